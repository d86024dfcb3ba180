// Tests of the painted decision regions.
import { expect, test } from 'vitest';
import { paintDecisionMap, pixelCentres } from './decision-map.ts';

const area = { size: 4, extent: 2 };
const noPoints = { count: 0, xy: new Float64Array(0), labels: new Uint8Array(0) };

test('pixel centres run from the top left to the bottom right', () => {
  const xy = pixelCentres(4, 2);
  expect([...xy.slice(0, 4)]).toEqual([-1.5, 1.5, -0.5, 1.5]);
  expect([...xy.slice(-2)]).toEqual([1.5, -1.5]);
});

test('sure answers differ in colour, unsure ones are nearly white', () => {
  const logits = new Float64Array(16);
  logits[0] = -20;
  logits[1] = 20;
  const pixels = paintDecisionMap(logits, noPoints, area);
  const at = (i: number) => [...pixels.slice(3 * i, 3 * i + 3)] as [number, number, number];
  expect(at(0)[2]).toBeGreaterThan(at(0)[0]);
  expect(at(1)[0]).toBeGreaterThan(at(1)[2]);
  expect(Math.min(...at(2))).toBeGreaterThan(240);
});

test('a point is painted where it lies, and left out when it lies outside', () => {
  const plain = paintDecisionMap(new Float64Array(16), noPoints, area);
  const points = {
    count: 2,
    xy: Float64Array.from([1.5, 1.5, 9, 0]),
    labels: Uint8Array.from([1, 0]),
  };
  const pixels = paintDecisionMap(new Float64Array(16), points, area);
  const changed = [...pixels.keys()].filter((i) => pixels[i] !== plain[i]);
  expect(new Set(changed.map((i) => Math.floor(i / 3)))).toEqual(new Set([3]));
});
