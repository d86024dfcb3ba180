// Distances in slips: what one slip costs, and the laws of a distance.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOf } from './bytes.ts';
import { distances } from './distance.ts';
import { keystrokes } from './keystrokes.ts';

const between = (typed: string, name: string) =>
  distances(bytesOf(keystrokes(typed)), bytesOf(keystrokes(name)));

describe('one slip', () => {
  test.each([
    ['dropout', 'dropout', 0],
    ['dropour', 'dropout', 0.7],
    ['dropoqt', 'dropout', 1],
    ['dropuot', 'dropout', 0.7],
    ['drpout', 'dropout', 0.9],
    ['droppout', 'dropout', 0.5],
    ['sofmax', 'softmax', 0.9],
    ['배치 정귷바', '배치 정귷바', 0],
    ['드롭아웉', '드롭아웃', 1],
    ['드롭이웃', '드롭아웃', 0.7],
    ['뜨롭아웃', '드롭아웃', 0.4 + 0.3],
  ])('%s for %s costs %f', (typed, name, cost) => {
    expect(between(typed, name).whole).toBeCloseTo(cost, 5);
  });
});

test('the beginning of a name is near when it is half typed with a slip', () => {
  const { whole, beginning } = between('vanishng', 'vanishing gradient');
  expect(beginning).toBeCloseTo(0.9, 5);
  expect(whole).toBeGreaterThan(7);
});

test('is 0 only between equals, and nearer a beginning than the whole', () => {
  const word = fc.stringMatching(/^[a-fㅂㅈㅏㅣ]{0,9}$/);
  fc.assert(
    fc.property(word, word, (a, b) => {
      const { whole, beginning } = distances(bytesOf(a), bytesOf(b));
      expect(whole === 0).toBe(a === b);
      expect(beginning).toBeLessThanOrEqual(whole);
      // Never more than leaving one out and typing the other.
      expect(whole).toBeLessThanOrEqual(0.9 * (a.length + b.length) + 0.6 + 1e-5);
    }),
  );
});

test('keys beyond 64 do not count', () => {
  expect(distances(bytesOf('a'.repeat(64)), bytesOf('a'.repeat(200))).whole).toBe(0);
});
