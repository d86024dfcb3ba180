// The seconds of a lap: those of the run alone, by the clock that the host is given.
import { expect, test } from 'vitest';
import type { Observation, PaceLap } from '../model/index.ts';
import { batches } from './batches.ts';

/** Laps of 2 s and 3 s, each told after work that belongs to none; `passed` lets time pass. */
function* run(pass: (seconds: number) => void): Generator<Observation> {
  pass(5);
  yield { kind: 'scalar', name: 'before', value: 1 };
  pass(2);
  yield { kind: 'pace', x: 1, amount: 10 };
  pass(7);
  yield { kind: 'progress', done: 1, total: 2 };
  pass(3);
  yield { kind: 'pace', x: 4, amount: 20 };
}

const laps = [
  { x: 1, amount: 10, seconds: 2 },
  { x: 4, amount: 20, seconds: 3 },
];

/** What is told of laps when the host lets the run wait for 100 s after each release. */
function lapsHeard(milliseconds: number): (readonly PaceLap[])[] {
  let now = 0;
  const pass = (seconds: number) => {
    now += 1000 * seconds;
  };
  const heard: (readonly PaceLap[])[] = [];
  for (const events of batches(run(pass), milliseconds, () => now)) {
    for (const event of events) if (event.kind === 'pace') heard.push(event.laps);
    pass(100);
  }
  return heard;
}

test('a lap is timed from the observation before it', () => {
  expect(lapsHeard(1e9)).toEqual([laps]);
});

test('the time that a run waits between releases counts for no lap', () => {
  expect(lapsHeard(0)).toEqual(laps.map((lap) => [lap]));
});
