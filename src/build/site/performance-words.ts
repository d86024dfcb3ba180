// The words of the page of performance, in both languages; benchmark-words.ts has those of the record.
import type { Lang } from '../../model/index.ts';

const ko = {
  title: '성능',
  intro:
    '이 사전의 실험을 계산하는 엔진이 한 스텝에 얼마나 걸리는지, 같은 일을 하는 다른 엔진과 나란히 잽니다.',
  notMeasured: '아직 기록한 측정이 없습니다. 터미널에서 이렇게 잽니다.',
  times: '걸린 시간',
  timesHelp:
    '한 스텝에 걸린 시간의 중앙값(밀리초)이고, 괄호 안은 스레드 하나로 돌린 PyTorch에 견준 배수입니다. 작을수록 빠릅니다.',
  workload: '작업',
  ratio: (value: string) => `(${value}배)`,
  targets: '목표와 결과',
  small: '크기, 시작, 메모리',
  bundle: (bytes: string, gzipBytes: string) =>
    `엔진은 커널까지 포함해 줄인(minified) 파일 하나로 ${bytes}바이트이고, gzip으로 압축하면 ${gzipBytes}바이트입니다.`,
  coldStart: (median: string, lowest: string, highest: string, processes: number) =>
    `엔진을 불러오기(import) 시작해 MLP의 첫 학습 스텝을 마칠 때까지 ${median} ms 걸립니다. Node.js 프로세스를 ${processes}번 새로 띄워 잰 중앙값이고, 범위는 ${lowest}~${highest} ms입니다.`,
  memory: (workload: string) =>
    `텐서가 가장 많이 차지한 메모리(${workload}). 매개변수, 기울기, Adam의 상태, 배치, 스텝 안에서 만든 값을 모두 셉니다.`,
  megabytes: (value: string) => `${value} MB`,
  roofline: '컴퓨터의 한계에 얼마나 가까운가',
  rooflineHelp:
    '루프라인(roofline) 모형으로 봅니다. 코어 하나가 낼 수 있는 연산 속도와, 메모리에서 1바이트를 옮기는 동안 하는 연산 수에 대역폭을 곱한 값 가운데 작은 쪽이 작업의 한계입니다. 곱셈과 덧셈을 각각 연산 하나로 셉니다. 옮기는 바이트는 층마다 입력과 매개변수를 한 번 읽고 결과를 한 번 쓴다고 본 최솟값입니다. 속도는 스레드 하나로 쟀고, 단위는 초당 10억 연산(GFLOP/s)입니다.',
  peak: (exact: string, fast: string | undefined) =>
    `코어 하나의 최고 속도는 정확 모드에서 ${exact} GFLOP/s${fast === undefined ? '' : `, 빠른 모드에서 ${fast} GFLOP/s`}입니다.`,
  bandwidth: (network: string, networkSize: string, memory: string, memorySize: string) =>
    `대역폭은 신경망만 한 배열(${networkSize} MB)에서 초당 ${network} GB, 캐시보다 훨씬 큰 배열(${memorySize} MB)에서 초당 ${memory} GB입니다. 표의 한계에는 앞의 값을 썼습니다.`,
  intensity: '바이트당 연산',
  modes: { exact: '정확 모드', fast: '빠른 모드' },
  reached: (achieved: string, roof: string, percent: string) =>
    `한계 ${roof} 중 ${achieved} (${percent}%)`,
  missing: '재지 못한 것',
  nothingMissing: '모든 엔진이 모든 작업을 마쳤습니다.',
  notTaken: '이 작업에서는 재지 않음',
  leftOut: '이번 측정에서 빠짐',
  memoryOf: '메모리',
  method: '잰 방법',
  methodText: (rounds: number) =>
    `엔진마다 따로 띄운 프로세스가 크기가 같은 연산이나 신경망을 계산합니다. 재기 전에 예열(warm-up)을 하고, 엔진들이 번갈아 ${rounds}번 돌아 컴퓨터의 다른 일이 모두에게 고르게 걸리게 합니다. 표에는 그 중앙값을 적었습니다. 한 엔진에 방법이 여럿이면 가장 빠른 것을 씁니다.`,
  machine: (date: string, cpu: string, cores: number, platform: string, node: string) =>
    `${date}, ${cpu}(코어 ${cores}개, ${platform}), Node.js ${node}에서 쟀습니다.`,
  again: '다시 재려면 터미널에서 실행합니다.',
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
  ratio: (value) => `(${value}×)`,
  targets: 'Targets and results',
  small: 'Size, start, memory',
  bundle: (bytes, gzipBytes) =>
    `The engine with its kernels is one minified file of ${bytes} bytes, or ${gzipBytes} bytes compressed with gzip.`,
  coldStart: (median, lowest, highest, processes) =>
    `From importing the engine to the end of the first training step of the MLP it takes ${median} ms: the median over ${processes} fresh Node.js processes, which ranged from ${lowest} to ${highest} ms.`,
  memory: (workload) =>
    `Most memory that tensors take (${workload}): parameters, gradients, the state of Adam, the batch, and what the step makes.`,
  megabytes: (value) => `${value} MB`,
  roofline: 'How near the limits of the machine',
  rooflineHelp:
    'This is the roofline model. The limit of a workload is the lower of two: the rate at which a core computes, and the bandwidth times the operations done for each byte moved. Multiplications and additions count as one operation each. Bytes are the least possible when each layer reads its input and parameters once and writes its result once. Rates are in billions of operations a second, on one thread.',
  peak: (exact, fast) =>
    `One core computes at most ${exact} billion operations a second in exact mode${fast === undefined ? '.' : `, and ${fast} in fast mode.`}`,
  bandwidth: (network, networkSize, memory, memorySize) =>
    `It moves ${network} GB a second to and from arrays as large as a network (${networkSize} MB), and ${memory} GB a second with arrays far beyond the caches (${memorySize} MB). The limits in the table take the former.`,
  intensity: 'Operations per byte',
  modes: { exact: 'Exact mode', fast: 'Fast mode' },
  reached: (achieved, roof, percent) => `${achieved} of ${roof} (${percent}%)`,
  missing: 'What was not measured',
  nothingMissing: 'Every engine did every workload.',
  notTaken: 'not taken at this workload',
  leftOut: 'left out of this run',
  memoryOf: 'memory',
  method: 'How it was measured',
  methodText: (rounds) =>
    `Each engine runs in a process of its own, on operations or networks of the same sizes. After a warm-up the engines take turns, ${rounds} each, so that whatever else the machine does meets all alike. The table gives the median. Where an engine has several ways to do a workload, its fastest counts.`,
  machine: (date, cpu, cores, platform, node) =>
    `Measured on ${date} on ${cpu} (${cores} cores, ${platform}) with Node.js ${node}.`,
  again: 'To measure again, run this in a terminal.',
};

export type PerformanceWords = typeof ko;
export const PERFORMANCE_WORDS: Readonly<Record<Lang, PerformanceWords>> = { ko, en };
