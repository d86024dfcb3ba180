// generalization-gap: what it claims of seen and of new digits.
import type { Claim } from '../model/index.ts';
import type { params } from './generalization-gap-params.ts';

const ALL = {
  format: { style: 'percent', digits: 1 },
  seeds: [1, 2, 3, 4, 5],
  quorum: 5,
} as const;

export const claims: readonly Claim<typeof params>[] = [
  {
    id: 'shuffled-train',
    sentence: {
      ko: '레이블을 무작위로 섞은 숫자 500개를 망이 99% 넘게 맞히게 된다.',
      en: 'With shuffled labels the network comes to be right on more than 99% of its 500 training digits.',
    },
    measure: (o) => o.scalar('train-shuffled'),
    expect: { op: '>', value: 0.99 },
    ...ALL,
  },
  {
    id: 'shuffled-test',
    sentence: {
      ko: '그 망이 처음 보는 숫자를 맞히는 비율은 찍기(10%) 근처이다.',
      en: 'That network is right on new digits about as often as a guess (10%).',
    },
    measure: (o) => o.scalar('test-shuffled'),
    expect: { op: 'within', low: 0.05, high: 0.15 },
    ...ALL,
  },
  {
    id: 'true-train',
    sentence: {
      ko: '같은 망, 같은 숫자에 진짜 레이블을 쓰면 학습 정확도가 99%를 넘는다.',
      en: 'With the true labels the same network is right on more than 99% of the same digits.',
    },
    measure: (o) => o.scalar('train-true'),
    expect: { op: '>', value: 0.99 },
    ...ALL,
  },
  {
    id: 'true-test',
    sentence: {
      ko: '진짜 레이블로 학습한 망은 처음 보는 숫자를 84% 넘게, 그러나 93%를 넘지 않게 맞힌다.',
      en: 'Trained on true labels, it is right on more than 84% but not more than 93% of new digits.',
    },
    measure: (o) => o.scalar('test-true'),
    expect: { op: 'within', low: 0.84, high: 0.93 },
    ...ALL,
  },
  {
    id: 'slower',
    sentence: {
      ko: '학습 정확도가 99%를 넘기까지, 섞은 레이블은 진짜 레이블보다 두 배가 넘는 스텝이 걸린다.',
      en: 'Shuffled labels take more than twice as many steps as true ones to reach a training accuracy above 99%.',
    },
    measure: (o) => o.scalar('fitted-shuffled') / o.scalar('fitted-true'),
    expect: { op: '>', value: 2 },
    seeds: ALL.seeds,
    quorum: ALL.quorum,
    format: { style: 'fixed', digits: 1 },
  },
  {
    id: 'half-train',
    sentence: {
      ko: '레이블의 절반을 섞어도 학습 정확도는 99%를 넘는다.',
      en: 'With half of the labels shuffled the training accuracy still exceeds 99%.',
    },
    params: { shuffled: 0.5 },
    measure: (o) => o.scalar('train-shuffled'),
    expect: { op: '>', value: 0.99 },
    ...ALL,
  },
  {
    id: 'half-test',
    sentence: {
      ko: '그때 테스트 정확도는 40%와 70% 사이이다.',
      en: 'Its test accuracy then lies between 40% and 70%.',
    },
    params: { shuffled: 0.5 },
    measure: (o) => o.scalar('test-shuffled'),
    expect: { op: 'within', low: 0.4, high: 0.7 },
    ...ALL,
  },
  {
    id: 'narrow-true-train',
    sentence: {
      ko: '은닉 유닛이 8개뿐인 망도 같은 600스텝 안에 진짜 레이블은 95% 넘게 맞히게 된다.',
      en: 'A network of only 8 hidden units also comes to be right on more than 95% of the true labels in the same 600 steps.',
    },
    params: { width: 8 },
    measure: (o) => o.scalar('train-true'),
    expect: { op: '>', value: 0.95 },
    ...ALL,
  },
  {
    id: 'narrow-shuffled-train',
    sentence: {
      ko: '그러나 섞은 레이블은 그동안 다 외우지 못한다(학습 정확도 90% 미만).',
      en: 'But it does not get the shuffled labels by heart in that time (training accuracy below 90%).',
    },
    params: { width: 8 },
    measure: (o) => o.scalar('train-shuffled'),
    expect: { op: '<', value: 0.9 },
    ...ALL,
  },
  {
    id: 'few-digits-gap',
    sentence: {
      ko: '진짜 레이블이라도 숫자 200개로 학습하면 학습 정확도와 테스트 정확도의 차이가 12%포인트를 넘는다.',
      en: 'From 200 digits with true labels, training and test accuracy differ by more than 12 percentage points.',
    },
    params: { shuffled: 0, digits: 200 },
    measure: (o) => o.scalar('gap-true'),
    expect: { op: '>', value: 0.12 },
    ...ALL,
    format: { style: 'points', digits: 1 },
  },
  {
    id: 'many-digits-gap',
    sentence: {
      ko: '숫자를 8,000개로 늘리면 그 차이가 6%포인트보다 작다.',
      en: 'From 8,000 digits they differ by less than 6 percentage points.',
    },
    params: { shuffled: 0, digits: 8000 },
    measure: (o) => o.scalar('gap-true'),
    expect: { op: '<', value: 0.06 },
    ...ALL,
    format: { style: 'points', digits: 1 },
  },
];
