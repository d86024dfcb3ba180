// The charts and scalar labels of the experiment relu-approximation.
import type { ChartSpec, Text } from '../model/index.ts';

const INPUT = { label: { ko: '입력 x', en: 'Input x' } } as const;
const OUTPUT = { label: { ko: '출력', en: 'Output' } } as const;
const CURVE = { id: 'curve', label: { ko: '원래 곡선', en: 'The curve' }, mark: 'dashed' } as const;
const BENDS = {
  id: 'bends',
  label: { ko: '꺾이는 점', en: 'Bends' },
  mark: 'dots',
} as const;
const UNITS = { label: { ko: 'ReLU 개수', en: 'ReLU units' }, scale: 'log' } as const;

export const CHARTS: readonly ChartSpec[] = [
  {
    id: 'built',
    title: { ko: '손으로 이어 붙인 ReLU', en: 'Hinges joined by hand' },
    x: INPUT,
    y: OUTPUT,
    series: [CURVE, { id: 'hinges', label: { ko: 'ReLU의 합', en: 'Sum of ReLUs' } }, BENDS],
  },
  {
    id: 'training',
    title: { ko: '같은 개수의 ReLU를 학습시키면', en: 'As many units, trained' },
    x: INPUT,
    y: OUTPUT,
    series: [
      CURVE,
      { id: 'start', label: { ko: '학습 전', en: 'Before training' } },
      { id: 'early', label: { ko: '학습 초반', en: 'After 1/16 of the steps' } },
      { id: 'later', label: { ko: '학습 중', en: 'After 1/4 of the steps' } },
      { id: 'end', label: { ko: '학습 후', en: 'Trained' } },
      BENDS,
    ],
  },
  {
    id: 'error',
    title: { ko: 'ReLU 개수와 최대 오차', en: 'Largest error against the number of units' },
    x: UNITS,
    y: { label: { ko: '최대 오차', en: 'Largest error' }, scale: 'log' },
    series: [
      { id: 'built', label: { ko: '균등 간격', en: 'Equal spacing' } },
      { id: 'balanced', label: { ko: '굽은 정도에 맞춘 간격', en: 'Spacing by curvature' } },
      { id: 'trained', label: { ko: '학습한 신경망', en: 'Trained network' } },
      { id: 'order-two', label: { ko: '기울기 -2', en: 'Slope -2' }, mark: 'dashed' },
    ],
  },
  {
    id: 'pieces',
    title: { ko: '곧은 조각의 수', en: 'Number of straight pieces' },
    x: UNITS,
    y: { label: { ko: '조각 수', en: 'Pieces' }, scale: 'log' },
    series: [
      { id: 'deep', label: { ko: '깊은 톱니 신경망', en: 'Deep sawtooth network' } },
      {
        id: 'limit',
        label: { ko: '은닉층 하나의 한계', en: 'Limit of one hidden layer' },
        mark: 'dashed',
      },
      {
        id: 'random',
        label: { ko: '무작위로 초기화한 깊은 신경망', en: 'Deep network with random weights' },
      },
    ],
  },
  {
    id: 'square',
    title: { ko: 'x²의 근사: 넓게와 깊게', en: 'Approximating x²: wide and deep' },
    x: { label: UNITS.label },
    y: { label: { ko: '최대 오차', en: 'Largest error' }, scale: 'log' },
    series: [
      { id: 'wide', label: { ko: '은닉층 하나', en: 'One hidden layer' } },
      { id: 'deep', label: { ko: '깊은 신경망', en: 'Deep network' } },
    ],
  },
];

export const SCALARS: Readonly<Record<string, Text>> = {
  builtError: { ko: '손으로 만든 근사의 최대 오차', en: 'Largest error, built by hand' },
  balancedError: { ko: '간격을 맞춘 근사의 최대 오차', en: 'Largest error, spacing by curvature' },
  bound: { ko: '이론 상한 h²/8 · max|f″|', en: 'Theoretical bound h²/8 · max|f″|' },
  builtSlope: {
    ko: '로그-로그 기울기, 균등 간격 (16개부터)',
    en: 'Log-log slope, equal spacing (from 16 units)',
  },
  balancedSlope: {
    ko: '로그-로그 기울기, 굽은 정도에 맞춘 간격 (16개부터)',
    en: 'Log-log slope, spacing by curvature (from 16 units)',
  },
  trainedOverBuilt: {
    ko: 'ReLU 64개에서 학습한 신경망의 오차 ÷ 손으로 만든 오차',
    en: 'Trained error ÷ hand-built error with 64 units',
  },
  pieces: { ko: '학습한 신경망의 조각 수', en: 'Pieces of the trained network' },
  bendBetweenKnots: {
    ko: '꺾이는 점 사이에서 직선과의 최대 차이',
    en: 'Largest deviation from straight between bends',
  },
  deepPieces: { ko: '톱니 신경망의 조각 수', en: 'Pieces of the sawtooth network' },
  doublingGap: {
    ko: '층마다 조각 수의 배율과 2의 최대 차이',
    en: 'Largest distance from 2 of the growth per layer',
  },
  randomPiecesPerUnit: {
    ko: '무작위 깊은 신경망의 뉴런당 조각 수',
    en: 'Pieces per unit of the random deep network',
  },
  squareFactor: {
    ko: 'x² 근사: 층 하나가 오차를 나누는 배수',
    en: 'x²: factor by which one layer divides the error',
  },
  deepAdvantage: {
    ko: 'x² 근사: 같은 개수의 ReLU에서 얕은 쪽 오차 ÷ 깊은 쪽 오차',
    en: 'x²: error of one layer ÷ error of the deep network, same number of units',
  },
};
