// The WASM backend: float32 kernels with SIMD, exact or fast, on one growing memory.
import type { Backend } from './backend.ts';
import { EngineError } from './engine-error.ts';
import { createKernelMemory, instantiateKernels } from './kernel-modules.ts';
import { splitKernels } from './threads/split.ts';
import type { Threads } from './threads/threads.ts';

const PAGE_BYTES = 65536;
const MOST_PAGES = 65536;

/**
 * A backend with a fresh memory, or with that of the threads, if given. `fast` takes the fused
 * multiplication and addition for products and convolutions where the host has it.
 */
export function createWasmBackend({
  fast,
  threads,
}: {
  fast: boolean;
  threads?: Threads | undefined;
}): Backend {
  const memory = threads?.memory ?? createKernelMemory(false);
  const count = threads?.count ?? 1;
  const instance = instantiateKernels(memory, {
    fast,
    shared: threads !== undefined,
    thread: 0,
    threads: count,
  });
  // Made anew when memory grows: a view keeps its length, and that of memory not shared ends.
  let floats = new Float32Array(memory.buffer);

  const reserve = (elements: number): void => {
    if (elements <= floats.length) return;
    const present = memory.buffer.byteLength / PAGE_BYTES;
    const needed = Math.ceil((elements * 4) / PAGE_BYTES);
    // Half as much again, so that a growing step does not grow the memory at each tensor.
    const wanted = Math.min(MOST_PAGES, Math.max(needed, Math.ceil(1.5 * present)));
    try {
      if (wanted > present) memory.grow(wanted - present);
    } catch {
      throw new EngineError(
        `out of memory: ${Math.ceil((needed * PAGE_BYTES) / 1e6)} MB needed; use smaller batches, or free tensors with e.step()`,
      );
    }
    floats = new Float32Array(memory.buffer);
  };
  reserve(instance.start);
  return {
    name: 'wasm',
    mode: instance.mode,
    threads: count,
    kernels:
      threads === undefined
        ? instance.kernels
        : splitKernels(instance.kernels, threads, instance.mode),
    start: instance.start,
    get capacity() {
      return floats.length;
    },
    reserve,
    read: (from, length) => floats.slice(from, from + length),
    write: (to, data) => floats.set(data, to),
  };
}
