// Tests of the search for the best straight decision line.
import { expect, test } from 'vitest';
import { bestLineAccuracy } from './best-line.ts';
import type { LabelledPoints } from './point-clouds.ts';

function points(...rows: (readonly [x: number, y: number, label: 0 | 1])[]): LabelledPoints {
  return {
    count: rows.length,
    xy: Float64Array.from(rows.flatMap((row) => row.slice(0, 2))),
    labels: Uint8Array.from(rows, ([, , label]) => label),
  };
}

test('three of the four corners of XOR are the most that a line gets right', () => {
  expect(bestLineAccuracy(points([1, 1, 0], [-1, -1, 0], [1, -1, 1], [-1, 1, 1]))).toBe(0.75);
});

test('two points on a ray are separable by a line, but not by one through the origin', () => {
  const ray = points([1, 1, 0], [2, 2, 1]);
  expect(bestLineAccuracy(ray)).toBe(1);
  expect(bestLineAccuracy(ray, { throughOrigin: true })).toBe(0.5);
});

test('opposite points are separable through the origin, whichever side is class 1', () => {
  expect(bestLineAccuracy(points([1, 0, 0], [-1, 0, 1]), { throughOrigin: true })).toBe(1);
  expect(bestLineAccuracy(points([1, 0, 1], [-1, 0, 0]), { throughOrigin: true })).toBe(1);
});

test('a single class is right everywhere for a line far away', () => {
  expect(bestLineAccuracy(points([1, 0, 1], [-1, 2, 1], [3, -1, 1]))).toBe(1);
});
