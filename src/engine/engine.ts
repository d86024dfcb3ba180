// The engine that users hold: every operation as a method, on one tape.
import { EngineError } from './engine-error.ts';
import { type ActivationName, activation, elu, leakyRelu } from './ops/activation.ts';
import { add, multiply, scale, subtract } from './ops/arithmetic.ts';
import { type ConvolutionOptions, conv2d } from './ops/conv2d.ts';
import { sigmoidCrossEntropy, softmaxCrossEntropy } from './ops/cross-entropy.ts';
import { dense, matmul } from './ops/dense.ts';
import { meanSquaredError } from './ops/mean-squared-error.ts';
import { averagePool2d, maxPool2d } from './ops/pool2d.ts';
import { mean, sum } from './ops/reduce.ts';
import { flatten, reshape } from './ops/reshape.ts';
import { softmax } from './ops/softmax.ts';
import { createReferenceBackend } from './reference/index.ts';
import { checkShape, type Shape, shapeText, sizeOf } from './shape.ts';
import { Tape } from './tape.ts';
import type { Tensor } from './tensor.ts';
import { createWasmBackend } from './wasm.ts';

export type BackendName = 'wasm' | 'reference';

/** Tensors, operations and gradients over one memory. Formulas stand with the operations in ops/. */
export class Engine {
  readonly backend: BackendName;
  private readonly tape: Tape;

  constructor(tape: Tape) {
    this.tape = tape;
    this.backend = tape.backend.name;
  }

  /** Floats in use: parameters, optimiser state, and tensors not yet freed. */
  get floatsInUse(): number {
    return this.tape.used;
  }

  /** Floats that the memory holds at present: it grows when a step needs more, and never shrinks. */
  get floatsReserved(): number {
    return this.tape.backend.capacity;
  }

  /** A trainable tensor that lives as long as the engine; `gradient()` is zero at first. */
  parameter(data: ArrayLike<number>, shape: Shape): Tensor {
    checkData('parameter', data, shape);
    return this.tape.parameter(data, shape);
  }

  /** A constant; made inside step(), it is freed at its end. */
  tensor(data: ArrayLike<number>, shape: Shape): Tensor {
    checkData('tensor', data, shape);
    const tensor = this.tape.tensor(shape);
    this.tape.backend.write(tensor.pointer, data);
    return tensor;
  }

  /** Runs `body`, then frees all that was made in it; returns numbers or arrays, never tensors. */
  step<T>(body: () => T): T {
    return this.tape.step(body);
  }

  /** Runs `body` without recording: forward only. */
  noGrad<T>(body: () => T): T {
    return this.tape.noGrad(body);
  }

  /** Adds d loss / d parameter to the gradient of each parameter; the loss has size 1. */
  backward(loss: Tensor): void {
    this.tape.backward(loss);
  }

  /**
   * Makes `x` differentiable and its gradient readable after backward(), until the step ends.
   * Call it before operations use `x`.
   */
  keepGrad(x: Tensor): void {
    this.tape.check('keepGrad', x);
    x.tracked = true;
    x.keepsGradient = true;
  }

  /** x [n, i], w [i, o], b [o] -> [n, o] */
  dense(x: Tensor, w: Tensor, b?: Tensor): Tensor {
    return dense(this.tape, x, w, b);
  }

  /** [m, k], [k, n] -> [m, n] */
  matmul(a: Tensor, b: Tensor): Tensor {
    return matmul(this.tape, a, b);
  }

  /** b has a's shape, or its last dimensions and is repeated; so too sub and mul. */
  add(a: Tensor, b: Tensor): Tensor {
    return add(this.tape, a, b);
  }

  sub(a: Tensor, b: Tensor): Tensor {
    return subtract(this.tape, a, b);
  }

  mul(a: Tensor, b: Tensor): Tensor {
    return multiply(this.tape, a, b);
  }

