// regularization: the settings that a reader can change.
import type { ParamSpecs } from '../model/index.ts';
import { METHOD_LABELS } from './regularization-words.ts';
import { REGULARIZERS } from './regularized-learner.ts';

export const params = {
  method: {
    type: 'choice',
    label: { ko: '비교할 방법', en: 'Compared with none' },
    options: [
      { value: 'all', label: { ko: '모두', en: 'All of them' } },
      ...REGULARIZERS.slice(1).map((value) => ({ value, label: METHOD_LABELS[value] })),
    ],
    default: 'all',
  },
  shuffled: {
    type: 'number',
    label: { ko: '레이블을 섞을 비율', en: 'Share of labels to shuffle' },
    help: {
      ko: '학습 데이터에서 이 비율만큼의 레이블을 서로 무작위로 바꿉니다. 테스트 레이블은 그대로입니다.',
      en: 'The labels of this share of the training digits are dealt out anew among them; test labels stay true.',
    },
    min: 0,
    max: 0.8,
    step: 0.05,
    default: 0,
  },
  digits: {
    type: 'number',
    label: { ko: '학습에 쓸 숫자 수', en: 'Training digits' },
    min: 50,
    max: 4000,
    integer: true,
    scale: 'log',
    default: 300,
  },
  l2: {
    type: 'number',
    label: { ko: 'L2의 세기 λ', en: 'Strength λ of L2' },
    min: 0.0001,
    max: 1,
    scale: 'log',
    default: 0.01,
  },
  l1: {
    type: 'number',
    label: { ko: 'L1의 세기 λ', en: 'Strength λ of L1' },
    min: 0.00001,
    max: 0.1,
    scale: 'log',
    default: 0.0003,
  },
  l1Step: {
    type: 'choice',
    label: { ko: 'L1을 적용하는 법', en: 'How L1 is applied' },
    help: {
      ko: '근접 스텝은 매 갱신 뒤에 가중치를 0 쪽으로 ηλ만큼 당기고 0을 넘지 않게 합니다. 서브그래디언트는 벌점을 손실에 더해 역전파에 맡깁니다.',
      en: 'The proximal step moves each weight towards 0 by ηλ after each update and stops there; the subgradient adds the penalty to the loss and leaves it to back-propagation.',
    },
    options: [
      {
        value: 'proximal',
        label: { ko: '근접 스텝(연성 임곗값)', en: 'Proximal step (soft threshold)' },
      },
      { value: 'subgradient', label: { ko: '서브그래디언트', en: 'Subgradient' } },
    ],
    default: 'proximal',
  },
  dropout: {
    type: 'number',
    label: { ko: '드롭아웃 비율', en: 'Dropout rate' },
    min: 0,
    max: 0.95,
    step: 0.05,
    default: 0.5,
  },
  smoothing: {
    type: 'number',
    label: { ko: '레이블 평활화 ε', en: 'Label smoothing ε' },
    min: 0,
    max: 0.9,
    step: 0.05,
    default: 0.1,
  },
  shift: {
    type: 'number',
    label: { ko: '증강: 최대 이동 픽셀 수', en: 'Augmentation: most pixels moved' },
    min: 0,
    max: 8,
    integer: true,
    default: 2,
  },
  retrain: {
    type: 'boolean',
    label: { ko: '조기 종료: 전체로 다시 학습', en: 'Early stopping: train again on all' },
    help: {
      ko: '학습 데이터의 80%로 학습하며 나머지 20%에서 손실이 가장 작은 스텝을 찾습니다. 켜면 그 스텝 수만큼 전체로 다시 학습하고, 끄면 80%로 학습한 망을 그대로 씁니다.',
      en: 'It trains on 80% of the digits and finds the step with the least loss on the other 20%. When on, it then trains on all of them for as many steps; when off, the network trained on 80% is the result.',
    },
    default: true,
  },
  steps: {
    type: 'number',
    label: { ko: '학습 스텝 수', en: 'Training steps' },
    min: 50,
    max: 5000,
    integer: true,
    default: 600,
  },
  learningRate: {
    type: 'number',
    label: { ko: '학습률 (SGD)', en: 'Learning rate (SGD)' },
    min: 0.001,
    max: 1,
    scale: 'log',
    default: 0.1,
  },
  width: {
    type: 'number',
    label: { ko: '은닉 유닛 수', en: 'Hidden units' },
    min: 4,
    max: 256,
    integer: true,
    default: 64,
  },
} as const satisfies ParamSpecs;
