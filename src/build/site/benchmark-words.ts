// The words for what the bench records, in both languages: workloads, engines, targets, verdicts.
import type { Lang } from '../../model/index.ts';
import type { Benchmark, BenchmarkTarget, WorkloadSizes } from './benchmark.ts';

type Versions = Benchmark['versions'];

/** The engines whose times the targets compare. */
const FAST = 'deepdict-fast';
const FAST_ALONE = 'deepdict-fast-1';
const BASELINE = 'torch';

const ko = {
  threads: (count: string) => `스레드 ${count}개`,
  engines: {
    torch: 'PyTorch',
    'deepdict-exact': 'deepdict 정확 모드',
    'deepdict-fast': 'deepdict 빠른 모드',
    'deepdict-exact-1': 'deepdict 정확 모드',
    'deepdict-fast-1': 'deepdict 빠른 모드',
    'deepdict-reference': 'deepdict float64',
    tfjs: 'TensorFlow.js',
    jax: 'jax-js',
  } as Readonly<Record<string, string>>,
  workload(sizes: WorkloadSizes): string {
    switch (sizes.kind) {
      case 'matmul':
        return `행렬 곱 ${sizes.size}`;
      case 'mlp':
        return `MLP 학습 한 스텝 ${sizes.inputs}-${sizes.hidden}-${sizes.classes}, 배치 ${sizes.batch}`;
      case 'cnn':
        return `합성곱 신경망 학습 한 스텝 ${sizes.channels1}-${sizes.channels2}-${sizes.classes}, 배치 ${sizes.batch}`;
      case 'dcgan':
        return `DCGAN 학습 한 스텝, 배치 ${sizes.batch}`;
      case 'skip-gram':
        return `스킵그램 학습 한 스텝, 배치 ${sizes.batch}`;
    }
  },
  bundle: '크기',
  coldStart: '시작',
  verdicts: { met: '달성', missed: '미달', 'not measured': '재지 못함' },
  measured: (value: string) => `잰 값 ${value}`,
  times: (value: string) => `${value}배`,
  bytes: (value: string) => `${value}바이트`,
  milliseconds: (value: string) => `${value} ms`,
  slower: (limit: string, ours: string, theirs: string) =>
    `빠른 모드(${ours})의 시간이 PyTorch(${theirs})의 ${limit}배 이하`,
  faster: (limit: string, ours: string) =>
    `빠른 모드(${ours})가 자바스크립트 경쟁 엔진 중 가장 빠른 것보다 ${limit}배 이상 빠름`,
  timesOfFast: (limit: string, threads: string) =>
    `정확 모드의 시간이 빠른 모드의 ${limit}배 이하(둘 다 ${threads})`,
  size: (limit: string) => `커널까지 포함한 엔진의 크기가 gzip으로 압축해 ${limit}바이트 이하`,
  start: (limit: string) =>
    `엔진을 불러오기(import) 시작해 첫 학습 스텝을 마칠 때까지 ${limit} ms 이하`,
  memory: (limit: string) => `빠른 모드(스레드 1개)의 최대 메모리가 PyTorch의 ${limit}배 이하`,
  ways: (workload: string, engine: string, ways: string) =>
    `${workload}: ${engine}의 방법이 여럿이면 가장 빠른 것과 견줍니다(${ways}).`,
};

