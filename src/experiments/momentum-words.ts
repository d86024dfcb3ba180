// The charts and scalar labels of the experiment momentum.
import type { ChartSpec, Text } from '../model/index.ts';

const STEP = { ko: '스텝', en: 'Step' };
const OUTSIDE = { ko: '학습률이 바깥 (PyTorch)', en: 'Rate outside (PyTorch)' };
const INSIDE = { ko: '학습률이 안', en: 'Rate inside' };

export const CHARTS: readonly ChartSpec[] = [
  {
    id: 'step',
    title: {
      ko: '일정한 그래디언트에서의 보폭',
      en: 'Length of the step under a constant gradient',
    },
    x: { label: STEP },
    y: {
      label: {
        ko: '보폭 ÷ (처음 학습률 × 그래디언트)',
        en: 'Step ÷ (first learning rate × gradient)',
      },
    },
    series: [
      { id: 'outside', label: OUTSIDE },
      { id: 'inside', label: INSIDE },
      { id: 'limit', label: { ko: '극한 1/(1−γ)', en: 'Limit 1/(1−γ)' }, mark: 'dashed' },
    ],
  },
  {
    id: 'travelled',
    title: { ko: '지금까지 움직인 거리', en: 'Distance travelled' },
    x: { label: STEP },
    y: { label: { ko: '거리', en: 'Distance' } },
    series: [
      { id: 'outside', label: OUTSIDE },
      { id: 'inside', label: INSIDE },
    ],
  },
  {
    id: 'quadratic',
    title: {
      ko: '이차 함수에서 최솟값까지의 거리',
      en: 'Distance from the minimum of a quadratic',
    },
    x: { label: STEP },
    y: { label: { ko: '거리', en: 'Distance' }, scale: 'log' },
    series: [
      { id: 'plain', label: { ko: '경사하강법', en: 'Gradient descent' } },
      { id: 'momentum', label: { ko: '모멘텀', en: 'Momentum' } },
      { id: 'nesterov', label: { ko: '네스테로프', en: 'Nesterov' } },
    ],
  },
];

export const SCALARS: Readonly<Record<string, Text>> = {
  'steady-outside': {
    ko: '바뀌기 직전의 보폭 ÷ (학습률 × 그래디언트), 학습률이 바깥',
    en: 'Step just before the change ÷ (rate × gradient), rate outside',
  },
  'steady-inside': {
    ko: '바뀌기 직전의 보폭 ÷ (학습률 × 그래디언트), 학습률이 안',
    en: 'Step just before the change ÷ (rate × gradient), rate inside',
  },
  agreement: {
    ko: '바뀌기 전까지 두 방식의 최대 차이 (움직인 거리에 대한 비율)',
    en: 'Largest gap between the two before the change (relative to the distance travelled)',
  },
  'drop-outside': {
    ko: '바뀐 직후의 보폭 ÷ 직전의 보폭, 학습률이 바깥',
    en: 'First step after the change ÷ the one before, rate outside',
  },
  'drop-inside': {
    ko: '바뀐 직후의 보폭 ÷ 직전의 보폭, 학습률이 안',
    en: 'First step after the change ÷ the one before, rate inside',
  },
  parting: {
    ko: '바뀐 뒤 벌어진 거리 ÷ γ(η₁−η₂)g/(1−γ)²',
    en: 'Distance that they part after the change ÷ γ(η₁−η₂)g/(1−γ)²',
  },
  relativeNoise: {
    ko: '보폭의 상대 흔들림 ÷ 그래디언트의 상대 흔들림',
    en: 'Relative scatter of the step ÷ that of the gradient',
  },
  absoluteNoise: {
    ko: '보폭의 분산 ÷ (학습률 × 그래디언트)의 분산',
    en: 'Variance of the step ÷ that of (rate × gradient)',
  },
  'left-plain': { ko: '경사하강법: 남은 거리', en: 'Gradient descent: distance left' },
  'left-momentum': { ko: '모멘텀: 남은 거리', en: 'Momentum: distance left' },
  'left-nesterov': { ko: '네스테로프: 남은 거리', en: 'Nesterov: distance left' },
};
