// saddle-points: its parameters, presets, charts and labels.
import type { ChartSpec, ParamSpecs, Text } from '../model/index.ts';

export const params = {
  dimension: {
    type: 'number',
    label: { ko: '최고 차원', en: 'Highest dimension' },
    min: 4,
    max: 24,
    integer: true,
    default: 10,
  },
  samples: {
    type: 'number',
    label: { ko: '차원마다 뽑을 무작위 행렬 수', en: 'Random matrices for each dimension' },
    min: 50,
    max: 2000,
    integer: true,
    default: 400,
  },
  fields: {
    type: 'number',
    label: {
      ko: '임계점을 직접 찾을 무작위 함수의 수',
      en: 'Random functions searched for critical points',
    },
    help: {
      ko: '1, 2, 3차원에서 이만큼씩 뽑아 뉴턴 방법으로 임계점을 찾습니다.',
      en: 'So many are drawn in 1, 2 and 3 dimensions; Newton’s method looks for their critical points.',
    },
    min: 0,
    max: 50,
    integer: true,
    default: 10,
  },
  restarts: {
    type: 'number',
    label: { ko: '폭마다 다시 시작하는 횟수', en: 'Restarts for each width' },
    min: 3,
    max: 20,
    integer: true,
    default: 6,
  },
  steps: {
    type: 'number',
    label: { ko: '학습 스텝 수', en: 'Training steps' },
    min: 50,
    max: 1000,
    integer: true,
    default: 300,
  },
  learningRate: {
    type: 'number',
    label: { ko: 'Adam의 학습률', en: 'Learning rate of Adam' },
    min: 0.001,
    max: 0.1,
    scale: 'log',
    default: 0.02,
  },
} as const satisfies ParamSpecs;

export const PRESETS = [
  {
    id: 'higher',
    label: { ko: '20차원까지', en: 'Up to 20 dimensions' },
    values: { dimension: 20 },
  },
  {
    id: 'longer',
    label: { ko: '더 오래 학습 (800스텝)', en: 'Longer training (800 steps)' },
    values: { steps: 800 },
  },
] as const;

const DIMENSION = { label: { ko: '차원', en: 'Dimension' } };
const WIDTH = { label: { ko: '은닉 유닛 수', en: 'Hidden units' }, scale: 'log' as const };

export const CHARTS: readonly ChartSpec[] = [
  {
    id: 'minima',
    title: { ko: '임계점 가운데 극소점의 비율', en: 'Share of minima among the critical points' },
    x: DIMENSION,
    y: { label: { ko: '비율', en: 'Share' }, scale: 'log' },
    series: [
      { id: 'law', label: { ko: '가우스 무작위 함수의 법칙', en: 'Law of Gaussian functions' } },
      {
        id: 'found',
        label: { ko: '무작위 파동에서 찾은 것', en: 'Found in random waves' },
        mark: 'dots',
      },
      { id: 'coins', label: { ko: '동전 던지기, 2⁻ᵈ', en: 'Coin tosses, 2⁻ᵈ' }, mark: 'dashed' },
    ],
  },
  {
    id: 'heights',
    title: {
      ko: '최고 차원에서 임계점의 높이와 음의 고윳값',
      en: 'Height of critical points and their negative eigenvalues, highest dimension',
    },
    x: { label: { ko: '음의 고윳값의 비율', en: 'Share of negative eigenvalues' }, min: 0, max: 1 },
    y: { label: { ko: '평균 높이 (표준편차)', en: 'Mean height (standard deviations)' } },
    series: [{ id: 'height', label: { ko: '평균 높이', en: 'Mean height' } }],
  },
  {
    id: 'losses',
    title: { ko: '다시 시작할 때마다의 마지막 손실', en: 'Final loss of each restart' },
    x: WIDTH,
    y: { label: { ko: '학습 손실', en: 'Training loss' }, scale: 'log' },
    series: [{ id: 'loss', label: { ko: '한 번의 학습', en: 'One training' }, mark: 'dots' }],
  },
  {
    id: 'spread',
    title: { ko: '마지막 손실의 퍼짐', en: 'Spread of the final loss' },
    x: WIDTH,
    y: { label: { ko: '표준편차', en: 'Standard deviation' }, scale: 'log' },
    series: [
      { id: 'sd', label: { ko: '표준편차', en: 'Standard deviation' } },
      { id: 'relative', label: { ko: '표준편차 ÷ 평균', en: 'Standard deviation ÷ mean' } },
    ],
  },
];

export const SCALARS: Readonly<Record<string, Text>> = {
  'minima-plane': { ko: '2차원에서 극소점의 비율', en: 'Share of minima in the plane' },
  'minima-high': {
    ko: '최고 차원에서 극소점의 비율',
    en: 'Share of minima in the highest dimension',
  },
  'worst-ratio': {
    ko: '차원을 하나 올릴 때 그 비율의 최대 배율',
    en: 'Largest factor by which one more dimension multiplies that share',
  },
  'saddles-high': {
    ko: '최고 차원에서 안장점의 비율',
    en: 'Share of saddles in the highest dimension',
  },
  'height-minima': {
    ko: '최고 차원에서 극소점의 평균 높이',
    en: 'Mean height of minima in the highest dimension',
  },
  'height-step': {
    ko: '음의 고윳값이 하나 늘 때 평균 높이의 최소 변화',
    en: 'Smallest change of the mean height for one more negative eigenvalue',
  },
  'found-1': { ko: '찾은 임계점 중 극소점: 1차원', en: 'Found, share of minima: 1 dimension' },
  'found-2': { ko: '찾은 임계점 중 극소점: 2차원', en: 'Found, share of minima: 2 dimensions' },
  'found-3': { ko: '찾은 임계점 중 극소점: 3차원', en: 'Found, share of minima: 3 dimensions' },
  'spread-narrow': {
    ko: '마지막 손실의 표준편차: 유닛 2개',
    en: 'Spread of the final loss: 2 units',
  },
  'spread-wide': {
    ko: '마지막 손실의 표준편차: 유닛 32개',
    en: 'Spread of the final loss: 32 units',
  },
  'relative-narrow': { ko: '표준편차 ÷ 평균: 유닛 2개', en: 'Spread ÷ mean: 2 units' },
  'relative-wide': { ko: '표준편차 ÷ 평균: 유닛 32개', en: 'Spread ÷ mean: 32 units' },
  'worst-wide': { ko: '가장 나쁜 손실: 유닛 32개', en: 'Worst final loss: 32 units' },
  'best-narrow': { ko: '가장 좋은 손실: 유닛 2개', en: 'Best final loss: 2 units' },
};
