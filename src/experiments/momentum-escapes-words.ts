// momentum-escapes: its parameters, presets, charts and labels.
import type { ChartSpec, ParamSpecs, Text } from '../model/index.ts';

export const params = {
  tilt: {
    type: 'number',
    label: { ko: '기울임', en: 'Tilt' },
    help: {
      ko: 'f(x) = x⁴/4 − x²/2 + (기울임)·x. 클수록 오른쪽 골짜기가 얕고, 0.385쯤에서 사라집니다.',
      en: 'f(x) = x⁴/4 − x²/2 + tilt·x. The larger, the shallower the right well; it is gone at about 0.385.',
    },
    min: 0.02,
    max: 0.38,
    step: 0.01,
    default: 0.3,
  },
  learningRate: {
    type: 'number',
    label: { ko: '학습률', en: 'Learning rate' },
    help: {
      ko: '출발점이 모여 있는 오른쪽 구간에서 곡률은 11을 넘지 않습니다.',
      en: 'Where the starts on the right lie, the curvature does not exceed 11.',
    },
    min: 0.005,
    max: 0.6,
    scale: 'log',
    default: 0.05,
  },
  momentum: {
    type: 'number',
    label: { ko: '모멘텀', en: 'Momentum' },
    min: 0,
    max: 0.99,
    step: 0.01,
    default: 0.9,
  },
  noise: {
    type: 'number',
    label: { ko: '그래디언트 잡음의 표준편차', en: 'Standard deviation of the gradient noise' },
    help: {
      ko: '마지막 스텝까지 고르게 0으로 줄어듭니다.',
      en: 'It fades evenly to 0 until the last step.',
    },
    min: 0,
    max: 4,
    step: 0.1,
    default: 2,
  },
  steps: {
    type: 'number',
    label: { ko: '스텝 수', en: 'Steps' },
    min: 100,
    max: 5000,
    integer: true,
    default: 2000,
  },
  start: {
    type: 'number',
    label: { ko: '그림에 보일 출발점', en: 'Start of the paths that are drawn' },
    min: -2,
    max: 2,
    step: 0.05,
    default: 1.7,
  },
} as const satisfies ParamSpecs;

export const PRESETS = [
  {
    id: 'deeper-trap',
    label: { ko: '덜 얕은 함정 (기울임 0.1)', en: 'A less shallow trap (tilt 0.1)' },
    values: { tilt: 0.1 },
  },
  {
    id: 'low-start',
    label: { ko: '고개보다 낮은 출발점', en: 'A start below the barrier' },
    values: { start: 0.9 },
  },
  {
    id: 'big-step',
    label: { ko: '큰 학습률 (0.5)', en: 'A large learning rate (0.5)' },
    values: { learningRate: 0.5 },
  },
] as const;

export const METHODS = ['plain', 'momentum', 'noise'] as const;
export type Method = (typeof METHODS)[number];

const LABELS: Readonly<Record<Method, Text>> = {
  plain: { ko: '단순 경사하강법', en: 'Plain gradient descent' },
  momentum: { ko: '모멘텀', en: 'Momentum' },
  noise: { ko: '잡음 섞인 그래디언트', en: 'Noisy gradient' },
};

const POSITION: Text = { ko: '파라미터 x', en: 'Parameter x' };
const SHARE = { label: { ko: '빠져나간 비율', en: 'Share that left' }, min: 0, max: 1 };
const HIGH: Text = { ko: '고개보다 높은 출발점', en: 'Starts above the barrier' };
const LOW: Text = { ko: '고개보다 낮은 출발점', en: 'Starts below the barrier' };

export const CHARTS: readonly ChartSpec[] = [
  {
    id: 'valley',
    title: { ko: '두 골짜기와 세 경로', en: 'The two wells and three paths' },
    x: { label: POSITION, min: -2, max: 2 },
    y: { label: { ko: '손실 f(x)', en: 'Loss f(x)' } },
    series: [
      { id: 'curve', label: { ko: '손실', en: 'Loss' } },
      ...METHODS.map((id) => ({ id, label: LABELS[id], mark: 'dots' as const })),
    ],
  },
  {
    id: 'position',
    title: { ko: '스텝에 따른 위치', en: 'Position by step' },
    x: { label: { ko: '스텝', en: 'Step' } },
    y: { label: POSITION, min: -2, max: 2 },
    series: [
      ...METHODS.map((id) => ({ id, label: LABELS[id] })),
      { id: 'barrier', label: { ko: '고개', en: 'Barrier' }, mark: 'dashed' },
    ],
  },
  {
    id: 'ends',
    title: { ko: '출발점에 따른 도착점', en: 'Where each start ends' },
    x: { label: { ko: '출발점', en: 'Start' } },
    y: { label: { ko: '도착점', en: 'End' }, min: -2, max: 2 },
    series: METHODS.map((id) => ({ id, label: LABELS[id], mark: 'dots' as const })),
  },
  {
    id: 'by-momentum',
    title: { ko: '모멘텀에 따른 탈출 비율', en: 'Share that leaves, by momentum' },
    x: { label: { ko: '모멘텀', en: 'Momentum' }, min: 0, max: 1 },
    y: SHARE,
    series: [
      { id: 'high', label: HIGH },
      { id: 'low', label: LOW },
    ],
  },
  {
    id: 'by-noise',
    title: { ko: '잡음에 따른 탈출 비율', en: 'Share that leaves, by noise' },
    x: { label: { ko: '잡음의 표준편차', en: 'Standard deviation of the noise' } },
    y: SHARE,
    series: [
      { id: 'high', label: HIGH },
      { id: 'low', label: LOW },
    ],
  },
];

export const SCALARS: Readonly<Record<string, Text>> = {
  'left-plain': {
    ko: '빠져나간 비율: 단순 경사하강법',
    en: 'Share that left: plain gradient descent',
  },
  'left-momentum': { ko: '빠져나간 비율: 모멘텀', en: 'Share that left: momentum' },
  'left-noise': { ko: '빠져나간 비율: 잡음', en: 'Share that left: noise' },
  'high-momentum': {
    ko: '모멘텀, 고개보다 높은 출발점 가운데',
    en: 'Momentum, of the starts above the barrier',
  },
  'low-momentum': {
    ko: '모멘텀, 고개보다 낮은 출발점 가운데',
    en: 'Momentum, of the starts below the barrier',
  },
  'back-momentum': {
    ko: '깊은 쪽에서 출발해 얕은 골짜기에서 끝난 비율: 모멘텀',
    en: 'Share that started on the deep side and ended in the shallow well: momentum',
  },
  'restart-one': {
    ko: '아무 데서나 한 번 출발해 깊은 골짜기에서 끝난 비율',
    en: 'Share of single starts anywhere that end in the deep well',
  },
  'restart-best': {
    ko: '다섯 번 가운데 가장 낮은 것을 고를 때 그 비율',
    en: 'The same for the lowest of five',
  },
};
