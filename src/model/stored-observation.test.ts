// Stored observations: JSON and back gives the same, for every byte and every number.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBase64, encodeBase64 } from './base64.ts';
import type { RecordedObservation } from './observation.ts';
import type { StoredObservation } from './stored-observation.ts';
import { fromStored, toStored } from './stored-observation.ts';

const throughJson = (observation: RecordedObservation) =>
  fromStored(JSON.parse(JSON.stringify(toStored(observation))) as StoredObservation);

test('base64 agrees with Node and reads back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
      const text = encodeBase64(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64'));
      expect(decodeBase64(text)).toEqual(bytes);
    }),
  );
});

test('a character outside the alphabet is named', () => {
  expect(() => decodeBase64('ab*d')).toThrow('"*" is not a base64 character.');
});

test('points keep every number, also those that JSON lacks', () => {
  fc.assert(
    fc.property(fc.double(), fc.double(), (x, y) => {
      const point = { kind: 'point', chart: 'c', series: 's', x: x + 0, y: y + 0 } as const;
      expect(throughJson(point)).toEqual(point);
    }),
  );
});

test('a field keeps every value as four bytes, the lowest first', () => {
  fc.assert(
    fc.property(fc.float32Array({ minLength: 4, maxLength: 64 }), (values) => {
      const field = { kind: 'field', chart: 'c', columns: 2, rows: 2, values } as const;
      expect(throughJson(field)).toEqual(field);
    }),
  );
  const stored = toStored({
    kind: 'field',
    chart: 'c',
    columns: 2,
    rows: 2,
    values: new Float32Array([1, -2, 0.5, Number.NaN]),
  });
  expect(stored).toMatchObject({ values: 'AACAPwAAAMAAAAA/AADAfw==' });
});

test('images, tables, scalars and texts read back', () => {
  const caption = { ko: '그림', en: 'picture' };
  const all: RecordedObservation[] = [
    { kind: 'scalar', name: 'loss', value: Number.NaN },
    {
      kind: 'image',
      name: 'digit',
      caption,
      width: 2,
      height: 1,
      channels: 1,
      pixels: new Uint8Array([0, 255]),
    },
    { kind: 'table', name: 't', caption, columns: [caption], rows: [[1, 'a', caption]] },
    { kind: 'text', name: 'note', text: caption },
  ];
  expect(all.map(throughJson)).toEqual(all);
});
