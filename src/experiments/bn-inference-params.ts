// bn-inference: the settings that a reader can change.
import type { ParamSpecs } from '../model/index.ts';

export const params = {
  momentum: {
    type: 'number',
    label: { ko: '이동 통계의 모멘텀 α (PyTorch 방식)', en: 'Momentum α (as in PyTorch)' },
    help: {
      ko: '새 배치의 비중입니다. Keras의 momentum은 1 − α입니다.',
      en: 'The weight of the newest batch. Keras’s momentum is 1 − α.',
    },
    min: 0.001,
    max: 1,
    scale: 'log',
    default: 0.1,
  },
  batch: {
    type: 'number',
    label: { ko: '미니배치 크기', en: 'Mini-batch size' },
    min: 2,
    max: 128,
    integer: true,
    default: 32,
  },
  learningRate: {
    type: 'number',
    label: { ko: '학습률 (Adam)', en: 'Learning rate (Adam)' },
    min: 0.0001,
    max: 0.1,
    scale: 'log',
    default: 0.003,
  },
  steps: {
    type: 'number',
    label: { ko: '학습 스텝 수', en: 'Training steps' },
    min: 10,
    max: 2000,
    integer: true,
    default: 150,
  },
  contrast: {
    type: 'number',
    label: { ko: '바뀐 입력의 대비', en: 'Contrast of the shifted inputs' },
    min: 0.1,
    max: 2,
    step: 0.1,
    default: 0.5,
  },
  brightness: {
    type: 'number',
    label: { ko: '바뀐 입력에 더할 밝기', en: 'Brightness added to the shifted inputs' },
    min: -1,
    max: 1,
    step: 0.1,
    default: 0.3,
  },
} as const satisfies ParamSpecs;
