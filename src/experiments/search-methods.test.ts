// Searches: what each asks of a loss, and that it gets where it says.
import { describe, expect, it } from 'vitest';
import { createRng } from '../engine/index.ts';
import {
  followDifferences,
  followGradient,
  guessBlindly,
  type SearchMethod,
  searchNearby,
} from './search-methods.ts';
import { drawTask } from './search-task.ts';

const limits = { goal: 0.1, most: 100_000 };
const draw = (dimension: number, stairs = false) =>
  drawTask(dimension, { condition: 5, stairs }, createRng(7));

describe('a drawn loss', () => {
  it('is 1 at the start and has the gradient of its values', () => {
    const task = draw(6)();
    const at = Float64Array.from([0.1, -0.2, 0.3, 0, 0.5, -0.1]);
    expect(task.value(new Float64Array(6))).toBeCloseTo(1, 12);
    const { loss, slope } = task.gradient(at);
    expect(loss).toBe(task.value(at));
    slope.forEach((s, i) => {
      const moved = (h: number) => task.value(at.map((x, j) => (j === i ? x + h : x)));
      expect((moved(1e-5) - moved(-1e-5)) / 2e-5).toBeCloseTo(s, 7);
    });
  });

  it('gives each method the same loss with a count of its own', () => {
    const fresh = draw(3);
    const [one, other] = [fresh(), fresh()];
    expect(one.value(Float64Array.of(1, 2, 3))).toBe(other.value(Float64Array.of(1, 2, 3)));
    one.value(Float64Array.of(0, 0, 0));
    expect([one.count.evaluations, other.count.evaluations]).toEqual([2, 1]);
  });
});

it.each<[string, SearchMethod]>([
  ['the gradient', followGradient],
  ['finite differences', followDifferences],
  ['random search nearby', searchNearby],
  ['blind guessing', guessBlindly],
])('%s reaches the loss', (_, search) => {
  expect(search(draw(4)(), limits, createRng(1))).toBe(true);
});

it('asks P + 1 losses a step for finite differences, and as many steps as with the gradient', () => {
  const fresh = draw(20);
  const [exact, numeric] = [fresh(), fresh()];
  followGradient(exact, limits, createRng(1));
  followDifferences(numeric, limits, createRng(1));
  // The last loss of each is computed only to see that the search is over.
  expect(numeric.count.evaluations).toBe((exact.count.gradients - 1) * 21 + 1);
  expect(exact.count.evaluations).toBe(0);
});

it('stands still on stairs when it follows the gradient, and gets down nearby', () => {
  const fresh = draw(5, true);
  expect(followGradient(fresh(), limits, createRng(1))).toBe(false);
  expect(searchNearby(fresh(), limits, createRng(1))).toBe(true);
});

it('gives up at the limit', () => {
  expect(guessBlindly(draw(30)(), { goal: 0.1, most: 50 }, createRng(1))).toBe(false);
});
