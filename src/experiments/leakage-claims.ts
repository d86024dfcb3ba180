// leakage: what it claims of planted test digits and of finding them.
import type { Claim } from '../model/index.ts';
import type { params } from './leakage-params.ts';

const SEEDS = { seeds: [1, 2, 3, 4, 5], quorum: 5 } as const;

export const claims: readonly Claim<typeof params>[] = [
  {
    id: 'measured',
    sentence: {
      ko: '테스트 숫자의 40%를 학습 데이터에 심으면 그 테스트 세트에서 잰 정확도는 88%를 넘는다.',
      en: 'With 40% of the test digits planted in training, the accuracy measured on that test set exceeds 88%.',
    },
    measure: (o) => o.scalar('measured'),
    expect: { op: '>', value: 0.88 },
    format: { style: 'percent', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'true-accuracy',
    sentence: {
      ko: '그 망의 참 정확도(새 숫자 3,000개)는 83%와 90% 사이이다.',
      en: 'The true accuracy of that network, on 3,000 fresh digits, is between 83% and 90%.',
    },
    measure: (o) => o.scalar('fresh'),
    expect: { op: 'within', low: 0.83, high: 0.9 },
    format: { style: 'percent', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'lift',
    sentence: {
      ko: '잰 정확도는 참 정확도보다 2%포인트 넘게 높다.',
      en: 'The measured accuracy is more than 2 percentage points above the true one.',
    },
    measure: (o) => o.scalar('lift'),
    expect: { op: '>', value: 0.02 },
    format: { style: 'points', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'planted',
    sentence: {
      ko: '심은 숫자는 99% 넘게 맞힌다.',
      en: 'Of the planted digits it gets more than 99% right.',
    },
    measure: (o) => o.scalar('planted'),
    expect: { op: '>', value: 0.99 },
    format: { style: 'percent', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'formula',
    sentence: {
      ko: '잰 정확도는 식 p + (1 − p)a의 값에서 3%포인트 안에 있다(차이의 절댓값).',
      en: 'The measured accuracy is within 3 percentage points of p + (1 − p)a (absolute difference).',
    },
    measure: (o) => Math.abs(o.scalar('measured') - o.scalar('predicted')),
    expect: { op: '<', value: 0.03 },
    format: { style: 'points', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'purged',
    sentence: {
      ko: '근사 중복 찾기가 찾은 것을 테스트 세트에서 빼고 재면 참 정확도와 3%포인트 안에서 같다(차이의 절댓값. 남은 숫자 600개에서 이 차이의 표준오차가 1.5%포인트쯤이다).',
      en: 'Without what the near-duplicate finder found, the test set gives the true accuracy within 3 percentage points (absolute difference; with 600 digits left its standard error is about 1.5).',
    },
    measure: (o) => Math.abs(o.scalar('purged') - o.scalar('fresh')),
    expect: { op: '<', value: 0.03 },
    format: { style: 'points', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'purged-closer',
    sentence: {
      ko: '그 차이는 빼기 전보다 작다(비율).',
      en: 'That difference is smaller than the one before (ratio).',
    },
    measure: (o) => Math.abs(o.scalar('purged') - o.scalar('fresh')) / o.scalar('lift'),
    expect: { op: '<', value: 1 },
    format: { style: 'fixed', digits: 2 },
    ...SEEDS,
  },
  {
    id: 'nothing-to-learn',
    sentence: {
      ko: '레이블을 모두 섞어 배울 것이 없어도, 오염된 테스트 세트에서는 40% 넘게 맞힌다.',
      en: 'With all labels shuffled there is nothing to learn, and yet more than 40% of the contaminated test set comes out right.',
    },
    params: { shuffled: true, steps: 600 },
    measure: (o) => o.scalar('measured'),
    expect: { op: 'within', low: 0.4, high: 0.52 },
    format: { style: 'percent', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'nothing-to-learn-truth',
    sentence: {
      ko: '그 망이 새 숫자를 맞히는 비율은 찍기(10%) 근처이다.',
      en: 'On fresh digits that network is right about as often as a guess (10%).',
    },
    params: { shuffled: true, steps: 600 },
    measure: (o) => o.scalar('fresh'),
    expect: { op: 'within', low: 0.07, high: 0.13 },
    format: { style: 'percent', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'altered-recall',
    sentence: {
      ko: '옮기고 옅게 하고 잡음을 더해 심은 사본도 근사 중복 찾기가 95% 넘게 찾아낸다.',
      en: 'Of copies moved, dimmed and with noise, the near-duplicate finder recovers more than 95%.',
    },
    params: { copy: 'altered' },
    measure: (o) => o.scalar('recall'),
    expect: { op: '>', value: 0.95 },
    format: { style: 'percent', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'altered-precision',
    sentence: {
      ko: '찾았다고 한 것 가운데 95% 넘게가 정말로 심은 것이다.',
      en: 'Of what it reports, more than 95% was indeed planted.',
    },
    params: { copy: 'altered' },
    measure: (o) => o.scalar('precision'),
    expect: { op: '>', value: 0.95 },
    format: { style: 'percent', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'altered-exact-recall',
    sentence: {
      ko: '픽셀이 똑같은 것만 찾으면 그 사본을 하나도 찾지 못한다.',
      en: 'A comparison for equal pixels finds none of these copies.',
    },
    params: { copy: 'altered' },
    measure: (o) => o.scalar('exactRecall'),
    expect: { op: '=', value: 0 },
    format: { style: 'percent', digits: 0 },
    ...SEEDS,
  },
  {
    id: 'altered-lift',
    sentence: {
      ko: '이렇게 바꾼 사본을 심으면, 위치에 민감한 이 망에서 잰 정확도는 참 정확도보다 4%포인트 넘게 높지 않다.',
      en: 'With copies altered in this way, the measured accuracy of this network, which depends on position, is no more than 4 percentage points above the true one.',
    },
    params: { copy: 'altered' },
    measure: (o) => o.scalar('lift'),
    expect: { op: 'within', low: -0.02, high: 0.04 },
    format: { style: 'points', digits: 1 },
    ...SEEDS,
  },
];