const en: typeof ko = {
  threads: (count) => `${count} ${count === '1' ? 'thread' : 'threads'}`,
  engines: {
    ...ko.engines,
    'deepdict-exact': 'deepdict, exact mode',
    'deepdict-fast': 'deepdict, fast mode',
    'deepdict-exact-1': 'deepdict, exact mode',
    'deepdict-fast-1': 'deepdict, fast mode',
  },
  workload(sizes) {
    switch (sizes.kind) {
      case 'matmul':
        return `Matrix product ${sizes.size}`;
      case 'mlp':
        return `MLP step ${sizes.inputs}-${sizes.hidden}-${sizes.classes}, batch ${sizes.batch}`;
      case 'cnn':
        return `CNN step ${sizes.channels1}-${sizes.channels2}-${sizes.classes}, batch ${sizes.batch}`;
      case 'dcgan':
        return `DCGAN step, batch ${sizes.batch}`;
      case 'skip-gram':
        return `Skip-gram step, batch ${sizes.batch}`;
    }
  },
  bundle: 'Size',
  coldStart: 'Start',
  verdicts: { met: 'Met', missed: 'Missed', 'not measured': 'Not measured' },
  measured: (value) => `measured: ${value}`,
  times: (value) => `${value} times`,
  bytes: (value) => `${value} bytes`,
  milliseconds: (value) => `${value} ms`,
  slower: (limit, ours, theirs) =>
    `the fast mode on ${ours} takes at most ${limit} times the time of PyTorch on ${theirs}`,
  faster: (limit, ours) =>
    `the fast mode on ${ours} is at least ${limit} times faster than the best JavaScript rival`,
  timesOfFast: (limit, threads) =>
    `the exact mode takes at most ${limit} times the time of the fast mode, both on ${threads}`,
  size: (limit) => `the engine with its kernels takes at most ${limit} bytes, compressed with gzip`,
  start: (limit) =>
    `it takes at most ${limit} ms from importing the engine to the end of the first training step`,
  memory: (limit) =>
    `the peak memory of the fast mode on 1 thread is at most ${limit} times that of PyTorch`,
  ways: (workload, engine, ways) =>
    `${workload}: of the ways that ${engine} has, the fastest counts (${ways}).`,
};

export type BenchmarkWords = typeof ko;
export const BENCHMARK_WORDS: Readonly<Record<Lang, BenchmarkWords>> = { ko, en };

/** What the target asks for, as part of a sentence; thread counts are those that ran. */
export function targetText(
  { kind, limit }: BenchmarkTarget,
  versions: Versions,
  words: BenchmarkWords,
): string {
  const threadsOf = (id: string) => words.threads(versions[id]?.threads ?? '1');
  const number = grouped(limit);
  switch (kind) {
    case 'ratio':
      return words.slower(number, threadsOf(FAST), threadsOf(BASELINE));
    case 'faster':
      return words.faster(number, threadsOf(FAST));
    case 'times-of-fast':
      return words.timesOfFast(number, threadsOf(FAST_ALONE));
    case 'bytes':
      return words.size(number);
    case 'milliseconds':
      return words.start(number);
    case 'memory':
      return words.memory(number);
  }
}

/** Such as 'measured: 1.5 times'; undefined where it was not measured. */
export function measuredText(
  { kind, measured }: BenchmarkTarget,
  words: BenchmarkWords,
): string | undefined {
  if (measured === undefined) return undefined;
  if (kind === 'bytes') return words.measured(words.bytes(grouped(measured)));
  if (kind === 'milliseconds') return words.measured(words.milliseconds(significant(measured)));
  return words.measured(words.times(significant(measured)));
}

/** Of workloads that an engine can compute in several ways: what each took, the fastest first. */
export function wayTexts({ workloads, versions }: Benchmark, words: BenchmarkWords): string[] {
  return Object.values(workloads).flatMap(({ sizes, engines }) => {
    const ways = Object.entries(engines).flatMap(([id, figure]) => {
      const [engine = id, way] = id.split(/ \(|\)/);
      if (way === undefined || 'unavailable' in figure) return [];
      return [{ engine, way, time: figure.milliseconds }];
    });
    const [first] = ways.sort((a, b) => a.time - b.time);
    if (first === undefined) return [];
    const list = ways.map(({ way, time }) => `${way} ${words.milliseconds(significant(time))}`);
    const engine = engineName(first.engine, versions, words);
    return [words.ways(words.workload(sizes), engine, list.join(', '))];
  });
}

/** 'torch (dense)' keeps its way in brackets; ours say on how many threads they ran. */
export function engineName(id: string, versions: Versions, words: BenchmarkWords): string {
  const [engine = id, way] = id.split(' (', 2);
  const threads = engine.startsWith('deepdict') ? versions[engine]?.threads : undefined;
  const plain = words.engines[engine] ?? engine;
  const name = threads === undefined ? plain : `${plain}, ${words.threads(threads)}`;
  return way === undefined ? name : `${name} (${way}`;
}

/** Three digits, without an exponent. */
export function significant(value: number): string {
  return String(Number(value.toPrecision(3)));
}

/** With a comma between thousands. */
export function grouped(value: number): string {
  return value.toLocaleString('en-US');
}
