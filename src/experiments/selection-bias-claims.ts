// selection-bias: what it claims of the best of many.
import type { Claim } from '../model/index.ts';
import type { params } from './selection-bias-params.ts';

const SEEDS = { seeds: [1, 2, 3, 4, 5], quorum: 5 } as const;

export const claims: readonly Claim<typeof params>[] = [
  {
    id: 'chosen',
    sentence: {
      ko: '동전 던지기 같은 모델 1,000개 가운데 데이터 100개에서 가장 좋은 것은 그 데이터에서 64% 넘게 맞힌다.',
      en: 'Of 1,000 models that are as good as a coin, the best on 100 items is right on more than 64% of these items.',
    },
    measure: (o) => o.scalar('chosen'),
    expect: { op: '>', value: 0.64 },
    format: { style: 'percent', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'fresh',
    sentence: {
      ko: '바로 그 모델이 새 데이터에서는 50% 근처이다.',
      en: 'On a fresh set that very model is right on about 50%.',
    },
    measure: (o) => o.scalar('fresh'),
    expect: { op: 'within', low: 0.48, high: 0.52 },
    format: { style: 'percent', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'matches-exact',
    sentence: {
      ko: '부풀려진 정도는 이항분포로 구한 정확한 기댓값과 10% 안에서 일치한다(비율).',
      en: 'The excess agrees with the exact mean from the binomial distribution within 10% (ratio).',
    },
    measure: (o) => o.scalar('optimism') / o.scalar('exact'),
    expect: { op: 'within', low: 0.9, high: 1.1 },
    format: { style: 'fixed', digits: 2 },
    ...SEEDS,
  },
  {
    id: 'below-bound',
    sentence: {
      ko: '모델이 1,000개이면 부풀려진 정도는 상계 σ√(2 ln k)의 75%와 100% 사이이다.',
      en: 'For 1,000 models the excess is between 75% and 100% of the bound σ√(2 ln k).',
    },
    measure: (o) => o.scalar('optimism') / o.scalar('bound'),
    expect: { op: 'within', low: 0.75, high: 1 },
    format: { style: 'percent', digits: 0 },
    ...SEEDS,
  },
  {
    id: 'asymptote',
    sentence: {
      ko: '보정항을 더한 근사식과는 10% 안에서 일치한다(비율).',
      en: 'With the correction term, the formula agrees within 10% (ratio).',
    },
    measure: (o) => o.scalar('optimism') / o.scalar('asymptote'),
    expect: { op: 'within', low: 0.9, high: 1.1 },
    format: { style: 'fixed', digits: 2 },
    ...SEEDS,
  },
  {
    id: 'growth',
    sentence: {
      ko: '모델을 10개에서 1,000개로 백 배 늘려도 부풀려진 정도는 두 배 남짓(1.8–2.5배) 커질 뿐이다.',
      en: 'With a hundred times as many models, 1,000 instead of 10, the excess only grows by a factor of about two (1.8 to 2.5).',
    },
    measure: (o) => o.scalar('optimism') / o.scalar('small'),
    expect: { op: 'within', low: 1.8, high: 2.5 },
    format: { style: 'fixed', digits: 2 },
    ...SEEDS,
  },
  {
    id: 'excess',
    sentence: {
      ko: '데이터 100개에서 모델 1,000개를 견주면 13%포인트 넘게 부풀려진다.',
      en: 'With 100 items and 1,000 models the excess is more than 13 percentage points.',
    },
    measure: (o) => o.scalar('optimism'),
    expect: { op: 'within', low: 0.13, high: 0.19 },
    format: { style: 'points', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'more-items',
    sentence: {
      ko: '데이터를 네 배인 400개로 늘리면 그 절반쯤인 7–9.5%포인트로 준다.',
      en: 'Four times as many items, 400, bring it down to about half, 7 to 9.5 percentage points.',
    },
    params: { items: 400, repeats: 60 },
    measure: (o) => o.scalar('optimism'),
    expect: { op: 'within', low: 0.07, high: 0.095 },
    format: { style: 'points', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'unequal-fresh',
    sentence: {
      ko: '참 정확도가 모델마다 다르면(평균 50%, 표준편차 5%) 고른 모델은 새 데이터에서도 58% 넘게 맞힌다.',
      en: 'If the models differ (true accuracies of mean 50% and standard deviation 5%), the chosen one is right on more than 58% of a fresh set too.',
    },
    params: { spread: 0.05 },
    measure: (o) => o.scalar('fresh'),
    expect: { op: '>', value: 0.58 },
    format: { style: 'percent', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'unequal-excess',
    sentence: {
      ko: '그래도 고르는 데 쓴 데이터의 점수는 8%포인트 넘게 부풀려져 있다.',
      en: 'Even so, its score on the set used to choose is more than 8 percentage points too high.',
    },
    params: { spread: 0.05 },
    measure: (o) => o.scalar('optimism'),
    expect: { op: '>', value: 0.08 },
    format: { style: 'points', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'alike',
    sentence: {
      ko: '모든 모델이 문항의 75%에서 같은 답을 내면 부풀려진 정도는 6–10%포인트이다.',
      en: 'If all models answer 75% of the items alike, the excess is 6 to 10 percentage points.',
    },
    params: { shared: 0.75 },
    measure: (o) => o.scalar('optimism'),
    expect: { op: 'within', low: 0.06, high: 0.1 },
    format: { style: 'points', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'cross-validation',
    sentence: {
      ko: '레이블이 동전 던지기여도, 쓸모없는 특성 50개 가운데 교차 검증 점수가 가장 높은 것의 점수는 62%를 넘는다.',
      en: 'With labels that are coin flips, the best cross-validation score among 50 useless features exceeds 62%.',
    },
    measure: (o) => o.scalar('cv'),
    expect: { op: '>', value: 0.62 },
    format: { style: 'percent', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'nested',
    sentence: {
      ko: '중첩 교차 검증은 같은 데이터에서 50%와 2%포인트 안에서 같은 값을 낸다.',
      en: 'Nested cross-validation gives 50% on the same data, within 2 percentage points.',
    },
    measure: (o) => o.scalar('nested'),
    expect: { op: 'within', low: 0.48, high: 0.52 },
    format: { style: 'percent', digits: 1 },
    ...SEEDS,
  },
];
