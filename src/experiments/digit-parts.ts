// Some of the digits of a set, of any number of pixels each: by their places, drawn, or in a row.
import type { Rng } from '../engine/index.ts';

/** What a DigitSet holds, at any resolution: inputs [count, pixels]. */
interface Pictures {
  readonly count: number;
  readonly labels: Uint8Array;
  readonly inputs: Float32Array;
}

/** The digits at `places`, in that order; a place may come up twice. */
export function chooseDigits<S extends Pictures>(set: S, places: ArrayLike<number>): S {
  const pixels = set.inputs.length / set.count;
  const labels = new Uint8Array(places.length);
  const inputs = new Float32Array(places.length * pixels);
  for (let i = 0; i < places.length; i++) {
    const from = places[i] as number;
    labels[i] = set.labels[from] as number;
    inputs.set(set.inputs.subarray(from * pixels, (from + 1) * pixels), i * pixels);
  }
  return { ...set, count: places.length, labels, inputs };
}

/** `size` places below `count`, drawn with replacement. */
export function drawPlaces(rng: Rng, size: number, count: number): Uint32Array {
  return Uint32Array.from({ length: size }, () => rng.int(count));
}

/** The digits from place `from` up to, but not, `to`; they share the set's memory. */
export function partOf<S extends Pictures>(set: S, from: number, to: number): S {
  const pixels = set.inputs.length / set.count;
  return {
    ...set,
    count: to - from,
    labels: set.labels.subarray(from, to),
    inputs: set.inputs.subarray(from * pixels, to * pixels),
  };
}
