// dropout: what dropping units does to overfitting, and what the pass without masks has to do with it.
import { adam, createEngine, createRng, type Engine } from '../engine/index.ts';
import type { Observation } from '../model/index.ts';
import { defineExperiment } from '../model/index.ts';
import { pickDigits } from './digit-draws.ts';
import { partOf } from './digit-parts.ts';
import { type DigitSet, type Digits, readDigits, TRAINING_DIGITS, testDigits } from './digits.ts';
import { claims } from './dropout-claims.ts';
import { params } from './dropout-params.ts';
import { CHARTS, NETS, REGULARIZERS, type Regularizer, SCALARS } from './dropout-words.ts';
import { HALF_PIXELS, halfSize } from './half-size-digits.ts';
import { createLayeredMlp, type LayeredMlp } from './layered-mlp.ts';
import { type Learner, learn, scoreOf } from './layered-training.ts';
import { largestOfRows, linearMaskGap, logitDistances, runEnsemble } from './mask-average.ts';
import { mean } from './statistics.ts';
import { measureStatisticsAnew, varianceShift } from './variance-shift.ts';

const BATCH = 50;
const MEASUREMENTS = 10;
/** Digits of each curve. */
const CURVE = 250;
/** Digits that go through every mask: for the chart, and for counting. */
const CHARTED = 50;
const MASKED = 200;
const FALL_AT = 64;

export const experiment = defineExperiment({
  slug: 'dropout',
  title: { ko: '드롭아웃', en: 'Dropout' },
  summary: {
    ko: '적은 숫자로 네 망(아무것도 없음, 드롭아웃, 배치 정규화, 둘 다)을 학습시켜 학습 오차와 테스트 오차를 비교하고, 여러 마스크의 평균을 마스크 없는 출력과 견줍니다.',
    en: 'Trains four networks on few digits (neither, dropout, batch normalisation, both), compares training and test error, and holds the mean over many masks against the pass without masks.',
  },
  params,
  presets: [
    {
      id: 'wrong-labels',
      label: { ko: '레이블의 20%를 무작위로 뽑음', en: 'Data with 20% of the labels at random' },
      values: { count: 300, mislabelled: 0.2 },
    },
    {
      id: 'more-data',
      label: { ko: '데이터가 많을 때', en: 'With more data' },
      values: { count: 8000 },
    },
    {
      id: 'one-hidden-layer',
      label: { ko: '은닉층 하나, 픽셀은 끄지 않음', en: 'One hidden layer, no pixels dropped' },
      values: { depth: 1, inputRate: 0 },
    },
  ],
  data: ['digits'],
  charts: CHARTS,
  scalars: SCALARS,
  *run(params, { seed, data }): Generator<Observation, void, void> {
    const { depth, width, steps, learningRate } = params;
    const digits = readDigits(data.digits);
    const train = drawTraining(digits, params, seed);
    const test = halfSize(testDigits(digits));
    const [curveTrain, curveTest] = [firstOf(train, CURVE), firstOf(test, CURVE)];
    const e = createEngine();
    const learners = REGULARIZERS.map((name): [Regularizer, Learner] => {
      // The same initial weights and mini-batches for each.
      const batches = createRng(seed);
      const { normalizer, drops } = NETS[name];
      const mlp = createLayeredMlp(e, batches, {
        ...{ inputs: HALF_PIXELS, depth, width, outputs: 10, normalizer },
        ...{ dropout: drops ? params.rate : 0, inputDropout: drops ? params.inputRate : 0 },
      });
      const optimiser = adam(mlp.parameters, { learningRate });
      return [name, { mlp, optimiser, batches, noise: createRng(seed + 1) }];
    });
    const every = Math.max(1, Math.floor(steps / MEASUREMENTS));
    for (let step = 0; step <= steps; step++) {
      if (step > 0) for (const [, learner] of learners) learn(e, learner, train, BATCH);
      yield { kind: 'progress', done: step, total: steps };
      if (step % every !== 0) continue;
      for (const [series, { mlp }] of learners) {
        const { loss } = scoreOf(e, mlp, curveTrain);
        if (step === every * (MEASUREMENTS / 2)) {
          yield { kind: 'scalar', name: `halfway-${series}`, value: loss };
        }
        yield { kind: 'point', chart: 'train', series, x: step, y: loss };
        const y = scoreOf(e, mlp, curveTest).loss;
        yield { kind: 'point', chart: 'test', series, x: step, y };
      }
    }
    for (const [name, { mlp }] of learners) yield* describeGap(e, name, mlp, train, test);
    const netOf = new Map(learners.map(([name, { mlp }]) => [name, mlp]));
    yield* describeMasks(e, netOf.get('dropout') as LayeredMlp, test, params, seed);
    yield* describeShift(e, netOf.get('batch') as LayeredMlp, 'batch', train);
    const both = netOf.get('both') as LayeredMlp;
    yield* describeShift(e, both, 'both', train);
    measureStatisticsAnew(e, both, train);
    const restored = scoreOf(e, both, test);
    yield { kind: 'scalar', name: 'test-restored', value: 1 - restored.accuracy };
    yield { kind: 'scalar', name: 'loss-restored', value: restored.loss };
  },
  claims,
});

