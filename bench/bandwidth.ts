// How many bytes one core moves in a second between its registers and arrays of a given size.
import { createWasmBackend } from '../src/engine/wasm.ts';

export interface Bandwidth {
  /** Both arrays together, in units of 10^6 bytes. */
  readonly megabytes: number;
  readonly gigabytesPerSecond: number;
}

/** Bytes of a pass over one float: y and x are read, y is written. */
const BYTES_PER_FLOAT = 12;

/**
 * The best of so many passes of the engine's kernel y <- y + k x, in float32 on one thread, after one
 * pass that brings the arrays in. A line of y that is written back counts once, as in STREAM
 * (McCalpin 1995), whose 'add' has the same two reads and a write.
 */
export function measureBandwidth(floats: number, passes: number): Bandwidth {
  const { kernels, reserve, start } = createWasmBackend({ fast: false });
  const [y, x] = [start, start + floats];
  reserve(start + 2 * floats);
  kernels.fill(y, 2 * floats, 1);
  kernels.accumulate(y, x, floats, 0.5);
  let shortest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < passes; i++) {
    const before = performance.now();
    kernels.accumulate(y, x, floats, 0.5);
    shortest = Math.min(shortest, performance.now() - before);
  }
  return {
    megabytes: (2 * 4 * floats) / 1e6,
    gigabytesPerSecond: (BYTES_PER_FLOAT * floats) / shortest / 1e6,
  };
}
