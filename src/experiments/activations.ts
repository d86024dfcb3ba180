// The activation functions that experiments compare: names, formulas and slopes, in float64.
import { type ActivationName, exact } from '../engine/index.ts';
import type { Text } from '../model/index.ts';

export interface Activation {
  readonly label: Text;
  value(x: number): number;
  /** The derivative; at the kink of a rectifier, the slope of its left side, as in training. */
  slope(x: number): number;
}

/** SELU is a scaled ELU, softplus a ReLU with a round corner: they are left out. */
export type ComparedActivation = Exclude<ActivationName, 'selu' | 'softplus'>;

/** Slope of the leaky ReLU on the negative side (Maas et al. 2013). */
export const LEAKY_SLOPE = 0.01;

/** sqrt(2 / pi), of the tanh form of GELU (Hendrycks and Gimpel 2016). */
const GELU_SCALE = 0.7978845608028654;
const GELU_CUBIC = 0.044715;

function sigmoid(x: number): number {
  // Only exponentials of negative numbers, which cannot overflow.
  if (x >= 0) return 1 / (1 + exact.exp(-x));
  const e = exact.exp(x);
  return e / (1 + e);
}

/** sigmoid' = s(x) (1 - s(x)), with 1 - s(x) = s(-x), which loses no digits for large x. */
const sigmoidSlope = (x: number): number => sigmoid(x) * sigmoid(-x);

const geluTanh = (x: number): number => exact.tanh(GELU_SCALE * (x + GELU_CUBIC * x * x * x));

export const ACTIVATIONS: Readonly<Record<ComparedActivation, Activation>> = {
  sigmoid: { label: { ko: '시그모이드', en: 'Sigmoid' }, value: sigmoid, slope: sigmoidSlope },
  tanh: {
    label: { ko: 'tanh', en: 'tanh' },
    value: (x) => exact.tanh(x),
    // 1 - tanh(x)^2 = 4 s'(2x), since tanh(x) = 2 s(2x) - 1.
    slope: (x) => 4 * sigmoidSlope(2 * x),
  },
  relu: {
    label: { ko: 'ReLU', en: 'ReLU' },
    value: (x) => Math.max(0, x),
    slope: (x) => (x > 0 ? 1 : 0),
  },
  'leaky-relu': {
    label: { ko: 'Leaky ReLU', en: 'Leaky ReLU' },
    value: (x) => (x > 0 ? x : LEAKY_SLOPE * x),
    slope: (x) => (x > 0 ? 1 : LEAKY_SLOPE),
  },
  elu: {
    label: { ko: 'ELU', en: 'ELU' },
    value: (x) => (x > 0 ? x : exact.exp(x) - 1),
    slope: (x) => (x > 0 ? 1 : exact.exp(x)),
  },
  gelu: {
    label: { ko: 'GELU', en: 'GELU' },
    value: (x) => 0.5 * x * (1 + geluTanh(x)),
    slope: (x) => {
      const t = geluTanh(x);
      return 0.5 * (1 + t) + 0.5 * x * (1 - t * t) * GELU_SCALE * (1 + 3 * GELU_CUBIC * x * x);
    },
  },
  silu: {
    label: { ko: 'SiLU(Swish)', en: 'SiLU (Swish)' },
    value: (x) => x * sigmoid(x),
    slope: (x) => sigmoid(x) + x * sigmoidSlope(x),
  },
};

export const ACTIVATION_NAMES = Object.keys(ACTIVATIONS) as readonly ComparedActivation[];

/** The activation functions as options of a choice parameter. */
export const ACTIVATION_OPTIONS = ACTIVATION_NAMES.map((value) => ({
  value,
  label: ACTIVATIONS[value].label,
}));

/** A chart series for each activation function. */
export const ACTIVATION_SERIES = ACTIVATION_NAMES.map((id) => ({
  id,
  label: ACTIVATIONS[id].label,
}));

/** As ACTIVATION_OPTIONS, and 'none', for a parameter that names a rival. */
export const RIVAL_OPTIONS: readonly { value: ComparedActivation | 'none'; label: Text }[] = [
  ...ACTIVATION_OPTIONS,
  { value: 'none', label: { ko: '없음', en: 'None' } },
];

/** The functions to run: the chosen one, and its rival unless that is 'none' or the same. */
export function contenders(
  chosen: ComparedActivation,
  rival: ComparedActivation | 'none',
): readonly ComparedActivation[] {
  return rival === 'none' || rival === chosen ? [chosen] : [chosen, rival];
}

/** Labels of one quantity for every activation function, by the name `<quantity>-<activation>`. */
export function labelsByActivation(
  quantities: Readonly<Record<string, Text>>,
): Readonly<Record<string, Text>> {
  return Object.fromEntries(
    ACTIVATION_NAMES.flatMap((name) =>
      Object.entries(quantities).map(([quantity, { ko, en }]) => {
        const { label } = ACTIVATIONS[name];
        return [`${quantity}-${name}`, { ko: `${label.ko}: ${ko}`, en: `${label.en}: ${en}` }];
      }),
    ),
  );
}
