// backprop: what it claims of agreement, cost, reuse and memory.
import type { Claim } from '../model/index.ts';
import type { params } from './backprop-params.ts';

const SEEDS = { seeds: [1, 2, 3, 4, 5], quorum: 5 } as const;

export const claims: readonly Claim<typeof params>[] = [
  {
    id: 'agrees',
    sentence: {
      ko: '은닉층 3개, 폭 8인 망의 모든 파라미터에서 역전파와 중앙 차분(h = 10⁻⁵)은 상대 오차 10⁻⁶ 안에서 일치한다.',
      en: 'Over all parameters of a network of 3 hidden layers of width 8, back-propagation and central differences (h = 10⁻⁵) agree to a relative error of 10⁻⁶.',
    },
    measure: (o) => o.scalar('checkError'),
    expect: { op: '<=', value: 1e-6 },
    format: { style: 'scientific', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'agrees-deep',
    sentence: {
      ko: '은닉층 5개, 폭 12인 망에서도 그렇다.',
      en: 'So they do in a network of 5 hidden layers of width 12.',
    },
    params: { depth: 5, width: 12, widest: '16' },
    measure: (o) => o.scalar('checkError'),
    expect: { op: '<=', value: 1e-6 },
    format: { style: 'scientific', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'fine-step',
    sentence: {
      ko: '간격을 h = 10⁻¹²로 줄이면 반올림 오차 때문에 차이가 도로 커져 10⁻⁶을 넘는다.',
      en: 'With a step as small as h = 10⁻¹² rounding makes the gap grow again, above 10⁻⁶.',
    },
    measure: (o) => o.scalar('fineError'),
    expect: { op: '>', value: 1e-6 },
    format: { style: 'scientific', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'same-gradient',
    sentence: {
      ko: '연산을 세는 프로그램의 그래디언트는 엔진의 것과 상대 오차 10⁻¹² 안에서 같다.',
      en: 'The gradient of the program that counts equals the engine’s to a relative error of 10⁻¹².',
    },
    measure: (o) => o.scalar('tapeError'),
    expect: { op: '<=', value: 1e-12 },
    format: { style: 'scientific', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'overwrite',
    sentence: {
      ko: '은닉층 3개, 폭 8인 망에서 여러 번 쓰인 값의 그래디언트를 더하지 않고 덮어쓰면 상대 오차가 10%를 넘는다.',
      en: 'In a network of 3 hidden layers of width 8, if gradients of a value used several times are overwritten instead of added, the relative error exceeds 10%.',
    },
    params: { reuse: 'overwrite', widest: '16' },
    measure: (o) => o.scalar('tapeError'),
    expect: { op: '>', value: 0.1 },
    format: { style: 'percent', digits: 0 },
    ...SEEDS,
  },
  {
    id: 'cheapest',
    sentence: {
      ko: '역전파의 연산 수는 가장 적을 때 순전파의 1배에서 4배 사이이다.',
      en: 'At its cheapest the backward pass takes between 1 and 4 times the operations of the forward pass.',
    },
    measure: (o) => o.scalar('ratioLow'),
    expect: { op: 'within', low: 1, high: 4 },
    format: { style: 'fixed', digits: 2 },
    ...SEEDS,
  },
  {
    id: 'dearest',
    sentence: {
      ko: '가장 많을 때도 1배에서 4배 사이이다.',
      en: 'At its dearest it takes between 1 and 4 times as well.',
    },
    measure: (o) => o.scalar('ratioHigh'),
    expect: { op: 'within', low: 1, high: 4 },
    format: { style: 'fixed', digits: 2 },
    ...SEEDS,
  },
  {
    id: 'multiplications',
    sentence: {
      ko: '가장 큰 망에서 곱셈만 세면 역전파는 순전파의 1.9~2.1배이다.',
      en: 'Counting multiplications alone, the backward pass of the largest network takes 1.9 to 2.1 times the forward pass.',
    },
    measure: (o) => o.scalar('multiplications'),
    expect: { op: 'within', low: 1.9, high: 2.1 },
    format: { style: 'fixed', digits: 2 },
    ...SEEDS,
  },
  {
    id: 'parameters',
    sentence: {
      ko: '가장 큰 망의 파라미터는 1만 개가 넘는다.',
      en: 'The largest network has more than 10,000 parameters.',
    },
    measure: (o) => o.scalar('parameters'),
    expect: { op: '>', value: 10_000 },
    format: { style: 'integer' },
    ...SEEDS,
  },
  {
    id: 'differences',
    sentence: {
      ko: '그 망에서 유한 차분은 역전파보다 연산이 1,000배 넘게 든다.',
      en: 'There finite differences take over 1,000 times the operations of the backward pass.',
    },
    measure: (o) => o.scalar('differences'),
    expect: { op: '>', value: 1000 },
    format: { style: 'integer' },
    ...SEEDS,
  },
  {
    id: 'forward-mode',
    sentence: {
      ko: '순방향 모드로 파라미터마다 한 번씩 구해도 1,000배 넘게 든다.',
      en: 'Forward mode, once for each parameter, takes over 1,000 times as well.',
    },
    measure: (o) => o.scalar('tangents'),
    expect: { op: '>', value: 1000 },
    format: { style: 'integer' },
    ...SEEDS,
  },
  {
    id: 'forward-mode-agrees',
    sentence: {
      ko: '은닉층 3개, 폭 8인 망에서 순방향 모드의 값은 역전파의 값과 상대 오차 10⁻¹² 안에서 같다.',
      en: 'In a network of 3 hidden layers of width 8 the values of forward mode equal those of back-propagation to a relative error of 10⁻¹².',
    },
    measure: (o) => o.scalar('tangentError'),
    expect: { op: '<=', value: 1e-12 },
    format: { style: 'scientific', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'paths',
    sentence: {
      ko: '제곱을 16번 거듭한 함수의 미분을 경로마다 따로 구해 더하면 역전파보다 연산이 1,000배 넘게 든다.',
      en: 'For a number squared 16 times, adding up the derivative path by path takes over 1,000 times the operations of the backward pass.',
    },
    params: { widest: '16' },
    measure: (o) => o.scalar('paths'),
    expect: { op: '>', value: 1000 },
    format: { style: 'integer' },
    ...SEEDS,
  },
  {
    id: 'kept',
    sentence: {
      ko: '은닉층이 4개에서 16개로 늘면 역전파가 다시 꺼내 쓰는 중간값은 3~4배가 된다.',
      en: 'From 4 to 16 hidden layers, the values that the backward pass looks up grow to 3 to 4 times as many.',
    },
    params: { widest: '16' },
    measure: (o) => o.scalar('kept'),
    expect: { op: 'within', low: 3, high: 4 },
    format: { style: 'fixed', digits: 1 },
    ...SEEDS,
  },
];
