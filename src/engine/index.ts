// The engine's public surface.

export { argmaxRows } from './argmax-rows.ts';
export type { Mode } from './backend.ts';
export { createEngine, type Engine } from './engine.ts';
export { EngineError } from './engine-error.ts';
export { type BackendName, type EngineKind, onEngine } from './engine-kind.ts';
export * as exact from './exact-math.ts';
export { hessianVectorProduct } from './hessian.ts';
export { type InitialOptions, type InitialScheme, initial } from './initial.ts';
export { type ActivationName, activationNames } from './ops/activation.ts';
export type { ConvolutionOptions } from './ops/conv2d.ts';
export type { RunningStatistics } from './ops/running-statistics.ts';
export {
  type AdamOptions,
  adam,
  adamW,
  type MomentumConvention,
  type Optimiser,
  type RmspropOptions,
  rmsprop,
  type SgdOptions,
  sgd,
} from './optimisers/index.ts';
export { createRng, type Rng } from './rng.ts';
export {
  constantRate,
  cosineDecay,
  exponentialDecay,
  inverseSqrt,
  linearWarmup,
  oneCycle,
  type Schedule,
  stepDecay,
} from './schedules.ts';
export type { Shape } from './shape.ts';
export type { Tensor } from './tensor.ts';
export { openThreads, type Threads } from './threads/threads.ts';
