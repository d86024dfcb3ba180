// A multilayer perceptron of any depth with one activation function, as experiments probe and train it.
import type { Engine, Rng, Tensor } from '../engine/index.ts';
import { initial } from '../engine/index.ts';
import type { ComparedActivation } from './activations.ts';

/** 'matched' is Glorot (Xavier) for the sigmoid and tanh, He for the others. */
export type InitializationName = 'matched' | 'glorot' | 'he';

export interface MlpSpec {
  readonly inputs: number;
  /** Number of hidden layers. */
  readonly depth: number;
  /** Units of each hidden layer. */
  readonly width: number;
  readonly outputs: number;
  readonly activation: ComparedActivation;
  readonly initialization: InitializationName;
  /** Multiplies every initial weight. */
  readonly scale?: number;
  /** Initial bias of the hidden units. */
  readonly bias?: number;
}

export interface Forward {
  /** [n, outputs] */
  readonly logits: Tensor;
  /** Of each hidden layer, [n, width], before its activation function. */
  readonly before: readonly Tensor[];
  /** Of each hidden layer, [n, width], after its activation function. */
  readonly after: readonly Tensor[];
}

export interface Mlp {
  readonly spec: MlpSpec;
  /** Of each layer, from the first: [in, out]. */
  readonly weights: readonly Tensor[];
  readonly parameters: readonly Tensor[];
  forward(x: Tensor): Forward;
}

/** Makes the network; its initial values depend on `rng` and `spec` only. */
export function createMlp(e: Engine, rng: Rng, spec: MlpSpec): Mlp {
  const { inputs, depth, width, outputs, scale = 1, bias = 0 } = spec;
  const sizes = [inputs, ...new Array<number>(depth).fill(width), outputs];
  const weights: Tensor[] = [];
  const biases: Tensor[] = [];
  for (let layer = 0; layer <= depth; layer++) {
    const shape = [sizes[layer] as number, sizes[layer + 1] as number] as const;
    const drawn = initial(rng, `${distribution(spec)}-normal`, shape);
    weights.push(
      e.parameter(
        drawn.map((w) => w * scale),
        shape,
      ),
    );
    biases.push(e.parameter(new Float64Array(shape[1]).fill(layer < depth ? bias : 0), [shape[1]]));
  }
  const forward = (x: Tensor): Forward => {
    const before: Tensor[] = [];
    const after: Tensor[] = [];
    let h = x;
    for (let layer = 0; layer < depth; layer++) {
      const z = e.dense(h, weights[layer] as Tensor, biases[layer]);
      h = e.activation(z, spec.activation);
      before.push(z);
      after.push(h);
    }
    return { logits: e.dense(h, weights[depth] as Tensor, biases[depth]), before, after };
  };
  return { spec, weights, parameters: [...weights, ...biases], forward };
}

function distribution({ activation, initialization }: MlpSpec): 'glorot' | 'he' {
  if (initialization !== 'matched') return initialization;
  return activation === 'sigmoid' || activation === 'tanh' ? 'glorot' : 'he';
}
