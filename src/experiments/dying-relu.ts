// dying-relu: how many hidden units stop learning for good, and under which settings.
import { createEngine, createRng, sgd } from '../engine/index.ts';
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
import { deadUnits } from './dead-units.ts';
import { createMlp } from './deep-mlp.ts';
import { accuracy, type Contender, centred, meanInput, trainSideBySide } from './digit-training.ts';
import { DIGIT_PIXELS, readDigits, testDigits, trainingDigits } from './digits.ts';

const BATCH = 64;
const TRAIN_COUNT = 2000;
const TEST_COUNT = 1000;
const MEASUREMENTS = 20;

const SERIES = ACTIVATION_NAMES.map((id) => ({ id, label: ACTIVATIONS[id].label }));
const STEP = { ko: '학습 스텝', en: 'Training step' };

const seeds = [1, 2, 3, 4, 5];
const quorum = 5;

export const experiment = defineExperiment({
  slug: 'dying-relu',
  title: { ko: '죽은 ReLU', en: 'Dying ReLU' },
  summary: {
    ko: '손글씨 숫자 2,000개로 작은 망을 학습시키면서, 모든 학습 데이터에 대해 기울기가 0이 되어 더는 배우지 못하는 은닉 유닛의 비율을 잽니다.',
    en: 'Trains a small network on 2,000 handwritten digits and measures the share of hidden units whose slope is 0 for every training digit, so that they cannot learn any more.',
  },
  params: {
    activation: {
      type: 'choice',
      label: { ko: '활성화 함수', en: 'Activation function' },
      options: ACTIVATION_OPTIONS,
      default: 'relu',
    },
    rival: {
      type: 'choice',
      label: { ko: '비교할 활성화 함수', en: 'Compared with' },
      options: RIVAL_OPTIONS,
      default: 'leaky-relu',
    },
    learningRate: {
      type: 'number',
      label: { ko: '학습률', en: 'Learning rate' },
      min: 0.001,
      max: 10,
      scale: 'log',
      default: 1.2,
    },
    bias: {
      type: 'number',
      label: { ko: '은닉 유닛의 초기 편향', en: 'Initial bias of the hidden units' },
      min: -5,
      max: 2,
      step: 0.1,
      default: 0,
    },
    centre: {
      type: 'boolean',
      label: { ko: '입력의 평균을 0으로 맞추기', en: 'Centre the inputs on 0' },
      help: {
        ko: '모든 픽셀에서 학습 데이터의 평균 밝기를 뺍니다. 끄면 입력은 0과 1 사이입니다.',
        en: 'Subtracts the mean brightness of the training digits from every pixel. When off, inputs lie between 0 and 1.',
      },
      default: false,
    },
    depth: {
      type: 'number',
      label: { ko: '은닉층 수', en: 'Hidden layers' },
      min: 1,
      max: 20,
      integer: true,
      default: 1,
    },
    width: {
      type: 'number',
      label: { ko: '은닉층의 유닛 수', en: 'Units per hidden layer' },
      min: 3,
      max: 200,
      integer: true,
      default: 100,
    },
    steps: {
      type: 'number',
      label: { ko: '학습 스텝 수', en: 'Training steps' },
      help: {
        ko: '0이면 초기 상태에서 죽어 있는 유닛만 셉니다.',
        en: '0 only counts the units that are dead from the start.',
      },
      min: 0,
      max: 2000,
      integer: true,
      default: 300,
    },
  },
  presets: [
    {
      id: 'sane',
      label: { ko: '알맞은 학습률 (0.1)', en: 'A sane learning rate (0.1)' },
      values: { learningRate: 0.1 },
    },
    {
      id: 'negative-bias',
      label: { ko: '큰 음수 편향 (−3)', en: 'A large negative bias (−3)' },
      values: { learningRate: 0.1, bias: -3 },
    },
    {
      id: 'centred',
      label: { ko: '평균이 0인 입력', en: 'Centred inputs' },
      values: { centre: true },
    },
    {
      id: 'smooth',
      label: { ko: 'ELU와 GELU, 학습률 2', en: 'ELU and GELU at a learning rate of 2' },
      values: { activation: 'elu', rival: 'gelu', learningRate: 2 },
    },
    {
      id: 'deep-narrow',
      label: { ko: '깊고 좁은 망, 학습 전', en: 'A deep, narrow net before training' },
      values: { depth: 20, width: 5, steps: 0, rival: 'none' },
    },
  ],
  data: ['digits'],
  charts: [
    {
      id: 'dead',
      title: { ko: '죽은 유닛의 비율', en: 'Share of dead units' },
      x: { label: STEP },
      y: { label: { ko: '비율', en: 'Share' }, min: 0, max: 1 },
      series: SERIES,
    },
    {
      id: 'accuracy',
      title: { ko: '학습에 쓰지 않은 숫자에 대한 정확도', en: 'Accuracy on held-out digits' },
      x: { label: STEP },
      y: { label: { ko: '정확도', en: 'Accuracy' }, min: 0, max: 1 },
      series: SERIES,
    },
    {
      id: 'loss',
      title: { ko: '학습 손실', en: 'Training loss' },
      x: { label: STEP },
      y: { label: { ko: '손실', en: 'Loss' }, scale: 'log' },
      series: SERIES,
    },
  ],
  scalars: labelsByActivation({
    start: { ko: '학습 전에 죽어 있던 유닛', en: 'dead units before training' },
    dead: { ko: '마지막에 죽은 유닛', en: 'dead units at the end' },
    stay: {
      ko: '절반 시점에 죽은 유닛 중 끝까지 죽은 비율',
      en: 'of the units dead halfway, the share still dead at the end',
    },
    accuracy: { ko: '마지막 정확도', en: 'accuracy at the end' },
  }),
  *run(params, { seed, data }): Generator<Observation, void, void> {
    const digits = readDigits(data.digits);
    const raw = trainingDigits(digits, TRAIN_COUNT);
    const shift = params.centre ? meanInput(raw) : 0;
    const train = centred(raw, shift);
    const test = centred(testDigits(digits, TEST_COUNT), shift);
    const e = createEngine();
    const nets = contenders(params.activation, params.rival).map((name): Contender => {
      // The same draws and the same batches for each network, whoever the rival is.
      const rng = createRng(seed);
      const mlp = createMlp(e, rng, {
        inputs: DIGIT_PIXELS,
        depth: params.depth,
        width: params.width,
        outputs: 10,
        activation: name,
        initialization: 'matched',
        bias: params.bias,
      });
      const optimiser = sgd(mlp.parameters, { learningRate: params.learningRate });
      return { name, mlp, optimiser, rng };
    });
    const deadHalfway = new Map<Contender, boolean[]>();
    yield* trainSideBySide(e, nets, {
      train,
      batch: BATCH,
      steps: params.steps,
      measurements: MEASUREMENTS,
      *measure(net, step) {
        const { name, mlp } = net;
        const dead = deadUnits(e, mlp, train);
        const y = accuracy(e, mlp, test);
        yield { kind: 'point', chart: 'dead', series: name, x: step, y: share(dead) };
        yield { kind: 'point', chart: 'accuracy', series: name, x: step, y };
        if (step === 0) yield { kind: 'scalar', name: `start-${name}`, value: share(dead) };
        if (step <= params.steps / 2) deadHalfway.set(net, dead);
        if (step < params.steps) return;
        yield { kind: 'scalar', name: `dead-${name}`, value: share(dead) };
        const still = dead.filter((_, unit) => deadHalfway.get(net)?.[unit]);
        if (still.length > 0) {
          yield { kind: 'scalar', name: `stay-${name}`, value: share(still) };
        }
        yield { kind: 'scalar', name: `accuracy-${name}`, value: y };
      },
    });
  },
  claims: [
    {
      id: 'relu-dies',
      sentence: {
        ko: '학습률이 지나치게 크면(1.2) ReLU 은닉 유닛의 30% 넘게 죽는다.',
        en: 'At too large a learning rate (1.2) more than 30% of the ReLU hidden units die.',
      },
      measure: (o) => o.scalar('dead-relu'),
      expect: { op: '>', value: 0.3 },
      format: { style: 'percent', digits: 0 },
      seeds,
      quorum,
    },
    {
      id: 'dead-stay-dead',
      sentence: {
        ko: '학습의 절반 시점에 죽어 있던 ReLU 유닛은 끝까지 하나도 살아나지 않는다.',
        en: 'Of the ReLU units that are dead halfway through training, none comes back.',
      },
      measure: (o) => o.scalar('stay-relu'),
      expect: { op: '=', value: 1 },
      format: { style: 'percent', digits: 0 },
      seeds,
      quorum,
    },
    {
      id: 'leaky-relu-survives',
      sentence: {
        ko: '같은 초깃값, 같은 배치, 같은 학습률에서 리키 ReLU 유닛은 하나도 죽지 않는다.',
        en: 'From the same start, with the same batches and learning rate, no leaky ReLU unit dies.',
      },
      measure: (o) => o.scalar('dead-leaky-relu'),
      expect: { op: '=', value: 0 },
      format: { style: 'percent', digits: 0 },
      seeds,
      quorum,
    },
    {
      id: 'sane-rate',
      sentence: {
        ko: '학습률이 0.1이면 죽는 ReLU 유닛은 2%를 넘지 않는다.',
        en: 'At a learning rate of 0.1 no more than 2% of the ReLU units die.',
      },
      params: { rival: 'none', learningRate: 0.1 },
      measure: (o) => o.scalar('dead-relu'),
      expect: { op: '<=', value: 0.02 },
      format: { style: 'percent', digits: 0 },
      seeds,
      quorum,
    },
    {
      id: 'hidden-loss',
      sentence: {
        ko: '학습률 1에서는 ReLU 유닛의 20% 넘게 죽는다.',
        en: 'At a learning rate of 1 more than 20% of the ReLU units die.',
      },
      params: { rival: 'none', learningRate: 1 },
      measure: (o) => o.scalar('dead-relu'),
      expect: { op: '>', value: 0.2 },
      format: { style: 'percent', digits: 0 },
      seeds,
      quorum,
    },
    {
      id: 'hidden-loss-accuracy',
      sentence: {
        ko: '그런데도 그 망의 정확도는 80%를 넘으므로, 정확도만 보아서는 알아차릴 수 없다.',
        en: 'Yet that network is right on more than 80%, so accuracy alone does not give it away.',
      },
      params: { rival: 'none', learningRate: 1 },
      measure: (o) => o.scalar('accuracy-relu'),
      expect: { op: '>', value: 0.8 },
      format: { style: 'percent', digits: 0 },
      seeds,
      quorum,
    },
    {
      id: 'huge-rate',
      sentence: {
        ko: '학습률 2에서는 ReLU 유닛의 80% 넘게 죽는다.',
        en: 'At a learning rate of 2 more than 80% of the ReLU units die.',
      },
      params: { learningRate: 2 },
      measure: (o) => o.scalar('dead-relu'),
      expect: { op: '>', value: 0.8 },
      format: { style: 'percent', digits: 0 },
      seeds,
      quorum,
    },
    {
      id: 'huge-rate-accuracy',
      sentence: {
        ko: '그때 ReLU 망의 정확도는 50%에 못 미친다.',
        en: 'The ReLU network is then right on fewer than half of the digits.',
      },
      params: { learningRate: 2 },
      measure: (o) => o.scalar('accuracy-relu'),
      expect: { op: '<', value: 0.5 },
      format: { style: 'percent', digits: 0 },
      seeds,
      quorum,
    },
    {
      id: 'leaky-relu-no-cure',
      sentence: {
        ko: '학습률 2에서 리키 ReLU 망은 죽은 유닛이 없어도 정확도가 80%에 못 미친다.',
        en: 'At a learning rate of 2 the leaky ReLU network has no dead unit and yet stays below 80%.',
      },
      params: { learningRate: 2 },
      measure: (o) => (o.scalar('dead-leaky-relu') === 0 ? o.scalar('accuracy-leaky-relu') : 1),
      expect: { op: '<', value: 0.8 },
      format: { style: 'percent', digits: 0 },
      seeds,
      quorum,
    },
    {
      id: 'negative-bias',
      sentence: {
        ko: '초기 편향이 −3이면 학습률이 0.1이어도 ReLU 유닛의 95% 넘게 죽어 있다.',
        en: 'With an initial bias of −3 more than 95% of the ReLU units are dead even at a learning rate of 0.1.',
      },
      params: { rival: 'none', learningRate: 0.1, bias: -3 },
      measure: (o) => o.scalar('dead-relu'),
      expect: { op: '>', value: 0.95 },
      format: { style: 'percent', digits: 0 },
      seeds,
      quorum,
    },
    {
      id: 'centred-inputs',
      sentence: {
        ko: '같은 학습률 1.2라도 입력의 평균을 0으로 맞추면 죽는 ReLU 유닛은 20%를 넘지 않는다.',
        en: 'At the same learning rate of 1.2, with inputs centred on 0, no more than 20% of the ReLU units die.',
      },
      params: { rival: 'none', centre: true },
      measure: (o) => o.scalar('dead-relu'),
      expect: { op: '<=', value: 0.2 },
      format: { style: 'percent', digits: 0 },
      seeds,
      quorum,
    },
    {
      id: 'elu-dies',
      sentence: {
        ko: '학습률 2에서는 ELU 유닛도 10% 넘게 죽는다(모든 학습 데이터에서 기울기가 백만분의 1 미만).',
        en: 'At a learning rate of 2 more than 10% of ELU units die as well (slope below a millionth for every training digit).',
      },
      params: { activation: 'elu', rival: 'gelu', learningRate: 2 },
      measure: (o) => o.scalar('dead-elu'),
      expect: { op: '>', value: 0.1 },
      format: { style: 'percent', digits: 0 },
      seeds,
      quorum,
    },
    {
      id: 'gelu-dies',
      sentence: {
        ko: '같은 학습률에서 GELU 유닛도 10% 넘게 죽는다.',
        en: 'At the same learning rate more than 10% of GELU units die.',
      },
      params: { activation: 'elu', rival: 'gelu', learningRate: 2 },
      measure: (o) => o.scalar('dead-gelu'),
      expect: { op: '>', value: 0.1 },
      format: { style: 'percent', digits: 0 },
      seeds,
      quorum,
    },
    {
      id: 'dead-from-the-start',
      sentence: {
        ko: '층마다 유닛이 5개인 은닉층 20개짜리 ReLU 망에서는 학습을 시작하기도 전에 유닛의 10% 넘게 죽어 있다.',
        en: 'In a ReLU net of 20 hidden layers with 5 units each, more than 10% of the units are dead before training starts.',
      },
      params: { rival: 'none', depth: 20, width: 5, steps: 0 },
      measure: (o) => o.scalar('start-relu'),
      expect: { op: '>', value: 0.1 },
      format: { style: 'percent', digits: 0 },
      seeds,
      quorum,
    },
  ],
});

function share(flags: readonly boolean[]): number {
  return flags.filter(Boolean).length / flags.length;
}
