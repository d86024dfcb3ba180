// Steps a run and groups what it observes, so that a host speaks a few times a second.
import { type EngineKind, onEngine } from '../engine/index.ts';
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
  let engine: EngineKind | undefined;
  const release = () => {
    const events: RunEvent[] = [];
    if (engine !== undefined) events.push({ kind: 'engine', engine });
    if (batch.length > 0) events.push({ kind: 'observations', batch });
    if (progress !== undefined) events.push(progress);
    batch = [];
    progress = undefined;
    engine = undefined;
    return events;
  };
  const listen = () =>
    onEngine((kind) => {
      engine = kind;
    });
  let stopListening = listen();
  let released = performance.now();
  try {
    for (const observation of run) {
      if (observation.kind === 'progress') progress = observation;
      else batch.push(observation);
      if (performance.now() - released < milliseconds) continue;
      // While this run waits, engines made on this thread are those of others.
      stopListening();
      yield release();
      stopListening = listen();
      released = performance.now();
    }
  } finally {
    stopListening();
  }
  yield release();
}
