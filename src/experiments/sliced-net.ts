// A deep network on pooled digits, with batch normalisation or skip connections or neither, and slices of its loss.
import type { Engine, Rng, Tensor } from '../engine/index.ts';
import { initial } from '../engine/index.ts';
import type { PooledDigits } from './pooled-digits.ts';
import { countRight } from './right-answers.ts';

const CLASSES = 10;

export type NetKind = 'plain' | 'batch-norm' | 'skip';

export interface NetSpec {
  readonly kind: NetKind;
  /** Hidden layers, at least one. */
  readonly depth: number;
  readonly width: number;
  readonly cells: number;
}

export interface SlicedNet {
  readonly spec: NetSpec;
  /** Of each layer, from the first: [in, out]. */
  readonly weights: readonly Tensor[];
  readonly parameters: readonly Tensor[];
  /**
   * [n, 10]. Batch normalisation takes the statistics of `set` itself, so that this depends on the
   * parameters and on `set` alone.
   */
  logits(set: PooledDigits): Tensor;
}

/** ReLU layers from He's initial values; with 'skip' each but the first adds its input to its output. */
export function createSlicedNet(e: Engine, rng: Rng, spec: NetSpec): SlicedNet {
  const { kind, depth, width, cells } = spec;
  const sizes = [cells, ...new Array<number>(depth).fill(width), CLASSES];
  const weights: Tensor[] = [];
  const others: Tensor[] = [];
  const layers = sizes.slice(0, -1).map((inputs, layer) => {
    const outputs = sizes[layer + 1] as number;
    const hidden = layer < depth;
    const scheme = hidden ? 'he-normal' : 'glorot-normal';
    // Branches beside a skip connection start smaller, so that their sum does not grow with depth.
    const scale = kind === 'skip' && hidden && layer > 0 ? 1 / Math.sqrt(depth) : 1;
    const drawn = initial(rng, scheme, [inputs, outputs]).map((x) => scale * x);
    const w = e.parameter(drawn, [inputs, outputs]);
    const b = e.parameter(new Float64Array(outputs), [outputs]);
    weights.push(w);
    others.push(b);
    if (kind !== 'batch-norm' || !hidden) return { w, b };
    const gain = e.parameter(new Float64Array(outputs).fill(1), [outputs]);
    others.push(gain);
    return { w, b, gain, running: e.runningStatistics(outputs) };
  });
  return {
    spec,
    weights,
    parameters: [...weights, ...others],
    logits({ count, inputs }) {
      let h = e.tensor(inputs, [count, cells]);
      for (const [layer, { w, b, gain, running }] of layers.entries()) {
        if (layer === depth) return e.dense(h, w, b);
        const z = gain ? e.batchNorm(e.dense(h, w), gain, b, running) : e.dense(h, w, b);
        const y = e.relu(z);
        h = kind === 'skip' && layer > 0 ? e.add(h, y) : y;
      }
      throw new Error('the last layer returns');
    },
  };
}

/** Mean cross-entropy on `set`. */
export function lossOn(e: Engine, net: SlicedNet, set: PooledDigits): number {
  return e.step(() => e.noGrad(() => e.softmaxCrossEntropy(net.logits(set), set.labels).item()));
}

/** Share of the digits of `set` whose largest logit is the right one. */
export function accuracyOn(e: Engine, net: SlicedNet, set: PooledDigits): number {
  return e.step(() => e.noGrad(() => countRight(net.logits(set), set.labels))) / set.count;
}

/** Puts the weights at trained + a first + b second (`trained` and directions one array a layer). */
export function moveTo(
  { weights }: SlicedNet,
  trained: readonly Float64Array[],
  [first, a]: readonly [readonly Float64Array[], number],
  [second, b]: readonly [readonly Float64Array[], number],
): void {
  for (const [layer, weight] of weights.entries()) {
    const [start, one, two] = [trained[layer], first[layer], second[layer]] as [
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    weight.assign(start.map((x, i) => x + a * (one[i] as number) + b * (two[i] as number)));
  }
}

/**
 * A random direction for each weight matrix in which the incoming weights of each unit (its filter)
 * have the length of those of the trained unit (Li et al. 2018). Biases and gains stay as they are.
 */
export function filterNormalised(rng: Rng, weights: readonly Tensor[]): Float64Array[] {
  return weights.map((weight) => {
    const [inputs, outputs] = weight.shape as [number, number];
    const trained = weight.values();
    const direction = Float64Array.from({ length: inputs * outputs }, () => rng.normal());
    for (let unit = 0; unit < outputs; unit++) {
      let [own, drawn] = [0, 0];
      for (let at = unit; at < trained.length; at += outputs) {
        own += (trained[at] as number) * (trained[at] as number);
        drawn += (direction[at] as number) * (direction[at] as number);
      }
      const factor = Math.sqrt(own / drawn);
      for (let at = unit; at < trained.length; at += outputs) {
        direction[at] = (direction[at] as number) * factor;
      }
    }
    return direction;
  });
}
