// vanishing-gradient: how the gradient spreads over a deep network, and what that does to training.
import { adam, createEngine, createRng, exact, sgd } from '../engine/index.ts';
import type { Observation } from '../model/index.ts';
import { defineExperiment } from '../model/index.ts';
import {
  ACTIVATION_SERIES,
  type ComparedActivation,
  contenders,
  labelsByActivation,
} from './activations.ts';
import { createMlp } from './deep-mlp.ts';
import {
  accuracy,
  type Contender,
  DIVERGED,
  drawBatch,
  trainSideBySide,
} from './digit-training.ts';
import { DIGIT_PIXELS, readDigits, testDigits, trainingDigits } from './digits.ts';
import { type GradientProbe, probeGradients } from './gradient-probe.ts';
import { mean } from './statistics.ts';
import { claims } from './vanishing-gradient-claims.ts';
import { params } from './vanishing-gradient-params.ts';

const BATCH = 64;
const PROBE_BATCH = 512;
const TEST_COUNT = 1000;
const MEASUREMENTS = 10;

const LAYER = { ko: '층 (1이 입력 쪽)', en: 'Layer (1 is next to the input)' };
const STEP = { ko: '학습 스텝', en: 'Training step' };

export const experiment = defineExperiment({
  slug: 'vanishing-gradient',
  title: { ko: '기울기 소실', en: 'Vanishing gradients' },
  summary: {
    ko: '깊은 신경망을 갓 초기화한 상태에서 층마다 그래디언트의 크기를 재고, 같은 스텝 수만큼 손글씨 숫자를 학습시켜 두 활성화 함수를 비교합니다.',
    en: 'Measures the size of the gradient in each layer of a freshly initialised deep network, then trains two activation functions on handwritten digits for the same number of steps.',
  },
  params,
  presets: [
    {
      id: 'deep',
      label: { ko: '더 깊게 (은닉층 20개)', en: 'Deeper (20 hidden layers)' },
      values: { depth: 20 },
    },
    {
      id: 'tanh',
      label: { ko: '시그모이드 대 tanh', en: 'Sigmoid against tanh' },
      values: { rival: 'tanh' },
    },
    {
      id: 'small-weights',
      label: { ko: 'ReLU도 사라진다: 가중치 1/10', en: 'ReLU vanishes too: weights at a tenth' },
      values: { activation: 'relu', rival: 'none', scale: 0.1 },
    },
    {
      id: 'large-weights',
      label: { ko: '시그모이드에 8배 가중치', en: 'Sigmoid with weights eight times larger' },
      values: { scale: 8, rival: 'none' },
    },
    {
      id: 'shallow',
      label: { ko: '은닉층 하나', en: 'One hidden layer' },
      values: { depth: 1 },
    },
  ],
  data: ['digits'],
  charts: [
    {
      id: 'weight-gradient',
      title: {
        ko: '초기 상태에서 층별 가중치 그래디언트의 크기',
        en: 'Gradient norm of each layer’s weights at the start',
      },
      x: { label: LAYER },
      y: { label: { ko: '노름', en: 'Norm' }, scale: 'log' },
      series: ACTIVATION_SERIES,
    },
    {
      id: 'signal-gradient',
      title: {
        ko: '초기 상태에서 각 은닉층 출력에 도착한 그래디언트의 크기',
        en: 'Gradient norm that arrives at each hidden layer’s outputs at the start',
      },
      x: { label: LAYER },
      y: { label: { ko: '노름', en: 'Norm' }, scale: 'log' },
      series: ACTIVATION_SERIES,
    },
    {
      id: 'loss',
      title: { ko: '학습 손실', en: 'Training loss' },
      x: { label: STEP },
      y: { label: { ko: '손실', en: 'Loss' }, min: 0 },
      series: ACTIVATION_SERIES,
    },
    {
      id: 'accuracy',
      title: { ko: '학습에 쓰지 않은 숫자에 대한 정확도', en: 'Accuracy on held-out digits' },
      x: { label: STEP },
      y: { label: { ko: '정확도', en: 'Accuracy' }, min: 0, max: 1 },
      series: ACTIVATION_SERIES,
    },
  ],
  scalars: labelsByActivation({
    ratio: { ko: '첫 층 ÷ 출력층 가중치 그래디언트', en: 'weight gradient, first ÷ output layer' },
    first: { ko: '첫 층 가중치 그래디언트', en: 'weight gradient of the first layer' },
    factor: { ko: '한 층을 되돌아갈 때의 배율', en: 'gradient factor per layer, backwards' },
    mean: { ko: '은닉 유닛 출력의 평균', en: 'mean output of the hidden units' },
    spread: {
      ko: '마지막 은닉층 출력이 숫자마다 다른 정도(표준편차)',
      en: 'how far the last hidden layer varies between digits (standard deviation)',
    },
    accuracy: { ko: '마지막 정확도', en: 'accuracy at the end' },
    diverged: DIVERGED,
  }),
  *run(params, { seed, data }): Generator<Observation, void, void> {
    const digits = readDigits(data.digits);
    const train = trainingDigits(digits);
    const test = testDigits(digits, TEST_COUNT);
    const e = createEngine();
    const probeBatch = drawBatch(train, createRng(seed), PROBE_BATCH);
    const nets: Contender[] = [];
    for (const name of contenders(params.activation, params.rival)) {
      // The same draws and the same batches for each network, whoever the rival is.
      const rng = createRng(seed);
      const mlp = createMlp(e, rng, {
        inputs: DIGIT_PIXELS,
        depth: params.depth,
        width: params.width,
        outputs: 10,
        activation: name,
        initialization: params.initialization,
        scale: params.scale,
      });
      const makeOptimiser = params.optimiser === 'adam' ? adam : sgd;
      const optimiser = makeOptimiser(mlp.parameters, { learningRate: params.learningRate });
      nets.push({ name, mlp, optimiser, rng });
      yield* describeProbe(name, probeGradients(e, mlp, probeBatch));
    }
    yield* trainSideBySide(e, nets, {
      train,
      batch: BATCH,
      steps: params.steps,
      measurements: MEASUREMENTS,
      *measure({ name, mlp }, step) {
        const y = accuracy(e, mlp, test);
        yield { kind: 'point', chart: 'accuracy', series: name, x: step, y };
        if (step === params.steps) yield { kind: 'scalar', name: `accuracy-${name}`, value: y };
      },
    });
  },
  claims,
});

function* describeProbe(
  name: ComparedActivation,
  { weightNorms, signalNorms, means, spreads }: GradientProbe,
): Generator<Observation, void, void> {
  const norms = { 'weight-gradient': weightNorms, 'signal-gradient': signalNorms };
  for (const [chart, values] of Object.entries(norms)) {
    for (const [layer, y] of values.entries()) {
      // A log axis has no place for the 0 that very small gradients round to.
      if (y > 0) yield { kind: 'point', chart, series: name, x: layer + 1, y };
    }
  }
  const first = weightNorms[0] as number;
  const scalars: Record<string, number> = {
    ratio: first / (weightNorms.at(-1) as number),
    first,
    mean: mean(means),
    spread: spreads.at(-1) as number,
  };
  if (signalNorms.length > 1) {
    const shrink = (signalNorms[0] as number) / (signalNorms.at(-1) as number);
    scalars.factor = exact.exp(exact.log(shrink) / (signalNorms.length - 1));
  }
  for (const [quantity, value] of Object.entries(scalars)) {
    // Gradients that round to 0 leave ratios without a value.
    if (Number.isFinite(value)) yield { kind: 'scalar', name: `${quantity}-${name}`, value };
  }
}