function firstOf(set: DigitSet, count: number): DigitSet {
  return partOf(set, 0, Math.min(count, set.count));
}

/** `count` of the training digits, a share `mislabelled` of which get a label drawn at random. */
function drawTraining(
  digits: Digits,
  { count, mislabelled }: { count: number; mislabelled: number },
  seed: number,
): DigitSet {
  const rng = createRng(seed);
  // Drawn before they are unpacked: all of them would take longer than many steps.
  const set = halfSize(pickDigits(digits, rng.permutation(TRAINING_DIGITS).slice(0, count)));
  const labels = set.labels.map((label) => (rng.uniform() < mislabelled ? rng.int(10) : label));
  return { ...set, labels };
}

function* describeGap(
  e: Engine,
  name: Regularizer,
  mlp: LayeredMlp,
  train: DigitSet,
  test: DigitSet,
): Generator<Observation, void, void> {
  const [seen, unseen] = [scoreOf(e, mlp, train), scoreOf(e, mlp, test)];
  const scalars = {
    train: 1 - seen.accuracy,
    test: 1 - unseen.accuracy,
    gap: seen.accuracy - unseen.accuracy,
    'test-loss': unseen.loss,
    'loss-gap': unseen.loss - seen.loss,
  };
  for (const [quantity, value] of Object.entries(scalars)) {
    yield { kind: 'scalar', name: `${quantity}-${name}`, value };
  }
}

function* describeMasks(
  e: Engine,
  mlp: LayeredMlp,
  test: DigitSet,
  { rate, masks: most }: { rate: number; masks: number },
  seed: number,
): Generator<Observation, void, void> {
  yield { kind: 'scalar', name: 'linear-gap', value: linearMaskGap(rate, seed) };
  // Without dropout every distance is 0, which a log axis cannot show.
  if (rate === 0) return;
  const [charted, few] = [firstOf(test, CHARTED), firstOf(test, MASKED)];
  for (const masks of ['last-hidden', 'everywhere'] as const) {
    let first = Number.NaN;
    let left = Number.NaN;
    for (const [x, y] of logitDistances(e, mlp, charted, { most, masks, rng: createRng(seed) })) {
      if (x === 1) first = y;
      left = y;
      yield { kind: 'point', chart: 'masks', series: masks, x, y };
      if (masks === 'last-hidden') {
        const root = first / Math.sqrt(x);
        yield { kind: 'point', chart: 'masks', series: 'root', x, y: root };
        if (x === FALL_AT) yield { kind: 'scalar', name: 'last-hidden-fall', value: y / first };
      }
    }
    yield { kind: 'scalar', name: `${masks}-left`, value: left };
  }
  const { mean: averaged, whole, spread } = runEnsemble(e, mlp, few, most, createRng(seed));
  const [guesses, wholeGuesses] = [largestOfRows(averaged, 10), largestOfRows(whole, 10)];
  const isRight = guesses.map((guess, i) => guess === few.labels[i]);
  const scalars = {
    'probability-gap': mean(averaged.map((p, i) => Math.abs(p - (whole[i] as number)))),
    agreement: mean(guesses.map((guess, i) => (guess === wholeGuesses[i] ? 1 : 0))),
    'spread-right': mean(spread.filter((_, i) => isRight[i])),
    'spread-wrong': mean(spread.filter((_, i) => !isRight[i])),
  };
  for (const [name, value] of Object.entries(scalars)) {
    // Without a mistake there is no spread over mistakes.
    if (Number.isFinite(value)) yield { kind: 'scalar', name, value };
  }
}

function* describeShift(
  e: Engine,
  mlp: LayeredMlp,
  name: string,
  set: DigitSet,
): Generator<Observation, void, void> {
  yield { kind: 'scalar', name: `variance-${name}`, value: varianceShift(e, mlp, set) };
}
