// line-count: the settings that a reader can change.
import type { ParamSpecs } from '../model/index.ts';

export const params = {
  mistake: {
    type: 'choice',
    label: { ko: '역전파에 심을 실수', en: 'Mistake in the back-propagation' },
    options: [
      { value: 'none', label: { ko: '없음', en: 'None' } },
      {
        value: 'relu',
        label: { ko: 'ReLU 마스크를 빠뜨림', en: 'The ReLU mask is left out' },
      },
      {
        value: 'mean',
        label: { ko: '미니배치 크기로 나누지 않음', en: 'No division by the mini-batch size' },
      },
    ],
    default: 'none',
  },
  biases: {
    type: 'choice',
    label: { ko: '검사할 때의 편향', en: 'Biases during the check' },
    help: {
      ko: '0이면 이미지의 검은 곳에서 CNN의 유닛이 ReLU의 꺾인 점 위에 놓입니다.',
      en: 'At 0 the units of the CNN over dark parts of an image sit on the kink of the ReLU.',
    },
    options: [
      {
        value: 'random',
        label: { ko: '-0.1에서 0.1 사이의 난수', en: 'Random, from -0.1 to 0.1' },
      },
      { value: 'zero', label: { ko: '0', en: '0' } },
    ],
    default: 'random',
  },
  step: {
    type: 'number',
    label: { ko: '차분의 간격 h', en: 'Difference h' },
    min: 1e-9,
    max: 0.1,
    scale: 'log',
    default: 1e-6,
  },
  sampled: {
    type: 'number',
    label: { ko: '배열마다 비교할 파라미터 수', en: 'Parameters compared in each array' },
    min: 1,
    max: 500,
    integer: true,
    default: 40,
  },
} as const satisfies ParamSpecs;
