// Running digits through a network with batch normalisation, in either mode.
import type { Engine } from '../engine/index.ts';
import { partOf } from './digit-parts.ts';
import type { DigitSet } from './digits.ts';
import { HALF_SIDE } from './half-size-digits.ts';
import type { NormalizedCnn } from './normalized-cnn.ts';
import { countRight } from './right-answers.ts';

/** The digits of a set as images. */
export function imagesOf(e: Engine, set: DigitSet) {
  return e.tensor(set.inputs, [set.count, 1, HALF_SIDE, HALF_SIDE]);
}

/** Logits [count, 10]; in training mode by the set's own statistics, which also become the running ones. */
export function cnnLogits(e: Engine, cnn: NormalizedCnn, set: DigitSet, training: boolean) {
  return e.step(() =>
    e.noGrad(() => cnn.forward(imagesOf(e, set), { training, momentum: 1 }).values()),
  );
}

/** Share of right guesses when the set goes through in batches of `size`, in order. */
export function cnnAccuracy(
  e: Engine,
  cnn: NormalizedCnn,
  set: DigitSet,
  { training, size }: { training: boolean; size: number },
): number {
  let right = 0;
  for (let from = 0; from < set.count; from += size) {
    const part = partOf(set, from, Math.min(from + size, set.count));
    const pass = { training, momentum: 1 };
    right += e.step(() =>
      e.noGrad(() => countRight(cnn.forward(imagesOf(e, part), pass), part.labels)),
    );
  }
  return right / set.count;
}

/** The places of the digits of `set`, sorted by class. */
export function byClass(set: DigitSet): number[] {
  const places = Array.from(set.labels, (_, i) => i);
  return places.sort((a, b) => (set.labels[a] as number) - (set.labels[b] as number) || a - b);
}
