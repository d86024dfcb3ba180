// Digits drawn at random from the packed ones, and digits with wrong labels.
import type { Rng } from '../engine/index.ts';
import { DIGIT_PIXELS, type DigitSet, type Digits } from './digits.ts';

/** The digits at `indices`, in that order, as a network takes them. */
export function pickDigits(digits: Digits, indices: ArrayLike<number>): DigitSet {
  const count = indices.length;
  const labels = new Uint8Array(count);
  const inputs = new Float32Array(count * DIGIT_PIXELS);
  for (let i = 0; i < count; i++) {
    const from = indices[i] as number;
    labels[i] = digits.labels[from] as number;
    for (let p = 0; p < DIGIT_PIXELS; p++) {
      inputs[i * DIGIT_PIXELS + p] = (digits.pixels[from * DIGIT_PIXELS + p] as number) / 255;
    }
  }
  return { count, labels, inputs };
}

/**
 * The set with the labels of a random `share` of its digits dealt out anew among these digits: how
 * often each label occurs stays, what it says about the picture goes. About one label in ten comes
 * back to a digit of its class by chance.
 */
export function shuffleLabels(set: DigitSet, share: number, rng: Rng): DigitSet {
  const chosen = rng.permutation(set.count).slice(0, Math.round(share * set.count));
  const dealt = rng.shuffle(Array.from(chosen, (i) => set.labels[i] as number));
  const labels = set.labels.slice();
  for (const [place, i] of chosen.entries()) labels[i] = dealt[place] as number;
  return { ...set, labels };
}
