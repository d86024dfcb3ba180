// Recorded runs: the digest sees every bit and the thinned copy keeps what a page shows.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RecordedObservation } from '../model/index.ts';
import { toStored } from '../model/index.ts';
import { canonicalJson, digestOf, thin } from './recorded-run.ts';

const point = (series: string, x: number, y = x): RecordedObservation => ({
  kind: 'point',
  chart: 'loss',
  series,
  x,
  y,
});

test('canonical JSON does not depend on the order of keys', () => {
  expect(canonicalJson({ b: 1, a: { d: [2, { f: 3, e: 4 }], c: null } })).toBe(
    '{"a":{"c":null,"d":[2,{"e":4,"f":3}]},"b":1}',
  );
});

test('the digest differs when one number differs in its last bit', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: 1e-3, max: 1e3 }), (y) => {
      const next = y * (1 + 2 ** -52);
      expect(digestOf([point('a', 1, y)])).not.toBe(digestOf([point('a', 1, next)]));
      expect(digestOf([point('a', 1, y)])).toBe(digestOf([point('a', 1, y)]));
    }),
  );
});

test('the digest sees order, and NaN apart from infinity', () => {
  const [a, b] = [point('a', 1), point('a', 2)];
  expect(digestOf([a, b])).not.toBe(digestOf([b, a]));
  const values = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  expect(new Set(values.map((y) => digestOf([point('a', 1, y)]))).size).toBe(3);
});

test('a long series keeps 200 points with both ends, in order', () => {
  const long = Array.from({ length: 5000 }, (_, x) => point('long', x));
  const short = Array.from({ length: 150 }, (_, x) => point('short', x));
  const kept = thin([...long, ...short]);
  const xs = kept.flatMap((one) => (one.kind === 'point' && one.series === 'long' ? [one.x] : []));
  expect(xs).toHaveLength(200);
  expect([xs[0], xs.at(-1)]).toEqual([0, 4999]);
  expect(xs).toEqual([...xs].sort((a, b) => Number(a) - Number(b)));
  expect(kept).toHaveLength(350);
});

test('of scalars and texts of one name the last stays', () => {
  const scalar = (name: string, value: number): RecordedObservation => ({
    kind: 'scalar',
    name,
    value,
  });
  expect(thin([scalar('a', 1), scalar('b', 2), scalar('a', 3)])).toEqual([
    scalar('b', 2),
    scalar('a', 3),
  ]);
});

const field = (chart: string, ...values: number[]): RecordedObservation => ({
  kind: 'field',
  chart,
  columns: 2,
  rows: 2,
  values: new Float32Array(values),
});

test('the digest sees each value of a field', () => {
  expect(digestOf([field('a', 1, 2, 3, 4)])).toBe(digestOf([field('a', 1, 2, 3, 4)]));
  expect(digestOf([field('a', 1, 2, 3, 4)])).not.toBe(digestOf([field('a', 1, 2, 3, 4.0000005)]));
});

test('of the fields of one chart the last stays', () => {
  const kept = thin([field('a', 1, 1, 1, 1), field('b', 2, 2, 2, 2), field('a', 3, 3, 3, 3)]);
  expect(kept).toEqual([field('b', 2, 2, 2, 2), field('a', 3, 3, 3, 3)].map(toStored));
});

test('a path over a field keeps its fast beginning', () => {
  const path = Array.from({ length: 5000 }, (_, i) => point('path', 0.9 ** i, 0.9 ** i));
  const over: RecordedObservation = { ...field('loss', 1, 2, 3, 4) };
  const kept = thin([over, ...path]);
  expect(kept.length).toBeLessThanOrEqual(201);
  expect(kept.slice(0, 21)).toEqual([over, ...path.slice(0, 20)].map(toStored));
  expect(kept.at(-1)).toEqual(toStored(path.at(-1) as RecordedObservation));
});
