// Reference kernels: optimiser updates, which also zero the gradient.
// biome-ignore-all lint/style/noNonNullAssertion: indices lie in blocks that the caller reserved
import type { UpdateKernels } from '../kernel-contracts/updates.ts';
import type { Memory } from './memory.ts';

export function updateKernels(memory: Memory): UpdateKernels {
  return {
    sgdUpdate: (w, g, n, learningRate, weightDecay) => {
      const f = memory.at;
      for (let i = 0; i < n; i++) {
        f[w + i]! -= learningRate * decayed(f[g + i]!, f[w + i]!, weightDecay);
      }
      f.fill(0, g, g + n);
    },
    momentumUpdate: (w, g, velocity, n, learningRate, momentum, weightDecay, nesterov) => {
      const f = memory.at;
      for (let i = 0; i < n; i++) {
        const gradient = decayed(f[g + i]!, f[w + i]!, weightDecay);
        const v = momentum * f[velocity + i]! + gradient;
        f[velocity + i] = v;
        f[w + i]! -= learningRate * (nesterov ? gradient + momentum * v : v);
      }
      f.fill(0, g, g + n);
    },
    insideMomentumUpdate: (w, g, velocity, n, learningRate, momentum, weightDecay, nesterov) => {
      const f = memory.at;
      for (let i = 0; i < n; i++) {
        const slope = learningRate * decayed(f[g + i]!, f[w + i]!, weightDecay);
        const v = momentum * f[velocity + i]! - slope;
        f[velocity + i] = v;
        f[w + i]! += nesterov ? momentum * v - slope : v;
      }
      f.fill(0, g, g + n);
    },
    rmspropUpdate: (w, g, square, n, learningRate, decay, epsilon) => {
      const f = memory.at;
      for (let i = 0; i < n; i++) {
        const gradient = f[g + i]!;
        f[square + i] = decay * f[square + i]! + (1 - decay) * gradient * gradient;
        f[w + i]! -= (learningRate * gradient) / (Math.sqrt(f[square + i]!) + epsilon);
      }
      f.fill(0, g, g + n);
    },
    rmspropMomentumUpdate: (w, g, square, velocity, n, learningRate, decay, epsilon, momentum) => {
      const f = memory.at;
      for (let i = 0; i < n; i++) {
        const gradient = f[g + i]!;
        f[square + i] = decay * f[square + i]! + (1 - decay) * gradient * gradient;
        const normalised = gradient / (Math.sqrt(f[square + i]!) + epsilon);
        f[velocity + i] = momentum * f[velocity + i]! + normalised;
        f[w + i]! -= learningRate * f[velocity + i]!;
      }
      f.fill(0, g, g + n);
    },
    adamUpdate: (w, g, m, v, n, rate, beta1, beta2, epsilon, correction1, correction2, decay) => {
      const f = memory.at;
      for (let i = 0; i < n; i++) {
        const gradient = f[g + i]!;
        f[m + i] = beta1 * f[m + i]! + (1 - beta1) * gradient;
        f[v + i] = beta2 * f[v + i]! + (1 - beta2) * gradient * gradient;
        const step = f[m + i]! / correction1 / (Math.sqrt(f[v + i]! / correction2) + epsilon);
        f[w + i] = (1 - rate * decay) * f[w + i]! - rate * step;
      }
      f.fill(0, g, g + n);
    },
  };
}

/** An infinite weight must not turn a gradient into NaN when there is no decay. */
function decayed(gradient: number, weight: number, weightDecay: number): number {
  return weightDecay === 0 ? gradient : gradient + weightDecay * weight;
}
