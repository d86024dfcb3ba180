// bn-inference: what batch normalisation does in evaluation and in training mode, and what to watch.
import { adam, createEngine, createRng, type Engine } from '../engine/index.ts';
import type { Observation } from '../model/index.ts';
import { defineExperiment } from '../model/index.ts';
import { claims } from './bn-inference-claims.ts';
import { params } from './bn-inference-params.ts';
import { CHARTS, MOMENTA, SCALARS } from './bn-inference-words.ts';
import { chooseDigits, drawPlaces } from './digit-parts.ts';
import { type DigitSet, readDigits, testDigits, trainingDigits } from './digits.ts';
import { HALF_SIDE, halfSize } from './half-size-digits.ts';
import { createNormalizedCnn, type NormalizedCnn } from './normalized-cnn.ts';
import { byClass, cnnAccuracy, cnnLogits, imagesOf } from './normalized-cnn-runs.ts';
import { RunningAverages } from './running-averages.ts';
import { scalarsFrom } from './scalars.ts';
import { mean } from './statistics.ts';

const TRAIN_COUNT = 2000;
const TEST_COUNT = 480;
const POPULATION = 256;
const MEASUREMENTS = 15;
/** Layer and channel that the chart follows. */
const LAYER = 1;
const CHANNEL = 0;
const TARGETS = 64;
const CLASSES = 10;
const POLLUTING = 20;

export const experiment = defineExperiment({
  slug: 'bn-inference',
  title: { ko: '추론할 때의 배치 정규화', en: 'Batch normalisation at inference' },
  summary: {
    ko: '배치 정규화를 쓰는 작은 합성곱 망을 학습시킨 뒤, 학습 모드와 평가 모드에서 같은 숫자의 출력이 함께 든 숫자에 따라 달라지는지, 이동 통계가 실제 통계를 얼마나 따라가는지, 합성곱에 합쳐도 출력이 같은지 잽니다.',
    en: 'Trains a small convolutional network with batch normalisation, then measures whether a digit’s output depends on its batch mates in training and in evaluation mode, how well running statistics follow the true ones, and whether folding into the convolution keeps the output.',
  },
  params,
  presets: [
    {
      id: 'slow',
      label: { ko: '느린 이동 통계 (α = 0.01)', en: 'Slow running statistics (α = 0.01)' },
      values: { momentum: 0.01 },
    },
    {
      id: 'tiny-batch',
      label: { ko: '미니배치 크기 4', en: 'Mini-batches of 4' },
      values: { batch: 4 },
    },
    {
      id: 'inverted',
      label: { ko: '입력의 밝기를 크게 바꾸기', en: 'A large shift of the inputs' },
      values: { contrast: 0.3, brightness: 0.6 },
    },
  ],
  data: ['digits'],
  charts: CHARTS,
  scalars: SCALARS,
  *run(params, { seed, data }): Generator<Observation, void, void> {
    const digits = readDigits(data.digits);
    const train = halfSize(trainingDigits(digits, TRAIN_COUNT));
    const test = halfSize(testDigits(digits, TEST_COUNT));
    const e = createEngine();
    const rng = createRng(seed);
    const cnn = createNormalizedCnn(e, rng, HALF_SIDE);
    const chosen = new RunningAverages(params.momentum, cnn.statistics);
    const followed = MOMENTA.map((momentum) => new RunningAverages(momentum, cnn.statistics));
    const optimiser = adam(cnn.parameters, { learningRate: params.learningRate });
    const every = Math.max(1, Math.floor(params.steps / MEASUREMENTS));
    const lags = MOMENTA.map((): number[] => []);
    for (let step = 1; step <= params.steps; step++) {
      const part = chooseDigits(train, drawPlaces(rng, params.batch, train.count));
      e.step(() => {
        const logits = cnn.forward(imagesOf(e, part), { training: true, momentum: 1 });
        e.backward(e.softmaxCrossEntropy(logits, part.labels));
        optimiser.step();
      });
      for (const averages of [chosen, ...followed]) averages.update(cnn.statistics);
      yield point('mean', 'batch', step, cnn.statistics[LAYER]?.mean()[CHANNEL] as number);
      for (const { momentum, layers } of followed) {
        const y = layers[LAYER]?.mean[CHANNEL] as number;
        yield point('mean', `momentum-${momentum}`, step, y);
      }
      yield { kind: 'progress', done: step, total: params.steps };
      if (step % every !== 0) continue;
      const { mean, variance } = population(e, cnn, train);
      yield point('mean', 'population', step, mean[CHANNEL] as number);
      const isEarly = step === every * (MEASUREMENTS / 5);
      for (const [i, averages] of followed.entries()) {
        if (step > params.steps / 2) lags[i]?.push(lagOf(averages, mean, variance));
        averages.loadInto(cnn.statistics);
        const y = cnnAccuracy(e, cnn, test, { training: false, size: TEST_COUNT });
        yield point('accuracy', `momentum-${averages.momentum}`, step, y);
        if (isEarly) yield { kind: 'scalar', name: `early-${averages.momentum}`, value: y };
      }
      const y = cnnAccuracy(e, cnn, test, { training: true, size: params.batch });
      yield point('accuracy', 'batch', step, y);
      if (isEarly) yield { kind: 'scalar', name: 'early-batch', value: y };
    }
    for (const [i, momentum] of MOMENTA.entries()) {
      const seen = lags[i] as number[];
      if (seen.length > 0) yield { kind: 'scalar', name: `lag-${momentum}`, value: mean(seen) };
    }
    const restore = () => chosen.loadInto(cnn.statistics);
    yield* compareMates(e, cnn, test, params.batch, seed, restore);
    yield* compareBatches(e, cnn, test, params.batch, restore);
    yield* shiftInputs(e, cnn, { train, test }, params, restore);
  },
  claims,
});

