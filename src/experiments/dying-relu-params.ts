// dying-relu: the settings that a reader can change.
import type { ParamSpecs } from '../model/index.ts';
import { ACTIVATION_OPTIONS, RIVAL_OPTIONS } from './activations.ts';

export const params = {
  activation: {
    type: 'choice',
    label: { ko: '활성화 함수', en: 'Activation function' },
    options: ACTIVATION_OPTIONS,
    default: 'relu',
  },
  rival: {
    type: 'choice',
    label: { ko: '비교할 활성화 함수', en: 'Compared with' },
    options: RIVAL_OPTIONS,
    default: 'leaky-relu',
  },
  learningRate: {
    type: 'number',
    label: { ko: '학습률', en: 'Learning rate' },
    min: 0.001,
    max: 10,
    scale: 'log',
    default: 1.2,
  },
  bias: {
    type: 'number',
    label: { ko: '은닉 유닛의 초기 편향', en: 'Initial bias of the hidden units' },
    min: -5,
    max: 2,
    step: 0.1,
    default: 0,
  },
  centre: {
    type: 'boolean',
    label: { ko: '입력의 평균을 0으로 맞추기', en: 'Centre the inputs on 0' },
    help: {
      ko: '모든 픽셀에서 학습 데이터의 평균 밝기를 뺍니다. 끄면 입력은 0과 1 사이입니다.',
      en: 'Subtracts the mean brightness of the training digits from every pixel. When off, inputs lie between 0 and 1.',
    },
    default: false,
  },
  depth: {
    type: 'number',
    label: { ko: '은닉층 수', en: 'Hidden layers' },
    min: 1,
    max: 20,
    integer: true,
    default: 1,
  },
  width: {
    type: 'number',
    label: { ko: '은닉층의 유닛 수', en: 'Units per hidden layer' },
    min: 3,
    max: 200,
    integer: true,
    default: 100,
  },
  steps: {
    type: 'number',
    label: { ko: '학습 스텝 수', en: 'Training steps' },
    help: {
      ko: '0이면 초기 상태에서 죽어 있는 유닛만 셉니다.',
      en: '0 only counts the units that are dead from the start.',
    },
    min: 0,
    max: 2000,
    integer: true,
    default: 300,
  },
} as const satisfies ParamSpecs;
