// The page of performance: every number on it comes from the record of the bench.
import type { Lang } from '../../model/index.ts';
import type { Benchmark, BenchmarkEngines } from './benchmark.ts';
import type { Site } from './context.ts';
import { frame } from './frame.ts';
import { type Html, html } from './html.ts';
import { PERFORMANCE_WORDS, type PerformanceWords } from './performance-words.ts';

/** Times, targets, what is missing, and how it was measured. */
export function performancePage({ bundle, benchmark }: Site, lang: Lang): string {
  const words = PERFORMANCE_WORDS[lang];
  return frame(bundle, {
    lang,
    path: 'performance/',
    title: words.title,
    description: words.intro,
    pageClass: 'page performance-page',
    main: html`<h1>${words.title}</h1><p class="page-intro">${words.intro}</p>${
      benchmark === undefined
        ? html`<p>${words.notMeasured}</p>${command}`
        : measured(benchmark, words)
    }`,
  });
}

const command = html`<pre class="terminal" tabindex="0"><code>npm run bench</code></pre>`;

function measured(benchmark: Benchmark, words: PerformanceWords): Html {
  const { date, rounds, versions } = benchmark;
  const { cpu, cores, platform, node } = benchmark.machine;
  return html`<h2>${words.times}</h2><p>${words.timesHelp}</p>${times(benchmark, words)}
<h2>${words.targets}</h2>${targets(benchmark, words)}
<h2>${words.missing}</h2>${missing(benchmark, words)}
<h2>${words.method}</h2><p>${words.machine(date, cpu, cores, platform, node)}</p><p>${words.methodText(rounds)}</p><ul>${Object.entries(
    versions,
  ).map(
    ([id, facts]) =>
      html`<li>${nameOf(id, versions, words)}: ${Object.entries(facts)
        .map(([fact, value]) => `${fact} ${value}`)
        .join(', ')}</li>`,
  )}</ul><p>${words.again}</p>${command}`;
}

function times({ workloads, versions }: Benchmark, words: PerformanceWords): Html {
  const engines = Object.keys(versions);
  return html`<div class="table-scroll" tabindex="0" role="group" aria-label="${words.times}"><table class="performance-table"><thead><tr><th scope="col">${words.workload}</th>${engines.map(
    (id) => html`<th scope="col">${nameOf(id, versions, words)}</th>`,
  )}</tr></thead><tbody>${Object.values(workloads).map(
    ({ title, engines: figures }) =>
      html`<tr><th scope="row">${title}</th>${engines.map((id) => html`<td>${time(figures[id], words)}</td>`)}</tr>`,
  )}</tbody></table></div>`;
}

function time(figure: BenchmarkEngines[string] | undefined, words: PerformanceWords): string {
  if (figure === undefined || 'unavailable' in figure) return '–';
  const { milliseconds, ratio } = figure;
  const text = words.milliseconds(significant(milliseconds));
  return ratio === undefined ? text : `${text} ${words.ratio(significant(ratio))}`;
}

/** Every target; those missed first. */
function targets({ workloads, versions }: Benchmark, words: PerformanceWords): Html {
  const order = ['missed', 'not measured', 'met'];
  const all = Object.values(workloads)
    .flatMap(({ title, targets }) =>
      Object.entries(targets).map(([target, result]) => ({ title, target, ...result })),
    )
    .sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
  if (all.length === 0) return html`<p>${words.noTargets}</p>`;
  return html`<ul>${all.map(({ title, target, verdict, measured }) => {
    const mark = verdict === 'not measured' ? undefined : String(verdict === 'met');
    const value = measured === undefined ? '' : ` (${words.measured(significant(measured))})`;
    return html`<li>${title}: ${targetText(target, versions, words)}${value}: <span class="verdict" data-holds="${mark ?? ''}">${words.verdicts[verdict]}</span></li>`;
  })}</ul>`;
}

/** The record names its targets in English sentences; one of a new kind stays as it is. */
function targetText(
  target: string,
  versions: Benchmark['versions'],
  words: PerformanceWords,
): string | Html {
  const slower = /^fast mode takes at most ([\d.]+) times PyTorch's time$/.exec(target)?.[1];
  if (slower !== undefined) {
    const threadsOf = (id: string) => versions[id]?.threads ?? '1';
    return words.slower(slower, threadsOf('deepdict-fast'), threadsOf('torch'));
  }
  const faster = /^fast mode is at least ([\d.]+) times faster than/.exec(target)?.[1];
  if (faster !== undefined) return words.faster(faster);
  return html`<span lang="en">${target}</span>`;
}

/** Which engine, or way of one, did not do which workload, with the reason that it gave. */
function missing({ workloads, versions }: Benchmark, words: PerformanceWords): Html {
  const leftOut = Object.keys(words.engines)
    .filter((id) => versions[id] === undefined)
    .map((id) => html`<li>${nameOf(id, versions, words)}: ${words.leftOut}</li>`);
  const notDone = Object.values(workloads).flatMap(({ title, engines }) => {
    const absent = Object.keys(versions)
      .filter((id) => engines[id] === undefined)
      .map((id) => html`<li>${title}, ${nameOf(id, versions, words)}: ${words.notTaken}</li>`);
    const refused = Object.entries(engines).flatMap(([id, figure]) =>
      'unavailable' in figure
        ? [
            html`<li>${title}, ${nameOf(id, versions, words)}: <span lang="en">${figure.unavailable}</span></li>`,
          ]
        : [],
    );
    return [...refused, ...absent];
  });
  const all = [...leftOut, ...notDone];
  return all.length === 0 ? html`<p>${words.nothingMissing}</p>` : html`<ul>${all}</ul>`;
}

/** 'torch (dense)' keeps its way in brackets; ours say on how many threads they ran. */
function nameOf(id: string, versions: Benchmark['versions'], words: PerformanceWords): string {
  const [engine = id, way] = id.split(' (', 2);
  const threads = engine.startsWith('deepdict') ? versions[engine]?.threads : undefined;
  const plain = words.engines[engine] ?? engine;
  const name = threads === undefined ? plain : `${plain}, ${words.threads(threads)}`;
  return way === undefined ? name : `${name} (${way}`;
}

/** Three digits, without an exponent. */
function significant(value: number): string {
  return String(Number(value.toPrecision(3)));
}
