// The engine's public surface.

export { argmaxRows } from './argmax-rows.ts';
export { type BackendName, createEngine, type Engine } from './engine.ts';
export { EngineError } from './engine-error.ts';
export * as exact from './exact-math.ts';
export { type InitialScheme, initial } from './initial.ts';
export { type ActivationName, activationNames } from './ops/activation.ts';
export type { ConvolutionOptions } from './ops/conv2d.ts';
export { adam, type Optimiser, sgd } from './optimisers.ts';
export { createRng, type Rng } from './rng.ts';
export type { Shape } from './shape.ts';
export type { Tensor } from './tensor.ts';
