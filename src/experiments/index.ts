// The experiments by slug, each loaded when it is asked for. A new experiment adds its line here.
import type { AnyExperiment } from '../model/index.ts';
import { nearest, UserError } from '../model/index.ts';

export const experimentLoaders: Readonly<Record<string, () => Promise<AnyExperiment>>> = {
  'activation-functions': async () => (await import('./activation-functions.ts')).experiment,
  backprop: async () => (await import('./backprop.ts')).experiment,
  'batch-norm': async () => (await import('./batch-norm.ts')).experiment,
  'bias-shift': async () => (await import('./bias-shift.ts')).experiment,
  'bias-variance': async () => (await import('./bias-variance.ts')).experiment,
  'bn-inference': async () => (await import('./bn-inference.ts')).experiment,
  dropout: async () => (await import('./dropout.ts')).experiment,
  'dying-relu': async () => (await import('./dying-relu.ts')).experiment,
  'gan-batch-norm': async () => (await import('./gan-batch-norm.ts')).experiment,
  'generalization-gap': async () => (await import('./generalization-gap.ts')).experiment,
  'gradient-descent': async () => (await import('./gradient-descent.ts')).experiment,
  leakage: async () => (await import('./leakage.ts')).experiment,
  'line-count': async () => (await import('./line-count.ts')).experiment,
  'linear-collapse': async () => (await import('./linear-collapse.ts')).experiment,
  'loss-increase': async () => (await import('./loss-increase.ts')).experiment,
  'loss-slice': async () => (await import('./loss-slice.ts')).experiment,
  'minibatch-noise': async () => (await import('./minibatch-noise.ts')).experiment,
  'minimum-check': async () => (await import('./minimum-check.ts')).experiment,
  'mnist-from-scratch': async () => (await import('./mnist-from-scratch.ts')).experiment,
  momentum: async () => (await import('./momentum.ts')).experiment,
  'momentum-escapes': async () => (await import('./momentum-escapes.ts')).experiment,
  'numpy-from-scratch': async () => (await import('./numpy-from-scratch.ts')).experiment,
  optimizers: async () => (await import('./optimizers.ts')).experiment,
  regularization: async () => (await import('./regularization.ts')).experiment,
  'relu-approximation': async () => (await import('./relu-approximation.ts')).experiment,
  'saddle-points': async () => (await import('./saddle-points.ts')).experiment,
  'selection-bias': async () => (await import('./selection-bias.ts')).experiment,
  'vanishing-gradient': async () => (await import('./vanishing-gradient.ts')).experiment,
  'why-gradient': async () => (await import('./why-gradient.ts')).experiment,
};

/** The experiment called `slug`. @throws UserError with near names when there is none. */
export async function loadExperiment(slug: string): Promise<AnyExperiment> {
  const load = Object.hasOwn(experimentLoaders, slug) ? experimentLoaders[slug] : undefined;
  if (load !== undefined) return load();
  const slugs = Object.keys(experimentLoaders);
  const near = nearest(slug, slugs);
  const hint =
    near.length > 0 ? `Did you mean ${near.join(', ')}?` : `There are: ${slugs.join(', ')}.`;
  throw new UserError(`There is no experiment "${slug}". ${hint}`);
}
