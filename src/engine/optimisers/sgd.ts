// Stochastic gradient descent, with momentum in two conventions, Nesterov's step and weight decay.
import type { Pointer } from '../backend.ts';
import { EngineError } from '../engine-error.ts';
import { accumulateRowGradient } from '../row-gradient.ts';
import type { Tensor } from '../tensor.ts';
import { type Optimiser, optimiserOf, ownerOf, type RowUpdate, type Update } from './optimiser.ts';
import { checkOption } from './options.ts';

/** Whether the learning rate stays outside the velocity or goes into it. */
export type MomentumConvention = 'outside' | 'inside';

export interface SgdOptions {
  readonly learningRate: number;
  /** In [0, 1); 0 is plain stochastic gradient descent (Robbins and Monro 1951). */
  readonly momentum?: number;
  readonly nesterov?: boolean;
  readonly convention?: MomentumConvention;
  /** weightDecay w is added to the gradient: an L2 penalty of weightDecay / 2 |w|^2 on the loss. */
  readonly weightDecay?: number;
}

/**
 * Gradient descent with momentum (Polyak 1964), where g includes weightDecay w.
 * Convention 'outside' (PyTorch): v = momentum v + g; w = w - learningRate v, and with `nesterov`
 * w = w - learningRate (g + momentum v).
 * Convention 'inside' (Sutskever et al. 2013): v = momentum v - learningRate g; w = w + v, and with
 * `nesterov` w = w + momentum v - learningRate g.
 * At a constant learning rate the two walk the same path; when it changes, 'inside' carries old
 * steps on at their old size, and 'outside' rescales them at once. Nesterov's step (Nesterov 1983)
 * is in the form of Bengio et al. 2013: w is the look-ahead point where the gradient is taken.
 * EngineError for values out of range and for `nesterov` without momentum.
 */
export function sgd(
  parameters: readonly Tensor[],
  {
    learningRate,
    momentum = 0,
    nesterov = false,
    convention = 'outside',
    weightDecay = 0,
  }: SgdOptions,
): Optimiser {
  checkOption('sgd', 'momentum', momentum);
  checkOption('sgd', 'weightDecay', weightDecay);
  if (convention !== 'outside' && convention !== 'inside') {
    throw new EngineError(`sgd: convention '${convention}' is unknown; give outside or inside`);
  }
  if (nesterov && momentum === 0) {
    throw new EngineError(
      'sgd: nesterov is true, but momentum is 0, so there is no velocity to look ahead by; give a momentum above 0',
    );
  }
  const { kernels, allocateState } = ownerOf('sgd', parameters);
  if (momentum === 0) {
    const descend: Update = ({ w, g, n }, rate) => kernels.sgdUpdate(w, g, n, rate, weightDecay);
    // Rows without a gradient stay as they are, unless they decay.
    const descendRows: RowUpdate = ({ w, width }, rows, rate) =>
      accumulateRowGradient(kernels, { to: w, width }, rows, -rate);
    const rows = weightDecay === 0 ? descendRows : undefined;
    return optimiserOf('sgd', parameters, learningRate, descend, rows);
  }
  const looksAhead = nesterov ? 1 : 0;
  const velocities = allocateState();
  const kernel = convention === 'inside' ? 'insideMomentumUpdate' : 'momentumUpdate';
  return optimiserOf('sgd', parameters, learningRate, ({ w, g, n, index }, rate) => {
    const velocity = velocities[index] as Pointer;
    kernels[kernel](w, g, velocity, n, rate, momentum, weightDecay, looksAhead);
  });
}
