// loss-slice: its parameters, presets, charts and labels.
import type { ChartSpec, ParamSpecs, Text } from '../model/index.ts';

export const params = {
  net: {
    type: 'choice',
    label: { ko: '신경망', en: 'Network' },
    options: [
      { value: 'plain', label: { ko: '기본', en: 'Plain' } },
      { value: 'skip', label: { ko: '잔차 연결', en: 'With skip connections' } },
      { value: 'batch-norm', label: { ko: '배치 정규화', en: 'With batch normalisation' } },
    ],
    default: 'plain',
  },
  depth: {
    type: 'number',
    label: { ko: '은닉층 수', en: 'Hidden layers' },
    min: 1,
    max: 14,
    integer: true,
    default: 8,
  },
  steps: {
    type: 'number',
    label: { ko: '학습 스텝 수', en: 'Training steps' },
    help: { ko: '0이면 학습 전의 지형을 그립니다.', en: '0 draws the surface before training.' },
    min: 0,
    max: 1000,
    integer: true,
    default: 300,
  },
  layer: {
    type: 'choice',
    label: { ko: '움직일 가중치의 층', en: 'Layer of the weight that is moved' },
    options: [
      { value: 'first', label: { ko: '첫 층', en: 'First' } },
      { value: 'middle', label: { ko: '가운데 층', en: 'Middle' } },
      { value: 'output', label: { ko: '출력층', en: 'Output' } },
    ],
    default: 'output',
  },
  weight: {
    type: 'number',
    label: { ko: '그 층에서 몇 번째 가중치', en: 'Number of the weight in its layer' },
    help: {
      ko: '층의 가중치 수를 넘으면 처음부터 다시 셉니다.',
      en: 'Past the last weight of the layer the count starts again.',
    },
    min: 0,
    max: 4999,
    integer: true,
    default: 5,
  },
  range: {
    type: 'number',
    label: { ko: '가중치를 움직일 폭', en: 'How far the weight is moved' },
    min: 0.5,
    max: 20,
    step: 0.5,
    default: 5,
  },
  batch: {
    type: 'number',
    label: { ko: '미니배치 크기', en: 'Mini-batch size' },
    min: 8,
    max: 500,
    integer: true,
    default: 32,
  },
  radius: {
    type: 'number',
    label: { ko: '2차원 그림의 반지름', en: 'Radius of the two-dimensional picture' },
    help: {
      ko: '1이면 유닛마다 들어오는 가중치만큼의 크기로 움직입니다.',
      en: 'At 1 each unit’s incoming weights move by as much as their own size.',
    },
    min: 0.1,
    max: 2,
    step: 0.1,
    default: 1,
  },
  resolution: {
    type: 'number',
    label: { ko: '2차원 그림의 한 변의 칸 수', en: 'Grid points along a side' },
    min: 11,
    max: 51,
    integer: true,
    default: 21,
  },
} as const satisfies ParamSpecs;

export const PRESETS = [
  { id: 'skip', label: { ko: '잔차 연결', en: 'Skip connections' }, values: { net: 'skip' } },
  {
    id: 'batch-norm',
    label: { ko: '배치 정규화', en: 'Batch normalisation' },
    values: { net: 'batch-norm' },
  },
  {
    id: 'corner-pixel',
    label: { ko: '첫 층, 구석 픽셀의 가중치', en: 'First layer, weight of a corner pixel' },
    values: { layer: 'first', weight: 0 },
  },
  { id: 'untrained', label: { ko: '학습 전', en: 'Before training' }, values: { steps: 0 } },
] as const;

const LOSS: Text = { ko: '손실', en: 'Loss' };

export const CHARTS: readonly ChartSpec[] = [
  {
    id: 'training',
    title: { ko: '학습 손실', en: 'Training loss' },
    x: { label: { ko: '학습 스텝', en: 'Training step' } },
    y: { label: LOSS, scale: 'log' },
    series: [{ id: 'loss', label: { ko: '배치의 손실', en: 'Loss of the batch' } }],
  },
  {
    id: 'slice',
    title: { ko: '가중치 하나만 움직였을 때의 손실', en: 'The loss as a single weight moves' },
    x: { label: { ko: '가중치의 값', en: 'Value of the weight' } },
    y: { label: LOSS },
    series: [
      { id: 'full', label: { ko: '학습 데이터 전체', en: 'All training digits' } },
      { id: 'batch-1', label: { ko: '미니배치 1', en: 'Mini-batch 1' } },
      { id: 'batch-2', label: { ko: '미니배치 2', en: 'Mini-batch 2' } },
      {
        id: 'parabola',
        label: { ko: '학습된 값에서의 포물선', en: 'Parabola at the trained value' },
        mark: 'dashed',
      },
      { id: 'trained', label: { ko: '학습된 값', en: 'Trained value' }, mark: 'dots' },
    ],
  },
  {
    id: 'surface',
    title: { ko: '무작위 두 방향의 손실', en: 'The loss along two random directions' },
    x: {
      label: { ko: '첫째 방향 (반지름 = 1)', en: 'First direction (radius = 1)' },
      min: -1,
      max: 1,
    },
    y: {
      label: { ko: '둘째 방향 (반지름 = 1)', en: 'Second direction (radius = 1)' },
      min: -1,
      max: 1,
    },
    field: { label: LOSS, scale: 'log' },
    series: [{ id: 'trained', label: { ko: '학습된 곳', en: 'Trained point' }, mark: 'dots' }],
  },
];

export const SCALARS: Readonly<Record<string, Text>> = {
  parameters: { ko: '파라미터 수', en: 'Parameters' },
  'loss-trained': { ko: '학습된 곳의 손실', en: 'Loss at the trained point' },
  accuracy: {
    ko: '학습에 쓰지 않은 숫자에 대한 정확도',
    en: 'Accuracy on held-out digits',
  },
  'flat-first': {
    ko: '1만큼 움직여도 손실이 변하지 않는 첫 층 가중치의 비율',
    en: 'Share of first-layer weights whose move by 1 leaves the loss as it is',
  },
  'over-parabola': {
    ko: '출력층 가중치를 5만큼 키웠을 때 손실 ÷ 포물선의 예측 (중앙값)',
    en: 'Output weight raised by 5: loss ÷ what the parabola predicts (median)',
  },
  'batch-shift': {
    ko: '미니배치마다 다른 최저점의 범위 (출력층 가중치, 중앙값)',
    en: 'Range of the lowest point over mini-batches (output weight, median)',
  },
  'non-convex': {
    ko: '2차원 그림에서 아래로 휜 칸의 비율',
    en: 'Share of the two-dimensional picture that bends downwards',
  },
  rim: { ko: '2차원 그림 가장자리의 손실 (중앙값)', en: 'Loss on the rim of the picture (median)' },
  lowest: { ko: '2차원 그림에서 가장 낮은 손실', en: 'Lowest loss in the picture' },
};
