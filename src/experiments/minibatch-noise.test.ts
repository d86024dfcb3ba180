// minibatch-noise on made-up digits: the pace it tells, and what that leaves as it is.
import { expect, test } from 'vitest';
import { isRecorded, type Observation, resolveValues } from '../model/index.ts';
import { madeUpDigits } from './made-up-digits.fixture.ts';
import { experiment } from './minibatch-noise.ts';

const digits = madeUpDigits(false);

function observe(pace: boolean): readonly Observation[] {
  const small = { examples: 256, draws: 20, largest: '32', epoch: false, pace };
  const params = resolveValues(experiment.params, small);
  return [
    ...experiment.run(params as Parameters<typeof experiment.run>[0], {
      seed: 3,
      data: { digits },
    }),
  ];
}

const timed = observe(true);
const untimed = observe(false);

test('each size is timed equally often, always for the same number of examples', () => {
  const laps = timed.flatMap((one) => (one.kind === 'pace' ? [one] : []));
  const sizes = [...new Set(laps.map(({ x }) => x))];
  expect(sizes).toEqual([1, 4, 16, 64, 256]);
  for (const size of sizes) {
    const amounts = laps.flatMap(({ x, amount }) => (x === size ? [amount] : []));
    expect(amounts.length).toBeGreaterThanOrEqual(5);
    expect(amounts.length % 2, 'the median is one of the laps').toBe(1);
    expect(new Set(amounts).size).toBe(1);
    expect((amounts[0] as number) % size, 'whole mini-batches').toBe(0);
  }
});

test('the sizes take turns, after a round that is not told', () => {
  const told = timed.slice(timed.findLastIndex(isRecorded) + 1).map(({ kind }) => kind);
  const round = Array.from({ length: 5 }, () => ['pace', 'progress']).flat();
  expect(told.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => 'progress'));
  expect(told.slice(5, 15)).toEqual(round);
});

test('progress ends at its total with and without it', () => {
  for (const all of [timed, untimed]) {
    const last = all.findLast((one) => one.kind === 'progress');
    expect(last?.kind === 'progress' && last.done / last.total).toBe(1);
  }
});

test('what is recorded does not depend on it', () => {
  expect(timed.filter(isRecorded)).toEqual(untimed.filter(isRecorded));
});
