// How the gradient of one batch spreads over the layers of an untrained network.
import type { Engine } from '../engine/index.ts';
import type { Mlp } from './deep-mlp.ts';
import { DIGIT_PIXELS, type DigitSet } from './digits.ts';
import { norm } from './norms.ts';
import { mean, variance } from './statistics.ts';

export interface GradientProbe {
  /** Norm of the gradient of each layer's weights, from the first layer to the output layer. */
  readonly weightNorms: readonly number[];
  /** Norm of the gradient that arrives at the outputs of each hidden layer, from the first. */
  readonly signalNorms: readonly number[];
  /** Mean output of the units of each hidden layer. */
  readonly means: readonly number[];
  /** Standard deviation of a unit's output over the batch, averaged over each layer's units. */
  readonly spreads: readonly number[];
}

/** One forward and one backward pass over `batch`; nothing is updated. */
export function probeGradients(e: Engine, mlp: Mlp, batch: DigitSet): GradientProbe {
  return e.step(() => {
    const { logits, after } = mlp.forward(e.tensor(batch.inputs, [batch.count, DIGIT_PIXELS]));
    for (const layer of after) e.keepGrad(layer);
    e.backward(e.softmaxCrossEntropy(logits, batch.labels));
    const outputs = after.map((layer) => layer.values());
    return {
      weightNorms: mlp.weights.map((w) => gradientNorm(w.gradient())),
      signalNorms: after.map((layer) => gradientNorm(layer.gradient())),
      means: outputs.map((h) => mean(h)),
      spreads: outputs.map((h) => spread(h, batch.count)),
    };
  });
}

function gradientNorm(gradient: ArrayLike<number> | undefined): number {
  if (gradient === undefined) throw new Error('backward() left a layer without a gradient.');
  return norm(gradient);
}

/** `outputs` is [n, width]; the deviation is taken about each column's mean. */
function spread(outputs: ArrayLike<number>, n: number): number {
  const width = outputs.length / n;
  let deviations = 0;
  for (let unit = 0; unit < width; unit++) {
    const column = Float64Array.from({ length: n }, (_, i) => outputs[i * width + unit] as number);
    deviations += Math.sqrt(variance(column));
  }
  return deviations / width;
}
