// optimizers: the settings that a reader can change.
import type { ParamSpecs } from '../model/index.ts';

export const params = {
  steepness: {
    type: 'number',
    label: { ko: '골짜기의 조건수', en: 'Condition number of the ravine' },
    help: {
      ko: '골짜기를 가로지르는 방향의 곡률이 바닥을 따라가는 방향의 몇 배인지입니다.',
      en: 'How many times the curvature across the ravine is that along its floor.',
    },
    min: 1,
    max: 200,
    scale: 'log',
    default: 60,
  },
  degrees: {
    type: 'number',
    label: { ko: '골짜기를 돌린 각도', en: 'Angle of the ravine' },
    unit: { ko: '도', en: 'degrees' },
    min: 0,
    max: 90,
    integer: true,
    default: 30,
  },
  pathSteps: {
    type: 'number',
    label: { ko: '골짜기에서의 스텝 수', en: 'Steps down the ravine' },
    min: 10,
    max: 200,
    integer: true,
    default: 80,
  },
  momentum: {
    type: 'number',
    label: { ko: '모멘텀 계수 γ', en: 'Momentum γ' },
    help: {
      ko: '모멘텀과 네스테로프에 씁니다. Adam의 β₁은 0.9 그대로입니다.',
      en: 'Of momentum and Nesterov. Adam’s β₁ stays 0.9.',
    },
    min: 0,
    max: 0.99,
    step: 0.01,
    default: 0.9,
  },
  rateFactor: {
    type: 'number',
    label: { ko: '모든 학습률의 배율', en: 'All learning rates multiplied by' },
    min: 0.01,
    max: 100,
    scale: 'log',
    default: 1,
  },
  digits: {
    type: 'choice',
    label: { ko: '손글씨 숫자', en: 'Handwritten digits' },
    options: [
      { value: 'train', label: { ko: '옵티마이저마다 학습', en: 'Train with each optimiser' } },
      { value: 'grid', label: { ko: '학습률 격자 탐색', en: 'Search the grid of rates' } },
      { value: 'none', label: { ko: '생략', en: 'Leave out' } },
    ],
    default: 'train',
  },
  rates: {
    type: 'choice',
    label: { ko: '숫자를 학습할 때의 학습률', en: 'Learning rates on the digits' },
    help: {
      ko: '‘각자의 값’은 다른 시드로 격자를 탐색해 고른 값입니다.',
      en: '“Their own” were chosen by the grid search on other seeds.',
    },
    options: [
      { value: 'own', label: { ko: '각자의 값', en: 'Their own' } },
      { value: 'sgd', label: { ko: '모두 SGD의 값', en: 'SGD’s for all' } },
      { value: 'adam', label: { ko: '모두 Adam의 값', en: 'Adam’s for all' } },
    ],
    default: 'own',
  },
  steps: {
    type: 'number',
    label: { ko: '숫자 학습 스텝 수', en: 'Training steps on the digits' },
    min: 20,
    max: 2000,
    integer: true,
    default: 200,
  },
  batch: {
    type: 'number',
    label: { ko: '미니배치 크기', en: 'Mini-batch size' },
    min: 1,
    max: 512,
    integer: true,
    scale: 'log',
    default: 32,
  },
} as const satisfies ParamSpecs;
