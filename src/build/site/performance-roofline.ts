// The roofline on the page of performance: what a core can do, and how near each workload comes.
import type { Benchmark } from './benchmark.ts';
import { type BenchmarkWords, significant } from './benchmark-words.ts';
import { type Html, html } from './html.ts';
import type { PerformanceWords } from './performance-words.ts';
import { rooflineRows } from './roofline-rows.ts';

const MODES = ['exact', 'fast'] as const;

/** The model in a few sentences, what was measured of the machine, and the table. */
export function performanceRoofline(
  benchmark: Benchmark,
  words: PerformanceWords,
  terms: BenchmarkWords,
): Html {
  const {
    peak,
    bandwidth: { network, memory },
  } = benchmark.roofline;
  const fast = peak.fast === undefined ? undefined : significant(peak.fast);
  return html`<p>${words.rooflineHelp}</p><p>${words.peak(significant(peak.exact), fast)} ${words.bandwidth(
    significant(network.gigabytesPerSecond),
    significant(network.megabytes),
    significant(memory.gigabytesPerSecond),
    significant(memory.megabytes),
  )}</p><div class="table-scroll" tabindex="0" role="group" aria-label="${words.roofline}"><table class="performance-table"><thead><tr><th scope="col">${words.workload}</th><th scope="col">${words.intensity}</th>${MODES.map(
    (mode) => html`<th scope="col">${words.modes[mode]}</th>`,
  )}</tr></thead><tbody>${rooflineRows(benchmark).map(
    ({ sizes, intensity, modes }) =>
      html`<tr><th scope="row">${terms.workload(sizes)}</th><td>${significant(intensity)}</td>${MODES.map(
        (mode) => html`<td>${reached(modes[mode], words)}</td>`,
      )}</tr>`,
  )}</tbody></table></div>`;
}

function reached(
  rate: { readonly achieved: number; readonly roof: number } | undefined,
  words: PerformanceWords,
): string {
  if (rate === undefined) return '–';
  const { achieved, roof } = rate;
  const percent = String(Math.round((100 * achieved) / roof));
  return words.reached(significant(achieved), significant(roof), percent);
}
