// Tests of fields: where the grid lies, and the errors that name what is wrong.
import { describe, expect, it } from 'vitest';
import type { ChartSpec } from './experiment.ts';
import { checkField, sampleField } from './field.ts';
import type { FieldObservation } from './observation.ts';
import { Observations } from './observation.ts';

const label = { ko: '', en: '' };
const chart: ChartSpec = {
  id: 'surface',
  title: label,
  x: { label, min: -1, max: 1 },
  y: { label, min: 0, max: 4 },
  field: { label },
  series: [],
};

describe('sampleField', () => {
  it('takes rows from the low end of the vertical axis, ends included', () => {
    const { values } = sampleField(chart, { columns: 3, rows: 2 }, (x, y) => 10 * y + x);
    expect([...values]).toEqual([-1, 0, 1, 39, 40, 41]);
  });

  it('keeps values that are not finite', () => {
    const { values } = sampleField(chart, { columns: 2, rows: 2 }, (x, y) => (x * y) / 0);
    expect([...values]).toEqual([Number.NaN, Number.NaN, -Infinity, Infinity]);
  });
});

describe('checkField', () => {
  const field: FieldObservation = sampleField(chart, { columns: 2, rows: 3 }, () => 1);
  it.each<[string, Partial<FieldObservation>, Partial<ChartSpec>]>([
    [
      'A field was observed for chart "surfaces", which is not declared: surface.',
      { chart: 'surfaces' },
      {},
    ],
    [
      'Chart "surface" has a field, so both axes are linear with fixed ends min < max, got min 0, max undefined.',
      {},
      { y: { label, min: 0 } },
    ],
    [
      'Chart "surface" has a field, so both axes are linear with fixed ends min < max, got min 2, max 2.',
      {},
      { x: { label, min: 2, max: 2 } },
    ],
    [
      'Chart "surface" has a field, so both axes are linear with fixed ends min < max, got a log axis.',
      {},
      { x: { label, min: 1, max: 2, scale: 'log' } },
    ],
    [
      'The field of chart "surface" needs a whole number from 2 to 200 of columns, got 1.',
      { columns: 1 },
      {},
    ],
    [
      'The field of chart "surface" needs a whole number from 2 to 200 of rows, got 2.5.',
      { rows: 2.5 },
      {},
    ],
    ['The field of chart "surface" has 6 values instead of 2 x 4 = 8.', { rows: 4 }, {}],
  ])('%s', (message, wrongField, wrongChart) => {
    const check = () => checkField({ ...field, ...wrongField }, [{ ...chart, ...wrongChart }]);
    expect(check).toThrow(new Error(message));
  });

  it('a chart that declares no field gets none', () => {
    const { field: _, ...plain } = chart;
    expect(() => checkField(field, [plain])).toThrow(
      new Error('Chart "surface" got a field but declares none. Add "field" to it.'),
    );
  });

  it('a sound field passes', () => {
    expect(() => checkField(field, [chart])).not.toThrow();
  });
});

describe('Observations.field', () => {
  const [first, second] = [1, 2].map((value) =>
    sampleField(chart, { columns: 2, rows: 2 }, () => value),
  );

  it('gives the last field of a chart, and fails loudly without one', () => {
    const all = [first, second].filter((one) => one !== undefined);
    expect(new Observations(all).field('surface')).toBe(second);
    expect(() => new Observations(all).field('other')).toThrow(
      new Error('No field of chart "other" was observed.'),
    );
  });
});