  /** k x for a number k. */
  scale(x: Tensor, k: number): Tensor {
    return scale(this.tape, x, k);
  }

  reshape(x: Tensor, shape: Shape): Tensor {
    return reshape(this.tape, x, shape);
  }

  /** [n, ...] -> [n, m] */
  flatten(x: Tensor): Tensor {
    return flatten(this.tape, x);
  }

  /** The function of that name with its default constants. */
  activation(x: Tensor, name: ActivationName): Tensor {
    return activation(this.tape, x, name);
  }

  relu(x: Tensor): Tensor {
    return activation(this.tape, x, 'relu');
  }

  leakyRelu(x: Tensor, slope = 0.01): Tensor {
    return leakyRelu(this.tape, x, slope);
  }

  sigmoid(x: Tensor): Tensor {
    return activation(this.tape, x, 'sigmoid');
  }

  tanh(x: Tensor): Tensor {
    return activation(this.tape, x, 'tanh');
  }

  elu(x: Tensor, alpha = 1): Tensor {
    return elu(this.tape, x, alpha);
  }

  /** The tanh form. */
  gelu(x: Tensor): Tensor {
    return activation(this.tape, x, 'gelu');
  }

  silu(x: Tensor): Tensor {
    return activation(this.tape, x, 'silu');
  }

  /** x [n, c, h, w], k [o, c, kh, kw], b [o] -> [n, o, oh, ow] */
  conv2d(x: Tensor, k: Tensor, b?: Tensor, options: ConvolutionOptions = {}): Tensor {
    return conv2d(this.tape, x, k, b, options);
  }

  /** [n, c, h, w] -> [n, c, oh, ow], oh = floor((h - size) / stride) + 1; so too averagePool2d. */
  maxPool2d(x: Tensor, size: number, stride = size): Tensor {
    return maxPool2d(this.tape, x, size, stride);
  }

  averagePool2d(x: Tensor, size: number, stride = size): Tensor {
    return averagePool2d(this.tape, x, size, stride);
  }

  /** Over the rows of [n, k]. */
  softmax(x: Tensor): Tensor {
    return softmax(this.tape, x);
  }

  /** Mean cross-entropy of logits [n, k] and n class numbers -> [1] */
  softmaxCrossEntropy(logits: Tensor, labels: ArrayLike<number>): Tensor {
    return softmaxCrossEntropy(this.tape, logits, labels);
  }

  /** Mean binary cross-entropy of logits and as many targets in [0, 1] -> [1] */
  sigmoidCrossEntropy(logits: Tensor, targets: Tensor | ArrayLike<number>): Tensor {
    return sigmoidCrossEntropy(this.tape, logits, targets);
  }

  /** Mean of (x - y)^2 -> [1] */
  meanSquaredError(x: Tensor, y: Tensor): Tensor {
    return meanSquaredError(this.tape, x, y);
  }

  /** Sum of all elements -> [1] */
  sum(x: Tensor): Tensor {
    return sum(this.tape, x);
  }

  /** Mean of all elements -> [1] */
  mean(x: Tensor): Tensor {
    return mean(this.tape, x);
  }
}

/** An engine with a memory of its own. */
export function createEngine({ backend = 'wasm' }: { backend?: BackendName } = {}): Engine {
  if (backend !== 'wasm' && backend !== 'reference') {
    throw new EngineError(`createEngine: backend '${backend}' is unknown; give wasm or reference`);
  }
  return new Engine(new Tape(backend === 'wasm' ? createWasmBackend() : createReferenceBackend()));
}

function checkData(operation: string, data: ArrayLike<number>, shape: Shape): void {
  checkShape(operation, shape);
  if (data.length !== sizeOf(shape)) {
    throw new EngineError(
      `${operation}: ${data.length} values for shape ${shapeText(shape)}, which holds ${sizeOf(shape)}; give as many as the shape holds`,
    );
  }
}
