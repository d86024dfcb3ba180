// Choosing a feature by cross-validation on labels that are coin flips: plain and nested.
import type { Rng } from '../engine/index.ts';

/** Coin-flip labels and features that know nothing of them: values[f][i] for feature f of item i. */
export interface NoiseData {
  readonly labels: Uint8Array;
  readonly values: readonly Float64Array[];
}

export function drawNoise(items: number, features: number, rng: Rng): NoiseData {
  const values = Array.from({ length: features }, () =>
    Float64Array.from({ length: items }, () => rng.normal()),
  );
  return { labels: Uint8Array.from({ length: items }, () => rng.int(2)), values };
}

/**
 * Share of `tested` that the nearest-mean rule gets right: it compares an item's one feature with the
 * means that the two classes have on `trained`, and says class 0 where they do not tell.
 */
export function nearestMean(
  { labels, values }: NoiseData,
  feature: number,
  trained: readonly number[],
  tested: readonly number[],
): number {
  const x = values[feature] as Float64Array;
  const sums = [0, 0];
  const counts = [0, 0];
  for (const i of trained) {
    const label = labels[i] as number;
    sums[label] = (sums[label] as number) + (x[i] as number);
    counts[label] = (counts[label] as number) + 1;
  }
  const [m0, m1] = sums.map((sum, c) => sum / Math.max(1, counts[c] as number)) as [number, number];
  const right = tested.filter((i) => {
    const guess = Math.abs((x[i] as number) - m1) < Math.abs((x[i] as number) - m0) ? 1 : 0;
    return guess === labels[i];
  });
  return right.length / tested.length;
}

/** The mean score of one feature over `folds` folds of `items`. */
export function crossValidate(
  data: NoiseData,
  feature: number,
  items: readonly number[],
  folds: number,
): number {
  return meanOverFolds(items, folds, (trained, tested) =>
    nearestMean(data, feature, trained, tested),
  );
}

/** The feature with the best cross-validation score on `items`, and that score. */
export function chooseFeature(data: NoiseData, items: readonly number[], folds: number) {
  let best = { feature: 0, score: -1 };
  for (let feature = 0; feature < data.values.length; feature++) {
    const score = crossValidate(data, feature, items, folds);
    if (score > best.score) best = { feature, score };
  }
  return best;
}

/** Nested cross-validation: chooses anew without each outer fold, and scores the choice on it. */
export function nestedCrossValidate(
  data: NoiseData,
  items: readonly number[],
  folds: number,
): number {
  return meanOverFolds(items, folds, (trained, tested) =>
    nearestMean(data, chooseFeature(data, trained, folds).feature, trained, tested),
  );
}

/** The mean score over folds: every item whose place is `fold` modulo `folds` is tested, the others train. */
function meanOverFolds(
  items: readonly number[],
  folds: number,
  score: (trained: number[], tested: number[]) => number,
): number {
  let sum = 0;
  for (let fold = 0; fold < folds; fold++) {
    const isTested = (place: number) => place % folds === fold;
    sum += score(
      items.filter((_, place) => !isTested(place)),
      items.filter((_, place) => isTested(place)),
    );
  }
  return sum / folds;
}
