// The tables of README.md and docs/engine.md that come from the record, between two comments each.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Benchmark } from '../src/build/site/benchmark.ts';
import {
  BENCHMARK_WORDS,
  engineName,
  significant,
  wayTexts,
} from '../src/build/site/benchmark-words.ts';
import { type RooflineRate, rooflineRows } from '../src/build/site/roofline-rows.ts';
import { JAVASCRIPT_RIVALS } from './engines.ts';
import { quotient } from './targets.ts';

const words = BENCHMARK_WORDS.en;
const BEGIN = '<!-- From bench/results/engine.json by npm run bench:docs; do not edit. -->';
const END = '<!-- End of what comes from the record. -->';

/** What the record puts into each document, by its path. */
const BLOCKS: Readonly<Record<string, (benchmark: Benchmark) => string>> = {
  'README.md': speedBlock,
  'docs/engine.md': rooflineBlock,
};

export const DOCUMENTS: readonly string[] = Object.keys(BLOCKS);

/** Writes the tables; returns the paths of those documents that changed. */
export function fillDocuments(root: string, benchmark: Benchmark): string[] {
  return DOCUMENTS.filter((path) => {
    const present = readFileSync(join(root, path), 'utf8');
    const text = filledDocument(path, present, benchmark);
    if (text !== present) writeFileSync(join(root, path), text);
    return text !== present;
  });
}

/**
 * The document with what the record gives between its two comments.
 * @throws Error when it lacks them.
 */
export function filledDocument(path: string, text: string, benchmark: Benchmark): string {
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`${path} lacks the lines\n${BEGIN}\n${END}`);
  const block = BLOCKS[path]?.(benchmark) ?? '';
  return `${text.slice(0, begin + BEGIN.length)}\n\n${block}\n\n${text.slice(end)}`;
}

/** Ratios to PyTorch and to the best JavaScript engine, and what they were measured on. */
function speedBlock(benchmark: Benchmark): string {
  const { date, machine, versions, workloads } = benchmark;
  const threads = versions['deepdict-fast']?.threads ?? '1';
  const rows = Object.values(workloads).map(({ sizes, engines }) => {
    const alone = timeOf(engines, 'deepdict-fast-1');
    const best = JAVASCRIPT_RIVALS.flatMap((id) => {
      const time = timeOf(engines, id);
      return time === undefined ? [] : [{ id, time }];
    }).sort((a, b) => a.time - b.time)[0];
    return [
      words.workload(sizes),
      times(quotient(timeOf(engines, 'deepdict-fast'), timeOf(engines, 'torch'))),
      times(quotient(alone, timeOf(engines, 'torch'))),
      best === undefined || alone === undefined
        ? '–'
        : `${times(best.time / alone)} (${engineName(best.id, versions, words)})`,
    ];
  });
  const used = ['torch', ...JAVASCRIPT_RIVALS].flatMap((id) => {
    const version = versions[id]?.[id];
    return version === undefined ? [] : `${engineName(id, versions, words)} ${version}`;
  });
  return `${tableOf(
    [
      'workload',
      `time over PyTorch's, ${words.threads(threads)}`,
      "time over PyTorch's, 1 thread",
      'best JavaScript engine over ours',
    ],
    rows,
  )}

Measured on ${date} on ${machine.cpu} (${machine.cores} cores, ${machine.platform}) with Node.js ${machine.node} beside ${list(used)}.${wayTexts(
    benchmark,
    words,
  )
    .map((text) => `\n${text}`)
    .join('')}`;
}

/** Peak, bandwidth, and each workload beneath its roof. */
function rooflineBlock(benchmark: Benchmark): string {
  const { peak, bandwidth } = benchmark.roofline;
  const { date, machine } = benchmark;
  const rows = rooflineRows(benchmark).map(({ sizes, intensity, modes }) => [
    words.workload(sizes),
    significant(intensity),
    rateText(modes.exact),
    rateText(modes.fast),
  ]);
  const at = ({ megabytes, gigabytesPerSecond }: typeof bandwidth.memory) =>
    `${significant(gigabytesPerSecond)} GB/s over ${significant(megabytes)} MB`;
  const fast = peak.fast === undefined ? 'none' : significant(peak.fast);
  return `One core of ${machine.cpu} (${date}, Node.js ${machine.node}): at most ${significant(peak.exact)} billion operations a
second in exact mode, ${fast} in fast mode; ${at(bandwidth.network)}, ${at(bandwidth.memory)}.

${tableOf(['workload', 'operations per byte', 'exact mode: reached of roof', 'fast mode: reached of roof'], rows)}`;
}

function rateText(rate: RooflineRate | undefined): string {
  if (rate === undefined) return '–';
  const { achieved, roof } = rate;
  return `${significant(achieved)} of ${significant(roof)} (${Math.round((100 * achieved) / roof)} %)`;
}

function timeOf(
  engines: Benchmark['workloads'][string]['engines'],
  id: string,
): number | undefined {
  const figure = engines[id];
  return figure === undefined || 'unavailable' in figure ? undefined : figure.milliseconds;
}

function times(value: number | undefined): string {
  return value === undefined ? '–' : `${significant(value)} ×`;
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, i) => (i === 0 ? '---' : '---:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

function list(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? 'nothing else';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
