// minimum-check: its parameters, presets, charts and labels.
import type { ChartSpec, ParamSpecs, Text } from '../model/index.ts';

export const params = {
  data: {
    type: 'choice',
    label: { ko: '맞출 점', en: 'Points to fit' },
    options: [
      { value: 'sine', label: { ko: '잡음 섞인 사인 곡선', en: 'A sine curve with noise' } },
      {
        value: 'teacher',
        label: { ko: '같은 크기의 다른 망이 낸 값', en: 'Outputs of another net of the same size' },
      },
    ],
    default: 'sine',
  },
  units: {
    type: 'number',
    label: { ko: '은닉 유닛 수', en: 'Hidden units' },
    min: 1,
    max: 4,
    integer: true,
    default: 2,
  },
  penalty: {
    type: 'number',
    label: { ko: '가중치 벌점 λ', en: 'Penalty λ on the weights' },
    help: {
      ko: 'λ/2·|θ|²을 손실에 더합니다. 0이면 손실의 하한은 0입니다.',
      en: 'λ/2·|θ|² is added to the loss. With 0 the lower bound of the loss is 0.',
    },
    min: 0,
    max: 0.02,
    step: 0.0005,
    default: 0.001,
  },
  starts: {
    type: 'number',
    label: { ko: '무작위 출발점 수', en: 'Random starts' },
    help: {
      ko: '절반은 내려가며 극소점을 찾고, 절반은 종류를 가리지 않고 임계점을 찾습니다.',
      en: 'Half of them descend to a minimum, half look for critical points of any kind.',
    },
    min: 10,
    max: 400,
    integer: true,
    default: 100,
  },
  convexPenalty: {
    type: 'number',
    label: { ko: '볼록 문제의 벌점 μ', en: 'Penalty μ of the convex problem' },
    min: 0.001,
    max: 1,
    scale: 'log',
    default: 0.01,
  },
} as const satisfies ParamSpecs;

export const PRESETS = [
  {
    id: 'reachable-bound',
    label: { ko: '하한 0에 닿을 수 있는 문제', en: 'A problem whose bound 0 can be reached' },
    values: { data: 'teacher', penalty: 0 },
  },
  { id: 'three-units', label: { ko: '유닛 3개', en: 'Three units' }, values: { units: 3 } },
] as const;

const LOSS: Text = { ko: '손실', en: 'Loss' };

export const CHARTS: readonly ChartSpec[] = [
  {
    id: 'points',
    title: { ko: '찾은 임계점', en: 'The critical points that were found' },
    x: { label: { ko: '음의 고윳값 수', en: 'Negative eigenvalues' }, min: 0 },
    y: { label: LOSS },
    series: [
      { id: 'minimum', label: { ko: '극소점', en: 'Minimum' }, mark: 'dots' },
      { id: 'saddle', label: { ko: '안장점', en: 'Saddle' }, mark: 'dots' },
      {
        id: 'undecided',
        label: { ko: '판정 불가 (0인 고윳값)', en: 'Undecided (an eigenvalue is 0)' },
        mark: 'dots',
      },
    ],
  },
  {
    id: 'fits',
    title: { ko: '가장 좋은 극소점과 가장 나쁜 극소점', en: 'The best and the worst minimum' },
    x: { label: { ko: '입력 x', en: 'Input x' } },
    y: { label: { ko: '출력 y', en: 'Output y' } },
    series: [
      { id: 'data', label: { ko: '데이터', en: 'Data' }, mark: 'dots' },
      { id: 'best', label: { ko: '가장 좋은 극소점', en: 'Best minimum' } },
      { id: 'worst', label: { ko: '가장 나쁜 극소점', en: 'Worst minimum' } },
    ],
  },
  {
    id: 'gap',
    title: {
      ko: '볼록 문제: 최솟값까지 남은 차이와 그 상한',
      en: 'Convex problem: the gap to the minimum and its bound',
    },
    x: { label: { ko: '경사하강법 스텝', en: 'Step of gradient descent' } },
    y: { label: { ko: '손실의 차이', en: 'Difference in loss' }, scale: 'log' },
    series: [
      { id: 'gap', label: { ko: '실제 차이', en: 'True gap' } },
      { id: 'bound', label: { ko: '상한 |∇L|²/2μ', en: 'Bound |∇L|²/2μ' }, mark: 'dashed' },
    ],
  },
];

export const SCALARS: Readonly<Record<string, Text>> = {
  minima: { ko: '서로 다른 극소점의 수', en: 'Different minima' },
  saddles: { ko: '서로 다른 안장점의 수', en: 'Different saddles' },
  undecided: { ko: '판정하지 못한 임계점의 수', en: 'Undecided critical points' },
  'minima-stand': {
    ko: '극소점 가운데 어느 방향으로도 내려가지 않은 비율',
    en: 'Of the minima, share with no direction that descends',
  },
  'saddles-fall': {
    ko: '안장점 가운데 고유벡터를 따라 내려가고 또 올라간 비율',
    en: 'Of the saddles, share that falls and rises along eigenvectors',
  },
  'lowest-loss': {
    ko: '찾은 임계점 가운데 가장 낮은 손실',
    en: 'Lowest loss of any critical point',
  },
  'best-loss': { ko: '가장 낮은 극소점의 손실', en: 'Loss of the lowest minimum' },
  'worst-loss': { ko: '가장 높은 극소점의 손실', en: 'Loss of the highest minimum' },
  'worst-curvature': {
    ko: '가장 높은 극소점의 가장 작은 고윳값',
    en: 'Least eigenvalue at the highest minimum',
  },
  'worst-bound': {
    ko: '가장 높은 극소점에서 |∇L|²/2λ',
    en: '|∇L|²/2λ at the highest minimum',
  },
  'best-share': {
    ko: '내려가서 가장 낮은 극소점에 닿은 출발점의 비율',
    en: 'Share of descents that end at the lowest minimum',
  },
  'saddle-mean': { ko: '안장점의 평균 손실', en: 'Mean loss of the saddles' },
  'minimum-mean': { ko: '극소점의 평균 손실', en: 'Mean loss of the minima' },
  'bound-ratio': {
    ko: '볼록 문제: 실제 차이 ÷ 상한의 최댓값',
    en: 'Convex problem: largest true gap ÷ bound',
  },
  'bound-last': { ko: '볼록 문제: 마지막 상한', en: 'Convex problem: the bound at the end' },
};
