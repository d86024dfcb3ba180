// Seeded random numbers: the same stream on every host.
import { EngineError } from './engine-error.ts';
import { log } from './exact-math.ts';

/** A stream of random numbers that its seed determines. */
export interface Rng {
  /** Uniform in [low, high), by default [0, 1), with 53 random bits. */
  uniform(low?: number, high?: number): number;
  /** Normal with the given mean and standard deviation, by default 0 and 1. */
  normal(mean?: number, sd?: number): number;
  /** A whole number in [0, n), each equally likely; n at most 2^32. */
  int(n: number): number;
  /** Puts the array in random order, in place, and returns it. */
  shuffle<A extends { length: number; [index: number]: unknown }>(array: A): A;
  /** 0, 1, ..., n - 1 in random order. */
  permutation(n: number): Uint32Array;
}

/**
 * Generator xoshiro128** (Blackman and Vigna, Scrambled linear pseudorandom number generators, ACM
 * TOMS 47(4), 2021). Returns a function that gives the next 32 bits as a number in [0, 2^32).
 */
export function xoshiro128(state: Uint32Array): () => number {
  // In an array: where V8 compresses pointers, as in Chromium, a variable that a closure keeps and that
  // holds 32 bits is a new object after each change, and a number would take four times as long.
  const kept = Int32Array.from(state);
  return () => {
    const a = kept[0] as number;
    const b = kept[1] as number;
    const c = (kept[2] as number) ^ a;
    const d = (kept[3] as number) ^ b;
    const product = Math.imul(b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    kept[0] = a ^ d;
    kept[1] = b ^ c;
    kept[2] = c ^ (b << 9);
    kept[3] = (d << 11) | (d >>> 21);
    return result;
  };
}

/** State words for a seed: a Weyl sequence through the finaliser of MurmurHash3 (Appleby 2011). */
function stateFromSeed(seed: number): Uint32Array {
  const words = new Uint32Array(new Float64Array([seed]).buffer);
  const state = new Uint32Array(4);
  let h = 0;
  for (let i = 0; i < 8; i++) {
    h = (h ^ (words[i % 2] as number)) + 0x9e3779b9;
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    h ^= h >>> 16;
    state[i % 4] = (state[i % 4] as number) ^ h;
  }
  // The all-zero state is the generator's only fixed point.
  if (state.every((word) => word === 0)) state[0] = 1;
  return state;
}

/** A generator for a seed: any number; equal seeds give equal streams. */
export function createRng(seed: number): Rng {
  const next = xoshiro128(stateFromSeed(seed));
  let spare: number | undefined;

  const uniform = (low = 0, high = 1): number => {
    const high27 = next() >>> 5;
    const low26 = next() >>> 6;
    const unit = (high27 * 0x4000000 + low26) / 0x20000000000000;
    return low + (high - low) * unit;
  };

  /** Polar method (Marsaglia and Bray 1964): two normals from a point inside the unit circle. */
  const normal = (mean = 0, sd = 1): number => {
    if (spare !== undefined) {
      const value = spare;
      spare = undefined;
      return mean + sd * value;
    }
    for (;;) {
      const u = uniform(-1, 1);
      const v = uniform(-1, 1);
      const s = u * u + v * v;
      if (s > 0 && s < 1) {
        const factor = Math.sqrt((-2 * log(s)) / s);
        spare = v * factor;
        return mean + sd * u * factor;
      }
    }
  };

  const int = (n: number): number => {
    if (!Number.isInteger(n) || n < 1 || n > 0x100000000) {
      throw new EngineError(`rng.int: n is ${n}; give a whole number from 1 to 2^32`);
    }
    // Draws from the last, incomplete run of n would make small numbers likelier: draw again.
    const limit = 0x100000000 - (0x100000000 % n);
    for (;;) {
      const bits = next();
      if (bits < limit) return bits % n;
    }
  };

  /** Fisher and Yates (Durstenfeld 1964). */
  const shuffle = <A extends { length: number; [index: number]: unknown }>(array: A): A => {
    for (let i = array.length - 1; i > 0; i--) {
      const j = int(i + 1);
      const kept = array[i];
      array[i] = array[j];
      array[j] = kept;
    }
    return array;
  };

  const permutation = (n: number): Uint32Array =>
    shuffle(Uint32Array.from({ length: n }, (_, i) => i));

  return { uniform, normal, int, shuffle, permutation };
}
