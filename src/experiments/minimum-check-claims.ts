// minimum-check: what it claims of Hessians and certificates.
import type { Claim } from '../model/index.ts';
import type { params } from './minimum-check-words.ts';

const SEEDS = { seeds: [1, 2, 3, 4, 5], quorum: 5 } as const;

export const claims: readonly Claim<typeof params>[] = [
  {
    id: 'minima-stand',
    sentence: {
      ko: '고윳값이 모두 양수인 임계점에서는 무작위 방향 200개와 가장 덜 휜 방향 어디로 움직여도 손실이 커진다(극소점 가운데 그런 비율).',
      en: 'At critical points whose eigenvalues are all positive the loss rises in 200 random directions and along the least curved one (share of minima where it does).',
    },
    measure: (o) => o.scalar('minima-stand'),
    expect: { op: '=', value: 1 },
    format: { style: 'percent', digits: 0 },
    ...SEEDS,
  },
  {
    id: 'saddles-fall',
    sentence: {
      ko: '고윳값의 부호가 섞인 임계점에서는 가장 작은 고윳값의 방향으로 손실이 작아지고 가장 큰 고윳값의 방향으로 커진다(안장점 가운데 그런 비율).',
      en: 'At critical points with eigenvalues of both signs the loss falls along the least and rises along the largest (share of saddles where it does).',
    },
    measure: (o) => o.scalar('saddles-fall'),
    expect: { op: '=', value: 1 },
    format: { style: 'percent', digits: 0 },
    ...SEEDS,
  },
  {
    id: 'several-minima',
    sentence: {
      ko: '유닛 2개짜리 망에서 서로 다른 극소점이 둘 이상 나온다.',
      en: 'A network of 2 units has two or more different minima.',
    },
    measure: (o) => o.scalar('minima'),
    expect: { op: '>=', value: 2 },
    format: { style: 'integer' },
    ...SEEDS,
  },
  {
    id: 'worst-over-best',
    sentence: {
      ko: '가장 높은 극소점의 손실은 가장 낮은 극소점의 2배가 넘는다.',
      en: 'The loss at the highest minimum is more than twice that at the lowest.',
    },
    measure: (o) => o.scalar('worst-loss') / o.scalar('best-loss'),
    expect: { op: '>', value: 2 },
    format: { style: 'fixed', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'worst-looks-fine',
    sentence: {
      ko: '그런데 가장 높은 극소점에서도 고윳값은 모두 양수이다(가장 작은 것).',
      en: 'And yet at the highest minimum, too, every eigenvalue is positive (the least of them).',
    },
    measure: (o) => o.scalar('worst-curvature'),
    expect: { op: '>', value: 0 },
    format: { style: 'scientific', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'saddles-lie-higher',
    sentence: {
      ko: '찾은 안장점의 평균 손실은 극소점의 평균 손실보다 높다(비율).',
      en: 'The saddles found have a higher mean loss than the minima (ratio).',
    },
    measure: (o) => o.scalar('saddle-mean') / o.scalar('minimum-mean'),
    expect: { op: '>', value: 1 },
    format: { style: 'fixed', digits: 2 },
    ...SEEDS,
  },
  {
    id: 'descents-miss',
    sentence: {
      ko: '무작위로 출발해 내려간 탐색이 모두 가장 낮은 극소점에 닿지는 않는다.',
      en: 'Not all of the descents from random starts end at the lowest minimum.',
    },
    measure: (o) => o.scalar('best-share'),
    expect: { op: '<', value: 1 },
    format: { style: 'percent', digits: 0 },
    ...SEEDS,
  },
  {
    id: 'bound-holds',
    sentence: {
      ko: '볼록 문제에서 최솟값까지의 실제 차이는 어느 스텝에서도 |∇L|²/2μ를 넘지 않는다(둘의 비의 최댓값).',
      en: 'On the convex problem the true gap to the minimum exceeds |∇L|²/2μ on no step (the largest ratio of the two).',
    },
    measure: (o) => o.scalar('bound-ratio'),
    expect: { op: 'within', low: 0.01, high: 1 },
    format: { style: 'fixed', digits: 2 },
    ...SEEDS,
  },
  {
    id: 'bound-shrinks',
    sentence: {
      ko: '경사하강법 300스텝 뒤 그 상한은 십만분의 1보다 작아, 최솟값에 그만큼 가까움이 보장된다.',
      en: 'After 300 steps of gradient descent that bound is below one in a hundred thousand: so near to the minimum the point is certified to be.',
    },
    measure: (o) => o.scalar('bound-last'),
    expect: { op: '<', value: 1e-5 },
    format: { style: 'scientific', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'bound-needs-convexity',
    sentence: {
      ko: '볼록하지 않은 망의 가장 높은 극소점에서는 같은 식이 1×10⁻¹⁵보다 작은 값을 내지만',
      en: 'At the highest minimum of the network, which is not convex, the same formula gives less than 1×10⁻¹⁵;',
    },
    measure: (o) => o.scalar('worst-bound'),
    expect: { op: '<', value: 1e-15 },
    format: { style: 'scientific', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'true-gap-of-worst',
    sentence: {
      ko: '가장 낮은 극소점까지의 실제 차이는 0.03보다 크다.',
      en: 'the true gap to the lowest minimum is more than 0.03.',
    },
    measure: (o) => o.scalar('worst-loss') - o.scalar('best-loss'),
    expect: { op: '>', value: 0.03 },
    format: { style: 'fixed', digits: 3 },
    ...SEEDS,
  },
  {
    id: 'zero-is-reached',
    sentence: {
      ko: '벌점 없이 같은 크기의 망이 낸 값에 맞추면 손실의 하한 0에 1×10⁻¹⁸ 안으로 닿는 점이 나온다.',
      en: 'Fitted without a penalty to the outputs of a net of its own size, it reaches a point within 1×10⁻¹⁸ of the lower bound 0.',
    },
    params: { data: 'teacher', penalty: 0 },
    measure: (o) => o.scalar('lowest-loss'),
    expect: { op: '<', value: 1e-18 },
    format: { style: 'scientific', digits: 1 },
    ...SEEDS,
  },
];
