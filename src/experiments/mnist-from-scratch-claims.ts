// mnist-from-scratch: what it claims of the programs.
import type { Claim } from '../model/index.ts';
import type { params } from './mnist-from-scratch-params.ts';

const seeds = [1, 2, 3, 4, 5];
const quorum = 5;
const together = { model: 'both', epochs: 3 } as const;

export const claims: readonly Claim<typeof params>[] = [
  {
    id: 'mlp-accuracy',
    sentence: {
      ko: 'TypeScript 배열로 쓴 MLP는 8에폭 만에 학습에 쓰지 않은 숫자의 95% 이상을 맞힌다.',
      en: 'After 8 epochs the MLP written with TypeScript arrays is right on at least 95% of the held-out digits.',
    },
    measure: (o) => o.scalar('accuracy-mlp'),
    expect: { op: '>=', value: 0.95 },
    format: { style: 'percent', digits: 1 },
    seeds,
    quorum,
  },
  {
    id: 'mlp-start-loss',
    sentence: {
      ko: '학습을 시작하기 전 MLP의 손실은 ln 10(약 2.30)에서 0.3 안쪽에 있다.',
      en: 'Before training the loss of the MLP lies within 0.3 of ln 10 (about 2.30).',
    },
    measure: (o) => o.scalar('start-loss-mlp'),
    expect: { op: 'within', low: 2.0, high: 2.6 },
    format: { style: 'fixed', digits: 2 },
    seeds,
    quorum,
  },
  {
    id: 'mlp-parameters',
    sentence: {
      ko: 'MLP의 파라미터는 (784+1)·64 + (64+1)·10개이다.',
      en: 'The MLP has (784+1)·64 + (64+1)·10 parameters.',
    },
    measure: (o) => o.scalar('parameters-mlp'),
    expect: { op: '=', value: (784 + 1) * 64 + (64 + 1) * 10 },
    format: { style: 'integer' },
    seeds,
    quorum,
  },
  {
    id: 'mlp-one-batch',
    sentence: {
      ko: 'MLP는 미니배치 하나(숫자 32개)를 200번 학습하면 손실이 0.01 아래로 내려간다.',
      en: 'Trained 200 times on a single mini-batch of 32 digits, the MLP brings the loss below 0.01.',
    },
    params: { task: 'one-batch' },
    measure: (o) => o.scalar('loss-mlp'),
    expect: { op: '<', value: 0.01 },
    format: { style: 'fixed', digits: 4 },
    seeds,
    quorum,
  },
  {
    id: 'cnn-one-batch',
    sentence: {
      ko: 'CNN도 미니배치 하나(숫자 32개)를 200번 학습하면 손실이 0.01 아래로 내려간다.',
      en: 'Trained 200 times on a single mini-batch of 32 digits, the CNN, too, brings the loss below 0.01.',
    },
    params: { model: 'cnn', task: 'one-batch' },
    measure: (o) => o.scalar('loss-cnn'),
    expect: { op: '<', value: 0.01 },
    format: { style: 'fixed', digits: 4 },
    seeds,
    quorum,
  },
  {
    id: 'mlp-short-accuracy',
    sentence: {
      ko: 'MLP를 3에폭만 학습시키면 정확도가 93%를 넘는다.',
      en: 'After 3 epochs only, the MLP is right on more than 93%.',
    },
    params: together,
    measure: (o) => o.scalar('accuracy-mlp'),
    expect: { op: '>', value: 0.93 },
    format: { style: 'percent', digits: 1 },
    seeds,
    quorum,
  },
  {
    id: 'cnn-accuracy',
    sentence: {
      ko: 'CNN은 3에폭 만에 학습에 쓰지 않은 숫자의 96% 이상을 맞힌다.',
      en: 'After 3 epochs the CNN is right on at least 96% of the held-out digits.',
    },
    params: together,
    measure: (o) => o.scalar('accuracy-cnn'),
    expect: { op: '>=', value: 0.96 },
    format: { style: 'percent', digits: 1 },
    seeds,
    quorum,
  },
  {
    id: 'cnn-margin',
    sentence: {
      ko: '같은 3에폭 뒤에 CNN의 정확도는 MLP보다 높다(정확도의 차, %포인트).',
      en: 'After the same 3 epochs the CNN is more accurate than the MLP (difference of the accuracies, in percentage points).',
    },
    params: together,
    measure: (o) => o.scalar('accuracy-cnn') - o.scalar('accuracy-mlp'),
    expect: { op: '>', value: 0 },
    format: { style: 'points', digits: 1 },
    seeds,
    quorum,
  },
  {
    id: 'cnn-start-loss',
    sentence: {
      ko: '학습을 시작하기 전 CNN의 손실은 ln 10(약 2.30) 부근과 그 두 배 사이에 흩어진다.',
      en: 'Before training the loss of the CNN is scattered between about ln 10 (2.30) and twice that.',
    },
    params: together,
    measure: (o) => o.scalar('start-loss-cnn'),
    expect: { op: 'within', low: 2.2, high: 4.6 },
    format: { style: 'fixed', digits: 2 },
    seeds,
    quorum,
  },
  {
    id: 'cnn-parameters',
    sentence: {
      ko: 'CNN의 파라미터는 (9+1)·8 + (72+1)·16 + (400+1)·10개이다.',
      en: 'The CNN has (9+1)·8 + (72+1)·16 + (400+1)·10 parameters.',
    },
    params: together,
    measure: (o) => o.scalar('parameters-cnn'),
    expect: { op: '=', value: (9 + 1) * 8 + (72 + 1) * 16 + (400 + 1) * 10 },
    format: { style: 'integer' },
    seeds,
    quorum,
  },
  {
    id: 'parameter-ratio',
    sentence: {
      ko: 'MLP의 파라미터 수는 CNN의 9배가 넘는다.',
      en: 'The MLP has more than 9 times the parameters of the CNN.',
    },
    params: together,
    measure: (o) => o.scalar('parameters-mlp') / o.scalar('parameters-cnn'),
    expect: { op: '>', value: 9 },
    format: { style: 'fixed', digits: 1 },
    seeds,
    quorum,
  },
  {
    id: 'large-rate-accuracy',
    sentence: {
      ko: '학습률을 10배로 올린 MLP는 3에폭 뒤에도 찍기 수준이다.',
      en: 'With ten times the learning rate the MLP is still near chance after 3 epochs.',
    },
    params: { rateFactor: 10, epochs: 3 },
    measure: (o) => o.scalar('accuracy-mlp'),
    expect: { op: '<=', value: 0.2 },
    format: { style: 'percent', digits: 0 },
    seeds,
    quorum,
  },
  {
    id: 'cnn-large-rate-accuracy',
    sentence: {
      ko: 'MLP의 학습률, 곧 두 배의 학습률로 1에폭 학습한 CNN은 다섯 시드 가운데 적어도 하나에서 찍기 수준에 머문다.',
      en: 'Trained for an epoch at the rate of the MLP, twice its own, the CNN stays near chance with at least one of five seeds.',
    },
    params: { model: 'cnn', rateFactor: 2, epochs: 1 },
    measure: (o) => o.scalar('accuracy-cnn'),
    expect: { op: '<=', value: 0.2 },
    format: { style: 'percent', digits: 1 },
    seeds,
    quorum: 1,
  },
  {
    id: 'few-digits-accuracy',
    sentence: {
      ko: '숫자 1,000개만으로 8에폭 학습한 MLP의 정확도는 80%에서 92% 사이이다.',
      en: 'Trained for 8 epochs on 1,000 digits only, the MLP is right on 80% to 92%.',
    },
    params: { trainingDigits: 1000 },
    measure: (o) => o.scalar('accuracy-mlp'),
    expect: { op: 'within', low: 0.8, high: 0.92 },
    format: { style: 'percent', digits: 0 },
    seeds,
    quorum,
  },
];
