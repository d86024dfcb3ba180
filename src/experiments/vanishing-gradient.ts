// vanishing-gradient: how the gradient spreads over a deep network, and what that does to training.
import type { ActivationName } from '../engine/index.ts';
import { adam, createEngine, createRng, exact, sgd } from '../engine/index.ts';
import type { Observation } from '../model/index.ts';
import { defineExperiment } from '../model/index.ts';
import {
  ACTIVATION_NAMES,
  ACTIVATION_OPTIONS,
  ACTIVATIONS,
  contenders,
  labelsByActivation,
  RIVAL_OPTIONS,
} from './activations.ts';
import { createMlp } from './deep-mlp.ts';
import { accuracy, type Contender, drawBatch, trainSideBySide } from './digit-training.ts';
import { DIGIT_PIXELS, readDigits, testDigits, trainingDigits } from './digits.ts';
import { type GradientProbe, probeGradients } from './gradient-probe.ts';

const BATCH = 64;
const PROBE_BATCH = 512;
const TEST_COUNT = 1000;
const MEASUREMENTS = 10;

const SERIES = ACTIVATION_NAMES.map((id) => ({ id, label: ACTIVATIONS[id].label }));
const LAYER = { ko: '층 (1이 입력 쪽)', en: 'Layer (1 is next to the input)' };
const STEP = { ko: '학습 스텝', en: 'Training step' };

const seeds = [1, 2, 3, 4, 5];
const quorum = 5;

