// Activation functions, by element.
import type { Kernels, Pointer } from '../backend.ts';
import { EngineError } from '../engine-error.ts';
import type { Tape } from '../tape.ts';
import type { Tensor } from '../tensor.ts';

type Forward = (kernels: Kernels, y: Pointer, x: Pointer, n: number) => void;
/** `seen` is x, or y where `fromOutput` says so. */
type Backward = (kernels: Kernels, dx: Pointer, dy: Pointer, seen: Pointer, n: number) => void;

interface Activation {
  readonly forward: Forward;
  readonly backward: Backward;
  readonly fromOutput: boolean;
}

/** max(x, 0); the derivative at 0 is taken as 0 (Nair and Hinton 2010). */
const RELU: Activation = {
  forward: (kernels, y, x, n) => kernels.relu(y, x, n),
  backward: (kernels, dx, dy, x, n) => kernels.reluBackward(dx, dy, x, n),
  fromOutput: false,
};

/** x where x > 0, else slope x (Maas et al. 2013). */
const leakyReluOf = (slope: number): Activation => ({
  forward: (kernels, y, x, n) => kernels.leakyRelu(y, x, n, slope),
  backward: (kernels, dx, dy, x, n) => kernels.leakyReluBackward(dx, dy, x, n, slope),
  fromOutput: false,
});

/** x where x > 0, else alpha (e^x - 1); there the derivative is alpha e^x (Clevert et al. 2016). */
const eluOf = (alpha: number): Activation => ({
  forward: (kernels, y, x, n) => kernels.elu(y, x, n, alpha),
  backward: (kernels, dx, dy, x, n) => kernels.eluBackward(dx, dy, x, n, alpha),
  fromOutput: false,
});

/** y = 1 / (1 + e^-x); y' = y (1 - y). */
const SIGMOID: Activation = {
  forward: (kernels, y, x, n) => kernels.sigmoid(y, x, n),
  backward: (kernels, dx, dy, y, n) => kernels.sigmoidBackward(dx, dy, y, n),
  fromOutput: true,
};

/** y = tanh x; y' = 1 - y^2. */
const TANH: Activation = {
  forward: (kernels, y, x, n) => kernels.tanh(y, x, n),
  backward: (kernels, dx, dy, y, n) => kernels.tanhBackward(dx, dy, y, n),
  fromOutput: true,
};

/** x (1 + tanh(sqrt(2/pi) (x + 0.044715 x^3))) / 2, the tanh form (Hendrycks and Gimpel 2016). */
const GELU: Activation = {
  forward: (kernels, y, x, n) => kernels.gelu(y, x, n),
  backward: (kernels, dx, dy, x, n) => kernels.geluBackward(dx, dy, x, n),
  fromOutput: false,
};

/** x s with s = sigmoid(x); derivative s + x s (1 - s) (Elfwing et al. 2018). */
const SILU: Activation = {
  forward: (kernels, y, x, n) => kernels.silu(y, x, n),
  backward: (kernels, dx, dy, x, n) => kernels.siluBackward(dx, dy, x, n),
  fromOutput: false,
};

/** log(1 + e^x); derivative sigmoid(x) (Dugas et al. 2001). */
const SOFTPLUS: Activation = {
  forward: (kernels, y, x, n) => kernels.softplus(y, x, n),
  backward: (kernels, dx, dy, x, n) => kernels.softplusBackward(dx, dy, x, n),
  fromOutput: false,
};

/** The constants for which mean 0 and variance 1 are a fixed point (Klambauer et al. 2017). */
const SELU_ALPHA = 1.6732632423543772;
const SELU_SCALE = 1.0507009873554805;

/** The scale times ELU with that alpha. */
const SELU: Activation = {
  forward: (kernels, y, x, n) => {
    kernels.elu(y, x, n, SELU_ALPHA);
    kernels.scale(y, y, n, SELU_SCALE);
  },
  backward: (kernels, dx, dy, x, n) => {
    kernels.eluBackward(dx, dy, x, n, SELU_ALPHA);
    kernels.scale(dx, dx, n, SELU_SCALE);
  },
  fromOutput: false,
};

const BY_NAME = {
  relu: RELU,
  'leaky-relu': leakyReluOf(0.01),
  sigmoid: SIGMOID,
  tanh: TANH,
  elu: eluOf(1),
  gelu: GELU,
  silu: SILU,
  softplus: SOFTPLUS,
  selu: SELU,
};

/** Names that e.activation() takes. */
export type ActivationName = keyof typeof BY_NAME;
export const activationNames = Object.keys(BY_NAME) as ActivationName[];

/** y = f(x) by element. Backward: dx = dy f'(x). */
function apply(tape: Tape, operation: string, x: Tensor, activation: Activation): Tensor {
  tape.check(operation, x);
  const y = tape.tensor(x.shape);
  activation.forward(tape.kernels, y.pointer, x.pointer, x.size);
  const seen = activation.fromOutput ? y.pointer : x.pointer;
  return tape.record(
    operation,
    y,
    [x],
    (dy) => {
      tape.addGradient(x, (dx) => activation.backward(tape.kernels, dx, dy, seen, x.size));
    },
    { inPlace: x },
  );
}

/** The activation function of that name with its default constants; EngineError for other names. */
export function activation(tape: Tape, x: Tensor, name: ActivationName): Tensor {
  const found = BY_NAME[name];
  if (found === undefined) {
    throw new EngineError(
      `activation: '${name}' is unknown; give one of ${activationNames.join(', ')}`,
    );
  }
  return apply(tape, name, x, found);
}

/** x where x > 0, else slope x. */
export function leakyRelu(tape: Tape, x: Tensor, slope = 0.01): Tensor {
  return apply(tape, 'leakyRelu', x, leakyReluOf(slope));
}

/** x where x > 0, else alpha (e^x - 1). */
export function elu(tape: Tape, x: Tensor, alpha = 1): Tensor {
  return apply(tape, 'elu', x, eluOf(alpha));
}

const named =
  (name: ActivationName) =>
  (tape: Tape, x: Tensor): Tensor =>
    activation(tape, x, name);

export const relu = named('relu');
export const sigmoid = named('sigmoid');
export const tanh = named('tanh');
/** The tanh form. */
export const gelu = named('gelu');
export const silu = named('silu');
export const softplus = named('softplus');
export const selu = named('selu');
