// The tape: records what operations did, and plays it backwards; owns the arena.
import type { Backend, Kernels, Pointer } from './backend.ts';
import { EngineError } from './engine-error.ts';
import { type GradientPlan, type GradientUse, planGradients } from './gradient-plan.ts';
import { accumulateRowGradient, type RowGradient } from './row-gradient.ts';
import { type Shape, shapeText, sizeOf } from './shape.ts';
import { type Scope, Tensor } from './tensor.ts';

/** Arena blocks start at multiples of 16 elements: a cache line of float32. */
const ALIGNMENT = 16;

interface TapeNode extends GradientUse {
  readonly operation: string;
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
  /** Where the memory of the step begins. */
  private stepStart: Pointer = 0;
  private top: Pointer;
  private highest: Pointer;
  private nodes: TapeNode[] = [];
  private withGradient: Tensor[] = [];
  private withRowGradients: Tensor[] = [];
  private recording = true;
  /** Of the backward pass that is being played: where its memory starts, and who lies where. */
  private gradients: (GradientPlan & { readonly start: Pointer }) | undefined;
  private readonly tracesNaN: boolean;

  constructor(backend: Backend, { traceNaN }: { traceNaN: boolean }) {
    this.backend = backend;
    this.kernels = backend.kernels;
    this.top = backend.start;
    this.highest = backend.start;
    this.tracesNaN = traceNaN;
  }

  /** Elements in use. */
  get used(): number {
    return this.top - this.backend.start;
  }

  /** Most elements that were in use at once. */
  get peak(): number {
    return this.highest - this.backend.start;
  }

  /** Memory for `length` elements until the end of the step; its contents are undefined. */
  allocate(length: number): Pointer {
    const pointer = this.top;
    this.top += padded(length);
    if (this.top > this.highest) {
      this.highest = this.top;
      this.backend.reserve(this.top);
    }
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
    tensor.gradientIsZero = true;
    return tensor;
  }

  /** A tensor of the current scope; at `pointer` if given, else in fresh memory of undefined contents. */
  tensor(shape: Shape, pointer: Pointer = this.allocate(sizeOf(shape))): Tensor {
    return new Tensor(this, shape, pointer, this.stepScope ?? this.lifetime, false);
  }

