// activation-functions: curves, slopes, flat shares and mean outputs of seven functions.
import { type ActivationName, createRng } from '../engine/index.ts';
import type { Observation, Text } from '../model/index.ts';
import { defineExperiment } from '../model/index.ts';
import {
  ACTIVATION_NAMES,
  ACTIVATIONS,
  type Activation,
  labelsByActivation,
} from './activations.ts';

const SAMPLES = 20000;
/** Grid points on each side of 0; 0 itself is one of them. */
const GRID = 400;
const SHOWN_EVERY = 5;

const SERIES = ACTIVATION_NAMES.map((id) => ({ id, label: ACTIVATIONS[id].label }));

/** What is measured of each function, in the order of the table's columns. */
const QUANTITIES = {
  maxSlope: { ko: '가장 큰 기울기', en: 'steepest slope' },
  minimum: { ko: '범위 안의 최솟값', en: 'lowest value in the range' },
  mean: { ko: '출력의 평균', en: 'mean output' },
  flatNegative: { ko: '음수 입력 중 평탄한 비율', en: 'flat share of the negative inputs' },
  flatPositive: { ko: '양수 입력 중 평탄한 비율', en: 'flat share of the positive inputs' },
} as const satisfies Record<string, Text>;
type Quantity = keyof typeof QUANTITIES;

const seeds = [1, 2, 3, 4, 5];
const quorum = 5;

