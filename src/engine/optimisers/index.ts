// The optimisers.

export { type AdamOptions, adam, adamW } from './adam.ts';
export type { Optimiser } from './optimiser.ts';
export { type RmspropOptions, rmsprop } from './rmsprop.ts';
export { type MomentumConvention, type SgdOptions, sgd } from './sgd.ts';
