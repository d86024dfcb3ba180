// minibatch-noise: how far mini-batch gradients scatter about the full one, and what that does.
import { createEngine, createRng, sgd } from '../engine/index.ts';
import type { Observation } from '../model/index.ts';
import { defineExperiment } from '../model/index.ts';
import { gradientReader, samplerOf, squaredDistance } from './batch-gradients.ts';
import { createMlp } from './deep-mlp.ts';
import { chooseDigits } from './digit-parts.ts';
import { drawBatch, trainStep } from './digit-training.ts';
import { type DigitSet, readDigits, TRAINING_DIGITS, trainingDigits } from './digits.ts';
import { logLogSlope } from './log-log-slope.ts';
import { claims } from './minibatch-noise-claims.ts';
import { epochUpdates, NETWORK, type Tick, trainEpochs } from './minibatch-noise-epoch.ts';
import { PACE_WORK, timeSteps } from './minibatch-noise-pace.ts';
import { params } from './minibatch-noise-params.ts';
import { CHARTS, PACE, SCALARS } from './minibatch-noise-words.ts';

/** The size whose mini-batch gradients are averaged. */
const AVERAGED = 16;
const WATCHED = 500;
/** Examples whose deviations the chart shows one by one. */
const SHOWN = 64;
/** Share of the examples that count as those with the largest deviations. */
const TOP = 0.05;
/** Of the training before the gradients are measured. */
const WARM_UP = { batch: 32, learningRate: 0.1 };

export const experiment = defineExperiment({
  slug: 'minibatch-noise',
  title: { ko: '미니배치 그래디언트의 잡음', en: 'The noise of mini-batch gradients' },
  summary: {
    ko: '손글씨 숫자를 분류하는 작은 망의 가중치를 고정해 두고, 크기가 다른 미니배치를 수백 번 뽑아 그 그래디언트가 전체 그래디언트 둘레에 얼마나 흩어지는지 잽니다. 이어서 미니배치 크기만 바꾸어 한 에폭씩 학습하고, 이 컴퓨터가 크기마다 1초에 샘플을 몇 개나 처리하는지도 보여 줍니다.',
    en: 'Holds the weights of a small digit classifier fixed, draws hundreds of mini-batches of each size and measures how their gradients scatter about the full gradient. Then trains for one epoch with each size, and shows how many examples per second this machine gets through at each.',
  },
  params,
  presets: [
    {
      id: 'shuffled',
      label: { ko: '섞어서 차례로', en: 'Shuffled, in turn' },
      values: { sampling: 'shuffled', examples: 512, largest: '256' },
    },
    {
      id: 'sorted',
      label: { ko: '섞지 않은 데이터', en: 'Data not shuffled' },
      values: { sampling: 'sorted' },
    },
    {
      id: 'one-sided',
      label: { ko: '한쪽으로 치우친 표본', en: 'A one-sided sample' },
      values: { sampling: 'one-sided' },
    },
    {
      id: 'linear',
      label: { ko: '선형 스케일링', en: 'Linear scaling' },
      values: { scaling: 'linear' },
    },
    {
      id: 'later',
      label: { ko: '학습이 진행된 뒤', en: 'Later in training' },
      values: { before: 500 },
    },
  ],
  data: ['digits'],
  charts: CHARTS,
  scalars: SCALARS,
  pace: PACE,
  *run(params, { seed, data }): Generator<Observation, void, void> {
    const digits = readDigits(data.digits);
    const epochs = params.epoch ? epochUpdates(TRAINING_DIGITS) : 0;
    const tick = ticker(gradientsOf(params) + epochs + (params.pace ? PACE_WORK : 0));
    yield* scatter(params, trainingDigits(digits, params.examples), seed, tick);
    // Unpacking all digits takes longer than the scatter's first picture.
    if (params.epoch || params.pace) {
      const train = trainingDigits(digits);
      if (params.epoch) {
        const watched = trainingDigits(digits, WATCHED);
        const options = { train, watched, rate: params.rate, scaling: params.scaling };
        yield* trainEpochs(options, seed, tick);
      }
      if (params.pace) yield* timeSteps(train, tick);
    }
  },
  claims,
});

type Values = Parameters<typeof experiment.run>[0];

/** Counts gradients, which mostly take about as long, against all that a run takes. */
function ticker(total: number): Tick {
  let done = 0;
  return (gradients = 1) => {
    done += gradients;
    return { kind: 'progress', done, total };
  };
}

/** Gradients that `scatter` takes. */
function gradientsOf({ examples, before, draws, largest }: Values): number {
  const rounds = before === 0 ? 1 : 2;
  return rounds * examples + before + draws * sizesUpTo(largest).length;
}

