// The order of what a run observed: pictures are not to hide behind a long list of numbers.
import type { AnyExperiment } from '../model/index.ts';

/** So many numbers fill about a third of a screen. */
const MANY_SCALARS = 8;

/** Whether the numbers come after the pictures; the same for every run of an experiment. */
export function scalarsComeLast(experiment: AnyExperiment): boolean {
  return experiment.charts.length > 0 && Object.keys(experiment.scalars).length > MANY_SCALARS;
}
