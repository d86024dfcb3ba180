// Which engine, or way of one, did not do which workload, with the reason that it gave.
import type { Benchmark } from './benchmark.ts';
import { type BenchmarkWords, engineName } from './benchmark-words.ts';
import { type Html, html } from './html.ts';
import type { PerformanceWords } from './performance-words.ts';

/** A list, or a sentence where nothing is missing. */
export function performanceMissing(
  { workloads, versions, memory }: Benchmark,
  words: PerformanceWords,
  terms: BenchmarkWords,
): Html {
  const nameOf = (id: string) => engineName(id, versions, terms);
  // Ours that differ in their threads alone have one name where they did not run.
  const absentIds = Object.keys(terms.engines).filter((id) => versions[id] === undefined);
  const leftOut = [...new Set(absentIds.map(nameOf))].map(
    (name) => html`<li>${name}: ${words.leftOut}</li>`,
  );
  const notDone = Object.values(workloads).flatMap(({ sizes, engines }) => {
    const title = terms.workload(sizes);
    const absent = Object.keys(versions)
      .filter((id) => engines[id] === undefined)
      .map((id) => html`<li>${title}, ${nameOf(id)}: ${words.notTaken}</li>`);
    return [...refused(engines, title, nameOf), ...absent];
  });
  const all = [...leftOut, ...notDone, ...refused(memory.engines, words.memoryOf, nameOf)];
  return all.length === 0 ? html`<p>${words.nothingMissing}</p>` : html`<ul>${all}</ul>`;
}

function refused(
  answers: Readonly<Record<string, object | { readonly unavailable: string }>>,
  title: string,
  nameOf: (id: string) => string,
): Html[] {
  return Object.entries(answers).flatMap(([id, answer]) =>
    'unavailable' in answer
      ? [html`<li>${title}, ${nameOf(id)}: <span lang="en">${answer.unavailable}</span></li>`]
      : [],
  );
}
