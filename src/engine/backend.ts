// The contract between operations and the code that computes: memory by pointer, and the kernels.
import type { ActivationKernels } from './kernel-contracts/activations.ts';
import type { AxisKernels } from './kernel-contracts/axes.ts';
import type { ConvolutionKernels } from './kernel-contracts/convolution.ts';
import type { ElementwiseKernels } from './kernel-contracts/elementwise.ts';
import type { LossKernels } from './kernel-contracts/losses.ts';
import type { NormalisationKernels } from './kernel-contracts/normalisation.ts';
import type { PoolingKernels } from './kernel-contracts/pooling.ts';
import type { ProductKernels } from './kernel-contracts/products.ts';
import type { RowKernels } from './kernel-contracts/rows.ts';
import type { UpdateKernels } from './kernel-contracts/updates.ts';

/** Position of a float in the backend's memory, counted in elements. */
export type Pointer = number;

/** Float arrays that backends hand out: Float32Array (wasm) or Float64Array (reference). */
export type FloatArray = Float32Array | Float64Array;

export type Mode = 'exact' | 'fast';

/** Where the numbers live. Pointers stay valid when memory grows; views do not: reads are copies. */
export interface Backend {
  readonly name: 'wasm' | 'reference';
  /** exact: the same bits on every host; fast: fused multiplication and addition. */
  readonly mode: Mode;
  /** How many threads run parts of kernels; each needs scratch memory of its own. */
  readonly threads: number;
  readonly kernels: Kernels;
  /**
   * First free element of a fresh memory; below it lie the kernels' own scratch areas. Never 0, so
   * that a pointer of 0 can say that there is none.
   */
  readonly start: Pointer;
  /** Elements that the memory holds at present. */
  readonly capacity: number;
  /** Makes the memory at least `elements` long, keeping its contents. */
  reserve(elements: number): void;
  read(from: Pointer, length: number): FloatArray;
  write(to: Pointer, data: ArrayLike<number>): void;
}

/** 0 or 1: kernels take numbers only, so that WASM exports satisfy the contract as they are. */
export type Flag = 0 | 1;

/**
 * The kernels. Destination first; lengths in elements. All overwrite their destination, except those
 * said to accumulate; names ending in `Backward` compute a gradient. Formulas stand with the
 * operations.
 */
export interface Kernels
  extends ActivationKernels,
    AxisKernels,
    ConvolutionKernels,
    ElementwiseKernels,
    LossKernels,
    NormalisationKernels,
    PoolingKernels,
    ProductKernels,
    RowKernels,
    UpdateKernels {}
