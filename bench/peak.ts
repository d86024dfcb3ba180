// The highest rate of multiplications and additions that one core reaches in WebAssembly.
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Mode } from '../src/engine/index.ts';

const ROOT = resolve(import.meta.dirname, '..');
const KERNEL = 'bench/kernels/peak.ts';

interface PeakKernel {
  chains(): number;
  spin(rounds: number, a: number, b: number): number;
}

/** Rounds of one call, some milliseconds long: the host compiles a function well between calls. */
const ROUNDS = 1_000_000;
const TRIES = 40;

/**
 * Billions of multiplications and additions in a second, each counted as one operation: the best of
 * some tries of the loop in kernels/peak.ts. It uses the instructions of the engine's kernels in that
 * mode, in vectors of 4 floats, on registers alone. Undefined where the host lacks them.
 */
export async function measurePeak(mode: Mode): Promise<number | undefined> {
  const kernel = await compilePeak(mode);
  if (kernel === undefined) return undefined;
  const operations = 2 * 4 * kernel.chains() * ROUNDS;
  let best = 0;
  for (let i = 0; i < TRIES; i++) {
    const before = performance.now();
    kernel.spin(ROUNDS, 0.5, 0.5);
    best = Math.max(best, operations / (performance.now() - before) / 1e6);
  }
  return best;
}

/** The loop as the mode has it; undefined where the host cannot run it. */
export async function compilePeak(mode: Mode): Promise<PeakKernel | undefined> {
  const { default: asc } = await import('assemblyscript/asc');
  let bytes: Uint8Array<ArrayBuffer> | undefined;
  const { error, stderr } = await asc.main(
    [
      KERNEL,
      '--outFile=peak.wasm',
      '--optimizeLevel=3',
      '--noAssert',
      '--runtime=stub',
      '--enable=simd',
      ...(mode === 'fast' ? ['--enable=relaxed-simd'] : []),
    ],
    {
      readFile: (name) => readFile(join(ROOT, name), 'utf8').catch(() => null),
      writeFile: (_name, contents) => {
        bytes = Uint8Array.from(contents as Uint8Array);
      },
      listFiles: () => [],
    },
  );
  if (error !== null || bytes === undefined) {
    throw new Error(`${KERNEL} does not compile:\n${stderr.toString()}`);
  }
  if (!WebAssembly.validate(bytes)) return undefined;
  const { instance } = await WebAssembly.instantiate(bytes);
  return instance.exports as unknown as PeakKernel;
}
