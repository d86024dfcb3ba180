// Small networks that sort points of the plane into two classes, with or without ReLU and biases.
import type { Engine, Rng, Tensor } from '../engine/index.ts';
import { adam, initial } from '../engine/index.ts';
import type { LabelledPoints } from './point-clouds.ts';

export interface PlaneClassifierSpec {
  /** Number of dense layers; 1 is a straight line. */
  readonly layers: number;
  /** Units of each layer but the last, which has one (the logit of class 1). */
  readonly width: number;
  /** Whether ReLU stands between the layers; without it the network is affine. */
  readonly relu: boolean;
  readonly biases: boolean;
  /** Standard deviation of the initial biases; 0 when left out. */
  readonly biasSpread?: number;
}

export interface PlaneClassifier {
  readonly spec: PlaneClassifierSpec;
  /** Of each layer, [in, out]. */
  readonly weights: readonly Tensor[];
  /** Of each layer, [out]; empty without biases. */
  readonly biases: readonly Tensor[];
  /** [n, 2] to logits [n, 1]. */
  forward(points: Tensor): Tensor;
}

/** Makes the network: He initialisation where ReLU follows, Glorot otherwise. */
export function createPlaneClassifier(
  e: Engine,
  rng: Rng,
  spec: PlaneClassifierSpec,
): PlaneClassifier {
  const { layers, width, relu, biasSpread = 0 } = spec;
  const sizes = [2, ...new Array<number>(layers - 1).fill(width), 1];
  const weights: Tensor[] = [];
  const biases: Tensor[] = [];
  for (let layer = 0; layer < layers; layer++) {
    const [inputs, outputs] = [sizes[layer] as number, sizes[layer + 1] as number];
    const followed = relu && layer < layers - 1;
    const drawn = initial(rng, followed ? 'he-normal' : 'glorot-normal', [inputs, outputs]);
    weights.push(e.parameter(drawn, [inputs, outputs]));
    if (spec.biases) {
      const values = initial(rng, 'normal', [outputs], { sd: biasSpread });
      biases.push(e.parameter(values, [outputs]));
    }
  }
  const forward = (points: Tensor): Tensor =>
    weights.reduce((h, weight, layer) => {
      const z = e.dense(h, weight, biases[layer]);
      return relu && layer < layers - 1 ? e.relu(z) : z;
    }, points);
  return { spec, weights, biases, forward };
}

/** The logits at points given as one (x, y) a row. */
export function logitsAt(e: Engine, net: PlaneClassifier, xy: Float64Array): Float64Array {
  return e.step(() =>
    e.noGrad(() => Float64Array.from(net.forward(e.tensor(xy, [xy.length / 2, 2])).values())),
  );
}

/** The share of points whose logit has the sign of their class. */
export function accuracyOf(e: Engine, net: PlaneClassifier, points: LabelledPoints): number {
  const logits = logitsAt(e, net, points.xy);
  let right = 0;
  for (let i = 0; i < points.count; i++) {
    if ((logits[i] as number) > 0 === (points.labels[i] === 1)) right++;
  }
  return right / points.count;
}

/**
 * Returns a function that takes one step of Adam on the cross-entropy of all of `points` and gives
 * the loss before the step.
 */
export function trainer(
  e: Engine,
  net: PlaneClassifier,
  points: LabelledPoints,
  learningRate: number,
): () => number {
  const optimiser = adam([...net.weights, ...net.biases], { learningRate });
  return () =>
    e.step(() => {
      const logits = net.forward(e.tensor(points.xy, [points.count, 2]));
      const loss = e.sigmoidCrossEntropy(logits, points.labels);
      e.backward(loss);
      optimiser.step();
      return loss.item();
    });
}
