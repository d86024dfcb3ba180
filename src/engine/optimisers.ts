// Optimisers: stochastic gradient descent with momentum, and Adam.
import type { Pointer } from './backend.ts';
import { EngineError } from './engine-error.ts';
import type { Tape } from './tape.ts';
import type { Tensor } from './tensor.ts';

export interface Optimiser {
  /** Updates the parameters from their gradients, then zeroes the gradients. */
  step(): void;
  zeroGradients(): void;
  learningRate: number;
}

/**
 * v = momentum v + g; w = w - learningRate v (Sutskever et al. 2013, in the form where the learning
 * rate stays outside v); momentum 0 is plain stochastic gradient descent (Robbins and Monro 1951).
 */
export function sgd(
  parameters: readonly Tensor[],
  { learningRate, momentum = 0 }: { learningRate: number; momentum?: number },
): Optimiser {
  const { kernels, allocateState } = checkParameters('sgd', parameters);
  const velocities = momentum === 0 ? undefined : allocateState();
  return optimiser(parameters, learningRate, (w, g, n, i, rate) => {
    const velocity = velocities?.[i];
    if (velocity === undefined) kernels.sgdUpdate(w, g, n, rate);
    else kernels.momentumUpdate(w, g, velocity, n, rate, momentum);
  });
}

/**
 * m = beta1 m + (1 - beta1) g; v = beta2 v + (1 - beta2) g^2;
 * w = w - learningRate (m / (1 - beta1^t)) / (sqrt(v / (1 - beta2^t)) + epsilon)
 * (Kingma and Ba 2015, algorithm 1, whose constants are the defaults).
 */
export function adam(
  parameters: readonly Tensor[],
  {
    learningRate,
    beta1 = 0.9,
    beta2 = 0.999,
    epsilon = 1e-8,
  }: { learningRate: number; beta1?: number; beta2?: number; epsilon?: number },
): Optimiser {
  const { kernels, allocateState } = checkParameters('adam', parameters);
  const means = allocateState();
  const squares = allocateState();
  let power1 = 1;
  let power2 = 1;
  return optimiser(parameters, learningRate, (w, g, n, i, rate) => {
    if (i === 0) {
      power1 *= beta1;
      power2 *= beta2;
    }
    const m = means[i] as Pointer;
    const v = squares[i] as Pointer;
    kernels.adamUpdate(w, g, m, v, n, rate, beta1, beta2, epsilon, 1 - power1, 1 - power2);
  });
}

type Update = (w: Pointer, g: Pointer, n: number, index: number, learningRate: number) => void;

function optimiser(parameters: readonly Tensor[], learningRate: number, update: Update): Optimiser {
  return {
    learningRate,
    step() {
      parameters.forEach(({ pointer, gradientPointer, size }, i) => {
        update(pointer, gradientPointer as Pointer, size, i, this.learningRate);
      });
    },
    zeroGradients() {
      for (const { tape, gradientPointer, size } of parameters) {
        tape.kernels.fill(gradientPointer as Pointer, size, 0);
      }
    },
  };
}

function checkParameters(operation: string, parameters: readonly Tensor[]) {
  const tape: Tape | undefined = parameters[0]?.tape;
  if (tape === undefined || !parameters.every((tensor) => tensor.isParameter)) {
    throw new EngineError(
      `${operation}: the list must hold at least one tensor, all made by e.parameter()`,
    );
  }
  tape.check(operation, ...parameters);
  return {
    kernels: tape.kernels,
    /** One zeroed block of each parameter's size. */
    allocateState: () => parameters.map(({ size }) => tape.allocateForever(operation, size)),
  };
}
