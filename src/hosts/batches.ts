// Steps a run and groups what it observes, so that a host speaks a few times a second.
import { latestEngine } from '../engine/index.ts';
import type { Observation, RecordedObservation } from '../model/index.ts';
import type { RunEvent } from './contract.ts';

/**
 * The events of a run, released about every `milliseconds` and at its end. Of the progress only the
 * latest is kept, and of the engines that the run made since, the last one's kind. Between two
 * releases the run does not give way.
 */
export function* batches(
  run: Iterable<Observation>,
  milliseconds: number,
): Generator<readonly RunEvent[], void, void> {
  let batch: RecordedObservation[] = [];
  let progress: RunEvent | undefined;
  let released = performance.now();
  let engine = latestEngine();
  const release = () => {
    const events: RunEvent[] = [];
    const made = latestEngine();
    if (made !== undefined && made !== engine) events.push({ kind: 'engine', engine: made });
    engine = made;
    if (batch.length > 0) events.push({ kind: 'observations', batch });
    if (progress !== undefined) events.push(progress);
    batch = [];
    progress = undefined;
    return events;
  };
  for (const observation of run) {
    if (observation.kind === 'progress') progress = observation;
    else batch.push(observation);
    if (performance.now() - released >= milliseconds) {
      yield release();
      released = performance.now();
    }
  }
  yield release();
}
