// The engine that users hold: every operation as a method, on one tape.
import type { Mode } from './backend.ts';
import { endUse } from './end-use.ts';
import { EngineError } from './engine-error.ts';
import { announceEngine, type BackendName } from './engine-kind.ts';
import { hostHasKernels } from './kernel-modules.ts';
import { operations } from './ops/index.ts';
import { createReferenceBackend } from './reference/index.ts';
import { checkShape, type Shape, shapeText, sizeOf } from './shape.ts';
import { Tape } from './tape.ts';
import type { Tensor } from './tensor.ts';
import type { Threads } from './threads/threads.ts';
import { createWasmBackend } from './wasm.ts';

/** Tensors, steps and gradients over one memory. */
export class EngineCore {
  readonly backend: BackendName;
  /** The mode that the engine has, which is exact where the host cannot do fast. */
  readonly mode: Mode;
  /** Threads that share the work: the bits do not depend on how many. */
  readonly threads: number;
  private readonly tape: Tape;
  private readonly giveBackThreads: (() => void) | undefined;

  constructor(tape: Tape, giveBackThreads: (() => void) | undefined) {
    this.tape = tape;
    this.giveBackThreads = giveBackThreads;
    this.backend = tape.backend.name;
    this.mode = tape.backend.mode;
    this.threads = tape.backend.threads;
  }

  /** Floats in use: parameters, optimiser state, and tensors not yet freed. */
  get floatsInUse(): number {
    return this.tape.used;
  }

  /** Most floats that were in use at once. */
  get floatsPeak(): number {
    return this.tape.peak;
  }

  /** Floats that the memory holds now: it grows when a step needs more, and never shrinks. */
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

  /**
   * Ends the engine and gives its threads back, for another engine. From then on the use of this
   * one's tensors, optimisers and operations throws an EngineError. Without threads there is no need
   * to call it: an engine that nobody holds is collected.
   */
  release(): void {
    endUse(this.tape.backend);
    this.giveBackThreads?.();
  }
}

/** An operation as a method: without the tape. */
type Bound<T> = {
  readonly [K in keyof T]: T[K] extends (tape: Tape, ...rest: infer Rest) => infer Result
    ? (...rest: Rest) => Result
    : never;
};

/** Tensors and gradients, with the operations of ops/ as methods; their formulas stand there. */
export type Engine = EngineCore & Bound<typeof operations>;

/**
 * An engine with a memory of its own. Where the host lacks WebAssembly SIMD and no `backend` is
 * asked for, it is the reference, slower and in float64. `mode` exact gives the same bits on every
 * host; fast takes the host's fused multiplication and addition where there is one (else stays
 * exact: see `mode` of the engine). `threads` from openThreads share large kernels; they serve one
 * engine at a time, until its release(), and the reference makes no use of them. `traceNaN` names
 * the first operation that makes a NaN, at the price of speed. EngineError for an unknown backend
 * or mode, and for threads that are in use or closed.
 */
export function createEngine({
  backend: asked,
  mode = 'exact',
  threads,
  traceNaN = false,
}: {
  backend?: BackendName;
  mode?: Mode;
  threads?: Threads;
  traceNaN?: boolean;
} = {}): Engine {
  const backend = asked ?? (hostHasKernels() ? 'wasm' : 'reference');
  if (backend !== 'wasm' && backend !== 'reference') {
    throw new EngineError(`createEngine: backend '${backend}' is unknown; give wasm or reference`);
  }
  if (mode !== 'exact' && mode !== 'fast') {
    throw new EngineError(`createEngine: mode '${mode}' is unknown; give exact or fast`);
  }
  const kernels =
    backend === 'wasm'
      ? createWasmBackend({ fast: mode === 'fast', threads })
      : createReferenceBackend();
  // After all that may fail, so that a failure leaves the threads free.
  const giveBackThreads = backend === 'wasm' ? threads?.lend() : undefined;
  const isFallback = asked === undefined && backend === 'reference';
  announceEngine({ backend, mode: kernels.mode, threads: kernels.threads, isFallback });
  const tape = new Tape(kernels, { traceNaN });
  const methods = Object.entries(operations).map(([name, operation]) => [
    name,
    (operation as (tape: Tape, ...rest: unknown[]) => unknown).bind(undefined, tape),
  ]);
  return Object.assign(
    new EngineCore(tape, giveBackThreads),
    Object.fromEntries(methods),
  ) as Engine;
}

function checkData(operation: string, data: ArrayLike<number>, shape: Shape): void {
  checkShape(operation, shape);
  if (data.length !== sizeOf(shape)) {
    throw new EngineError(
      `${operation}: ${data.length} values for shape ${shapeText(shape)}, which holds ${sizeOf(shape)}; give as many as the shape holds`,
    );
  }
}
