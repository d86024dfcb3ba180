// Tensors: a shape and a place in the backend's memory.
import type { FloatArray, Pointer } from './backend.ts';
import { EngineError } from './engine-error.ts';
import type { RowGradient } from './row-gradient.ts';
import { type Shape, shapeText, sizeOf } from './shape.ts';
import type { Tape } from './tape.ts';

/** Tensors of one scope (an e.step(), or the engine's life) die together. */
export interface Scope {
  alive: boolean;
}

/**
 * A tensor of floats, row-major. Make one through an engine; `shape`, `size`, `values()`, `assign()`,
 * `item()` and `gradient()` are for everyone, the rest is for operations and optimisers.
 */
export class Tensor {
  readonly shape: Shape;
  readonly size: number;
  readonly tape: Tape;
  readonly pointer: Pointer;
  readonly scope: Scope;
  readonly isParameter: boolean;
  /** Whether backward() must compute a gradient for it. */
  tracked: boolean;
  /** Whether its gradient stays readable after backward(). */
  keepsGradient: boolean;
  gradientPointer: Pointer | undefined;
  /** Whether the gradient's memory holds zeros alone, so that it may be overwritten. */
  gradientIsZero: boolean;
  /** What has been given to rows alone, and is not yet in the gradient's memory. */
  rowGradients: RowGradient[];

  constructor(tape: Tape, shape: Shape, pointer: Pointer, scope: Scope, isParameter: boolean) {
    this.tape = tape;
    this.shape = shape;
    this.size = sizeOf(shape);
    this.pointer = pointer;
    this.scope = scope;
    this.isParameter = isParameter;
    this.tracked = isParameter;
    this.keepsGradient = isParameter;
    this.gradientPointer = undefined;
    this.gradientIsZero = false;
    this.rowGradients = [];
  }

  /** A copy of the elements. */
  values(): FloatArray {
    this.checkAlive('values');
    return this.tape.backend.read(this.pointer, this.size);
  }

  /** Overwrites the elements; what was computed from them before stays as it is. */
  assign(values: ArrayLike<number>): void {
    this.checkAlive('assign');
    if (values.length !== this.size) {
      throw new EngineError(
        `assign: ${values.length} values for a tensor of shape ${shapeText(this.shape)}, which holds ${this.size}; give as many as it holds`,
      );
    }
    // Gradients of rows may still read the present values.
    this.tape.gatherGradients();
    this.tape.backend.write(this.pointer, values);
  }

  /** The one element of a tensor of size 1. */
  item(): number {
    if (this.size !== 1) {
      throw new EngineError(
        `item: the tensor has shape ${shapeText(this.shape)} (${this.size} values); item() needs exactly one, use values() or e.mean()`,
      );
    }
    return this.values()[0] as number;
  }

  /** A copy of the gradient; undefined before backward() and for tensors without e.keepGrad(). */
  gradient(): FloatArray | undefined {
    this.checkAlive('gradient');
    if (this.gradientPointer === undefined || !this.keepsGradient) return undefined;
    this.tape.gatherGradient(this);
    return this.tape.backend.read(this.gradientPointer, this.size);
  }

  /** Throws when the scope that the tensor was made in has ended. */
  checkAlive(operation: string): void {
    if (!this.scope.alive) {
      throw new EngineError(
        `${operation}: a tensor of shape ${shapeText(this.shape)} was freed at the end of its e.step(); read it inside the step, or make it outside`,
      );
    }
  }
}
