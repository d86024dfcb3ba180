// The memory of a training step, of our engine beside PyTorch's.
import type { Benchmark } from '../src/build/site/benchmark.ts';
import { BASELINE } from './engines.ts';
import type { MemoryAnswer } from './protocol.ts';
import { MOST_TIMES_MEMORY, quotient, verdictOn } from './targets.ts';
import { sizesOf, type WorkloadId } from './workloads.ts';

export const MEMORY_WORKLOAD: WorkloadId = 'cnn';
/** One thread each. */
const OURS = 'deepdict-fast-1';
export const MEMORY_ENGINES: readonly string[] = [BASELINE, OURS];

/**
 * The peaks and the verdict on them. On both sides a peak holds all tensors that are alive at once in a
 * step: parameters, gradients, Adam's moments, a copy of the batch with the labels, and what the step
 * makes.
 *
 * - Ours is `floatsPeak` of the engine, times 4: the whole arena, with its padding to 16 floats and the
 *   planes and other scratch memory of convolutions. Not in it: the matrix product's packing areas
 *   (1.2 MB, the same for every network), and the caller's own arrays of the batch and its labels, of
 *   which the arena holds the copies that count.
 * - PyTorch's is counted in rivals/pytorch.py from what its allocator does. Not in it: memory that BLAS
 *   and oneDNN take for packing on their own.
 */
export function compareMemory(
  answers: Readonly<Record<string, MemoryAnswer>>,
): Benchmark['memory'] {
  const bytesOf = (id: string) => {
    const answer = answers[id];
    return answer !== undefined && 'bytes' in answer ? answer.bytes : undefined;
  };
  const measured = quotient(bytesOf(OURS), bytesOf(BASELINE));
  return {
    sizes: sizesOf(MEMORY_WORKLOAD),
    engines: answers,
    target: verdictOn('memory', MOST_TIMES_MEMORY, measured),
  };
}
