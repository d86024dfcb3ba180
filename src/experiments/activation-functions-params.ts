// activation-functions: the settings that a reader can change.
import type { ParamSpecs } from '../model/index.ts';

export const params = {
  spread: {
    type: 'number',
    label: { ko: '입력의 표준편차', en: 'Standard deviation of the inputs' },
    help: {
      ko: '크게 할수록 포화 구간에 떨어지는 입력이 늘어납니다.',
      en: 'The larger it is, the more inputs fall where the curves are flat.',
    },
    min: 0.1,
    max: 20,
    scale: 'log',
    default: 1,
  },
  flat: {
    type: 'number',
    label: { ko: '평탄하다고 볼 기울기', en: 'Slope that counts as flat' },
    help: {
      ko: '기울기의 절댓값이 이보다 작으면 평탄한 것으로 셉니다.',
      en: 'A slope counts as flat when its magnitude is below this.',
    },
    min: 0.001,
    max: 0.2,
    scale: 'log',
    default: 0.05,
  },
  range: {
    type: 'number',
    label: { ko: '가로축의 끝', en: 'End of the horizontal axis' },
    min: 2,
    max: 20,
    default: 6,
  },
} as const satisfies ParamSpecs;
