// The tape: records what operations did, and plays it backwards; owns the arena.
import type { Backend, Kernels, Pointer } from './backend.ts';
import { EngineError } from './engine-error.ts';
import { type Shape, shapeText, sizeOf } from './shape.ts';
import { type Scope, Tensor } from './tensor.ts';

/** Arena blocks start at multiples of 16 elements: a cache line of float32. */
const ALIGNMENT = 16;

interface TapeNode {
  readonly output: Tensor;
  /** Adds to the inputs' gradients, given where the output's gradient lies. */
  readonly backward: (gradient: Pointer) => void;
}

/**
 * Reverse-mode automatic differentiation on a linear tape (Griewank and Walther, Evaluating
 * Derivatives, 2008, ch. 3) over an arena: allocation bumps a pointer, and the end of a step puts
 * it back.
 */
export class Tape {
  readonly backend: Backend;
  readonly kernels: Kernels;
  private readonly lifetime: Scope = { alive: true };
  private stepScope: Scope | undefined;
  private top: Pointer;
  private nodes: TapeNode[] = [];
  private withGradient: Tensor[] = [];
  private recording = true;

  constructor(backend: Backend) {
    this.backend = backend;
    this.kernels = backend.kernels;
    this.top = backend.start;
  }

  /** Elements in use. */
  get used(): number {
    return this.top - this.backend.start;
  }

  /** Memory for `length` elements until the end of the step; its contents are undefined. */
  allocate(length: number): Pointer {
    const pointer = this.top;
    this.top += Math.ceil(length / ALIGNMENT) * ALIGNMENT;
    this.backend.reserve(this.top);
    return pointer;
  }

  /** Zeroed memory that lives as long as the engine. */
  allocateForever(what: string, length: number): Pointer {
    if (this.stepScope !== undefined) {
      throw new EngineError(
        `${what}: made inside e.step(), where everything is freed at its end; make it once, before the step`,
      );
    }
    const pointer = this.allocate(length);
    this.kernels.fill(pointer, length, 0);
    return pointer;
  }

  /** Memory for the duration of `use` only, which must allocate nothing else that outlives it. */
  withScratch(length: number, use: (pointer: Pointer) => void): void {
    const mark = this.top;
    use(this.allocate(length));
    this.top = mark;
  }

  /** A tensor that lives as long as the engine, is tracked, and has a gradient, first zero. */
  parameter(data: ArrayLike<number>, shape: Shape): Tensor {
    const size = sizeOf(shape);
    const pointer = this.allocateForever('parameter', size);
    this.backend.write(pointer, data);
    const tensor = new Tensor(this, shape, pointer, this.lifetime, true);
    tensor.gradientPointer = this.allocateForever('parameter', size);
    return tensor;
  }

  /** A tensor of the current scope; at `pointer` if given, else in fresh memory of undefined contents. */
  tensor(shape: Shape, pointer: Pointer = this.allocate(sizeOf(shape))): Tensor {
    return new Tensor(this, shape, pointer, this.stepScope ?? this.lifetime, false);
  }

  /** Checks an operation's input: alive, and of this engine. */
  check(operation: string, ...inputs: Tensor[]): void {
    for (const input of inputs) {
      input.checkAlive(operation);
      if (input.tape !== this) {
        throw new EngineError(
          `${operation}: a tensor of shape ${shapeText(input.shape)} belongs to another engine; make all tensors with one createEngine()`,
        );
      }
    }
  }

  /** Notes how the output's gradient flows to the inputs, unless no input needs one. */
  record(
    output: Tensor,
    inputs: readonly (Tensor | undefined)[],
    backward: (gradient: Pointer) => void,
  ): Tensor {
    if (this.recording && inputs.some((input) => input?.tracked)) {
      output.tracked = true;
      this.nodes.push({ output, backward });
    }
    return output;
  }

  /** Where to add to a tensor's gradient: zeroed memory at first. */
  gradientOf(tensor: Tensor): Pointer {
    if (tensor.gradientPointer === undefined) {
      tensor.gradientPointer = this.allocate(tensor.size);
      this.kernels.fill(tensor.gradientPointer, tensor.size, 0);
      this.withGradient.push(tensor);
    }
    return tensor.gradientPointer;
  }

  /** d loss / d parameter is added to each parameter's gradient. */
  backward(loss: Tensor): void {
    this.check('backward', loss);
    if (loss.size !== 1) {
      throw new EngineError(
        `backward: the loss has shape ${shapeText(loss.shape)}, but must be one number; use e.mean() or e.sum()`,
      );
    }
    if (!loss.tracked || loss.isParameter) {
      throw new EngineError(
        'backward: the loss does not depend on any parameter through recorded operations; compute it from e.parameter() tensors, outside e.noGrad()',
      );
    }
    this.forgetGradients(() => true);
    this.kernels.fill(this.gradientOf(loss), 1, 1);
    for (let i = this.nodes.length - 1; i >= 0; i--) {
      const node = this.nodes[i] as TapeNode;
      if (node.output.gradientPointer !== undefined) node.backward(node.output.gradientPointer);
    }
    this.forgetGradients((tensor) => !tensor.keepsGradient);
    if (this.stepScope === undefined) this.nodes = [];
  }

  /** Runs `body`; then frees every tensor, node and gradient made in it. */
  step<T>(body: () => T): T {
    if (this.stepScope !== undefined) {
      throw new EngineError('step: already inside an e.step(); end it before the next one starts');
    }
    const mark = this.top;
    const outerNodes = this.nodes.length;
    const scope: Scope = { alive: true };
    this.stepScope = scope;
    try {
      const result = body();
      if (result instanceof Tensor) {
        throw new EngineError(
          'step: the body returned a tensor, which is freed now; return item() or values() instead',
        );
      }
      return result;
    } finally {
      scope.alive = false;
      this.stepScope = undefined;
      this.nodes.length = outerNodes;
      this.forgetGradients(() => true);
      this.top = mark;
    }
  }

  /** Runs `body` without recording, so that nothing in it can be differentiated. */
  noGrad<T>(body: () => T): T {
    const before = this.recording;
    this.recording = false;
    try {
      return body();
    } finally {
      this.recording = before;
    }
  }

  private forgetGradients(which: (tensor: Tensor) => boolean): void {
    for (const tensor of this.withGradient) {
      if (which(tensor)) tensor.gradientPointer = undefined;
    }
    this.withGradient = this.withGradient.filter((tensor) => !which(tensor));
  }
}
