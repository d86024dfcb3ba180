// selection-bias: the settings that a reader can change.
import type { ParamSpecs } from '../model/index.ts';

export const params = {
  models: {
    type: 'number',
    label: { ko: '모델 수 k (최대)', en: 'Models k (at most)' },
    help: {
      ko: '모델 1개부터 이 수까지 늘리며 잽니다.',
      en: 'Measured for one model up to this many.',
    },
    min: 10,
    max: 10000,
    integer: true,
    scale: 'log',
    default: 1000,
  },
  items: {
    type: 'number',
    label: { ko: '고르는 데 쓰는 데이터 수 n', en: 'Items n in the set used to choose' },
    min: 10,
    max: 5000,
    integer: true,
    scale: 'log',
    default: 100,
  },
  accuracy: {
    type: 'number',
    label: { ko: '참 정확도(평균)', en: 'True accuracy (mean)' },
    min: 0.1,
    max: 0.9,
    step: 0.05,
    default: 0.5,
  },
  spread: {
    type: 'number',
    label: { ko: '참 정확도의 표준편차', en: 'Standard deviation of the true accuracies' },
    help: {
      ko: '0이면 모든 모델의 실력이 같고, 차이는 운뿐입니다.',
      en: 'At 0 all models are equally good, and luck is the only difference.',
    },
    min: 0,
    max: 0.1,
    step: 0.01,
    default: 0,
  },
  shared: {
    type: 'number',
    label: { ko: '모든 모델의 답이 같은 문항의 비율', en: 'Share of items that all answer alike' },
    help: {
      ko: '이 비율의 문항에서는 모든 모델이 함께 맞히거나 함께 틀립니다.',
      en: 'On this share of the items all models are right or wrong together.',
    },
    min: 0,
    max: 0.95,
    step: 0.05,
    default: 0,
  },
  repeats: {
    type: 'number',
    label: { ko: '반복 횟수', en: 'Repetitions' },
    min: 10,
    max: 1000,
    integer: true,
    default: 150,
  },
  features: {
    type: 'number',
    label: { ko: '교차 검증: 후보 특성 수', en: 'Cross-validation: candidate features' },
    min: 1,
    max: 500,
    integer: true,
    default: 50,
  },
} as const satisfies ParamSpecs;
