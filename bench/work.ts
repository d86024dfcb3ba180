// What one step of a workload asks of a machine: arithmetic operations, and bytes moved at least.
import {
  type Cnn,
  type Dcgan,
  type Matmul,
  type Mlp,
  type SkipGram,
  WORKLOADS,
  type WorkloadId,
} from './workloads.ts';

export interface Work {
  /** Multiplications and additions of products and convolutions, each counted as one. */
  readonly operations: number;
  readonly bytes: number;
}

/** Sizes of a dense or convolutional layer over a whole batch. */
interface Layer {
  /** Floats that go in, floats that come out, and weights with biases. */
  readonly input: number;
  readonly output: number;
  readonly parameters: number;
  /** Pairs of a multiplication and an addition in the forward pass. */
  readonly pairs: number;
}

const BYTES_PER_FLOAT = 4;
/** Adam reads parameter, gradient and two moments, and writes all but the gradient. */
const ADAM_FLOATS = 7;

/**
 * The work of a step from the sizes alone. Bytes are the least that must pass between arithmetic and
 * memory when layers follow one another and no cache holds a layer's arrays until they are used again:
 * each pass of a layer reads each of its operands once and writes each of its results once. Bias,
 * activation, pooling, normalisation and loss ride along: no operations, no bytes. Products with the
 * zeros of a padding count as any others.
 *
 * - Forward of a layer with p pairs, input i, output o, parameters w: 2 p operations, i + w + o floats.
 * - Backward: 2 p operations for the weights' gradient, reading i and the output's gradient o and
 *   writing w floats; where the input needs a gradient, 2 p more, reading w and writing i.
 * - Adam: 7 w floats. Plain SGD on rows: reads gradient and parameter, writes the parameter.
 */
export function workOf(id: WorkloadId): Work {
  switch (id) {
    case 'matmul-1024':
    case 'matmul-512':
      return matmul(WORKLOADS[id]);
    case 'mlp':
      return mlp(WORKLOADS[id]);
    case 'cnn':
      return cnn(WORKLOADS[id]);
    case 'dcgan':
      return dcgan(WORKLOADS[id]);
    case 'skip-gram':
      return skipGram(WORKLOADS[id]);
  }
}

/** c = a b of n x n: 2 n^3 operations; three matrices. */
function matmul({ size: n }: Matmul): Work {
  return { operations: 2 * n ** 3, bytes: BYTES_PER_FLOAT * 3 * n ** 2 };
}

/** The batch needs no gradient, so the first layer passes none on. */
function mlp({ batch, inputs, hidden, classes }: Mlp): Work {
  const layers = [dense(batch, inputs, hidden), dense(batch, hidden, classes)];
  return sum([forward(layers), backward(layers, false), adam(layers)]);
}

/** Convolutions of 3 x 3 that keep the side; each is pooled to half of it before it is written. */
function cnn({ batch, side, channels1, channels2, classes }: Cnn): Work {
  const convolution = (from: number, to: number, width: number): Layer => ({
    input: batch * from * width ** 2,
    output: batch * to * (width / 2) ** 2,
    parameters: to * (9 * from + 1),
    pairs: batch * 9 * from * to * width ** 2,
  });
  const layers = [
    convolution(1, channels1, side),
    convolution(channels1, channels2, side / 2),
    dense(batch, channels2 * (side / 4) ** 2, classes),
  ];
  return sum([forward(layers), backward(layers, false), adam(layers)]);
}

/**
 * The generator makes images once; the discriminator learns from real and made ones, then judges the
 * made ones again and passes gradients through to the generator. Those of its own weights in this last
 * turn are computed too, as the step is written, and thrown away.
 */
function dcgan({ batch, side, noise, wide, narrow }: Dcgan): Work {
  const [half, quarter] = [side / 2, side / 4];
  /** Kernels of 4 x 4 at stride 2, between a fine image and one of half its side, either way. */
  const strided = (fine: number, coarse: number, coarseSide: number, biases: number) => ({
    fine: batch * fine * (2 * coarseSide) ** 2,
    coarse: batch * coarse * coarseSide ** 2,
    parameters: 16 * fine * coarse + biases,
    pairs: batch * 16 * fine * coarse * coarseSide ** 2,
  });
  const down = ({ fine, coarse, ...rest }: ReturnType<typeof strided>): Layer => {
    return { input: fine, output: coarse, ...rest };
  };
  const up = ({ fine, coarse, ...rest }: ReturnType<typeof strided>): Layer => {
    return { input: coarse, output: fine, ...rest };
  };
  const generator = [
    dense(batch, noise, wide * quarter ** 2, 0),
    up(strided(narrow, wide, quarter, 0)),
    up(strided(1, narrow, half, 1)),
  ];
  const discriminator = [
    down(strided(1, narrow, half, narrow)),
    down(strided(narrow, wide, quarter, 0)),
    dense(batch, wide * quarter ** 2, 1),
  ];
  const learn = [forward(discriminator), backward(discriminator, false)];
  return sum([
    forward(generator),
    ...learn,
    ...learn,
    adam(discriminator),
    forward(discriminator),
    backward(discriminator, true),
    backward(generator, false),
    adam(generator),
  ]);
}

/**
 * A score for each of r = batch (1 + negatives) pairs of rows of d floats: 2 r d operations, and twice
 * as many for the gradients. The r rows are read for the scores, read again for the gradients of the
 * batch's rows, and updated (read and written). The batch's rows are copied, read, get a gradient, are
 * read again for the update of the r rows, and updated from their gradient.
 */
function skipGram({ batch, negatives, dimension }: SkipGram): Work {
  const scores = batch * (1 + negatives);
  const [ofRows, ofBatch] = [1 + 1 + 2, 2 + 1 + 1 + 1 + 3];
  const floats = (ofRows * scores + ofBatch * batch) * dimension;
  return { operations: 3 * 2 * scores * dimension, bytes: BYTES_PER_FLOAT * floats };
}

function dense(batch: number, inputs: number, outputs: number, biases = outputs): Layer {
  return {
    input: batch * inputs,
    output: batch * outputs,
    parameters: inputs * outputs + biases,
    pairs: batch * inputs * outputs,
  };
}

function forward(layers: readonly Layer[]): Work {
  return sum(
    layers.map(({ input, output, parameters, pairs }) => ({
      operations: 2 * pairs,
      bytes: BYTES_PER_FLOAT * (input + parameters + output),
    })),
  );
}

/** @param toInput whether what goes into the first layer needs a gradient. */
function backward(layers: readonly Layer[], toInput: boolean): Work {
  return sum(
    layers.map(({ input, output, parameters, pairs }, i) => {
      const passesOn = i > 0 || toInput ? 1 : 0;
      const floats = input + output + parameters + passesOn * (parameters + input);
      return { operations: (1 + passesOn) * 2 * pairs, bytes: BYTES_PER_FLOAT * floats };
    }),
  );
}

function adam(layers: readonly Layer[]): Work {
  const parameters = layers.reduce((total, layer) => total + layer.parameters, 0);
  return { operations: 0, bytes: BYTES_PER_FLOAT * ADAM_FLOATS * parameters };
}

function sum(parts: readonly Work[]): Work {
  return {
    operations: parts.reduce((total, { operations }) => total + operations, 0),
    bytes: parts.reduce((total, { bytes }) => total + bytes, 0),
  };
}
