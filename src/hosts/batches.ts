// Steps a run and groups what it observes, so that a host speaks a few times a second.
import { type EngineKind, onEngine } from '../engine/index.ts';
import type { Observation, PaceLap, RecordedObservation } from '../model/index.ts';
import type { RunEvent } from './contract.ts';

/**
 * The events of a run, released about every `milliseconds` and at its end. Of the progress only the
 * latest is kept, and of the engines that the run made since, the last one's kind. Between two
 * releases the run does not give way. The seconds of a lap are those between two observations by the
 * clock `now` (in milliseconds), without the time that the run waits here.
 */
export function* batches(
  run: Iterable<Observation>,
  milliseconds: number,
  now: () => number = () => performance.now(),
): Generator<readonly RunEvent[], void, void> {
  let batch: RecordedObservation[] = [];
  let progress: RunEvent | undefined;
  let laps: PaceLap[] = [];
  let engine: EngineKind | undefined;
  const release = () => {
    const events: RunEvent[] = [];
    if (engine !== undefined) events.push({ kind: 'engine', engine });
    if (batch.length > 0) events.push({ kind: 'observations', batch });
    if (progress !== undefined) events.push(progress);
    if (laps.length > 0) events.push({ kind: 'pace', laps });
    batch = [];
    progress = undefined;
    laps = [];
    engine = undefined;
    return events;
  };
  const listen = () =>
    onEngine((kind) => {
      engine = kind;
    });
  let stopListening = listen();
  let released = now();
  let resumed = released;
  try {
    for (const observation of run) {
      const heard = now();
      if (observation.kind === 'progress') progress = observation;
      else if (observation.kind === 'pace') {
        const { x, amount } = observation;
        laps.push({ x, amount, seconds: (heard - resumed) / 1000 });
      } else batch.push(observation);
      resumed = heard;
      if (heard - released < milliseconds) continue;
      // While this run waits, engines made on this thread are those of others.
      stopListening();
      yield release();
      stopListening = listen();
      released = now();
      resumed = released;
    }
  } finally {
    stopListening();
  }
  yield release();
}
