// momentum: the settings that a reader can change.
import type { ParamSpecs } from '../model/index.ts';

export const params = {
  momentum: {
    type: 'number',
    label: { ko: '모멘텀 계수 γ', en: 'Momentum γ' },
    min: 0,
    max: 0.99,
    step: 0.01,
    default: 0.9,
  },
  learningRate: {
    type: 'number',
    label: { ko: '학습률 η', en: 'Learning rate η' },
    min: 0.0001,
    max: 1,
    scale: 'log',
    default: 0.01,
  },
  steps: {
    type: 'number',
    label: { ko: '스텝 수', en: 'Steps' },
    help: {
      ko: '학습률은 절반을 지날 때 바뀝니다.',
      en: 'The learning rate changes halfway.',
    },
    min: 20,
    max: 4000,
    integer: true,
    default: 300,
  },
  factor: {
    type: 'number',
    label: { ko: '절반을 지난 뒤 학습률의 배율', en: 'Learning rate after half the steps, times' },
    help: { ko: '1이면 바뀌지 않습니다.', en: '1 leaves it as it is.' },
    min: 0.001,
    max: 10,
    scale: 'log',
    default: 0.1,
  },
  noise: {
    type: 'number',
    label: { ko: '그래디언트 잡음의 표준편차', en: 'Standard deviation of the gradient’s noise' },
    help: {
      ko: '그래디언트의 평균은 1입니다.',
      en: 'The gradient’s mean is 1.',
    },
    min: 0,
    max: 5,
    step: 0.1,
    default: 0,
  },
  curvature: {
    type: 'number',
    label: { ko: '이차 함수에서 학습률 × 곡률', en: 'Learning rate × curvature of the quadratic' },
    help: {
      ko: '경사하강법은 2, 네스테로프는 2(1+γ)/(1+2γ), 모멘텀은 2(1+γ) 미만일 때 수렴합니다.',
      en: 'Gradient descent converges below 2, Nesterov below 2(1+γ)/(1+2γ), momentum below 2(1+γ).',
    },
    min: 0.001,
    max: 5,
    scale: 'log',
    default: 0.02,
  },
} as const satisfies ParamSpecs;
