// RMSProp: each weight's step is divided by the root of a running mean of its squared gradients.
import type { Pointer } from '../backend.ts';
import type { Tensor } from '../tensor.ts';
import { type Optimiser, optimiserOf, ownerOf } from './optimiser.ts';
import { checkOption } from './options.ts';

export interface RmspropOptions {
  readonly learningRate: number;
  /** Share of the old mean square that is kept, in [0, 1). */
  readonly decay?: number;
  readonly epsilon?: number;
  /** In [0, 1). */
  readonly momentum?: number;
}

/**
 * s = decay s + (1 - decay) g^2; w = w - learningRate g / (sqrt(s) + epsilon) (Tieleman and Hinton
 * 2012, lecture 6.5). With momentum: v = momentum v + g / (sqrt(s) + epsilon);
 * w = w - learningRate v. s starts at 0 and is not corrected for it, so the first steps are up to
 * 1 / sqrt(1 - decay) times as large. EngineError for values out of range.
 */
export function rmsprop(
  parameters: readonly Tensor[],
  { learningRate, decay = 0.99, epsilon = 1e-8, momentum = 0 }: RmspropOptions,
): Optimiser {
  checkOption('rmsprop', 'decay', decay);
  checkOption('rmsprop', 'epsilon', epsilon);
  checkOption('rmsprop', 'momentum', momentum);
  const { kernels, allocateState } = ownerOf('rmsprop', parameters);
  const squares = allocateState();
  if (momentum === 0) {
    return optimiserOf('rmsprop', parameters, learningRate, ({ w, g, n, index }, rate) =>
      kernels.rmspropUpdate(w, g, squares[index] as Pointer, n, rate, decay, epsilon),
    );
  }
  const velocities = allocateState();
  return optimiserOf('rmsprop', parameters, learningRate, ({ w, g, n, index }, rate) => {
    const [square, velocity] = [squares[index] as Pointer, velocities[index] as Pointer];
    kernels.rmspropMomentumUpdate(w, g, square, velocity, n, rate, decay, epsilon, momentum);
  });
}
