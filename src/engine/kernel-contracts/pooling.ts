// Contract of kernels: pooling.
import type { Pointer } from '../backend.ts';

export interface PoolingKernels {
  /** Windows of planes [h, w]; `winners` (one cell per output) is for maxPoolBackward alone. */
  maxPool(
    y: Pointer,
    winners: Pointer,
    x: Pointer,
    planes: number,
    h: number,
    w: number,
    size: number,
    stride: number,
  ): void;
  /** `area` input cells and `outArea` output cells a plane. */
  maxPoolBackward(
    dx: Pointer,
    dy: Pointer,
    winners: Pointer,
    planes: number,
    area: number,
    outArea: number,
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
