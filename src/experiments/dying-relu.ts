// dying-relu: how many hidden units stop learning for good, and under which settings.
import { createEngine, createRng, sgd } from '../engine/index.ts';
import type { Observation } from '../model/index.ts';
import { defineExperiment } from '../model/index.ts';
import { ACTIVATION_SERIES, contenders, labelsByActivation } from './activations.ts';
import { deadUnits } from './dead-units.ts';
import { createMlp } from './deep-mlp.ts';
import {
  accuracy,
  type Contender,
  centred,
  DIVERGED,
  meanInput,
  trainSideBySide,
} from './digit-training.ts';
import { DIGIT_PIXELS, readDigits, testDigits, trainingDigits } from './digits.ts';
import { claims } from './dying-relu-claims.ts';
import { params } from './dying-relu-params.ts';

const BATCH = 64;
const TRAIN_COUNT = 2000;
const TEST_COUNT = 1000;
const MEASUREMENTS = 20;

const STEP = { ko: '학습 스텝', en: 'Training step' };

export const experiment = defineExperiment({
  slug: 'dying-relu',
  title: { ko: '죽은 ReLU', en: 'Dying ReLU' },
  summary: {
    ko: '손글씨 숫자 2,000개로 작은 망을 학습시키면서, 모든 학습 데이터에 대해 기울기가 0이 되어 더는 배우지 못하는 은닉 유닛의 비율을 잽니다.',
    en: 'Trains a small network on 2,000 handwritten digits and measures the share of hidden units whose slope is 0 for every training digit, so that they cannot learn any more.',
  },
  params,
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
      series: ACTIVATION_SERIES,
    },
    {
      id: 'accuracy',
      title: { ko: '학습에 쓰지 않은 숫자에 대한 정확도', en: 'Accuracy on held-out digits' },
      x: { label: STEP },
      y: { label: { ko: '정확도', en: 'Accuracy' }, min: 0, max: 1 },
      series: ACTIVATION_SERIES,
    },
    {
      id: 'loss',
      title: { ko: '학습 손실', en: 'Training loss' },
      x: { label: STEP },
      y: { label: { ko: '손실', en: 'Loss' }, scale: 'log' },
      series: ACTIVATION_SERIES,
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
    diverged: DIVERGED,
  }),
  *run(params, { seed, data }): Generator<Observation, void, void> {
    const digits = readDigits(data.digits);
    let train = trainingDigits(digits, TRAIN_COUNT);
    let test = testDigits(digits, TEST_COUNT);
    if (params.centre) {
      const mean = meanInput(train);
      train = centred(train, mean);
      test = centred(test, mean);
    }
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
  claims,
});

function share(flags: readonly boolean[]): number {
  return flags.filter(Boolean).length / flags.length;
}