  /**
   * Where a gradient of rows may read the values of x until the end of the step. What was made before
   * the step is copied, since it may be a parameter's, which an optimiser moves.
   */
  lastingValues(x: Tensor): Pointer {
    if (this.stepScope !== undefined && x.pointer >= this.stepStart) return x.pointer;
    const copy = this.allocate(x.size);
    this.kernels.scale(copy, x.pointer, x.size, 1);
    return copy;
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

  /**
   * Notes how the output's gradient flows to the inputs, unless no input needs one. `backward` calls
   * addGradient for each input; that for `inPlace` last, reading the output's gradient cell by cell,
   * since it may then lie in the same memory.
   */
  record(
    operation: string,
    output: Tensor,
    inputs: readonly (Tensor | undefined)[],
    backward: (gradient: Pointer) => void,
    { inPlace, holdsGradient }: Pick<GradientUse, 'inPlace' | 'holdsGradient'> = {},
  ): Tensor {
    if (this.tracesNaN) checkNumbers(operation, inputs, output);
    if (this.recording && inputs.some((input) => input?.tracked)) {
      output.tracked = true;
      this.nodes.push({ operation, inputs, output, backward, inPlace, holdsGradient });
    }
    return output;
  }

  /**
   * Lets `write` overwrite a place with a gradient for `x`, and adds what was there before. Does
   * nothing for an untracked `x`.
   */
  addGradient(x: Tensor | undefined, write: (gradient: Pointer) => void): void {
    if (!x?.tracked) return;
    const present = x.gradientPointer;
    if (present === undefined) write(this.holdGradient(x));
    else if (x.gradientIsZero) {
      x.gradientIsZero = false;
      write(present);
    } else {
      this.withScratch(x.size, (scratch) => {
        write(scratch);
        this.kernels.accumulate(present, scratch, x.size, 1);
      });
    }
  }

  /**
   * Gives rows of a matrix `x` a gradient. Of a parameter it stays apart until somebody asks for the
   * whole gradient, since an optimiser may do with the rows.
   */
  addRowGradient(x: Tensor, rows: RowGradient): void {
    if (!x.tracked) return;
    if (x.isParameter) {
      if (x.rowGradients.length === 0) this.withRowGradients.push(x);
      x.rowGradients.push(rows);
      return;
    }
    if (x.gradientPointer === undefined) this.kernels.fill(this.holdGradient(x), x.size, 0);
    this.accumulateRows(x, rows);
  }

  /** Adds what rows of `x` were given to its gradient's memory, which then holds all of it. */
  gatherGradient(x: Tensor): void {
    if (x.rowGradients.length === 0) return;
    for (const rows of x.rowGradients) this.accumulateRows(x, rows);
    x.rowGradients = [];
    x.gradientIsZero = false;
  }

  /** Does so for all, before anything that gradients of rows read is overwritten or freed. */
  gatherGradients(): void {
    for (const tensor of this.withRowGradients) this.gatherGradient(tensor);
    this.withRowGradients = [];
  }

  private accumulateRows(x: Tensor, rows: RowGradient): void {
    const table = { to: x.gradientPointer as Pointer, width: x.shape[1] as number };
    accumulateRowGradient(this.kernels, table, rows, 1);
  }

  /** Gives x its place among the gradients of the pass. */
  private holdGradient(x: Tensor): Pointer {
    const { start, offsets } = this.gradients as NonNullable<typeof this.gradients>;
    const pointer = start + (offsets.get(x) as number);
    x.gradientPointer = pointer;
    this.withGradient.push(x);
    return pointer;
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
    const mark = this.top;
    const plan = planGradients(this.nodes, loss, padded);
    this.gradients = { ...plan, start: this.allocate(plan.size) };
    this.addGradient(loss, (gradient) => this.kernels.fill(gradient, 1, 1));
    for (let i = this.nodes.length - 1; i >= 0; i--) {
      const node = this.nodes[i] as TapeNode;
      if (node.output.gradientPointer === undefined) continue;
      node.backward(node.output.gradientPointer);
      if (this.tracesNaN) checkGradients(node);
    }
    this.gradients = undefined;
    this.forgetGradients((tensor) => !tensor.keepsGradient);
    if (!plan.isHeld) this.top = mark;
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
    this.stepStart = mark;
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
      this.gatherGradients();
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

/** A length rounded up to whole cache lines. */
const padded = (length: number): number => Math.ceil(length / ALIGNMENT) * ALIGNMENT;

/** Throws when the output has a NaN that no input had. */
function checkNumbers(
  operation: string,
  inputs: readonly (Tensor | undefined)[],
  output: Tensor,
): void {
  if (!output.values().some(Number.isNaN)) return;
  const shapes = inputs.map((input) => (input === undefined ? '-' : shapeText(input.shape)));
  const cause = inputs.some((input) => input?.values().some(Number.isNaN))
    ? 'an input held NaN already'
    : 'no input held one';
  throw new EngineError(
    `${operation}: the result of shape ${shapeText(output.shape)} from ${shapes.join(', ')} holds NaN, and ${cause}; look for overflow, log or division at 0, or too large a learning rate`,
  );
}

/** Throws when playing a node backwards put a NaN into the gradient of one of its inputs. */
function checkGradients({ operation, inputs, output }: TapeNode): void {
  for (const input of inputs) {
    if (input?.gradientPointer === undefined) continue;
    if (!input.tape.backend.read(input.gradientPointer, input.size).some(Number.isNaN)) continue;
    throw new EngineError(
      `${operation}: its backward pass from ${shapeText(output.shape)} gave a gradient of shape ${shapeText(input.shape)} that holds NaN; look for a division by 0 or an infinite slope`,
    );
  }
}
