// linear-collapse: a stack of linear layers against its one matrix, and against the same stack with ReLU.
import { createEngine, createRng } from '../engine/index.ts';
import type { Observation } from '../model/index.ts';
import { defineExperiment } from '../model/index.ts';
import { bestLineAccuracy } from './best-line.ts';
import { probeDefinitions, trainSideBySide } from './linear-collapse-steps.ts';
import { CHARTS, SCALARS } from './linear-collapse-words.ts';
import { collapseGap } from './linear-probe.ts';
import { accuracyOf, createPlaneClassifier } from './plane-classifier.ts';
import { drawCloud } from './point-clouds.ts';
import { scalarsFrom } from './scalars.ts';

const POINTS = 400;
const SEEDS = { seeds: [1, 2, 3, 4, 5], quorum: 5 } as const;

export const experiment = defineExperiment({
  slug: 'linear-collapse',
  title: { ko: '선형층을 쌓으면 한 층이 된다', en: 'Stacked linear layers collapse into one' },
  summary: {
    ko: '활성화 함수 없이 층을 여러 개 쌓은 신경망을 행렬 하나로 줄인 것과 비교하고, 동심원처럼 직선으로 나눌 수 없는 데이터를 학습시켜 봅니다. 층 사이에 ReLU만 넣은 신경망이 나란히 달립니다.',
    en: 'Compares a stack of layers without activation functions with the one matrix that it multiplies out to, and trains it on data that no straight line separates. The same stack with ReLU between the layers runs beside it.',
  },
  params: {
    data: {
      type: 'choice',
      label: { ko: '데이터', en: 'Data' },
      options: [
        { value: 'rings', label: { ko: '동심원', en: 'Concentric rings' } },
        { value: 'xor', label: { ko: 'XOR', en: 'XOR' } },
        { value: 'spirals', label: { ko: '나선', en: 'Spirals' } },
      ],
      default: 'rings',
    },
    layers: {
      type: 'number',
      label: { ko: '층 수', en: 'Layers' },
      min: 2,
      max: 10,
      integer: true,
      default: 5,
    },
    width: {
      type: 'number',
      label: { ko: '은닉층의 뉴런 수', en: 'Units of each hidden layer' },
      min: 2,
      max: 64,
      integer: true,
      scale: 'log',
      default: 16,
    },
    biases: {
      type: 'boolean',
      label: { ko: '편향 사용', en: 'With biases' },
      help: {
        ko: '끄면 결정 경계가 원점에 묶입니다.',
        en: 'Without them the decision boundary is tied to the origin.',
      },
      default: true,
    },
    steps: {
      type: 'number',
      label: { ko: '학습 스텝 수', en: 'Training steps' },
      min: 50,
      max: 3000,
      integer: true,
      scale: 'log',
      default: 400,
    },
    learningRate: {
      type: 'number',
      label: { ko: '학습률 (Adam)', en: 'Learning rate (Adam)' },
      min: 0.0001,
      max: 0.1,
      scale: 'log',
      default: 0.01,
    },
  },
  presets: [
    { id: 'xor', label: { ko: 'XOR', en: 'XOR' }, values: { data: 'xor' } },
    {
      id: 'spirals',
      label: { ko: '나선', en: 'Spirals' },
      values: { data: 'spirals', steps: 1500 },
    },
    { id: 'deep', label: { ko: '10층', en: '10 layers' }, values: { layers: 10 } },
    {
      id: 'no-biases',
      label: { ko: '편향 없이', en: 'Without biases' },
      values: { biases: false },
    },
  ],
  charts: CHARTS,
  scalars: SCALARS,
  *run(params, { seed }): Generator<Observation, void, void> {
    const e = createEngine();
    const rng = createRng(seed);
    yield* probeDefinitions(e, rng, params);

    const train = drawCloud(params.data, POINTS, rng);
    const test = drawCloud(params.data, POINTS, rng);
    const { width, biases } = params;
    const nets = {
      linear: createPlaneClassifier(e, rng, { layers: params.layers, width, biases, relu: false }),
      line: createPlaneClassifier(e, rng, { layers: 1, width, biases, relu: false }),
      relu: createPlaneClassifier(e, rng, { layers: params.layers, width, biases, relu: true }),
    };
    const losses = yield* trainSideBySide(e, nets, train, params);
    const scalars = {
      trainedGap: collapseGap(e, nets.linear, test.xy),
      linearAccuracy: accuracyOf(e, nets.linear, test),
      reluAccuracy: accuracyOf(e, nets.relu, test),
      bestLine: bestLineAccuracy(test),
      depthGain: losses.line - losses.linear,
    };
    yield* scalarsFrom(scalars);
  },
  claims: [
    {
      id: 'one-matrix',
      sentence: {
        ko: '5층 선형 신경망은 학습 전에도 후에도 행렬 하나(와 벡터 하나)와 1e-5 이내로 같다.',
        en: 'A stack of 5 linear layers equals one matrix (and one vector) within 1e-5, before and after training.',
      },
      measure: (o) =>
        Math.max(o.scalar('linearCollapse'), o.scalar('affineCollapse'), o.scalar('trainedGap')),
      expect: { op: '<=', value: 1e-5 },
      format: { style: 'scientific', digits: 1 },
      ...SEEDS,
    },
    {
      id: 'linear-superposes',
      sentence: {
        ko: '편향이 없는 선형층은 f(2x+3y) = 2f(x) + 3f(y)를 1e-5 이내로 지킨다.',
        en: 'Linear layers without biases satisfy f(2x+3y) = 2f(x) + 3f(y) within 1e-5.',
      },
      measure: (o) => o.scalar('linearSuperposition'),
      expect: { op: '<=', value: 1e-5 },
      format: { style: 'scientific', digits: 1 },
      ...SEEDS,
    },
    {
      id: 'affine-is-not-linear',
      sentence: {
        ko: '편향을 더하면 같은 식이 0.05 넘게 어긋난다.',
        en: 'With biases the same equation is off by more than 0.05.',
      },
      measure: (o) => o.scalar('affineSuperposition'),
      expect: { op: '>', value: 0.05 },
      format: { style: 'fixed', digits: 2 },
      ...SEEDS,
    },
    {
      id: 'affine-mixes',
      sentence: {
        ko: '편향이 있어도 계수의 합이 1이면 f(3x−2y) = 3f(x) − 2f(y)가 1e-5 이내로 성립한다.',
        en: 'With biases, f(3x−2y) = 3f(x) − 2f(y) still holds within 1e-5, the coefficients adding up to 1.',
      },
      measure: (o) => o.scalar('affineMixture'),
      expect: { op: '<=', value: 1e-5 },
      format: { style: 'scientific', digits: 1 },
      ...SEEDS,
    },
    {
      id: 'relu-is-not-affine',
      sentence: {
        ko: '층 사이에 ReLU를 넣으면 그 식도 0.05 넘게 어긋나, 어떤 행렬과 벡터로도 대신할 수 없다.',
        en: 'With ReLU between the layers that equation, too, is off by more than 0.05, so no matrix and vector can replace the stack.',
      },
      measure: (o) => o.scalar('reluMixture'),
      expect: { op: '>', value: 0.05 },
      format: { style: 'fixed', digits: 2 },
      ...SEEDS,
    },
    {
      id: 'rings-linear',
      sentence: {
        ko: '5층 선형 신경망의 동심원 테스트 정확도는 절반 근처(65% 이하)에 머문다.',
        en: 'On concentric rings the test accuracy of the 5-layer linear stack stays near one half (at most 65%).',
      },
      measure: (o) => o.scalar('linearAccuracy'),
      expect: { op: 'within', low: 0.35, high: 0.65 },
      format: { style: 'percent', digits: 0 },
      ...SEEDS,
    },
    {
      id: 'rings-relu',
      sentence: {
        ko: '층 사이에 ReLU를 넣으면 동심원 테스트 정확도가 99%를 넘는다.',
        en: 'With ReLU between the layers the test accuracy on the rings exceeds 99%.',
      },
      measure: (o) => o.scalar('reluAccuracy'),
      expect: { op: '>', value: 0.99 },
      format: { style: 'percent', digits: 1 },
      ...SEEDS,
    },
    {
      id: 'rings-best-line',
      sentence: {
        ko: '어떤 직선을 그어도 동심원의 정확도는 75%에 못 미친다.',
        en: 'No straight line at all reaches 75% on the rings.',
      },
      measure: (o) => o.scalar('bestLine'),
      expect: { op: '<', value: 0.75 },
      format: { style: 'percent', digits: 0 },
      ...SEEDS,
    },
    {
      id: 'depth-saves-no-loss',
      sentence: {
        ko: '선형층 다섯 개의 학습 손실은 선형층 하나보다 0.01 넘게 작아지지 않는다.',
        en: 'The training loss of five linear layers is not lower than that of one by more than 0.01.',
      },
      measure: (o) => o.scalar('depthGain'),
      expect: { op: '<=', value: 0.01 },
      format: { style: 'scientific', digits: 1 },
      ...SEEDS,
    },
    {
      id: 'xor-best-line',
      sentence: {
        ko: '어떤 직선을 그어도 XOR의 정확도는 85%에 못 미친다.',
        en: 'No straight line reaches 85% on XOR.',
      },
      params: { data: 'xor' },
      measure: (o) => o.scalar('bestLine'),
      expect: { op: '<', value: 0.85 },
      format: { style: 'percent', digits: 0 },
      ...SEEDS,
    },
    {
      id: 'xor-relu',
      sentence: {
        ko: '층 사이에 ReLU를 넣으면 XOR 테스트 정확도가 99%를 넘는다.',
        en: 'With ReLU between the layers the test accuracy on XOR exceeds 99%.',
      },
      params: { data: 'xor' },
      measure: (o) => o.scalar('reluAccuracy'),
      expect: { op: '>', value: 0.99 },
      format: { style: 'percent', digits: 1 },
      ...SEEDS,
    },
    {
      id: 'spirals-best-line',
      sentence: {
        ko: '어떤 직선을 그어도 나선의 정확도는 80%에 못 미친다.',
        en: 'No straight line reaches 80% on the spirals.',
      },
      params: { data: 'spirals' },
      measure: (o) => o.scalar('bestLine'),
      expect: { op: '<', value: 0.8 },
      format: { style: 'percent', digits: 0 },
      ...SEEDS,
    },
    {
      id: 'spirals-relu',
      sentence: {
        ko: '층 사이에 ReLU를 넣으면 나선 테스트 정확도가 99%를 넘는다.',
        en: 'With ReLU between the layers the test accuracy on the spirals exceeds 99%.',
      },
      params: { data: 'spirals' },
      measure: (o) => o.scalar('reluAccuracy'),
      expect: { op: '>', value: 0.99 },
      format: { style: 'percent', digits: 1 },
      ...SEEDS,
    },
    {
      id: 'rings-relu-without-biases',
      sentence: {
        ko: 'ReLU가 있어도 편향이 없으면 동심원 테스트 정확도는 75%에 못 미친다.',
        en: 'Even with ReLU, a stack without biases stays below 75% on the rings.',
      },
      params: { biases: false },
      measure: (o) => o.scalar('reluAccuracy'),
      expect: { op: '<', value: 0.75 },
      format: { style: 'percent', digits: 0 },
      ...SEEDS,
    },
  ],
});