/** The powers of two from 1 to `largest`. */
function sizesUpTo(largest: string): number[] {
  const sizes = [1];
  while (sizes.at(-1) !== Number(largest)) sizes.push(2 * (sizes.at(-1) as number));
  return sizes;
}

/** Observes variance against size, and the distance of the mean against the number averaged. */
function* scatter(
  { sampling, largest, draws, before }: Values,
  set: DigitSet,
  seed: number,
  tick: Tick,
): Generator<Observation, void, void> {
  const e = createEngine();
  const rng = createRng(seed);
  const mlp = createMlp(e, rng, NETWORK);
  const gradientOf = gradientReader(e, mlp);
  const start = yield* noiseOf(gradientOf, set, tick, before === 0);
  const optimiser = sgd(mlp.parameters, WARM_UP);
  for (let step = 0; step < before; step++) {
    trainStep(e, mlp, optimiser, drawBatch(set, rng, WARM_UP.batch));
    yield tick();
  }
  const { full, single, scale, topShare } =
    before === 0 ? start : yield* noiseOf(gradientOf, set, tick, true);
  yield { kind: 'scalar', name: 'noiseScale', value: scale };
  yield { kind: 'scalar', name: 'topShare', value: topShare };
  if (before > 0) yield { kind: 'scalar', name: 'noiseGrowth', value: scale / start.scale };
  const length = Math.sqrt(single / scale);

  const measured: [number, number][] = [];
  let mismatch = 0;
  for (const size of sizesUpTo(largest)) {
    const mean = new Float64Array(full.length);
    const next = samplerOf(sampling, set, rng);
    let variance = 0;
    for (let k = 1; k <= draws; k++) {
      const gradient = gradientOf(chooseDigits(set, next(size)));
      variance += squaredDistance(gradient, full) / draws;
      yield tick();
      if (size !== AVERAGED) continue;
      for (let i = 0; i < mean.length; i++) {
        mean[i] = (mean[i] as number) + ((gradient[i] as number) - (mean[i] as number)) / k;
      }
      const distance = Math.sqrt(squaredDistance(mean, full));
      yield { kind: 'point', chart: 'mean', series: 'distance', x: k, y: distance };
      const error = Math.sqrt(single / (size * k));
      yield { kind: 'point', chart: 'mean', series: 'error', x: k, y: error };
      if (k === draws) yield { kind: 'scalar', name: 'errors', value: distance / error };
      if (k * size === set.count) {
        yield { kind: 'scalar', name: 'round', value: distance / length };
      }
    }
    const left = sampling === 'shuffled' ? (set.count - size) / (set.count - 1) : 1;
    // A shuffled mini-batch of all the data has no variance but that of rounding.
    if (left === 0) break;
    const predicted = (single / size) * left;
    mismatch = Math.max(mismatch, Math.abs(variance / predicted - 1));
    measured.push([size, variance]);
    yield { kind: 'point', chart: 'variance', series: 'measured', x: size, y: variance };
    yield { kind: 'point', chart: 'variance', series: 'predicted', x: size, y: predicted };
    yield { kind: 'scalar', name: 'shrinkage', value: (variance * size) / single };
  }
  yield { kind: 'scalar', name: 'slope', value: logLogSlope(measured) };
  yield { kind: 'scalar', name: 'mismatch', value: mismatch };
}

interface Noise {
  readonly full: Float64Array;
  /** The variance of a single example's gradient about the full one. */
  readonly single: number;
  /** That over the squared length of the full gradient. */
  readonly scale: number;
  /** What the TOP examples with the largest deviations contribute to the variance. */
  readonly topShare: number;
}

function* noiseOf(
  gradientOf: (batch: DigitSet) => Float64Array,
  set: DigitSet,
  tick: Tick,
  shows: boolean,
): Generator<Observation, Noise, void> {
  const full = gradientOf(set);
  const deviations = new Float64Array(set.count);
  for (let i = 0; i < set.count; i++) {
    const y = squaredDistance(gradientOf(chooseDigits(set, [i])), full);
    deviations[i] = y;
    if (shows && i < SHOWN) yield { kind: 'point', chart: 'variance', series: 'example', x: 1, y };
    yield tick();
  }
  const total = sumOf(deviations);
  const top = deviations.toSorted().slice(-Math.round(TOP * set.count));
  return {
    full,
    single: total / set.count,
    scale: total / set.count / squaredDistance(full, new Float64Array(full.length)),
    topShare: sumOf(top) / total,
  };
}

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
