// Reference kernels: optimiser updates, which also zero the gradient.
// biome-ignore-all lint/style/noNonNullAssertion: indices lie in blocks that the caller reserved
import type { Kernels } from '../backend.ts';
import type { Memory } from './memory.ts';

type UpdateKernels = Pick<Kernels, 'sgdUpdate' | 'momentumUpdate' | 'adamUpdate'>;

export function updateKernels(memory: Memory): UpdateKernels {
  return {
    sgdUpdate: (w, g, n, learningRate) => {
      const f = memory.at;
      for (let i = 0; i < n; i++) f[w + i]! -= learningRate * f[g + i]!;
      f.fill(0, g, g + n);
    },
    momentumUpdate: (w, g, velocity, n, learningRate, momentum) => {
      const f = memory.at;
      for (let i = 0; i < n; i++) {
        f[velocity + i] = momentum * f[velocity + i]! + f[g + i]!;
        f[w + i]! -= learningRate * f[velocity + i]!;
      }
      f.fill(0, g, g + n);
    },
    adamUpdate: (w, g, m, v, n, rate, beta1, beta2, epsilon, correction1, correction2) => {
      const f = memory.at;
      for (let i = 0; i < n; i++) {
        const gradient = f[g + i]!;
        f[m + i] = beta1 * f[m + i]! + (1 - beta1) * gradient;
        f[v + i] = beta2 * f[v + i]! + (1 - beta2) * gradient * gradient;
        const step = f[m + i]! / correction1 / (Math.sqrt(f[v + i]! / correction2) + epsilon);
        f[w + i]! -= rate * step;
      }
      f.fill(0, g, g + n);
    },
  };
}
