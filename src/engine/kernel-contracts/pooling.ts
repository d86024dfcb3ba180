// Contract of kernels: pooling.
import type { Pointer } from '../backend.ts';

export interface PoolingKernels {
  /** Windows of planes [h, w]. */
  maxPool(
    y: Pointer,
    x: Pointer,
    planes: number,
    h: number,
    w: number,
    size: number,
    stride: number,
  ): void;
  /** dx = dy of every window whose first largest cell it is, added up. */
  maxPoolBackward(
    dx: Pointer,
    dy: Pointer,
    x: Pointer,
    planes: number,
    h: number,
    w: number,
    size: number,
    stride: number,
  ): void;
  averagePool(
    y: Pointer,
    x: Pointer,
    planes: number,
    h: number,
    w: number,
    size: number,
    stride: number,
  ): void;
  averagePoolBackward(
    dx: Pointer,
    dy: Pointer,
    planes: number,
    h: number,
    w: number,
    size: number,
    stride: number,
  ): void;
}
