// activation-functions: curves, slopes, flat shares and mean outputs of seven functions.
import { createRng } from '../engine/index.ts';
import type { Observation, Text } from '../model/index.ts';
import { defineExperiment } from '../model/index.ts';
import { claims } from './activation-functions-claims.ts';
import { params } from './activation-functions-params.ts';
import {
  ACTIVATION_NAMES,
  ACTIVATION_SERIES,
  ACTIVATIONS,
  type Activation,
  labelsByActivation,
} from './activations.ts';

const SAMPLES = 20000;
/** Grid points on each side of 0; 0 itself is one of them. */
const GRID = 400;
const SHOWN_EVERY = 5;

/** What is measured of each function, in the order of the table's columns. */
const QUANTITIES = {
  maxSlope: { ko: '가장 큰 기울기', en: 'steepest slope' },
  minimum: { ko: '범위 안의 최솟값', en: 'lowest value in the range' },
  mean: { ko: '출력의 평균', en: 'mean output' },
  flatNegative: { ko: '음수 입력 중 평탄한 비율', en: 'flat share of the negative inputs' },
  flatPositive: { ko: '양수 입력 중 평탄한 비율', en: 'flat share of the positive inputs' },
} as const satisfies Record<string, Text>;
type Quantity = keyof typeof QUANTITIES;

export const experiment = defineExperiment({
  slug: 'activation-functions',
  title: { ko: '활성화 함수의 모양', en: 'The shapes of activation functions' },
  summary: {
    ko: '일곱 가지 활성화 함수의 곡선과 기울기를 그리고, 정규분포를 따르는 입력을 넣어 출력의 평균과 기울기가 거의 0인 입력의 비율을 잽니다.',
    en: 'Draws the curves and slopes of seven activation functions, feeds them normally distributed inputs, and measures the mean output and the share of inputs where the slope is nearly 0.',
  },
  params,
  presets: [
    {
      id: 'large-inputs',
      label: { ko: '큰 입력 (포화)', en: 'Large inputs (saturation)' },
      values: { spread: 4 },
    },
  ],
  charts: [
    {
      id: 'values',
      title: { ko: '함수의 값', en: 'The functions' },
      x: { label: { ko: '입력 x', en: 'Input x' } },
      y: { label: { ko: '출력', en: 'Output' }, max: 4 },
      series: ACTIVATION_SERIES,
    },
    {
      id: 'slopes',
      title: { ko: '함수의 기울기(도함수)', en: 'Their slopes (derivatives)' },
      x: { label: { ko: '입력 x', en: 'Input x' } },
      y: { label: { ko: '기울기', en: 'Slope' } },
      series: ACTIVATION_SERIES,
    },
  ],
  scalars: {
    ...labelsByActivation(QUANTITIES),
    tanhIdentity: {
      ko: 'tanh(x)와 2σ(2x) − 1의 가장 큰 차이',
      en: 'Largest difference between tanh(x) and 2σ(2x) − 1',
    },
  },
  *run({ spread, flat, range }, { seed }): Generator<Observation, void, void> {
    const rng = createRng(seed);
    const inputs = Float64Array.from({ length: SAMPLES }, () => rng.normal(0, spread));
    const rows: (string | number | Text)[][] = [];
    for (const name of ACTIVATION_NAMES) {
      const activation = ACTIVATIONS[name];
      for (let i = -GRID; i <= GRID; i += SHOWN_EVERY) {
        const x = (i / GRID) * range;
        yield { kind: 'point', chart: 'values', series: name, x, y: activation.value(x) };
        yield { kind: 'point', chart: 'slopes', series: name, x, y: activation.slope(x) };
      }
      const measured = measure(activation, inputs, { flat, range });
      for (const [quantity, value] of Object.entries(measured)) {
        yield { kind: 'scalar', name: `${quantity}-${name}`, value };
      }
      rows.push([activation.label, ...Object.values(measured).map(toFourDigits)]);
      yield { kind: 'progress', done: rows.length, total: ACTIVATION_NAMES.length };
    }
    yield { kind: 'scalar', name: 'tanhIdentity', value: tanhIdentityGap(range) };
    yield {
      kind: 'table',
      name: 'measured',
      caption: { ko: '함수마다 잰 값', en: 'What was measured of each function' },
      columns: [{ ko: '함수', en: 'Function' }, ...Object.values(QUANTITIES)],
      rows,
    };
  },
  claims,
});

const toFourDigits = (value: number): number => Math.round(value * 1e4) / 1e4;

/** Slope and value on a grid over [-range, range]; mean output and flat shares over `inputs`. */
function measure(
  activation: Activation,
  inputs: Float64Array,
  { flat, range }: { flat: number; range: number },
): Record<Quantity, number> {
  let maxSlope = Number.NEGATIVE_INFINITY;
  let minimum = Number.POSITIVE_INFINITY;
  for (let i = -GRID; i <= GRID; i++) {
    const x = (i / GRID) * range;
    maxSlope = Math.max(maxSlope, activation.slope(x));
    minimum = Math.min(minimum, activation.value(x));
  }
  const isFlat = (x: number): boolean => Math.abs(activation.slope(x)) < flat;
  const negative = inputs.filter((x) => x < 0);
  const positive = inputs.filter((x) => x > 0);
  return {
    maxSlope,
    minimum,
    mean: inputs.reduce((sum, x) => sum + activation.value(x), 0) / inputs.length,
    flatNegative: negative.filter(isFlat).length / negative.length,
    flatPositive: positive.filter(isFlat).length / positive.length,
  };
}

function tanhIdentityGap(range: number): number {
  let gap = 0;
  for (let i = -GRID; i <= GRID; i++) {
    const x = (i / GRID) * range;
    const stretched = 2 * ACTIVATIONS.sigmoid.value(2 * x) - 1;
    gap = Math.max(gap, Math.abs(ACTIVATIONS.tanh.value(x) - stretched));
  }
  return gap;
}
