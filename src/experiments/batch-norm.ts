// batch-norm: at which learning rates a deep network trains, with and without batch normalisation.
import { createEngine, createRng, type Engine, sgd } from '../engine/index.ts';
import type { Observation } from '../model/index.ts';
import { defineExperiment } from '../model/index.ts';
import { claims } from './batch-norm-claims.ts';
import { labelsByNet, NET_SERIES, NETS, type NetKind } from './batch-norm-nets.ts';
import { params } from './batch-norm-params.ts';
import { chooseDigits } from './digit-parts.ts';
import { readDigits, testDigits, trainingDigits } from './digits.ts';
import { HALF_PIXELS, halfSize } from './half-size-digits.ts';
import { createLayeredMlp, type LayeredSpec } from './layered-mlp.ts';
import { type Learner, learn, scoreOf } from './layered-training.ts';
import { rescaleWeights } from './rescaled-weights.ts';

const TRAIN_COUNT = 2000;
const TEST_COUNT = 500;
/** From 1/256 to 16 in doublings. */
const RATES = Array.from({ length: 13 }, (_, i) => (1 << i) / 256);
const PROBE_BATCH = 64;
const RESCALE = 10;
const PROGRESS_EVERY = 20;

const RATE = { ko: '학습률', en: 'Learning rate' };
const ACCURACY = { ko: '정확도', en: 'Accuracy' };

