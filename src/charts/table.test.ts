// Tests of chart tables: rows by x, points where an x repeats, and thinning that says so.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChartSpec } from '../model/index.ts';
import { formatValue } from './markup.ts';
import { chartTable } from './table.ts';

const spec: ChartSpec = {
  id: 'c',
  title: { ko: '표', en: 'Table' },
  x: { label: { ko: '층', en: 'Layer' } },
  y: { label: { ko: '값', en: 'Value' } },
  series: [
    { id: 'a', label: { ko: '가', en: 'A' } },
    { id: 'b', label: { ko: '나', en: '<B>' } },
  ],
};

describe('chartTable', () => {
  it('has one row for each x, with empty cells where a series has no value', () => {
    const points = [
      { series: 'a', x: 2, y: 0.5 },
      { series: 'a', x: 1, y: 1 },
      { series: 'b', x: 2, y: 1e-9 },
    ];
    expect(chartTable(spec, points, { lang: 'en' })).toBe(
      '<table class="chart-table"><caption>Table</caption><thead><tr><th scope="col">Layer</th>' +
        '<th scope="col">A</th><th scope="col">&lt;B&gt;</th></tr></thead><tbody>' +
        '<tr><td>1</td><td>1</td><td></td></tr><tr><td>2</td><td>0.5000</td>' +
        '<td>1.000×10⁻⁹</td></tr></tbody></table>',
    );
  });

  it('has one row for each point where an x repeats', () => {
    const points = [
      { series: 'a', x: 1, y: 1 },
      { series: 'a', x: 1, y: 2 },
    ];
    const table = chartTable(spec, points, { lang: 'ko' });
    expect(table).toContain('<th scope="col">계열</th>');
    expect(table.match(/<tr><td>가/g)).toHaveLength(2);
  });

  it('shows evenly spaced rows of a long series and says so', () => {
    const points = Array.from({ length: 1000 }, (_, x) => ({ series: 'a', x, y: x }));
    const table = chartTable(spec, points, { lang: 'en', mostRows: 11 });
    expect(table).toContain('(11 of 1000 rows)');
    expect(table.match(/<tr><td>/g)).toHaveLength(11);
    expect(table).toContain('<tr><td>999</td>');
  });

  it('never throws', () => {
    const point = fc.record({
      series: fc.constantFrom('a', 'b', 'x'),
      x: fc.double(),
      y: fc.double(),
    });
    fc.assert(
      fc.property(fc.array(point), (points) => {
        expect(chartTable(spec, points, { lang: 'ko' })).toContain('</table>');
      }),
    );
  });
});

describe('formatValue', () => {
  it.each([
    [0, '0'],
    [12345, '12,345'],
    [0.012345, '0.01235'],
    [123.456, '123.5'],
    [1.5e-7, '1.500×10⁻⁷'],
    [3e12, '3.000×10¹²'],
    [Number.NaN, 'NaN'],
    [Number.NEGATIVE_INFINITY, '-∞'],
  ])('writes %d as %s', (value, text) => {
    expect(formatValue(value)).toBe(text);
  });
});
