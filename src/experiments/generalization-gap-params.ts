// generalization-gap: the settings that a reader can change.
import type { ParamSpecs } from '../model/index.ts';

export const params = {
  shuffled: {
    type: 'number',
    label: { ko: '레이블을 섞을 비율', en: 'Share of labels to shuffle' },
    help: {
      ko: '학습 데이터에서 이 비율만큼을 골라 레이블을 서로 무작위로 바꿉니다. 0이면 진짜 레이블로만 학습합니다.',
      en: 'The labels of this share of the training digits are dealt out anew among them. At 0 only the network with true labels is trained.',
    },
    min: 0,
    max: 1,
    step: 0.05,
    default: 1,
  },
  digits: {
    type: 'number',
    label: { ko: '학습에 쓸 숫자 수', en: 'Training digits' },
    min: 50,
    max: 8000,
    integer: true,
    scale: 'log',
    default: 500,
  },
  width: {
    type: 'number',
    label: { ko: '은닉 유닛 수', en: 'Hidden units' },
    min: 2,
    max: 512,
    integer: true,
    scale: 'log',
    default: 64,
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
    label: { ko: '학습률 (Adam)', en: 'Learning rate (Adam)' },
    min: 0.0001,
    max: 0.1,
    scale: 'log',
    default: 0.003,
  },
} as const satisfies ParamSpecs;