export const experiment = defineExperiment({
  slug: 'batch-norm',
  title: { ko: '배치 정규화와 학습률', en: 'Batch normalisation and the learning rate' },
  summary: {
    ko: '같은 초깃값의 깊은 망을 여러 학습률로 학습시켜, 쓸 만한 정확도에 이르는 학습률의 범위를 배치 정규화가 있을 때와 없을 때 비교합니다.',
    en: 'Trains a deep network from the same start at many learning rates, and compares the range of rates that reach a usable accuracy with and without batch normalisation.',
  },
  params,
  presets: [
    {
      id: 'small-weights',
      label: { ko: '가중치를 1/10로 시작', en: 'Start with weights at a tenth' },
      values: { scale: 0.1, learningRate: 0.05, sweep: false },
    },
    {
      id: 'noisy',
      label: { ko: '정규화한 뒤 분포 흔들기', en: 'Shift the distributions after normalising' },
      values: { rival: 'noisy-batch', sweep: false },
    },
    {
      id: 'layer',
      label: { ko: '층 정규화와 비교', en: 'Against layer norm' },
      values: { net: 'layer', learningRate: 0.25 },
    },
    {
      id: 'dropout',
      label: { ko: '드롭아웃과 비교', en: 'Against dropout' },
      values: { net: 'dropout', learningRate: 0.125 },
    },
    {
      id: 'tiny-batch',
      label: { ko: '미니배치 크기 2', en: 'Mini-batches of 2' },
      values: { batch: 2, learningRate: 0.02, steps: 1000, sweep: false },
    },
  ],
  data: ['digits'],
  charts: [
    {
      id: 'loss',
      title: { ko: '고른 학습률에서의 학습 손실', en: 'Training loss at the chosen rate' },
      x: { label: { ko: '학습 스텝', en: 'Training step' } },
      y: { label: { ko: '손실', en: 'Loss' }, min: 0, max: 5 },
      series: NET_SERIES,
    },
    {
      id: 'sweep',
      title: {
        ko: '학습률에 따른 처음 보는 숫자의 정확도 (0은 발산)',
        en: 'Accuracy on held-out digits by learning rate (0: diverged)',
      },
      x: { label: RATE, scale: 'log' },
      y: { label: ACCURACY, min: 0, max: 1 },
      series: NET_SERIES,
    },
  ],
  scalars: labelsByNet({
    accuracy: { ko: '고른 학습률에서의 정확도', en: 'accuracy at the chosen rate' },
    lowest: { ko: '쓸 만한 학습률의 최소', en: 'lowest usable rate' },
    highest: { ko: '쓸 만한 학습률의 최대', en: 'highest usable rate' },
    range: { ko: '쓸 만한 학습률의 최대 ÷ 최소', en: 'highest ÷ lowest usable rate' },
    rescaled: {
      ko: '은닉 가중치를 10배 했을 때 출력의 변화 (비율)',
      en: 'relative change of the output when hidden weights are 10 times larger',
    },
    'gradient-factor': {
      ko: '그때 첫 층 가중치 그래디언트의 배율',
      en: 'factor on the first layer’s weight gradient then',
    },
  }),
  *run(params, { seed, data }): Generator<Observation, void, void> {
    const { learningRate, rival, batch, steps, usable } = params;
    const digits = readDigits(data.digits);
    const train = halfSize(trainingDigits(digits, TRAIN_COUNT));
    const test = halfSize(testDigits(digits, TEST_COUNT));
    const kinds = rival === 'none' || rival === params.net ? [params.net] : [params.net, rival];
    const total = kinds.length * steps * (params.sweep ? RATES.length + 1 : 1);
    let done = 0;

    /** Accuracy after training at `rate`, 0 when the loss stopped being a number. */
    function* trainOnce(
      kind: NetKind,
      rate: number,
      shows: boolean,
    ): Generator<Observation, number> {
      const e = createEngine();
      const learner = makeLearner(e, specOf(kind, params), rate, seed);
      for (let step = 0; step < steps; step++) {
        const loss = learn(e, learner, train, batch);
        done++;
        if (!Number.isFinite(loss)) {
          done += steps - 1 - step;
          return 0;
        }
        if (shows) yield { kind: 'point', chart: 'loss', series: kind, x: step, y: loss };
        if (step % PROGRESS_EVERY === 0) yield { kind: 'progress', done, total };
      }
      return scoreOf(e, learner.mlp, test).accuracy;
    }

    for (const kind of kinds) {
      const value = yield* trainOnce(kind, learningRate, true);
      yield { kind: 'scalar', name: `accuracy-${kind}`, value };
    }
    const probe = chooseDigits(
      train,
      createRng(seed).permutation(TRAIN_COUNT).slice(0, PROBE_BATCH),
    );
    for (const kind of kinds) {
      const e = createEngine();
      const { output, gradient } = rescaleWeights(e, seed, specOf(kind, params), probe, RESCALE);
      // Deep nets with extreme weights overflow, or put out 0 whatever the input.
      for (const [quantity, value] of Object.entries({
        rescaled: output,
        'gradient-factor': gradient,
      })) {
        if (Number.isFinite(value)) yield { kind: 'scalar', name: `${quantity}-${kind}`, value };
      }
    }
    if (!params.sweep) return;
    const good = new Map<NetKind, number[]>(kinds.map((kind) => [kind, []]));
    for (const rate of RATES) {
      for (const kind of kinds) {
        const y = yield* trainOnce(kind, rate, false);
        yield { kind: 'point', chart: 'sweep', series: kind, x: rate, y };
        if (y >= usable) good.get(kind)?.push(rate);
      }
    }
    for (const [kind, rates] of good) yield* describeRange(kind, rates);
  },
  claims,
});

function specOf(
  kind: NetKind,
  { depth, width, scale }: Pick<LayeredSpec, 'depth' | 'width'> & { scale: number },
): LayeredSpec {
  const { normalizer, dropout } = NETS[kind];
  return { inputs: HALF_PIXELS, depth, width, outputs: 10, normalizer, dropout, scale };
}

/** The same initial weights and the same batches for every kind and rate. */
function makeLearner(e: Engine, spec: LayeredSpec, learningRate: number, seed: number): Learner {
  const batches = createRng(seed);
  const mlp = createLayeredMlp(e, batches, spec);
  const optimiser = sgd(mlp.parameters, { learningRate });
  return { mlp, optimiser, batches, noise: createRng(seed + 1) };
}

function* describeRange(
  kind: NetKind,
  rates: readonly number[],
): Generator<Observation, void, void> {
  const [lowest, highest] = [rates[0], rates.at(-1)];
  // 0 where no rate was usable.
  const range = lowest === undefined || highest === undefined ? 0 : highest / lowest;
  yield { kind: 'scalar', name: `range-${kind}`, value: range };
  if (lowest === undefined || highest === undefined) return;
  yield { kind: 'scalar', name: `lowest-${kind}`, value: lowest };
  yield { kind: 'scalar', name: `highest-${kind}`, value: highest };
}
