// saddle-points: what it claims of critical points and of restarts.
import type { Claim } from '../model/index.ts';
import type { params } from './saddle-points-words.ts';

const SEEDS = { seeds: [1, 2, 3, 4, 5], quorum: 5 } as const;

export const claims: readonly Claim<typeof params>[] = [
  {
    id: 'quarter-in-the-plane',
    sentence: {
      ko: '가우스 무작위 함수의 임계점 가운데 극소점의 비율은 2차원에서 약 4분의 1(22–28%)이다.',
      en: 'In two dimensions about a quarter (22% to 28%) of the critical points of a random Gaussian function are minima.',
    },
    measure: (o) => o.scalar('minima-plane'),
    expect: { op: 'within', low: 0.22, high: 0.28 },
    format: { style: 'percent', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'rare-in-ten-dimensions',
    sentence: {
      ko: '10차원에서는 극소점의 비율이 0.2%보다 작다.',
      en: 'In ten dimensions the share of minima is below 0.2%.',
    },
    measure: (o) => o.scalar('minima-high'),
    expect: { op: '<', value: 0.002 },
    format: { style: 'percent', digits: 3 },
    ...SEEDS,
  },
  {
    id: 'falls-with-dimension',
    sentence: {
      ko: '1차원에서 10차원까지, 차원을 하나 올릴 때마다 극소점의 비율은 0.7배보다 작아진다(최대 배율).',
      en: 'From 1 to 10 dimensions each further dimension multiplies the share of minima by less than 0.7 (the largest factor).',
    },
    measure: (o) => o.scalar('worst-ratio'),
    expect: { op: '<', value: 0.7 },
    format: { style: 'fixed', digits: 2 },
    ...SEEDS,
  },
  {
    id: 'mostly-saddles',
    sentence: {
      ko: '10차원에서 임계점의 99% 넘게는 극소점도 극대점도 아닌 안장점이다.',
      en: 'In ten dimensions more than 99% of the critical points are saddles, neither minima nor maxima.',
    },
    measure: (o) => o.scalar('saddles-high'),
    expect: { op: '>', value: 0.99 },
    format: { style: 'percent', digits: 2 },
    ...SEEDS,
  },
  {
    id: 'minima-lie-low',
    sentence: {
      ko: '10차원에서 극소점은 낮은 곳에 있다. 평균 높이가 함수의 평균보다 표준편차의 3.5배 넘게 아래이다.',
      en: 'In ten dimensions minima lie low: their mean height is more than 3.5 standard deviations of the function below its mean.',
    },
    measure: (o) => o.scalar('height-minima'),
    expect: { op: '<', value: -3.5 },
    format: { style: 'fixed', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'higher-means-more-negative',
    sentence: {
      ko: '음의 고윳값이 하나 늘 때마다 임계점의 평균 높이가 높아진다(가장 작은 변화).',
      en: 'With each further negative eigenvalue critical points lie higher on average (the smallest rise).',
    },
    measure: (o) => o.scalar('height-step'),
    expect: { op: '>', value: 0 },
    format: { style: 'fixed', digits: 2 },
    ...SEEDS,
  },
  {
    id: 'found-on-a-line',
    sentence: {
      ko: '무작위 파동을 더한 1차원 함수에서 직접 찾은 임계점 가운데 극소점은 45–55%이다.',
      en: 'Of the critical points found in sums of random waves on a line, 45% to 55% are minima.',
    },
    measure: (o) => o.scalar('found-1'),
    expect: { op: 'within', low: 0.45, high: 0.55 },
    format: { style: 'percent', digits: 0 },
    ...SEEDS,
  },
  {
    id: 'found-in-space',
    sentence: {
      ko: '3차원에서 직접 찾은 임계점 가운데 극소점은 6–20%이다.',
      en: 'Of those found in three dimensions 6% to 20% are minima.',
    },
    measure: (o) => o.scalar('found-3'),
    expect: { op: 'within', low: 0.06, high: 0.2 },
    format: { style: 'percent', digits: 0 },
    ...SEEDS,
  },
  {
    id: 'spread-shrinks',
    sentence: {
      ko: '다시 시작해도 마지막 손실의 표준편차는 은닉 유닛이 2개일 때보다 32개일 때 50배 넘게 작다.',
      en: 'Over restarts the standard deviation of the final loss is more than 50 times smaller with 32 hidden units than with 2.',
    },
    measure: (o) => o.scalar('spread-narrow') / o.scalar('spread-wide'),
    expect: { op: '>', value: 50 },
    format: { style: 'integer' },
    ...SEEDS,
  },
  {
    id: 'wide-worst-beats-narrow-best',
    sentence: {
      ko: '유닛 32개의 가장 나쁜 결과가 유닛 2개의 가장 좋은 결과보다 10배 넘게 낮다.',
      en: 'The worst result with 32 units is more than 10 times lower than the best with 2.',
    },
    measure: (o) => o.scalar('best-narrow') / o.scalar('worst-wide'),
    expect: { op: '>', value: 10 },
    format: { style: 'integer' },
    ...SEEDS,
  },
  {
    id: 'relative-spread-does-not-vanish',
    sentence: {
      ko: '그러나 손실 자체도 작아지므로, 유닛 32개에서도 표준편차를 평균으로 나누면 2%를 넘는다.',
      en: 'But the loss itself shrinks as well: divided by its mean, the spread is still above 2% with 32 units.',
    },
    measure: (o) => o.scalar('relative-wide'),
    expect: { op: '>', value: 0.02 },
    format: { style: 'percent', digits: 1 },
    ...SEEDS,
  },
];
