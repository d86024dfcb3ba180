// why-gradient: what it claims of the cost of each method against the number of parameters.
import type { Claim } from '../model/index.ts';
import type { params } from './why-gradient-words.ts';

const SEEDS = { seeds: [1, 2, 3, 4, 5], quorum: 5 } as const;
const STAIRS = { stairs: true, largest: '16' } as const;

export const claims: readonly Claim<typeof params>[] = [
  {
    id: 'gradient-slope',
    sentence: {
      ko: '그래디언트의 비용은 파라미터 8개부터 256개까지 거의 같다(로그-로그 기울기가 0에서 0.1 넘게 벗어나지 않는다).',
      en: 'With the gradient the cost is about the same from 8 to 256 parameters (log-log slope within 0.1 of 0).',
    },
    measure: (o) => o.scalar('slopeGradient'),
    expect: { op: 'within', low: -0.1, high: 0.1 },
    format: { style: 'fixed', digits: 2 },
    ...SEEDS,
  },
  {
    id: 'differences-slope',
    sentence: {
      ko: '유한 차분의 비용은 파라미터 수에 비례한다(로그-로그 기울기 1 ± 0.1).',
      en: 'With finite differences it is proportional to the number of parameters (log-log slope 1 ± 0.1).',
    },
    measure: (o) => o.scalar('slopeDifferences'),
    expect: { op: 'within', low: 0.9, high: 1.1 },
    format: { style: 'fixed', digits: 2 },
    ...SEEDS,
  },
  {
    id: 'nearby-slope',
    sentence: {
      ko: '가까운 곳을 무작위로 찾아보는 진화 전략의 비용도 파라미터 수에 대략 비례한다(로그-로그 기울기 1 ± 0.2).',
      en: 'With an evolution strategy, which searches nearby at random, it grows about in proportion as well (log-log slope 1 ± 0.2).',
    },
    measure: (o) => o.scalar('slopeNearby'),
    expect: { op: 'within', low: 0.8, high: 1.2 },
    format: { style: 'fixed', digits: 2 },
    ...SEEDS,
  },
  {
    id: 'guess-factor',
    sentence: {
      ko: '눈 감고 찍으면 파라미터가 하나 늘 때마다 비용이 3~6배가 된다.',
      en: 'With blind guessing each further parameter multiplies the cost by 3 to 6.',
    },
    measure: (o) => o.scalar('factorGuess'),
    expect: { op: 'within', low: 3, high: 6 },
    format: { style: 'fixed', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'guess-at-six',
    sentence: {
      ko: '파라미터가 여섯 개뿐이어도 눈 감고 찍기는 그래디언트보다 100배 넘게 든다.',
      en: 'With no more than six parameters blind guessing costs over 100 times as much as the gradient.',
    },
    measure: (o) => o.scalar('ratioGuess'),
    expect: { op: '>', value: 100 },
    format: { style: 'integer' },
    ...SEEDS,
  },
  {
    id: 'differences-at-256',
    sentence: {
      ko: '파라미터가 256개이면 유한 차분은 그래디언트의 50배 넘게 든다.',
      en: 'With 256 parameters finite differences cost over 50 times as much as the gradient.',
    },
    measure: (o) => o.scalar('ratioDifferences'),
    expect: { op: '>', value: 50 },
    format: { style: 'integer' },
    ...SEEDS,
  },
  {
    id: 'nearby-at-256',
    sentence: {
      ko: '진화 전략은 100배 넘게 든다.',
      en: 'The evolution strategy costs over 100 times as much.',
    },
    measure: (o) => o.scalar('ratioNearby'),
    expect: { op: '>', value: 100 },
    format: { style: 'integer' },
    ...SEEDS,
  },
  {
    id: 'stairs-gradient',
    sentence: {
      ko: '손실이 계단이면 그래디언트로는 한 번도 목표에 이르지 못한다.',
      en: 'When the loss is made of stairs, the gradient never reaches it.',
    },
    params: STAIRS,
    measure: (o) => o.scalar('reachedGradient'),
    expect: { op: '=', value: 0 },
    format: { style: 'percent', digits: 0 },
    ...SEEDS,
  },
  {
    id: 'stairs-nearby',
    sentence: {
      ko: '파라미터가 16개까지인 같은 계단에서 진화 전략은 언제나 목표에 이른다.',
      en: 'On the same stairs, with up to 16 parameters, the evolution strategy always does.',
    },
    params: STAIRS,
    measure: (o) => o.scalar('reachedNearby'),
    expect: { op: '=', value: 1 },
    format: { style: 'percent', digits: 0 },
    ...SEEDS,
  },
];
