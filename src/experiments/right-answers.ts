// How many digits a classifier gets right.
import { argmaxRows, type Tensor } from '../engine/index.ts';

/** The number of rows of logits [n, classes] whose largest is at the label. */
export function countRight(logits: Tensor, labels: Uint8Array): number {
  return argmaxRows(logits).filter((guess, i) => guess === labels[i]).length;
}
