// The charts and scalar labels of the experiment optimizers.
import type { ChartSpec, Text } from '../model/index.ts';
import { labelsByOptimizer, OPTIMIZER_SERIES } from './optimizer-set.ts';

const STEP = { ko: '스텝', en: 'Step' };
const LOSS = { ko: '손실', en: 'Loss' };

/** The ravine and the paths down it. */
export const PATHS = {
  id: 'paths',
  title: { ko: '골짜기를 내려가는 경로', en: 'Paths down a ravine' },
  x: { label: { ko: '파라미터 x', en: 'Parameter x' }, min: -6, max: 6 },
  y: { label: { ko: '파라미터 y', en: 'Parameter y' }, min: -4, max: 4 },
  series: OPTIMIZER_SERIES,
  field: { label: LOSS, scale: 'log' },
} as const satisfies ChartSpec;

export const CHARTS: readonly ChartSpec[] = [
  PATHS,
  {
    id: 'heights',
    title: { ko: '골짜기에서의 손실', en: 'Loss along the paths' },
    x: { label: STEP },
    y: { label: LOSS, scale: 'log' },
    series: OPTIMIZER_SERIES,
  },
  {
    id: 'digits',
    title: { ko: '손글씨 숫자의 학습 손실', en: 'Training loss on handwritten digits' },
    x: { label: { ko: '학습 스텝', en: 'Training step' } },
    y: { label: LOSS, scale: 'log' },
    series: OPTIMIZER_SERIES,
  },
  {
    id: 'grid',
    title: { ko: '학습률에 따른 마지막 손실', en: 'Loss at the end by learning rate' },
    x: { label: { ko: '학습률', en: 'Learning rate' }, scale: 'log' },
    y: { label: LOSS, scale: 'log' },
    series: OPTIMIZER_SERIES,
  },
];

export const SCALARS: Readonly<Record<string, Text>> = {
  trace32: {
    ko: 'PyTorch 경로와의 최대 차이 (float32)',
    en: 'Largest difference from PyTorch’s paths (float32)',
  },
  trace64: {
    ko: 'PyTorch 경로와의 최대 차이 (float64)',
    en: 'Largest difference from PyTorch’s paths (float64)',
  },
  apart: {
    ko: '두 옵티마이저의 경로가 벌어지는 거리 중 가장 작은 것',
    en: 'How far the two most alike optimisers’ paths come apart',
  },
  ...labelsByOptimizer({
    copies: {
      ko: '파라미터 하나에 덧붙는 수',
      en: 'numbers kept for each parameter',
    },
    first: {
      ko: '첫 스텝의 길이 (x축, 학습률의 배수)',
      en: 'first step along x, in learning rates',
    },
    ravine: { ko: '골짜기에서의 마지막 손실', en: 'loss at the end of the ravine' },
    straight: {
      ko: '축과 나란한 골짜기에서의 마지막 손실 ÷ 돌린 골짜기에서의 손실',
      en: 'loss at the end of the ravine along an axis ÷ that at its angle',
    },
    digits: { ko: '숫자 학습의 마지막 손실', en: 'loss at the end on the digits' },
    diverged: {
      ko: '손실이 수가 아니게 된 스텝',
      en: 'step at which the loss was no longer a number',
    },
    regret: {
      ko: '고른 학습률의 손실 ÷ 격자에서 가장 작은 손실',
      en: 'loss at the chosen rate ÷ the least of the grid',
    },
  }),
};
