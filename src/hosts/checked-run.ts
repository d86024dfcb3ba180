// A run whose fields and paces are checked as they are observed, so that a fault is named where it happens.
import type { AnyExperiment, Observation, ParamValue, RunEnv } from '../model/index.ts';
import { checkField } from '../model/index.ts';

/**
 * What `experiment` observes.
 * @throws Error at a field that its chart cannot show, and at a pace that nothing declares.
 */
export function* checkedRun(
  experiment: AnyExperiment,
  params: Readonly<Record<string, ParamValue>>,
  env: RunEnv,
): Generator<Observation, void, void> {
  for (const observation of experiment.run(params, env)) {
    if (observation.kind === 'field') checkField(observation, experiment.charts);
    if (observation.kind === 'pace' && experiment.pace === undefined) {
      throw new Error('A pace is observed, but the experiment declares no "pace".');
    }
    yield observation;
  }
}