export const experiment = defineExperiment({
  slug: 'activation-functions',
  title: { ko: '활성화 함수의 모양', en: 'The shapes of activation functions' },
  summary: {
    ko: '일곱 가지 활성화 함수의 곡선과 기울기를 그리고, 정규분포를 따르는 입력을 넣어 출력의 평균과 기울기가 거의 0인 입력의 비율을 잽니다.',
    en: 'Draws the curves and slopes of seven activation functions, feeds them normally distributed inputs, and measures the mean output and the share of inputs where the slope is nearly 0.',
  },
  params: {
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
  },
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
      series: SERIES,
    },
    {
      id: 'slopes',
      title: { ko: '함수의 기울기(도함수)', en: 'Their slopes (derivatives)' },
      x: { label: { ko: '입력 x', en: 'Input x' } },
      y: { label: { ko: '기울기', en: 'Slope' } },
      series: SERIES,
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
      rows.push([activation.label, ...Object.values(measured)]);
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
  claims: [
    {
      id: 'sigmoid-steepest',
      sentence: {
        ko: '시그모이드의 기울기는 아무리 가팔라도 1/4이다.',
        en: 'The sigmoid is nowhere steeper than 1/4.',
      },
      measure: (o) => o.scalar(key('maxSlope', 'sigmoid')),
      expect: { op: 'within', low: 0.2499, high: 0.25 },
      format: { style: 'fixed', digits: 4 },
      seeds,
      quorum,
    },
    {
      id: 'tanh-steepest',
      sentence: {
        ko: 'tanh의 가장 가파른 기울기는 1이다.',
        en: 'The steepest slope of tanh is 1.',
      },
      measure: (o) => o.scalar(key('maxSlope', 'tanh')),
      expect: { op: 'within', low: 0.9999, high: 1 },
      format: { style: 'fixed', digits: 4 },
      seeds,
      quorum,
    },
    {
      id: 'tanh-is-a-stretched-sigmoid',
      sentence: {
        ko: 'tanh(x)는 2σ(2x) − 1과 같다(가장 큰 차이).',
        en: 'tanh(x) equals 2σ(2x) − 1 (largest difference).',
      },
      measure: (o) => o.scalar('tanhIdentity'),
      expect: { op: '<', value: 1e-12 },
      format: { style: 'scientific', digits: 1 },
      seeds,
      quorum,
    },
    {
      id: 'sigmoid-flat-positive',
      sentence: {
        ko: '입력의 표준편차가 4이면, 시그모이드에서 기울기가 0.05에 못 미치는 양수 입력이 40%를 넘는다.',
        en: 'With inputs of standard deviation 4, more than 40% of the positive ones meet a sigmoid slope below 0.05.',
      },
      params: { spread: 4 },
      measure: (o) => o.scalar(key('flatPositive', 'sigmoid')),
      expect: { op: '>', value: 0.4 },
      format: { style: 'percent', digits: 0 },
      seeds,
      quorum,
    },
    {
      id: 'sigmoid-flat-negative',
      sentence: {
        ko: '음수 쪽도 마찬가지여서, 시그모이드는 양쪽 끝에서 포화한다.',
        en: 'The same goes for the negative ones: the sigmoid saturates at both ends.',
      },
      params: { spread: 4 },
      measure: (o) => o.scalar(key('flatNegative', 'sigmoid')),
      expect: { op: '>', value: 0.4 },
      format: { style: 'percent', digits: 0 },
      seeds,
      quorum,
    },
    {
      id: 'relu-flat-positive',
      sentence: {
        ko: '같은 입력에서 ReLU가 평탄해지는 양수 입력은 하나도 없다.',
        en: 'ReLU is flat for none of the same positive inputs.',
      },
      params: { spread: 4 },
      measure: (o) => o.scalar(key('flatPositive', 'relu')),
      expect: { op: '=', value: 0 },
      format: { style: 'percent', digits: 0 },
      seeds,
      quorum,
    },
    {
      id: 'relu-flat-negative',
      sentence: {
        ko: 'ReLU는 음수 입력 전부에서 평탄하다.',
        en: 'ReLU is flat for all of the negative inputs.',
      },
      params: { spread: 4 },
      measure: (o) => o.scalar(key('flatNegative', 'relu')),
      expect: { op: '=', value: 1 },
      format: { style: 'percent', digits: 0 },
      seeds,
      quorum,
    },
    {
      id: 'leaky-relu-flat-negative',
      sentence: {
        ko: '평탄함의 기준을 기울기 0.005로 낮추면, 리키 ReLU가 평탄한 음수 입력은 하나도 없다.',
        en: 'With flat taken as a slope below 0.005, leaky ReLU is flat for none of the negative inputs.',
      },
      params: { spread: 4, flat: 0.005 },
      measure: (o) => o.scalar(key('flatNegative', 'leaky-relu')),
      expect: { op: '=', value: 0 },
      format: { style: 'percent', digits: 0 },
      seeds,
      quorum,
    },
    {
      id: 'sigmoid-mean',
      sentence: {
        ko: '평균이 0인 입력을 넣어도 시그모이드 출력의 평균은 0.5 근처이다.',
        en: 'Fed inputs of mean 0, the sigmoid has a mean output near 0.5.',
      },
      measure: (o) => o.scalar(key('mean', 'sigmoid')),
      expect: { op: 'within', low: 0.48, high: 0.52 },
      format: { style: 'fixed', digits: 2 },
      seeds,
      quorum,
    },
    {
      id: 'relu-mean',
      sentence: {
        ko: 'ReLU 출력의 평균도 0이 아니다(이론값 1/√(2π)).',
        en: 'The mean output of ReLU is not 0 either (in theory 1/√(2π)).',
      },
      measure: (o) => o.scalar(key('mean', 'relu')),
      expect: { op: 'within', low: 0.38, high: 0.42 },
      format: { style: 'fixed', digits: 2 },
      seeds,
      quorum,
    },
    {
      id: 'tanh-mean',
      sentence: {
        ko: 'tanh 출력의 평균은 0 근처이다(절댓값).',
        en: 'The mean output of tanh is near 0 (magnitude).',
      },
      measure: (o) => Math.abs(o.scalar(key('mean', 'tanh'))),
      expect: { op: '<', value: 0.02 },
      format: { style: 'fixed', digits: 2 },
      seeds,
      quorum,
    },
    {
      id: 'elu-mean',
      sentence: {
        ko: 'ELU 출력의 평균은 ReLU의 절반에도 못 미친다(ELU ÷ ReLU).',
        en: 'The mean output of ELU is less than half that of ReLU (ELU ÷ ReLU).',
      },
      measure: (o) => o.scalar(key('mean', 'elu')) / o.scalar(key('mean', 'relu')),
      expect: { op: 'within', low: 0, high: 0.5 },
      format: { style: 'fixed', digits: 2 },
      seeds,
      quorum,
    },
    {
      id: 'gelu-minimum',
      sentence: {
        ko: 'GELU의 최솟값은 −0.17 근처이다.',
        en: 'The minimum of GELU is near −0.17.',
      },
      measure: (o) => o.scalar(key('minimum', 'gelu')),
      expect: { op: 'within', low: -0.175, high: -0.165 },
      format: { style: 'fixed', digits: 3 },
      seeds,
      quorum,
    },
    {
      id: 'silu-minimum',
      sentence: {
        ko: 'SiLU의 최솟값은 −0.28 근처이다.',
        en: 'The minimum of SiLU is near −0.28.',
      },
      measure: (o) => o.scalar(key('minimum', 'silu')),
      expect: { op: 'within', low: -0.285, high: -0.275 },
      format: { style: 'fixed', digits: 3 },
      seeds,
      quorum,
    },
  ],
});

function key(quantity: Quantity, name: ActivationName): string {
  return `${quantity}-${name}`;
}

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