export const experiment = defineExperiment({
  slug: 'vanishing-gradient',
  title: { ko: '기울기 소실', en: 'Vanishing gradients' },
  summary: {
    ko: '깊은 신경망을 갓 초기화한 상태에서 층마다 그래디언트의 크기를 재고, 같은 스텝 수만큼 손글씨 숫자를 학습시켜 두 활성화 함수를 비교합니다.',
    en: 'Measures the size of the gradient in each layer of a freshly initialised deep network, then trains two activation functions on handwritten digits for the same number of steps.',
  },
  params: {
    activation: {
      type: 'choice',
      label: { ko: '활성화 함수', en: 'Activation function' },
      options: ACTIVATION_OPTIONS,
      default: 'sigmoid',
    },
    rival: {
      type: 'choice',
      label: { ko: '비교할 활성화 함수', en: 'Compared with' },
      options: RIVAL_OPTIONS,
      default: 'relu',
    },
    depth: {
      type: 'number',
      label: { ko: '은닉층 수', en: 'Hidden layers' },
      min: 1,
      max: 40,
      integer: true,
      default: 10,
    },
    width: {
      type: 'number',
      label: { ko: '은닉층의 유닛 수', en: 'Units per hidden layer' },
      min: 8,
      max: 256,
      integer: true,
      default: 64,
    },
    initialization: {
      type: 'choice',
      label: { ko: '가중치 초기화', en: 'Weight initialisation' },
      help: {
        ko: '‘함수에 맞춤’은 시그모이드와 tanh에 Xavier를, 나머지에 He를 씁니다.',
        en: '“Matched” is Xavier for the sigmoid and tanh, He for the others.',
      },
      options: [
        { value: 'matched', label: { ko: '함수에 맞춤', en: 'Matched' } },
        { value: 'glorot', label: { ko: 'Xavier(Glorot)', en: 'Xavier (Glorot)' } },
        { value: 'he', label: { ko: 'He', en: 'He' } },
      ],
      default: 'matched',
    },
    scale: {
      type: 'number',
      label: { ko: '초기 가중치의 배율', en: 'Initial weights multiplied by' },
      min: 0.01,
      max: 20,
      scale: 'log',
      default: 1,
    },
    optimiser: {
      type: 'choice',
      label: { ko: '옵티마이저', en: 'Optimiser' },
      options: [
        { value: 'sgd', label: { ko: 'SGD', en: 'SGD' } },
        { value: 'adam', label: { ko: 'Adam', en: 'Adam' } },
      ],
      default: 'sgd',
    },
    learningRate: {
      type: 'number',
      label: { ko: '학습률', en: 'Learning rate' },
      min: 0.0001,
      max: 10,
      scale: 'log',
      default: 0.05,
    },
    steps: {
      type: 'number',
      label: { ko: '학습 스텝 수', en: 'Training steps' },
      help: {
        ko: '0이면 그래디언트만 재고 학습하지 않습니다.',
        en: '0 measures the gradients and trains nothing.',
      },
      min: 0,
      max: 5000,
      integer: true,
      default: 400,
    },
  },
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
      series: SERIES,
    },
    {
      id: 'signal-gradient',
      title: {
        ko: '초기 상태에서 각 은닉층 출력에 도착한 그래디언트의 크기',
        en: 'Gradient norm that arrives at each hidden layer’s outputs at the start',
      },
      x: { label: LAYER },
      y: { label: { ko: '노름', en: 'Norm' }, scale: 'log' },
      series: SERIES,
    },
    {
      id: 'loss',
      title: { ko: '학습 손실', en: 'Training loss' },
      x: { label: STEP },
      y: { label: { ko: '손실', en: 'Loss' }, min: 0 },
      series: SERIES,
    },
    {
      id: 'accuracy',
      title: { ko: '학습에 쓰지 않은 숫자에 대한 정확도', en: 'Accuracy on held-out digits' },
      x: { label: STEP },
      y: { label: { ko: '정확도', en: 'Accuracy' }, min: 0, max: 1 },
      series: SERIES,
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
  claims: [
    {
      id: 'sigmoid-ratio',
      sentence: {
        ko: '은닉층 10개인 시그모이드 망(Xavier 초기화)에서 첫 층의 가중치 그래디언트는 출력층의 만분의 1보다 작다.',
        en: 'In a sigmoid net of 10 hidden layers (Xavier initialisation) the weight gradient of the first layer is below a ten-thousandth of the output layer’s.',
      },
      measure: (o) => o.scalar('ratio-sigmoid'),
      expect: { op: '<', value: 1e-4 },
      format: { style: 'scientific', digits: 2 },
      seeds,
      quorum,
    },
    {
      id: 'relu-ratio',
      sentence: {
        ko: '같은 깊이의 ReLU 망(He 초기화)에서는 그 비율이 0.1과 10 사이이다.',
        en: 'In a ReLU net of the same depth (He initialisation) that ratio lies between 0.1 and 10.',
      },
      measure: (o) => o.scalar('ratio-relu'),
      expect: { op: 'within', low: 0.1, high: 10 },
      format: { style: 'fixed', digits: 1 },
      seeds,
      quorum,
    },
    {
      id: 'sigmoid-factor',
      sentence: {
        ko: '시그모이드 망에서 그래디언트는 한 층을 되돌아갈 때마다 1/4보다 작은 배율로 줄어든다.',
        en: 'In the sigmoid net each layer that the gradient passes on its way back multiplies it by less than 1/4.',
      },
      measure: (o) => o.scalar('factor-sigmoid'),
      expect: { op: '<', value: 0.25 },
      format: { style: 'fixed', digits: 3 },
      seeds,
      quorum,
    },
    {
      id: 'relu-factor',
      sentence: {
        ko: '같은 깊이의 ReLU 망(He 초기화)에서 그 배율은 1 근처이다.',
        en: 'In the ReLU net of the same depth (He initialisation) that factor is near 1.',
      },
      measure: (o) => o.scalar('factor-relu'),
      expect: { op: 'within', low: 0.9, high: 1.1 },
      format: { style: 'fixed', digits: 2 },
      seeds,
      quorum,
    },
    {
      id: 'sigmoid-accuracy',
      sentence: {
        ko: '시그모이드 망은 400스텝을 학습한 뒤에도 정확도가 찍기(10%)와 다름없다.',
        en: 'After 400 steps of training the sigmoid net is still near chance (10%).',
      },
      measure: (o) => o.scalar('accuracy-sigmoid'),
      expect: { op: '<=', value: 0.15 },
      format: { style: 'percent', digits: 0 },
      seeds,
      quorum,
    },
    {
      id: 'relu-accuracy',
      sentence: {
        ko: '같은 스텝을 학습한 ReLU 망의 정확도는 80%를 넘는다.',
        en: 'Trained for the same steps, the ReLU net is right on more than 80%.',
      },
      measure: (o) => o.scalar('accuracy-relu'),
      expect: { op: '>', value: 0.8 },
      format: { style: 'percent', digits: 0 },
      seeds,
      quorum,
    },
    {
      id: 'sigmoid-spread',
      sentence: {
        ko: '시그모이드 망의 마지막 은닉층 출력은 어떤 숫자를 넣어도 거의 같다(숫자에 따른 표준편차).',
        en: 'The last hidden layer of the sigmoid net gives almost the same output for every digit (standard deviation over digits).',
      },
      measure: (o) => o.scalar('spread-sigmoid'),
      expect: { op: '<', value: 1e-4 },
      format: { style: 'scientific', digits: 2 },
      seeds,
      quorum,
    },
    {
      id: 'sigmoid-mean',
      sentence: {
        ko: '시그모이드 은닉 유닛 출력의 평균은 0.5 근처이다.',
        en: 'The mean output of sigmoid hidden units is near 0.5.',
      },
      measure: (o) => o.scalar('mean-sigmoid'),
      expect: { op: 'within', low: 0.45, high: 0.55 },
      format: { style: 'fixed', digits: 2 },
      seeds,
      quorum,
    },
    {
      id: 'relu-mean',
      sentence: {
        ko: 'ReLU 은닉 유닛 출력의 평균도 0보다 크다.',
        en: 'The mean output of ReLU hidden units is above 0 as well.',
      },
      measure: (o) => o.scalar('mean-relu'),
      expect: { op: '>', value: 0.05 },
      format: { style: 'fixed', digits: 2 },
      seeds,
      quorum,
    },
    {
      id: 'tanh-mean',
      sentence: {
        ko: 'tanh 은닉 유닛 출력의 평균은 0 근처이다(절댓값).',
        en: 'The mean output of tanh hidden units is near 0 (magnitude).',
      },
      params: { activation: 'tanh', rival: 'none' },
      measure: (o) => Math.abs(o.scalar('mean-tanh')),
      expect: { op: '<', value: 0.05 },
      format: { style: 'fixed', digits: 2 },
      seeds,
      quorum,
    },
    {
      id: 'tanh-ratio',
      sentence: {
        ko: '은닉층 10개인 tanh 망(Xavier 초기화)에서 첫 층과 출력층 그래디언트의 비율은 0.1과 10 사이이다.',
        en: 'In a tanh net of 10 hidden layers (Xavier initialisation) the ratio of first to output layer lies between 0.1 and 10.',
      },
      params: { activation: 'tanh', rival: 'none' },
      measure: (o) => o.scalar('ratio-tanh'),
      expect: { op: 'within', low: 0.1, high: 10 },
      format: { style: 'fixed', digits: 1 },
      seeds,
      quorum,
    },
    {
      id: 'tanh-accuracy',
      sentence: {
        ko: 'tanh 망도 같은 400스텝에서 정확도가 80%를 넘는다.',
        en: 'The tanh net, too, is right on more than 80% after the same 400 steps.',
      },
      params: { activation: 'tanh', rival: 'none' },
      measure: (o) => o.scalar('accuracy-tanh'),
      expect: { op: '>', value: 0.8 },
      format: { style: 'percent', digits: 0 },
      seeds,
      quorum,
    },
    {
      id: 'small-relu-factor',
      sentence: {
        ko: 'He 초기화의 1/10로 시작한 ReLU 망에서 그래디언트는 층마다 10분의 1 남짓으로 줄어든다(배율).',
        en: 'A ReLU net started at a tenth of He initialisation shrinks the gradient to about a tenth at every layer (factor).',
      },
      params: { activation: 'relu', rival: 'none', scale: 0.1 },
      measure: (o) => o.scalar('factor-relu'),
      expect: { op: 'within', low: 0.08, high: 0.12 },
      format: { style: 'fixed', digits: 2 },
      seeds,
      quorum,
    },
    {
      id: 'small-relu-first',
      sentence: {
        ko: '그 망의 첫 층 가중치 그래디언트는 1억분의 1보다 작다.',
        en: 'The weight gradient of its first layer is below a hundred-millionth.',
      },
      params: { activation: 'relu', rival: 'none', scale: 0.1 },
      measure: (o) => o.scalar('first-relu'),
      expect: { op: '<', value: 1e-8 },
      format: { style: 'scientific', digits: 2 },
      seeds,
      quorum,
    },
    {
      id: 'small-relu-ratio',
      sentence: {
        ko: '그런데도 첫 층과 출력층의 비율은 0.1과 10 사이에 머문다. 모든 층이 함께 작아지기 때문이다.',
        en: 'And yet its ratio of first to output layer stays between 0.1 and 10, since all layers shrink together.',
      },
      params: { activation: 'relu', rival: 'none', scale: 0.1 },
      measure: (o) => o.scalar('ratio-relu'),
      expect: { op: 'within', low: 0.1, high: 10 },
      format: { style: 'fixed', digits: 1 },
      seeds,
      quorum,
    },
    {
      id: 'small-relu-accuracy',
      sentence: {
        ko: '그 망은 400스텝을 학습해도 찍기 수준이다.',
        en: 'After 400 steps that net is still near chance.',
      },
      params: { activation: 'relu', rival: 'none', scale: 0.1 },
      measure: (o) => o.scalar('accuracy-relu'),
      expect: { op: '<=', value: 0.15 },
      format: { style: 'percent', digits: 0 },
      seeds,
      quorum,
    },
    {
      id: 'large-relu-factor',
      sentence: {
        ko: 'He 초기화의 2배로 시작하면 그래디언트는 층마다 2배 가까이 커진다(기울기 폭발).',
        en: 'Started at twice He initialisation, the gradient roughly doubles at every layer (it explodes).',
      },
      params: { activation: 'relu', rival: 'none', scale: 2, steps: 0 },
      measure: (o) => o.scalar('factor-relu'),
      expect: { op: 'within', low: 1.8, high: 2.2 },
      format: { style: 'fixed', digits: 2 },
      seeds,
      quorum,
    },
    {
      id: 'deep-relu-factor',
      sentence: {
        ko: 'He 초기화를 쓰면 은닉층 30개에서도 ReLU 망의 층별 배율은 1 근처이다.',
        en: 'With He initialisation the factor per layer of a ReLU net stays near 1 even at 30 hidden layers.',
      },
      params: { activation: 'relu', rival: 'none', depth: 30, steps: 0 },
      measure: (o) => o.scalar('factor-relu'),
      expect: { op: 'within', low: 0.9, high: 1.1 },
      format: { style: 'fixed', digits: 2 },
      seeds,
      quorum,
    },
    {
      id: 'large-sigmoid-accuracy',
      sentence: {
        ko: '시그모이드 망도 가중치를 Xavier의 8배로 시작하면 같은 400스텝에서 찍기를 벗어난다(정확도 40% 이상).',
        en: 'A sigmoid net started at eight times Xavier leaves chance in the same 400 steps (accuracy above 40%).',
      },
      params: { activation: 'sigmoid', rival: 'none', scale: 8 },
      measure: (o) => o.scalar('accuracy-sigmoid'),
      expect: { op: '>', value: 0.4 },
      format: { style: 'percent', digits: 0 },
      seeds,
      quorum,
    },
    {
      id: 'shallow-sigmoid-accuracy',
      sentence: {
        ko: '은닉층이 하나뿐이면 시그모이드 망도 같은 400스텝에서 정확도가 70%를 넘는다.',
        en: 'With a single hidden layer the sigmoid net, too, is right on more than 70% after the same 400 steps.',
      },
      params: { activation: 'sigmoid', rival: 'none', depth: 1 },
      measure: (o) => o.scalar('accuracy-sigmoid'),
      expect: { op: '>', value: 0.7 },
      format: { style: 'percent', digits: 0 },
      seeds,
      quorum,
    },
  ],
});

function* describeProbe(
  name: ActivationName,
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
    mean: means.reduce((sum, m) => sum + m, 0) / means.length,
    spread: spreads.at(-1) as number,
  };
  if (signalNorms.length > 1) {
    const shrink = (signalNorms[0] as number) / (signalNorms.at(-1) as number);
    scalars.factor = exact.exp(exact.log(shrink) / (signalNorms.length - 1));
  }
  for (const [quantity, value] of Object.entries(scalars)) {
    yield { kind: 'scalar', name: `${quantity}-${name}`, value };
  }
}
