// The page of performance: every number on it comes from the record of the bench.
import type { Lang } from '../../model/index.ts';
import type { Benchmark, BenchmarkEngines } from './benchmark.ts';
import { targetLines } from './benchmark-targets.ts';
import {
  BENCHMARK_WORDS,
  type BenchmarkWords,
  engineName,
  grouped,
  significant,
  wayTexts,
} from './benchmark-words.ts';
import type { Site } from './context.ts';
import { frame } from './frame.ts';
import { type Html, html } from './html.ts';
import { performanceMissing } from './performance-missing.ts';
import { performanceRoofline } from './performance-roofline.ts';
import { PERFORMANCE_WORDS, type PerformanceWords } from './performance-words.ts';

/** Times, targets, size, start, memory, roofline, what is missing, and how it was measured. */
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
        : measured(benchmark, words, BENCHMARK_WORDS[lang])
    }`,
  });
}

const command = html`<pre class="terminal" tabindex="0"><code>npm run bench</code></pre>`;

function measured(benchmark: Benchmark, words: PerformanceWords, terms: BenchmarkWords): Html {
  const { date, rounds, versions } = benchmark;
  const { cpu, cores, platform, node } = benchmark.machine;
  return html`<h2>${words.times}</h2><p>${words.timesHelp}</p>${times(benchmark, words, terms)}${wayTexts(benchmark, terms).map((text) => html`<p>${text}</p>`)}
<h2>${words.targets}</h2>${targets(benchmark, terms)}
<h2>${words.small}</h2>${small(benchmark, words, terms)}
<h2>${words.roofline}</h2>${performanceRoofline(benchmark, words, terms)}
<h2>${words.missing}</h2>${performanceMissing(benchmark, words, terms)}
<h2>${words.method}</h2><p>${words.machine(date, cpu, cores, platform, node)}</p><p>${words.methodText(rounds)}</p><ul>${Object.entries(
    versions,
  ).map(
    ([id, facts]) =>
      html`<li>${engineName(id, versions, terms)}: ${Object.entries(facts)
        .map(([fact, value]) => `${fact} ${value}`)
        .join(', ')}</li>`,
  )}</ul><p>${words.again}</p>${command}`;
}

function times(
  { workloads, versions }: Benchmark,
  words: PerformanceWords,
  terms: BenchmarkWords,
): Html {
  const engines = Object.keys(versions);
  return html`<div class="table-scroll" tabindex="0" role="group" aria-label="${words.times}"><table class="performance-table"><thead><tr><th scope="col">${words.workload}</th>${engines.map(
    (id) => html`<th scope="col">${engineName(id, versions, terms)}</th>`,
  )}</tr></thead><tbody>${Object.values(workloads).map(
    ({ sizes, engines: figures }) =>
      html`<tr><th scope="row">${terms.workload(sizes)}</th>${engines.map((id) => html`<td>${time(figures[id], words, terms)}</td>`)}</tr>`,
  )}</tbody></table></div>`;
}

function time(
  figure: BenchmarkEngines[string] | undefined,
  words: PerformanceWords,
  terms: BenchmarkWords,
): string {
  if (figure === undefined || 'unavailable' in figure) return '–';
  const { milliseconds, ratio } = figure;
  const text = terms.milliseconds(significant(milliseconds));
  return ratio === undefined ? text : `${text} ${words.ratio(significant(ratio))}`;
}

function targets(benchmark: Benchmark, terms: BenchmarkWords): Html {
  return html`<ul>${targetLines(benchmark, terms).map(({ verdict, text }) => {
    const mark = verdict === 'not measured' ? '' : String(verdict === 'met');
    return html`<li>${text}: <span class="verdict" data-holds="${mark}">${terms.verdicts[verdict]}</span></li>`;
  })}</ul>`;
}

function small(
  { bundle, coldStart, memory, versions }: Benchmark,
  words: PerformanceWords,
  terms: BenchmarkWords,
): Html {
  const [median, lowest, highest] = [
    coldStart.milliseconds,
    coldStart.lowest,
    coldStart.highest,
  ].map(significant) as [string, string, string];
  return html`<p>${words.bundle(grouped(bundle.bytes), grouped(bundle.gzipBytes))}</p>
<p>${words.coldStart(median, lowest, highest, coldStart.processes)}</p>
<p>${words.memory(terms.workload(memory.sizes))}</p><ul>${Object.entries(memory.engines).map(
    ([id, peak]) =>
      'bytes' in peak
        ? html`<li>${engineName(id, versions, terms)}: ${words.megabytes(significant(peak.bytes / 1e6))}</li>`
        : '',
  )}</ul>`;
}
