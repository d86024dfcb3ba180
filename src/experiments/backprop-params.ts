// backprop: the settings that a reader can change.
import type { NumberParam, ParamSpecs, Preset } from '../model/index.ts';

/** A number of the neuron whose graph is stepped through. */
function input<const D extends number>(ko: string, en: string, byDefault: D) {
  return {
    type: 'number',
    label: { ko, en },
    min: -5,
    max: 5,
    step: 0.1,
    default: byDefault,
  } as const satisfies NumberParam;
}

export const params = {
  w: input('뉴런의 가중치 w', 'Weight w of the neuron', 0.5),
  x: input('뉴런의 입력 x', 'Input x of the neuron', 2),
  b: input('뉴런의 편향 b', 'Bias b of the neuron', -0.5),
  t: input('뉴런의 목푯값 t', 'Target t of the neuron', 1),
  reuse: {
    type: 'choice',
    label: { ko: '여러 번 쓰인 값의 그래디언트', en: 'Gradients of a value used several times' },
    options: [
      { value: 'add', label: { ko: '더하기 (옳음)', en: 'Added (right)' } },
      { value: 'overwrite', label: { ko: '덮어쓰기 (실수)', en: 'Overwritten (a mistake)' } },
    ],
    default: 'add',
  },
  width: {
    type: 'number',
    label: { ko: '검사할 망의 은닉층 폭', en: 'Width of the hidden layers of the checked network' },
    min: 1,
    max: 12,
    integer: true,
    default: 8,
  },
  depth: {
    type: 'number',
    label: { ko: '은닉층 수', en: 'Number of hidden layers' },
    min: 1,
    max: 5,
    integer: true,
    default: 3,
  },
  widest: {
    type: 'choice',
    label: { ko: '비용을 셀 가장 넓은 층', en: 'Widest layers whose cost is counted' },
    options: [
      { value: '16', label: { ko: '16', en: '16' } },
      { value: '64', label: { ko: '64', en: '64' } },
      { value: '128', label: { ko: '128', en: '128' } },
    ],
    default: '128',
  },
} as const satisfies ParamSpecs;

export const PRESETS: readonly Preset<typeof params>[] = [
  {
    id: 'overwrite',
    label: { ko: '더하지 않고 덮어쓰기', en: 'Overwriting instead of adding' },
    values: { reuse: 'overwrite' },
  },
  {
    id: 'deep',
    label: { ko: '더 깊고 넓은 망', en: 'A deeper, wider network' },
    values: { depth: 5, width: 12 },
  },
  {
    id: 'saturated',
    label: { ko: '포화한 뉴런', en: 'A saturated neuron' },
    values: { w: 5, x: -2 },
  },
];
