// Adam, and AdamW with decoupled weight decay.
import type { Pointer } from '../backend.ts';
import type { Tensor } from '../tensor.ts';
import { type Optimiser, optimiserOf, ownerOf } from './optimiser.ts';
import { checkOption } from './options.ts';

export interface AdamOptions {
  readonly learningRate: number;
  /** Share of the old mean gradient that is kept, in [0, 1). */
  readonly beta1?: number;
  /** Share of the old mean square that is kept, in [0, 1). */
  readonly beta2?: number;
  readonly epsilon?: number;
}

/**
 * m = beta1 m + (1 - beta1) g; v = beta2 v + (1 - beta2) g^2;
 * w = w - learningRate (m / (1 - beta1^t)) / (sqrt(v / (1 - beta2^t)) + epsilon)
 * (Kingma and Ba 2015, algorithm 1, whose constants are the defaults).
 * EngineError for values out of range.
 */
export function adam(parameters: readonly Tensor[], options: AdamOptions): Optimiser {
  return decayingAdam('adam', parameters, { ...options, weightDecay: 0 });
}

/**
 * Adam with decoupled weight decay: at each step, w also loses learningRate weightDecay w, which
 * the mean squares do not rescale as they would an L2 term in the gradient (Loshchilov and Hutter
 * 2019, algorithm 2). As in PyTorch, the whole learning rate multiplies the decay; in the paper only
 * its schedule does. EngineError for values out of range.
 */
export function adamW(
  parameters: readonly Tensor[],
  { weightDecay = 0.01, ...options }: AdamOptions & { readonly weightDecay?: number },
): Optimiser {
  return decayingAdam('adamW', parameters, { ...options, weightDecay });
}

function decayingAdam(
  name: string,
  parameters: readonly Tensor[],
  {
    learningRate,
    beta1 = 0.9,
    beta2 = 0.999,
    epsilon = 1e-8,
    weightDecay,
  }: AdamOptions & { readonly weightDecay: number },
): Optimiser {
  checkOption(name, 'beta1', beta1);
  checkOption(name, 'beta2', beta2);
  checkOption(name, 'epsilon', epsilon);
  checkOption(name, 'weightDecay', weightDecay);
  const { kernels, allocateState } = ownerOf(name, parameters);
  const means = allocateState();
  const squares = allocateState();
  let power1 = 1;
  let power2 = 1;
  return optimiserOf(name, parameters, learningRate, ({ w, g, n, index }, rate) => {
    if (index === 0) {
      power1 *= beta1;
      power2 *= beta2;
    }
    const m = means[index] as Pointer;
    const v = squares[index] as Pointer;
    kernels.adamUpdate(
      w,
      g,
      m,
      v,
      n,
      rate,
      beta1,
      beta2,
      epsilon,
      1 - power1,
      1 - power2,
      weightDecay,
    );
  });
}
