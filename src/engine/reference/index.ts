// The reference backend: float64 in plain loops, the oracle for the WASM kernels.
import type { Backend } from '../backend.ts';
import { activationKernels } from './activations.ts';
import { axisKernels } from './axes.ts';
import { convolutionKernels } from './convolution.ts';
import { elementwiseKernels } from './elementwise.ts';
import { gemmKernel } from './gemm.ts';
import { lossKernels } from './losses.ts';
import type { Memory } from './memory.ts';
import { normalisationKernels } from './normalisation.ts';
import { poolingKernels } from './pooling.ts';
import { rowKernels } from './rows.ts';
import { updateKernels } from './updates.ts';

/** A backend with a fresh memory. */
export function createReferenceBackend(): Backend {
  const memory: Memory = { at: new Float64Array(1 << 14) };
  return {
    name: 'reference',
    mode: 'exact',
    threads: 1,
    start: 16,
    kernels: {
      ...elementwiseKernels(memory),
      ...gemmKernel(memory),
      ...activationKernels(memory),
      ...axisKernels(memory),
      ...convolutionKernels(memory),
      ...poolingKernels(memory),
      ...lossKernels(memory),
      ...normalisationKernels(memory),
      ...rowKernels(memory),
      ...updateKernels(memory),
    },
    get capacity() {
      return memory.at.length;
    },
    reserve: (elements) => {
      if (elements <= memory.at.length) return;
      const larger = new Float64Array(Math.max(elements, 2 * memory.at.length));
      larger.set(memory.at);
      memory.at = larger;
    },
    read: (from, length) => memory.at.slice(from, from + length),
    write: (to, data) => memory.at.set(data, to),
  };
}
