// vanishing-gradient: the settings that a reader can change.
import type { ParamSpecs } from '../model/index.ts';
import { ACTIVATION_OPTIONS, RIVAL_OPTIONS } from './activations.ts';

export const params = {
  activation: {
    type: 'choice',
    label: { ko: '활성화 함수', en: 'Activation function' },
    options: ACTIVATION_OPTIONS,
    default: 'sigmoid',
  },
  rival: {
    type: 'choice',
    label: { ko: '비교할 활성화 함수', en: 'Compared with' },
    options: RIVAL_OPTIONS,
    default: 'relu',
  },
  depth: {
    type: 'number',
    label: { ko: '은닉층 수', en: 'Hidden layers' },
    min: 1,
    max: 40,
    integer: true,
    default: 10,
  },
  width: {
    type: 'number',
    label: { ko: '은닉층의 유닛 수', en: 'Units per hidden layer' },
    min: 8,
    max: 256,
    integer: true,
    default: 64,
  },
  initialization: {
    type: 'choice',
    label: { ko: '가중치 초기화', en: 'Weight initialisation' },
    help: {
      ko: '‘함수에 맞춤’은 시그모이드와 tanh에 Xavier를, 나머지에 He를 씁니다.',
      en: '“Matched” is Xavier for the sigmoid and tanh, He for the others.',
    },
    options: [
      { value: 'matched', label: { ko: '함수에 맞춤', en: 'Matched' } },
      { value: 'glorot', label: { ko: 'Xavier(Glorot)', en: 'Xavier (Glorot)' } },
      { value: 'he', label: { ko: 'He', en: 'He' } },
    ],
    default: 'matched',
  },
  scale: {
    type: 'number',
    label: { ko: '초기 가중치의 배율', en: 'Initial weights multiplied by' },
    min: 0.01,
    max: 20,
    scale: 'log',
    default: 1,
  },
  optimiser: {
    type: 'choice',
    label: { ko: '옵티마이저', en: 'Optimiser' },
    options: [
      { value: 'sgd', label: { ko: 'SGD', en: 'SGD' } },
      { value: 'adam', label: { ko: 'Adam', en: 'Adam' } },
    ],
    default: 'sgd',
  },
  learningRate: {
    type: 'number',
    label: { ko: '학습률', en: 'Learning rate' },
    min: 0.0001,
    max: 10,
    scale: 'log',
    default: 0.05,
  },
  steps: {
    type: 'number',
    label: { ko: '학습 스텝 수', en: 'Training steps' },
    help: {
      ko: '0이면 그래디언트만 재고 학습하지 않습니다.',
      en: '0 measures the gradients and trains nothing.',
    },
    min: 0,
    max: 5000,
    integer: true,
    default: 400,
  },
} as const satisfies ParamSpecs;
