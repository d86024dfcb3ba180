// The optimisers that experiments compare: names, what makes them, and series for their charts.
import type { Optimiser, Tensor } from '../engine/index.ts';
import { adam, adamW, rmsprop, sgd } from '../engine/index.ts';
import type { Text } from '../model/index.ts';

export const OPTIMIZERS = {
  sgd: { ko: 'SGD', en: 'SGD' },
  momentum: { ko: '모멘텀', en: 'Momentum' },
  nesterov: { ko: '네스테로프', en: 'Nesterov' },
  rmsprop: { ko: 'RMSProp', en: 'RMSProp' },
  adam: { ko: 'Adam', en: 'Adam' },
  adamw: { ko: 'AdamW', en: 'AdamW' },
} as const satisfies Record<string, Text>;

export type OptimizerName = keyof typeof OPTIMIZERS;

export const OPTIMIZER_NAMES = Object.keys(OPTIMIZERS) as readonly OptimizerName[];

/** A chart series for each optimiser. */
export const OPTIMIZER_SERIES = OPTIMIZER_NAMES.map((id) => ({ id, label: OPTIMIZERS[id] }));

/** A rate for each optimiser. */
export type Rates = Readonly<Record<OptimizerName, number>>;

export interface OptimizerOptions {
  readonly learningRate: number;
  /** Of momentum and Nesterov, in [0, 1). */
  readonly momentum?: number;
  /** Share of the old mean square that RMSProp keeps. */
  readonly decay?: number;
  /** Of AdamW. */
  readonly weightDecay?: number;
}

/** The optimiser called `name`; what an option leaves out is the engine's default, momentum 0.9. */
export function makeOptimizer(
  name: OptimizerName,
  parameters: readonly Tensor[],
  { learningRate, momentum = 0.9, decay = 0.99, weightDecay = 0.01 }: OptimizerOptions,
): Optimiser {
  switch (name) {
    case 'sgd':
      return sgd(parameters, { learningRate });
    case 'momentum':
      return sgd(parameters, { learningRate, momentum });
    case 'nesterov':
      return sgd(parameters, { learningRate, momentum, nesterov: momentum > 0 });
    case 'rmsprop':
      return rmsprop(parameters, { learningRate, decay });
    case 'adam':
      return adam(parameters, { learningRate });
    case 'adamw':
      return adamW(parameters, { learningRate, weightDecay });
  }
}

/** Labels of one quantity for every optimiser, by the name `<quantity>-<optimiser>`. */
export function labelsByOptimizer(
  quantities: Readonly<Record<string, Text>>,
): Readonly<Record<string, Text>> {
  return Object.fromEntries(
    Object.entries(quantities).flatMap(([quantity, { ko, en }]) =>
      OPTIMIZER_NAMES.map((name) => {
        const label = OPTIMIZERS[name];
        return [`${quantity}-${name}`, { ko: `${label.ko}: ${ko}`, en: `${label.en}: ${en}` }];
      }),
    ),
  );
}
