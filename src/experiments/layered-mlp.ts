// A multilayer perceptron whose hidden layers are dense, normalised or not, ReLU, and dropped or not.
import type { Engine, Rng, RunningStatistics, Tensor } from '../engine/index.ts';
import { initial } from '../engine/index.ts';

export type Normalizer = 'none' | 'batch' | 'noisy-batch' | 'layer';

export interface LayeredSpec {
  readonly inputs: number;
  /** Number of hidden layers. */
  readonly depth: number;
  /** Units of each hidden layer. */
  readonly width: number;
  readonly outputs: number;
  readonly normalizer: Normalizer;
  /** Probability that dropout sets an output of a hidden layer to 0; none when 0. */
  readonly dropout: number;
  /** The same for the inputs. */
  readonly inputDropout?: number;
  /** Multiplies the initial weights (He et al. 2015) of the hidden layers. */
  readonly scale?: number;
}

export interface Pass {
  /** Whether batch statistics and dropout masks are used, and running statistics updated. */
  readonly training: boolean;
  /** Draws masks and noise; needed in training. */
  readonly rng: Rng;
  /** Where dropout drops; everywhere in training and nowhere else when left out. */
  readonly masks?: 'everywhere' | 'last-hidden' | 'nowhere';
  /** Share of the batch's statistics that enters the running ones; 0.1 when left out. */
  readonly momentum?: number;
  /** Told the inputs of each hidden layer's normaliser. */
  onInput?(layer: number, z: Tensor): void;
}

export interface LayeredMlp {
  readonly spec: LayeredSpec;
  /** Of each layer, [in, out]. */
  readonly weights: readonly Tensor[];
  readonly parameters: readonly Tensor[];
  /** Of each hidden layer; moved in training passes with batch normalisation only. */
  readonly statistics: readonly RunningStatistics[];
  /** [n, inputs] to logits [n, outputs]. */
  forward(x: Tensor, pass: Pass): Tensor;
}

/** Makes the network; its initial values depend on `rng` and on sizes and scale only. */
export function createLayeredMlp(e: Engine, rng: Rng, spec: LayeredSpec): LayeredMlp {
  const { depth, width, normalizer, dropout, scale = 1 } = spec;
  const sizes = [spec.inputs, ...new Array<number>(depth).fill(width), spec.outputs];
  const weights: Tensor[] = [];
  const biases: Tensor[] = [];
  for (let layer = 0; layer <= depth; layer++) {
    const shape = [sizes[layer] as number, sizes[layer + 1] as number] as const;
    const drawn = initial(rng, 'he-normal', shape);
    weights.push(
      e.parameter(
        drawn.map((w) => (layer < depth ? w * scale : w)),
        shape,
      ),
    );
    biases.push(e.parameter(new Float64Array(shape[1]), [shape[1]]));
  }
  const isNormalized = normalizer !== 'none';
  const each = <T>(make: () => T): T[] => Array.from({ length: isNormalized ? depth : 0 }, make);
  const gains = each(() => e.parameter(new Float64Array(width).fill(1), [width]));
  const shifts = each(() => e.parameter(new Float64Array(width), [width]));
  const statistics = each(() => e.runningStatistics(width));

  const normalize = (z: Tensor, layer: number, pass: Pass): Tensor => {
    const { training, rng: noise, momentum } = pass;
    const [gain, shift] = [gains[layer] as Tensor, shifts[layer] as Tensor];
    if (normalizer === 'layer') return e.layerNorm(z, gain, shift);
    const running = statistics[layer] as RunningStatistics;
    const y = e.batchNorm(z, gain, shift, running, { training, ...(momentum && { momentum }) });
    if (normalizer === 'batch' || !training) return y;
    const draw = (low: number, high: number) =>
      e.tensor(
        Float64Array.from({ length: width }, () => noise.uniform(low, high)),
        [width],
      );
    return e.add(e.mul(y, draw(1, 1.25)), draw(-0.5, 0.5));
  };
  const forward = (x: Tensor, pass: Pass): Tensor => {
    const { inputDropout = 0 } = spec;
    const { masks = pass.training ? 'everywhere' : 'nowhere' } = pass;
    let h = e.dropout(x, inputDropout, pass.rng, { training: masks === 'everywhere' });
    for (let layer = 0; layer < depth; layer++) {
      // Behind a normaliser its shift does what a bias would do (see the entry on biases).
      const z = e.dense(h, weights[layer] as Tensor, isNormalized ? undefined : biases[layer]);
      pass.onInput?.(layer, z);
      h = e.relu(isNormalized ? normalize(z, layer, pass) : z);
      const drops = masks === 'everywhere' || (masks === 'last-hidden' && layer === depth - 1);
      h = e.dropout(h, dropout, pass.rng, { training: drops });
    }
    return e.dense(h, weights[depth] as Tensor, biases[depth]);
  };
  const used = isNormalized ? biases.slice(depth) : biases;
  return {
    spec,
    weights,
    parameters: [...weights, ...used, ...gains, ...shifts],
    statistics,
    forward,
  };
}
