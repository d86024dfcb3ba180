// The numbers that networks start from and train on: the same in every JavaScript engine.
import type { SkipGram } from '../workloads.ts';

/** A linear congruential generator (Knuth; constants of Numerical Recipes): uniform in [0, 1). */
export function createUniform(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** `count` normal numbers of standard deviation `sd` (Box and Muller 1958). */
export function normals(seed: number, count: number, sd = 1): Float32Array {
  const uniform = createUniform(seed);
  return Float32Array.from({ length: count }, () => {
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
    return sd * radius * Math.cos(2 * Math.PI * uniform());
  });
}

/**
 * The standard deviation that PyTorch's layers start with, 1 / sqrt(3 fan-in): at it the
 * discriminator wins the first steps, so that its loss falls where training works.
 */
export function dcganSd(fanIn: number): number {
  return Math.sqrt(1 / (3 * fanIn));
}

export function labels(seed: number, count: number, classes: number): Int32Array {
  const uniform = createUniform(seed);
  return Int32Array.from({ length: count }, () => Math.floor(uniform() * classes));
}

export interface Pairs {
  /** One centre word per pair. */
  readonly centres: Int32Array;
  /** Per pair: its context word, then its negatives. */
  readonly contexts: Int32Array;
}

/** The batches of word ids, drawn before the clock runs; rivals in Python draw the same. */
export function drawPairs({ vocabulary, batch, negatives, batches }: SkipGram): Pairs[] {
  const uniform = createUniform(1);
  const ids = (count: number) =>
    Int32Array.from({ length: count }, () => Math.floor(uniform() * vocabulary));
  return Array.from({ length: batches }, () => {
    const centres = ids(batch);
    return { centres, contexts: ids(batch * (1 + negatives)) };
  });
}

/** 1 for each context word, 0 for each negative. */
export function pairTargets({ batch, negatives }: SkipGram): Float32Array {
  return Float32Array.from({ length: batch * (1 + negatives) }, (_, i) =>
    i % (1 + negatives) === 0 ? 1 : 0,
  );
}
