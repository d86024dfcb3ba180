// leakage: the settings that a reader can change.
import type { ParamSpecs } from '../model/index.ts';

export const params = {
  share: {
    type: 'number',
    label: {
      ko: '학습 데이터에 심을 테스트 숫자의 비율',
      en: 'Share of test digits planted in training',
    },
    help: {
      ko: '이 비율까지 늘려 가며 잽니다. 심은 만큼 학습 숫자를 빼므로 학습 데이터의 크기는 그대로입니다.',
      en: 'Measured up to this share. Each planted digit takes the place of a training digit, so that their number stays.',
    },
    min: 0.04,
    max: 0.5,
    step: 0.04,
    default: 0.4,
  },
  copy: {
    type: 'choice',
    label: { ko: '심는 사본', en: 'What is planted' },
    options: [
      { value: 'exact', label: { ko: '똑같은 사본', en: 'Exact copies' } },
      {
        value: 'altered',
        label: {
          ko: '옮기고 옅게 하고 잡음을 더한 사본',
          en: 'Copies moved, dimmed, with noise',
        },
      },
    ],
    default: 'exact',
  },
  shuffled: {
    type: 'boolean',
    label: { ko: '모든 레이블을 섞기', en: 'Shuffle all labels' },
    help: {
      ko: '학습, 테스트, 새 숫자의 레이블을 모두 섞어, 배울 것이 없게 합니다.',
      en: 'Shuffles the labels of training, test and fresh digits, so that there is nothing to learn.',
    },
    default: false,
  },
  threshold: {
    type: 'number',
    label: { ko: '근사 중복으로 볼 코사인', en: 'Cosine that makes a near-duplicate' },
    min: 0.8,
    max: 1,
    step: 0.005,
    default: 0.97,
  },
  digits: {
    type: 'number',
    label: { ko: '학습에 쓸 숫자 수', en: 'Training digits' },
    min: 500,
    max: 4000,
    integer: true,
    default: 500,
  },
  steps: {
    type: 'number',
    label: { ko: '학습 스텝 수', en: 'Training steps' },
    min: 50,
    max: 2000,
    integer: true,
    default: 400,
  },
} as const satisfies ParamSpecs;
