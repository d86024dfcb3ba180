// gradient-descent: what it claims of rates, zigzags, divergence and the places where it ends.
import type { Claim } from '../model/index.ts';
import type { params } from './gradient-descent-params.ts';

const SEEDS = { seeds: [1, 2, 3, 4, 5, 6, 7], quorum: 7 } as const;
const VALLEYS = { surface: 'two-valleys', learningRate: 0.1 } as const;

export const claims: readonly Claim<typeof params>[] = [
  {
    id: 'rate',
    sentence: {
      ko: '그릇(μ = 1, L = 10)에서 η = 0.15이면 최솟점까지의 거리가 결국 스텝마다 1 − ημ배가 된다. 60스텝의 후반에 잰 배율과 이 값의 비는 1에서 1% 넘게 벗어나지 않는다.',
      en: 'On a bowl with μ = 1 and L = 10, at η = 0.15, each step in the long run multiplies the distance to the minimum by 1 − ημ: factor over the second half of 60 steps ÷ this value is within 1% of 1.',
    },
    measure: (o) => o.scalar('factor') / (1 - 0.15),
    expect: { op: 'within', low: 0.99, high: 1.01 },
    format: { style: 'fixed', digits: 4 },
    ...SEEDS,
  },
  {
    id: 'narrow-rate',
    sentence: {
      ko: 'L = 100인 좁은 골짜기에서 η = 0.0195이어도 같다(잰 배율 ÷ (1 − ημ)).',
      en: 'The same holds in a narrow valley with L = 100 at η = 0.0195 (measured factor ÷ (1 − ημ)).',
    },
    params: { steepest: 100, learningRate: 0.0195, steps: 1000 },
    measure: (o) => o.scalar('factor') / (1 - 0.0195),
    expect: { op: 'within', low: 0.99, high: 1.01 },
    format: { style: 'fixed', digits: 4 },
    ...SEEDS,
  },
  {
    id: 'edge',
    sentence: {
      ko: '손실이 다시 커지기 시작하는 학습률을 찾으면 2/L이다(찾은 학습률 × L/2, 1% 이내).',
      en: 'The learning rate at which the loss begins to grow is 2/L (rate found times L/2, within 1%).',
    },
    measure: (o) => o.scalar('edge'),
    expect: { op: 'within', low: 0.99, high: 1.01 },
    format: { style: 'fixed', digits: 4 },
    ...SEEDS,
  },
  {
    id: 'under-the-edge',
    sentence: {
      ko: '2/L 바로 아래(η = 0.195)에서 거리의 배율은 스텝마다 1보다 작다.',
      en: 'Just below 2/L, at η = 0.195, the factor of the distance per step is below 1.',
    },
    params: { learningRate: 0.195 },
    measure: (o) => o.scalar('factor'),
    expect: { op: '<', value: 1 },
    format: { style: 'fixed', digits: 2 },
    ...SEEDS,
  },
  {
    id: 'over-the-edge',
    sentence: {
      ko: '2/L 바로 위(η = 0.205)에서는 1보다 커서 발산한다.',
      en: 'Just above it, at η = 0.205, the factor is greater than 1: the path diverges.',
    },
    params: { learningRate: 0.205 },
    measure: (o) => o.scalar('factor'),
    expect: { op: '>', value: 1 },
    format: { style: 'fixed', digits: 2 },
    ...SEEDS,
  },
  {
    id: 'zigzag',
    sentence: {
      ko: 'η = 0.19(1/L과 2/L 사이)에서는 모든 스텝이 골짜기 바닥을 건너뛴다.',
      en: 'At η = 0.19, between 1/L and 2/L, every step jumps over the valley floor.',
    },
    params: { learningRate: 0.19 },
    measure: (o) => o.scalar('crossings'),
    expect: { op: '=', value: 1 },
    format: { style: 'percent', digits: 0 },
    ...SEEDS,
  },
  {
    id: 'zigzag-falls',
    sentence: {
      ko: '그래도 손실은 어느 스텝에서도 커지지 않는다.',
      en: 'Yet the loss rises on none of these steps.',
    },
    params: { learningRate: 0.19 },
    measure: (o) => o.scalar('rises'),
    expect: { op: '=', value: 0 },
    format: { style: 'percent', digits: 0 },
    ...SEEDS,
  },
  {
    id: 'no-zigzag',
    sentence: {
      ko: 'η = 0.09(1/L 아래)에서는 바닥을 건너뛰는 스텝이 없다.',
      en: 'At η = 0.09, below 1/L, no step jumps over the floor.',
    },
    params: { learningRate: 0.09 },
    measure: (o) => o.scalar('crossings'),
    expect: { op: '=', value: 0 },
    format: { style: 'percent', digits: 0 },
    ...SEEDS,
  },
  {
    id: 'too-small',
    sentence: {
      ko: 'η = 0.001이면 60스텝 뒤에도 거리의 절반 넘게 남는다.',
      en: 'At η = 0.001 more than half of the distance is left after 60 steps.',
    },
    params: { learningRate: 0.001 },
    measure: (o) => o.scalar('distanceLeft'),
    expect: { op: '>', value: 0.5 },
    format: { style: 'percent', digits: 0 },
    ...SEEDS,
  },
  {
    id: 'well-chosen',
    sentence: {
      ko: 'η = 0.15이면 같은 60스텝 뒤에 거리의 1만분의 1도 남지 않는다.',
      en: 'At η = 0.15 less than a ten-thousandth of it is left after as many.',
    },
    measure: (o) => o.scalar('distanceLeft'),
    expect: { op: '<', value: 1e-4 },
    format: { style: 'scientific', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'steps-round',
    sentence: {
      ko: 'L/μ = 10이면 가장 좋은 고정 학습률로 거리를 백만분의 1로 줄이는 데 60~75스텝이 든다.',
      en: 'With L/μ = 10 the best fixed rate needs 60 to 75 steps to a millionth of the distance.',
    },
    measure: (o) => o.scalar('bestSteps'),
    expect: { op: 'within', low: 60, high: 75 },
    format: { style: 'integer' },
    ...SEEDS,
  },
  {
    id: 'steps-narrow',
    sentence: {
      ko: 'L/μ = 100이면 600~750스텝, 곧 열 배쯤 든다.',
      en: 'With L/μ = 100 it needs 600 to 750, about ten times as many.',
    },
    params: { steepest: 100, learningRate: 0.0195, steps: 1000 },
    measure: (o) => o.scalar('bestSteps'),
    expect: { op: 'within', low: 600, high: 750 },
    format: { style: 'integer' },
    ...SEEDS,
  },
  {
    id: 'steepest',
    sentence: {
      ko: '360개 방향 가운데 손실을 가장 많이 줄이는 방향은 그래디언트의 반대 방향에서 1°도 벗어나지 않는다(각도, °).',
      en: 'Of 360 directions the one that lowers the loss most is within 1° of the negative gradient (angle in degrees).',
    },
    measure: (o) => o.scalar('steepestOff'),
    expect: { op: '<=', value: 1 },
    format: { style: 'fixed', digits: 2 },
    ...SEEDS,
  },
  {
    id: 'off-target',
    sentence: {
      ko: '그런데도 그릇(L/μ = 10) 위의 점 가운데 20%가 넘는 곳에서 그래디언트의 반대 방향은 최솟점 쪽과 45° 넘게 어긋난다.',
      en: 'Even so, at more than 20% of the points of the bowl with L/μ = 10, the negative gradient is over 45° off the direction of the minimum.',
    },
    measure: (o) => o.scalar('offTarget'),
    expect: { op: '>', value: 0.2 },
    format: { style: 'percent', digits: 0 },
    ...SEEDS,
  },
  {
    id: 'shallow',
    sentence: {
      ko: '골짜기가 두 개이면 무작위 출발점의 35~60%가 얕은 쪽에서 끝난다.',
      en: 'With two valleys, 35% to 60% of random starts end in the shallow one.',
    },
    params: VALLEYS,
    measure: (o) => o.scalar('shallow'),
    expect: { op: 'within', low: 0.35, high: 0.6 },
    format: { style: 'percent', digits: 0 },
    ...SEEDS,
  },
  {
    id: 'ends-stationary',
    sentence: {
      ko: '어디에서 출발했든 끝에서는 그래디언트의 크기가 백만분의 1보다 작다.',
      en: 'Wherever a path started, the norm of the gradient at its end is below a millionth.',
    },
    params: VALLEYS,
    measure: (o) => o.scalar('worstSlope'),
    expect: { op: '<', value: 1e-6 },
    format: { style: 'scientific', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'never-saddle',
    sentence: {
      ko: '무작위 출발점 400개 가운데 안장점에서 끝나는 것은 없다.',
      en: 'Of 400 random starts none ends at the saddle point.',
    },
    params: VALLEYS,
    measure: (o) => o.scalar('atSaddle'),
    expect: { op: '=', value: 0 },
    format: { style: 'percent', digits: 0 },
    ...SEEDS,
  },
  {
    id: 'ridge',
    sentence: {
      ko: '그러나 정확히 능선 위에서 출발하면 그래디언트가 0인 안장점에서 멈춘다. 그곳의 손실은 가장 깊은 점보다 0.3 넘게 높다.',
      en: 'Started exactly on the ridge, however, it stops at the saddle point, where the gradient is 0 and the loss more than 0.3 above the deepest point.',
    },
    params: { ...VALLEYS, start: 'ridge', steps: 300 },
    measure: (o) => (o.scalar('slope') < 1e-9 ? o.scalar('height') : Number.NaN),
    expect: { op: '>', value: 0.3 },
    format: { style: 'fixed', digits: 2 },
    ...SEEDS,
  },
];