function point(chart: string, series: string, x: number, y: number): Observation {
  return { kind: 'point', chart, series, x, y };
}

/** Statistics of the followed layer over many training digits, with the present weights. */
function population(e: Engine, cnn: NormalizedCnn, train: DigitSet) {
  const many = Array.from({ length: POPULATION }, (_, i) => i);
  cnnLogits(e, cnn, chooseDigits(train, many), true);
  const running = cnn.statistics[LAYER];
  if (running === undefined) throw new Error('the network lacks the followed layer');
  return { mean: running.mean(), variance: running.variance() };
}

/** Distance of the running means from `mean`, in standard deviations, averaged over channels. */
function lagOf(
  averages: RunningAverages,
  mean: ArrayLike<number>,
  variance: ArrayLike<number>,
): number {
  const running = averages.layers[LAYER]?.mean ?? [];
  let sum = 0;
  for (let c = 0; c < mean.length; c++) {
    const distance = Math.abs((running[c] as number) - (mean[c] as number));
    sum += distance / Math.sqrt(variance[c] as number);
  }
  return sum / mean.length;
}

/** The first digits of `test` among two draws of batch mates, in both modes, alone, and folded. */
function* compareMates(
  e: Engine,
  cnn: NormalizedCnn,
  test: DigitSet,
  size: number,
  seed: number,
  restore: () => void,
): Generator<Observation, void, void> {
  const rng = createRng(seed);
  let [evalMates, evalAlone, trainMates, flips] = [0, 0, 0, 0];
  for (let target = 0; target < TARGETS; target++) {
    const drawBatch = () => {
      const mates = drawPlaces(rng, size - 1, test.count - TARGETS);
      return chooseDigits(test, [target, ...mates.map((place) => TARGETS + place)]);
    };
    const [one, other] = [drawBatch(), drawBatch()];
    restore();
    const [a, b] = [cnnLogits(e, cnn, one, false), cnnLogits(e, cnn, other, false)];
    const alone = cnnLogits(e, cnn, chooseDigits(test, [target]), false);
    const [c, d] = [cnnLogits(e, cnn, one, true), cnnLogits(e, cnn, other, true)];
    evalMates = Math.max(evalMates, difference(a, b, CLASSES));
    evalAlone = Math.max(evalAlone, difference(a, alone, CLASSES));
    trainMates = Math.max(trainMates, difference(c, d, CLASSES));
    if (bestOf(c) !== bestOf(d)) flips++;
  }
  restore();
  const folded = cnn.folded();
  const whole = cnnLogits(e, cnn, test, false);
  const merged = e.step(() => e.noGrad(() => folded(imagesOf(e, test)).values()));
  const scalars = {
    'eval-mates': evalMates,
    'eval-alone': evalAlone,
    'train-mates': trainMates,
    'train-flips': flips / TARGETS,
    folded: difference(whole, merged, whole.length) / largest(whole),
  };
  yield* scalarsFrom(scalars);
}

