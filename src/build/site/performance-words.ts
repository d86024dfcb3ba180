// The words of the page of performance, in both languages.
import type { Lang } from '../../model/index.ts';

const ko = {
  title: '성능',
  intro:
    '이 사전의 실험을 계산하는 엔진이 한 걸음에 얼마나 걸리는지, 같은 일을 하는 다른 엔진과 나란히 잽니다.',
  notMeasured: '아직 기록한 측정이 없습니다. 터미널에서 이렇게 잽니다.',
  times: '걸린 시간',
  timesHelp:
    '한 걸음에 걸린 시간의 중앙값(밀리초)이고, 괄호 안은 스레드 하나로 돌린 PyTorch에 견준 배수입니다. 작을수록 빠릅니다.',
  workload: '작업',
  milliseconds: (value: string) => `${value} ms`,
  ratio: (value: string) => `(${value}배)`,
  targets: '목표와 결과',
  noTargets: '목표를 정한 작업이 없습니다.',
  verdicts: { met: '달성', missed: '미달', 'not measured': '재지 못함' },
  measured: (value: string) => `잰 값 ${value}배`,
  threads: (count: string) => `스레드 ${count}개`,
  slower: (limit: string, ours: string, theirs: string) =>
    `빠른 모드(스레드 ${ours}개)의 시간이 PyTorch(스레드 ${theirs}개)의 ${limit}배 이하`,
  faster: (limit: string) =>
    `빠른 모드가 자바스크립트 경쟁 엔진 중 가장 빠른 것보다 ${limit}배 이상 빠름`,
  missing: '재지 못한 것',
  nothingMissing: '모든 엔진이 모든 작업을 마쳤습니다.',
  notTaken: '이 작업에서는 재지 않음',
  leftOut: '이번 측정에서 빠짐',
  method: '잰 방법',
  methodText: (rounds: number) =>
    `엔진마다 따로 띄운 프로세스가 크기가 같은 연산이나 신경망을 계산합니다. 재기 전에 예열(warm-up)을 하고, 엔진들이 번갈아 ${rounds}번 돌아 컴퓨터의 다른 일이 모두에게 고르게 걸리게 합니다. 표에는 그 중앙값을 적었습니다. 한 엔진에 방법이 여럿이면 가장 빠른 것을 씁니다.`,
  machine: (date: string, cpu: string, cores: number, platform: string, node: string) =>
    `${date}, ${cpu}(코어 ${cores}개, ${platform}), Node.js ${node}에서 쟀습니다.`,
  again: '다시 재려면 터미널에서 실행합니다.',
  engines: {
    torch: 'PyTorch',
    'deepdict-exact': 'deepdict 정확 모드',
    'deepdict-fast': 'deepdict 빠른 모드',
    'deepdict-fast-1': 'deepdict 빠른 모드',
    'deepdict-reference': 'deepdict float64',
    tfjs: 'TensorFlow.js',
    jax: 'jax-js',
  } as Readonly<Record<string, string>>,
};

const en: typeof ko = {
  title: 'Performance',
  intro:
    'How long a step takes the engine that computes the experiments of this dictionary, beside other engines at the same work.',
  notMeasured: 'No measurement has been recorded yet. To make one, run this in a terminal.',
  times: 'Times',
  timesHelp:
    'Median time of a step in milliseconds and, in brackets, how many times that of PyTorch on one thread it is. Lower is faster.',
  workload: 'Workload',
  milliseconds: (value) => `${value} ms`,
  ratio: (value) => `(${value}×)`,
  targets: 'Targets and results',
  noTargets: 'No workload has a target.',
  verdicts: { met: 'Met', missed: 'Missed', 'not measured': 'Not measured' },
  measured: (value) => `measured: ${value} times`,
  threads: (count) => `${count} ${count === '1' ? 'thread' : 'threads'}`,
  slower: (limit, ours, theirs) =>
    `the fast mode on ${en.threads(ours)} takes at most ${limit} times the time of PyTorch on ${en.threads(theirs)}`,
  faster: (limit) =>
    `the fast mode is at least ${limit} times faster than the best JavaScript rival`,
  missing: 'What was not measured',
  nothingMissing: 'Every engine did every workload.',
  notTaken: 'not taken at this workload',
  leftOut: 'left out of this run',
  method: 'How it was measured',
  methodText: (rounds) =>
    `Each engine runs in a process of its own, on operations or networks of the same sizes. After a warm-up the engines take turns, ${rounds} each, so that whatever else the machine does meets all alike. The table gives the median. Where an engine has several ways to do a workload, its fastest counts.`,
  machine: (date, cpu, cores, platform, node) =>
    `Measured on ${date} on ${cpu} (${cores} cores, ${platform}) with Node.js ${node}.`,
  again: 'To measure again, run this in a terminal.',
  engines: {
    ...ko.engines,
    'deepdict-exact': 'deepdict, exact mode',
    'deepdict-fast': 'deepdict, fast mode',
    'deepdict-fast-1': 'deepdict, fast mode',
  },
};

export type PerformanceWords = typeof ko;
export const PERFORMANCE_WORDS: Readonly<Record<Lang, PerformanceWords>> = { ko, en };
