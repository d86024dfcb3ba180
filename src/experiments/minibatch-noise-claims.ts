// minibatch-noise: what it claims of sampling, variance, noise scale and epochs.
import type { Claim } from '../model/index.ts';
import type { params } from './minibatch-noise-params.ts';

const seeds = [1, 2, 3, 4, 5];
const quorum = 5;

const SHUFFLED = {
  sampling: 'shuffled',
  examples: 512,
  largest: '256',
  epoch: false,
  pace: false,
} as const;
/** Few gradients, since only the epochs are looked at. */
const LINEAR = { scaling: 'linear', examples: 256, draws: 20, pace: false } as const;

export const claims: readonly Claim<typeof params>[] = [
  {
    id: 'unbiased',
    sentence: {
      ko: '미니배치 그래디언트 200개의 평균은 전체 그래디언트에서 표준오차쯤 떨어져 있다(표준오차의 배수).',
      en: 'The mean of 200 mini-batch gradients lies about one standard error from the full gradient (in standard errors).',
    },
    measure: (o) => o.scalar('errors'),
    expect: { op: 'within', low: 0.6, high: 1.5 },
    format: { style: 'fixed', digits: 2 },
    seeds,
    quorum,
  },
  {
    id: 'one-sided-biased',
    sentence: {
      ko: '0에서 4까지의 숫자만 뽑으면 그 평균은 표준오차의 5배 넘게 벗어난다.',
      en: 'Drawn from the digits 0 to 4 alone, that mean is off by more than five standard errors.',
    },
    params: { sampling: 'one-sided', epoch: false, pace: false },
    measure: (o) => o.scalar('errors'),
    expect: { op: '>', value: 5 },
    format: { style: 'fixed', digits: 1 },
    seeds,
    quorum,
  },
  {
    id: 'slope',
    sentence: {
      ko: '그래디언트의 분산을 미니배치 크기에 대해 로그-로그로 그리면 기울기는 −1이다.',
      en: 'The log-log slope of the gradient’s variance against the mini-batch size is −1.',
    },
    measure: (o) => o.scalar('slope'),
    expect: { op: 'within', low: -1.1, high: -0.9 },
    format: { style: 'fixed', digits: 3 },
    seeds,
    quorum,
  },
  {
    id: 'single-examples-tell',
    sentence: {
      ko: '샘플 하나의 분산을 B로 나눈 값은 모든 크기에서 잰 분산과 10% 안에서 일치한다(최대 차이).',
      en: 'The variance of one example divided by B agrees with the measured variance within 10% at every size (largest gap).',
    },
    measure: (o) => o.scalar('mismatch'),
    expect: { op: '<=', value: 0.1 },
    format: { style: 'percent', digits: 1 },
    seeds,
    quorum,
  },
  {
    id: 'round-is-exact',
    sentence: {
      ko: '섞어서 차례로 한 바퀴 돈 미니배치 그래디언트의 평균은 전체 그래디언트와 반올림 오차 안에서 같다(상대 거리).',
      en: 'Over one round of shuffled data the mean of the mini-batch gradients equals the full gradient up to rounding (relative distance).',
    },
    params: SHUFFLED,
    measure: (o) => o.scalar('round'),
    expect: { op: '<', value: 1e-5 },
    format: { style: 'scientific', digits: 1 },
    seeds,
    quorum,
  },
  {
    id: 'half-the-data',
    sentence: {
      ko: '데이터의 절반을 비복원으로 뽑은 미니배치의 분산은 복원 추출일 때의 절반쯤이다.',
      en: 'A mini-batch of half the data, drawn without replacement, has about half the variance of one with replacement.',
    },
    params: SHUFFLED,
    measure: (o) => o.scalar('shrinkage'),
    expect: { op: 'within', low: 0.4, high: 0.6 },
    format: { style: 'fixed', digits: 2 },
    seeds,
    quorum,
  },
  {
    id: 'sorted-slope',
    sentence: {
      ko: '섞지 않고 레이블 순서대로 뽑으면 기울기는 −0.5에도 미치지 못한다.',
      en: 'Taken in the order of the labels, without shuffling, the slope does not even reach −0.5.',
    },
    params: { sampling: 'sorted', epoch: false, pace: false },
    measure: (o) => o.scalar('slope'),
    expect: { op: 'within', low: -0.5, high: 0 },
    format: { style: 'fixed', digits: 2 },
    seeds,
    quorum,
  },
  {
    id: 'noise-scale',
    sentence: {
      ko: '학습 전의 단순 잡음 척도는 100보다 작다.',
      en: 'Before training the simple noise scale is below 100.',
    },
    measure: (o) => o.scalar('noiseScale'),
    expect: { op: '<', value: 100 },
    format: { style: 'integer' },
    seeds,
    quorum,
  },
  {
    id: 'noise-scale-grows',
    sentence: {
      ko: '500스텝 학습하면 단순 잡음 척도가 학습 전의 두 배를 넘는다(배수).',
      en: 'After 500 steps of training the simple noise scale is more than twice that before (ratio).',
    },
    params: { before: 500, epoch: false, pace: false },
    measure: (o) => o.scalar('noiseGrowth'),
    expect: { op: '>', value: 2 },
    format: { style: 'fixed', digits: 1 },
    seeds,
    quorum,
  },
  {
    id: 'few-examples',
    sentence: {
      ko: '그때 가장 많이 벗어난 샘플 5%가 그래디언트 분산의 절반 넘게 차지한다.',
      en: 'By then the 5% of examples that deviate most make up more than half of the gradient’s variance.',
    },
    params: { before: 500, epoch: false, pace: false },
    measure: (o) => o.scalar('topShare'),
    expect: { op: '>', value: 0.5 },
    format: { style: 'percent', digits: 0 },
    seeds,
    quorum,
  },
  {
    id: 'fewer-updates',
    sentence: {
      ko: '같은 학습률로 한 에폭을 학습하면 B = 256의 손실이 B = 16의 두 배를 넘는다.',
      en: 'After one epoch at the same learning rate the loss with B = 256 is more than twice that with B = 16.',
    },
    measure: (o) => o.scalar('epoch-256') / o.scalar('epoch-16'),
    expect: { op: '>', value: 2 },
    format: { style: 'fixed', digits: 1 },
    seeds,
    quorum,
  },
  {
    id: 'linear-down',
    sentence: {
      ko: '학습률을 B에 비례하게 하면 B = 4와 B = 16의 손실이 10% 안에서 같다(비).',
      en: 'With the rate proportional to B, the losses with B = 4 and B = 16 agree within 10% (ratio).',
    },
    params: LINEAR,
    measure: (o) => o.scalar('epoch-4') / o.scalar('epoch-16'),
    expect: { op: 'within', low: 0.9, high: 1.1 },
    format: { style: 'fixed', digits: 2 },
    seeds,
    quorum,
  },
  {
    id: 'linear-up',
    sentence: {
      ko: '같은 규칙에서 B = 64의 손실은 B = 16의 1.5배를 넘지 않는다.',
      en: 'By the same rule the loss with B = 64 is at most 1.5 times that with B = 16.',
    },
    params: LINEAR,
    measure: (o) => o.scalar('epoch-64') / o.scalar('epoch-16'),
    expect: { op: 'within', low: 0.8, high: 1.5 },
    format: { style: 'fixed', digits: 2 },
    seeds,
    quorum,
  },
  {
    id: 'linear-fails',
    sentence: {
      ko: '그러나 B = 256에서는 이 규칙이 깨져, 손실이 B = 16의 네 배를 넘는다.',
      en: 'But with B = 256 the rule breaks: the loss is more than four times that with B = 16.',
    },
    params: LINEAR,
    measure: (o) => o.scalar('epoch-256') / o.scalar('epoch-16'),
    expect: { op: '>', value: 4 },
    format: { style: 'fixed', digits: 1 },
    seeds,
    quorum,
  },
];
