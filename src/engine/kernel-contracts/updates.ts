// Contract of kernels: optimiser updates. Each updates w [n], then zeroes the gradient g.
import type { Flag, Pointer } from '../backend.ts';

export interface UpdateKernels {
  /** weightDecay w is added to g first; so too in the next two. */
  sgdUpdate(w: Pointer, g: Pointer, n: number, learningRate: number, weightDecay: number): void;
  /** The learning rate multiplies the velocity. */
  momentumUpdate(
    w: Pointer,
    g: Pointer,
    velocity: Pointer,
    n: number,
    learningRate: number,
    momentum: number,
    weightDecay: number,
    nesterov: Flag,
  ): void;
  /** The learning rate multiplies the gradient as it enters the velocity. */
  insideMomentumUpdate(
    w: Pointer,
    g: Pointer,
    velocity: Pointer,
    n: number,
    learningRate: number,
    momentum: number,
    weightDecay: number,
    nesterov: Flag,
  ): void;
  rmspropUpdate(
    w: Pointer,
    g: Pointer,
    square: Pointer,
    n: number,
    learningRate: number,
    decay: number,
    epsilon: number,
  ): void;
  rmspropMomentumUpdate(
    w: Pointer,
    g: Pointer,
    square: Pointer,
    velocity: Pointer,
    n: number,
    learningRate: number,
    decay: number,
    epsilon: number,
    momentum: number,
  ): void;
  /**
   * correction1 = 1 - beta1^t and correction2 = 1 - beta2^t at step t; the weight decay is decoupled:
   * w loses learningRate weightDecay of itself.
   */
  adamUpdate(
    w: Pointer,
    g: Pointer,
    m: Pointer,
    v: Pointer,
    n: number,
    learningRate: number,
    beta1: number,
    beta2: number,
    epsilon: number,
    correction1: number,
    correction2: number,
    weightDecay: number,
  ): void;
}
