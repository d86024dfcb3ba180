// What biases do to a network: where its boundary lies, and what it cannot do without them.
import type { Engine, Rng, Tensor } from '../engine/index.ts';
import { initial } from '../engine/index.ts';
import { batchNormalize } from './batch-normalize.ts';
import type { PlaneClassifier } from './plane-classifier.ts';
import { logitsAt } from './plane-classifier.ts';

/** |b| / |w| of a single layer: how far its line w x + b = 0 lies from the origin. */
export function boundaryDistance({ weights, biases }: PlaneClassifier): number {
  const [weight, bias] = [weights[0] as Tensor, biases[0] as Tensor];
  const [u, v] = weight.values() as unknown as [number, number];
  return Math.abs(bias.item()) / Math.sqrt(u * u + v * v);
}

/** The largest |f(3x) - 3 f(x)|, relative to the largest |f(3x)| where that exceeds 1. */
export function homogeneityGap(e: Engine, net: PlaneClassifier, xy: Float64Array): number {
  const once = logitsAt(e, net, xy);
  const thrice = logitsAt(
    e,
    net,
    xy.map((value) => 3 * value),
  );
  const size = thrice.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
  return (
    thrice.reduce((worst, value, i) => {
      return Math.max(worst, Math.abs(value - 3 * (once[i] as number)));
    }, 0) / size
  );
}

/** The largest change that random biases make to the batch-normalised outputs of a random layer. */
export function normalizedDifference(e: Engine, rng: Rng, xy: Float64Array): number {
  const units = 8;
  const weight = initial(rng, 'he-normal', [2, units]);
  const bias = initial(rng, 'normal', [units], { sd: 5 });
  const [plain, biased] = e.step(() => {
    const x = e.tensor(xy, [xy.length / 2, 2]);
    const w = e.tensor(weight, [2, units]);
    return [e.dense(x, w).values(), e.dense(x, w, e.tensor(bias, [units])).values()] as const;
  });
  const [left, right] = [batchNormalize(plain, units), batchNormalize(biased, units)];
  return left.reduce(
    (worst, value, i) => Math.max(worst, Math.abs(value - (right[i] as number))),
    0,
  );
}
