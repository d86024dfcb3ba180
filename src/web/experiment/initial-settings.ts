// The settings that an experiment's element opens with, before an address changes them.
import { resolveValues } from '../../model/index.ts';
import type { Loaded } from './recorded.ts';
import type { Settings } from './share-link.ts';

/**
 * The defaults with the preset and then the parameters that the page's author set, and the seed of
 * the recorded run.
 * @param params JSON of parameters, by name.
 * @throws UserError for parameters that are not allowed.
 */
export function initialSettings(
  { experiment, recorded }: Loaded,
  preset: string | null,
  params: string | null,
): Settings {
  const values = resolveValues(experiment.params, {
    ...experiment.presets?.find(({ id }) => id === preset)?.values,
    ...JSON.parse(params || '{}'),
  });
  return { values, seed: recorded?.seed ?? 1 };
}
