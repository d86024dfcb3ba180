// The ravine: its heights, its gradient, and what the field shows.
import { describe, expect, it } from 'vitest';
import type { PointObservation } from '../model/index.ts';
import { placeInField } from '../model/index.ts';
import type { Rates } from './optimizer-set.ts';
import { OPTIMIZER_NAMES } from './optimizer-set.ts';
import { ravineField, walkRavine } from './optimizers-ravine.ts';
import { PATHS } from './optimizers-words.ts';

const ravine = { steepness: 7, degrees: 35 };
const tiny = Object.fromEntries(OPTIMIZER_NAMES.map((name) => [name, 1e-6])) as Rates;

describe('walkRavine', () => {
  it('steps down the gradient of the heights that it reports', () => {
    const seen = [...walkRavine(ravine, { rates: tiny, momentum: 0.9, steps: 1 }, 3)];
    const of = (chart: string) =>
      seen.flatMap((o) =>
        o.kind === 'point' && o.chart === chart && o.series === 'sgd' ? [o] : [],
      );
    const [from, to] = of('paths') as [PointObservation, PointObservation];
    const [before, after] = of('heights').map(({ y }) => y) as [number, number];
    const squared = (to.x - from.x) * (to.x - from.x) + (to.y - from.y) * (to.y - from.y);
    // A step of -rate g lowers the height by rate |g|^2, to first order in the rate.
    expect((before - after) / (squared / 1e-6)).toBeCloseTo(1, 4);
  });

  it('leaves out a path that has left for good', () => {
    const rates = { ...tiny, sgd: 10 };
    const seen = [...walkRavine(ravine, { rates, momentum: 0.9, steps: 50 }, 3)];
    const ends = seen.flatMap((o) =>
      o.kind === 'scalar' && o.name.startsWith('ravine-') ? [o.name] : [],
    );
    expect(ends).toEqual(
      OPTIMIZER_NAMES.filter((name) => name !== 'sgd').map((n) => `ravine-${n}`),
    );
  });
});

it('the field is lowest where the ravine has its bottom', () => {
  const field = ravineField(PATHS, ravine);
  if (field.kind !== 'field') throw new Error('not a field');
  const lowest = field.values.indexOf(field.values.reduce((a, b) => Math.min(a, b)));
  const { x, y } = placeInField(PATHS, field, lowest);
  expect(Math.abs(x - 1.5)).toBeLessThan(0.2);
  expect(Math.abs(y - 0.5)).toBeLessThan(0.2);
});