/** Accuracy in evaluation mode and in training mode with batches of several kinds. */
function* compareBatches(
  e: Engine,
  cnn: NormalizedCnn,
  test: DigitSet,
  size: number,
  restore: () => void,
): Generator<Observation, void, void> {
  const sorted = chooseDigits(test, byClass(test));
  const evaluate = () => cnnAccuracy(e, cnn, test, { training: false, size: test.count });
  restore();
  yield { kind: 'scalar', name: 'accuracy-eval', value: evaluate() };
  const inTraining = {
    'accuracy-mixed': cnnAccuracy(e, cnn, test, { training: true, size }),
    'accuracy-sorted': cnnAccuracy(e, cnn, sorted, { training: true, size }),
    'accuracy-single': cnnAccuracy(e, cnn, test, { training: true, size: 1 }),
  };
  yield* scalarsFrom(inTraining);
}

/** Accuracy on digits of other contrast and brightness, by old and by newly measured statistics. */
function* shiftInputs(
  e: Engine,
  cnn: NormalizedCnn,
  { train, test }: { train: DigitSet; test: DigitSet },
  { contrast, brightness, batch: size }: { contrast: number; brightness: number; batch: number },
  restore: () => void,
): Generator<Observation, void, void> {
  const shift = (set: DigitSet): DigitSet => {
    return { ...set, inputs: set.inputs.map((value) => contrast * value + brightness) };
  };
  const [moved, source] = [shift(test), shift(train)];
  const evaluate = () => cnnAccuracy(e, cnn, moved, { training: false, size: moved.count });
  restore();
  yield { kind: 'scalar', name: 'shifted-eval', value: evaluate() };
  population(e, cnn, source);
  yield { kind: 'scalar', name: 'shifted-anew', value: evaluate() };
  restore();
  for (let i = 0; i < POLLUTING; i++) {
    const places = Array.from({ length: size }, (_, k) => (i * size + k) % source.count);
    const pass = { training: true, momentum: 0.1 };
    const images = chooseDigits(source, places);
    e.step(() => e.noGrad(() => cnn.forward(imagesOf(e, images), pass).shape));
  }
  const value = cnnAccuracy(e, cnn, test, { training: false, size: test.count });
  yield { kind: 'scalar', name: 'accuracy-polluted', value };
}

function largest(values: ArrayLike<number>): number {
  return difference(values, new Float64Array(values.length), values.length);
}

/** The class of the largest logit of the first digit. */
function bestOf(logits: ArrayLike<number>): number {
  const first = Array.from({ length: CLASSES }, (_, c) => logits[c] as number);
  return first.indexOf(Math.max(...first));
}

/** Largest difference among the first `count` values. */
function difference(a: ArrayLike<number>, b: ArrayLike<number>, count: number): number {
  let most = 0;
  for (let i = 0; i < count; i++)
    most = Math.max(most, Math.abs((a[i] as number) - (b[i] as number)));
  return most;
}
