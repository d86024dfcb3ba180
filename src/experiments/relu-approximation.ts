// relu-approximation: sums of ReLU hinges that follow a curve, built by hand, trained, and deep.
import { createEngine, createRng } from '../engine/index.ts';
import type { Observation } from '../model/index.ts';
import { defineExperiment } from '../model/index.ts';
import {
  compareErrors,
  drawBuilt,
  drawTraining,
  measureDepth,
  measurePieces,
} from './approximation-steps.ts';
import type { CurveName } from './curves.ts';
import { CURVES } from './curves.ts';
import { CHARTS, SCALARS } from './relu-approximation-words.ts';

const SEEDS = { seeds: [1, 2, 3, 4, 5], quorum: 5 } as const;

export const experiment = defineExperiment({
  slug: 'relu-approximation',
  title: { ko: 'ReLU를 이어 붙여 곡선 만들기', en: 'Curves out of ReLU hinges' },
  summary: {
    ko: 'ReLU(경첩) 여러 개를 손으로 이어 붙여 곡선을 따라가게 하고, 개수를 늘릴 때 최대 오차가 어떻게 줄어드는지 잽니다. 같은 크기의 신경망을 학습시켜 나란히 놓고, 층을 쌓으면 조각 수가 얼마나 늘어나는지도 셉니다.',
    en: 'Joins ReLU hinges by hand so that they follow a curve and measures how the largest error falls with their number. A trained network of the same size stands beside it, and the pieces of deep networks are counted.',
  },
  params: {
    curve: {
      type: 'choice',
      label: { ko: '따라갈 곡선', en: 'Curve to follow' },
      options: (Object.keys(CURVES) as CurveName[]).map((value) => ({
        value,
        label: CURVES[value].label,
      })),
      default: 'sine',
    },
    hinges: {
      type: 'number',
      label: { ko: 'ReLU 개수', en: 'Number of ReLU units' },
      help: {
        ko: '은닉 뉴런 하나가 꺾이는 점 하나를 만듭니다.',
        en: 'Each hidden unit makes one bend.',
      },
      min: 2,
      max: 64,
      integer: true,
      scale: 'log',
      default: 8,
    },
    steps: {
      type: 'number',
      label: { ko: '학습 스텝 수', en: 'Training steps' },
      min: 50,
      max: 5000,
      integer: true,
      scale: 'log',
      default: 400,
    },
    learningRate: {
      type: 'number',
      label: { ko: '학습률', en: 'Learning rate' },
      min: 0.001,
      max: 0.3,
      scale: 'log',
      default: 0.03,
    },
    layers: {
      type: 'number',
      label: { ko: '톱니 신경망의 은닉층 수', en: 'Hidden layers of the sawtooth network' },
      min: 2,
      max: 9,
      integer: true,
      default: 8,
    },
  },
  presets: [
    {
      id: 'many',
      label: { ko: 'ReLU 32개', en: '32 units' },
      values: { hinges: 32, steps: 1500 },
    },
    {
      id: 'corner',
      label: { ko: '모서리가 있는 함수', en: 'A function with a corner' },
      values: { curve: 'corner' },
    },
  ],
  charts: CHARTS,
  scalars: SCALARS,
  *run(params, { seed }): Generator<Observation, void, void> {
    const e = createEngine();
    const rng = createRng(seed);
    const curve = CURVES[params.curve];
    const { hinges: units, steps, learningRate } = params;
    yield* drawBuilt(e, curve, units);
    const trained = yield* drawTraining(e, rng, curve, { units, steps, learningRate });
    yield* measurePieces(e, trained, curve);
    yield* compareErrors(e, rng, curve, { units, steps, learningRate });
    yield* measureDepth(e, rng, params.layers);
  },
  claims: [
    {
      id: 'order-two',
      sentence: {
        ko: '사인 곡선에서 최대 오차와 ReLU 개수의 로그-로그 기울기는 -2와 0.15 이내로 같다.',
        en: 'On the sine, the log-log slope of the largest error against the number of units is -2 within 0.15.',
      },
      measure: (o) => o.scalar('builtSlope'),
      expect: { op: 'within', low: -2.15, high: -1.85 },
      format: { style: 'fixed', digits: 2 },
      ...SEEDS,
    },
    {
      id: 'error-bound',
      sentence: {
        ko: 'ReLU 64개로 만든 사인 근사의 최대 오차는 상한 h²/8 · max|f″|를 넘지 않으면서 거의 채운다(오차 ÷ 상한).',
        en: 'With 64 units on the sine the largest error stays within the bound h²/8 · max|f″| and nearly reaches it (error ÷ bound).',
      },
      params: { hinges: 64 },
      measure: (o) => o.scalar('builtError') / o.scalar('bound'),
      expect: { op: 'within', low: 0.95, high: 1.01 },
      format: { style: 'fixed', digits: 3 },
      ...SEEDS,
    },
    {
      id: 'corner-order-one',
      sentence: {
        ko: '모서리가 있는 함수를 균등 간격으로 따라가면 기울기는 -2가 아니라 -1에 가깝다.',
        en: 'For a function with a corner and equally spaced bends the slope is near -1, not -2.',
      },
      params: { curve: 'corner' },
      measure: (o) => o.scalar('builtSlope'),
      expect: { op: 'within', low: -1.15, high: -0.85 },
      format: { style: 'fixed', digits: 2 },
      ...SEEDS,
    },
    {
      id: 'bends-where-it-curves',
      sentence: {
        ko: '룽게 함수에서 꺾이는 점 64개를 굽은 정도에 맞춰 놓으면 균등 간격보다 오차가 5배 넘게 작다.',
        en: 'On the Runge function, 64 bends spaced by curvature leave an error more than 5 times smaller than equal spacing.',
      },
      params: { curve: 'runge', hinges: 64 },
      measure: (o) => o.scalar('builtError') / o.scalar('balancedError'),
      expect: { op: '>', value: 5 },
      format: { style: 'fixed', digits: 1 },
      ...SEEDS,
    },
    {
      id: 'straight-between-bends',
      sentence: {
        ko: '학습한 신경망도 꺾이는 점 x = -b/w 사이에서는 직선이다(직선과의 최대 차이).',
        en: 'The trained network, too, is straight between its bends x = -b/w (largest deviation).',
      },
      measure: (o) => o.scalar('bendBetweenKnots'),
      expect: { op: '<=', value: 1e-5 },
      format: { style: 'scientific', digits: 1 },
      ...SEEDS,
    },
    {
      id: 'trained-falls-short',
      sentence: {
        ko: 'ReLU 64개를 400스텝 학습시킨 신경망의 최대 오차는 같은 개수로 손수 만든 근사보다 3배 넘게 크다.',
        en: 'A network of 64 units trained for 400 steps has a largest error more than 3 times that of the hand-built one.',
      },
      measure: (o) => o.scalar('trainedOverBuilt'),
      expect: { op: '>', value: 3 },
      format: { style: 'fixed', digits: 0 },
      ...SEEDS,
    },
    {
      id: 'pieces-double',
      sentence: {
        ko: '톱니 신경망은 층을 하나 더할 때마다 조각 수가 정확히 두 배가 된다(배율과 2의 최대 차이).',
        en: 'Each further layer of the sawtooth network doubles its pieces exactly (largest distance of the factor from 2).',
      },
      measure: (o) => o.scalar('doublingGap'),
      expect: { op: '=', value: 0 },
      format: { style: 'integer' },
      ...SEEDS,
    },
    {
      id: 'deep-pieces',
      sentence: {
        ko: '층마다 ReLU 2개씩 8층, 모두 16개로 만든 톱니 신경망의 조각 수는 256이다.',
        en: 'Eight layers of two units, 16 in all, make a sawtooth of 256 pieces.',
      },
      measure: (o) => o.scalar('deepPieces'),
      expect: { op: '=', value: 256 },
      format: { style: 'integer' },
      ...SEEDS,
    },
    {
      id: 'random-deep-few-pieces',
      sentence: {
        ko: '무작위로 초기화한 깊은 신경망(8층, 층마다 16개)의 조각 수는 뉴런 하나당 1개보다 적다.',
        en: 'A randomly initialised deep network (8 layers of 16 units) has fewer than one piece per unit.',
      },
      measure: (o) => o.scalar('randomPiecesPerUnit'),
      expect: { op: '<', value: 1 },
      format: { style: 'fixed', digits: 2 },
      ...SEEDS,
    },
    {
      id: 'depth-divides-error',
      sentence: {
        ko: 'x²을 따라가는 깊은 신경망은 층을 하나 더할 때마다 오차가 4분의 1로 준다(배수).',
        en: 'Each further layer of the deep network for x² divides its error by 4 (the factor).',
      },
      measure: (o) => o.scalar('squareFactor'),
      expect: { op: 'within', low: 3.8, high: 4.2 },
      format: { style: 'fixed', digits: 1 },
      ...SEEDS,
    },
    {
      id: 'depth-beats-width',
      sentence: {
        ko: 'ReLU 24개로 x²을 따라갈 때 은닉층 하나로 보간한 오차는 깊은 신경망의 50배가 넘는다.',
        en: 'With 24 units on x², interpolation by one hidden layer leaves more than 50 times the error of the deep network.',
      },
      measure: (o) => o.scalar('deepAdvantage'),
      expect: { op: '>', value: 50 },
      format: { style: 'fixed', digits: 0 },
      ...SEEDS,
    },
  ],
});
