// A run whose fields are checked as they are observed, so that a fault is named where it happens.
import type { AnyExperiment, Observation, ParamValue, RunEnv } from '../model/index.ts';
import { checkField } from '../model/index.ts';

/** What `experiment` observes. @throws Error at a field that its chart cannot show. */
export function* checkedRun(
  experiment: AnyExperiment,
  params: Readonly<Record<string, ParamValue>>,
  env: RunEnv,
): Generator<Observation, void, void> {
  for (const observation of experiment.run(params, env)) {
    if (observation.kind === 'field') checkField(observation, experiment.charts);
    yield observation;
  }
}
