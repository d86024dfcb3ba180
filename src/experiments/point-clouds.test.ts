// Tests of the two-dimensional data sets.
import { expect, test } from 'vitest';
import { createRng } from '../engine/index.ts';
import { CLOUD_EXTENT, CLOUDS, drawCloud } from './point-clouds.ts';

test.each(CLOUDS)(
  '%s: half of the points are of each class, and nearly all in the square',
  (cloud) => {
    const { count, xy, labels } = drawCloud(cloud, 400, createRng(1));
    expect(count).toBe(400);
    expect(labels.reduce((sum, label) => sum + label, 0)).toBe(200);
    const outside = xy.filter((value) => Math.abs(value) > CLOUD_EXTENT).length;
    expect(outside).toBeLessThan(8);
  },
);

test('rings: the classes are apart in radius', () => {
  const { xy, labels } = drawCloud('rings', 400, createRng(2));
  labels.forEach((label, i) => {
    const radius = Math.sqrt((xy[2 * i] as number) ** 2 + (xy[2 * i + 1] as number) ** 2);
    expect(radius > 1.5).toBe(label === 1);
  });
});

test('xor: the class is whether the signs of x and y differ', () => {
  const { xy, labels } = drawCloud('xor', 400, createRng(3));
  const matching = labels.filter((label, i) => {
    return (xy[2 * i] as number) * (xy[2 * i + 1] as number) < 0 === (label === 1);
  });
  expect(matching.length).toBeGreaterThan(396);
});

test('the seed decides the points', () => {
  const draw = (seed: number) => drawCloud('spirals', 50, createRng(seed)).xy;
  expect(draw(4)).toEqual(draw(4));
  expect(draw(4)).not.toEqual(draw(5));
});
