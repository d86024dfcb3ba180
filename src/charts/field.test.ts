// Tests of fields: round levels, bands at the right places, labels, words, and paths over them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChartSpec } from '../model/index.ts';
import { sampleField } from '../model/index.ts';
import { renderChart } from './chart.ts';
import { drawField } from './field.ts';
import { fieldLevels } from './field-levels.ts';
import { fieldRange } from './field-range.ts';
import type { ChartPoint } from './points.ts';
import { chartTable } from './table.ts';

const spec: ChartSpec = {
  id: 'surface',
  title: { ko: '지형', en: 'Surface' },
  x: { label: { ko: '가로', en: 'w' }, min: -2, max: 2 },
  y: { label: { ko: '세로', en: 'b' }, min: 0, max: 4 },
  field: { label: { ko: '손실', en: 'Loss' } },
  series: [{ id: 'a', label: { ko: '가', en: 'A' } }],
};
const grid = { columns: 41, rows: 41 };
const bowl = sampleField(spec, grid, (x, y) => x * x + (y - 1) * (y - 1));
const levels = (values: number[], scale: 'linear' | 'log') =>
  fieldLevels(new Float32Array(values), scale).map(({ label }) => label);

describe('fieldLevels', () => {
  it('are round and lie between the ends', () => {
    expect(levels([0, 4.5], 'linear')).toEqual([
      '0.5',
      '1.0',
      '1.5',
      '2.0',
      '2.5',
      '3.0',
      '3.5',
      '4.0',
    ]);
    expect(levels([0.015, 3], 'log')).toEqual(['0.02', '0.05', '0.1', '0.2', '0.5', '1', '2']);
    expect(levels([0.05, 200], 'log')).toEqual(['0.1', '0.3', '1', '3', '10', '30', '100']);
    expect(levels([3, 7], 'log')[0]).toBe('3.5');
  });

  it('are at most about twelve whatever the values, and none where nothing differs', () => {
    expect(levels([2, 2, 2, Number.NaN], 'linear')).toEqual([]);
    expect(levels([Number.NaN, Number.POSITIVE_INFINITY], 'log')).toEqual([]);
    fc.assert(
      fc.property(
        fc.float32Array({ minLength: 4, maxLength: 30 }),
        fc.constantFrom('linear', 'log'),
        (values, scale) => {
          const found = fieldLevels(values, scale).map(({ value }) => value);
          expect(found.length).toBeLessThanOrEqual(12);
          expect(found).toEqual(found.toSorted((a, b) => a - b));
        },
      ),
    );
  });

  it('on a log scale are not spent on one point that is deep', () => {
    const values = Array.from({ length: 500 }, (_, i) => (i === 7 ? 1e-12 : 1 + i / 5));
    expect(levels(values, 'log')).toEqual(['2', '5', '10', '20', '50', '100']);
  });
});

describe('drawField', () => {
  it('puts each line where the quantity has that value', () => {
    const bands = [...drawField(spec, bowl).bands.matchAll(/ d="M([^"]*)"/g)];
    const values = fieldLevels(bowl.values, 'linear').map(({ value }) => value);
    expect(bands).toHaveLength(values.length);
    bands.forEach(([, d], i) => {
      const rings = (d as string).split('M').flatMap((ring) => ring.replace('Z', '').split('L'));
      const inside = rings
        .map((step) => step.split(' ').map((n) => Number(n) / 1000) as [number, number])
        .filter((share) => share.every((s) => s > 0.01 && s < 0.99));
      expect(inside.length).toBeGreaterThan(5);
      for (const [sx, sy] of inside) {
        const [x, y] = [-2 + 4 * sx, 4 * (1 - sy)];
        expect(x * x + (y - 1) * (y - 1)).toBeCloseTo(values[i] as number, 1);
      }
    });
  });

  it('labels its lines with room between', () => {
    const { labels } = drawField(spec, bowl);
    const places = [...labels.matchAll(/x="([\d.]+)%" y="([\d.]+)%"[^>]*>([^<]+)</g)];
    expect(places.length).toBeGreaterThan(3);
    places.forEach(([, x, y], i) => {
      for (const [, ox, oy] of places.slice(i + 1)) {
        const apart =
          Math.abs(Number(x) - Number(ox)) >= 11.9 || Math.abs(Number(y) - Number(oy)) >= 6.9;
        expect(apart).toBe(true);
      }
    });
  });

  it('writes finite coordinates whatever the values', () => {
    const value = fc.oneof(fc.float(), fc.constantFrom(0, 1, -1));
    fc.assert(
      fc.property(fc.array(value, { minLength: 9, maxLength: 9 }), fc.boolean(), (values, log) => {
        const label = { ko: '', en: '' };
        const drawn: ChartSpec = { ...spec, field: { label, scale: log ? 'log' : 'linear' } };
        const field = { ...bowl, columns: 3, rows: 3, values: new Float32Array(values) };
        expect(renderChart(drawn, [], { lang: 'en', field })).not.toMatch(/"[^"<]*(NaN|Infinity)/);
      }),
    );
  });

  it('names what is wrong with a field', () => {
    const field = { ...bowl, columns: 40 };
    expect(() => renderChart(spec, [], { lang: 'en', field })).toThrow(
      'The field of chart "surface" has 1681 values instead of 40 x 41 = 1640.',
    );
  });
});

describe('a chart with a field', () => {
  const points: ChartPoint[] = [
    { series: 'a', x: 1, y: 3 },
    { series: 'a', x: -1, y: 2 },
    { series: 'a', x: 0, y: 1 },
  ];

  it('says in its key, desc and table what the field is and where it is lowest', () => {
    const markup = renderChart(spec, points, { lang: 'en', field: bowl });
    expect(markup).toContain('Loss: 0 … 13, stronger colour is higher');
    expect(markup).toContain('Contours: Loss, lowest 0 (0, 1), highest 13 (-2, 4).');
    expect(chartTable(spec, points, { lang: 'ko', field: bowl })).toContain(
      '<tbody><tr><td>손실 최솟값 0</td><td>0</td><td>1</td></tr>' +
        '<tr><td>손실 최댓값 13</td><td>-2</td><td>4</td></tr><tr><td>가</td><td>1</td><td>3</td></tr>',
    );
  });

  it('joins a path in the order observed and marks where it starts and ends', () => {
    const markup = renderChart(spec, points, { lang: 'en', field: bowl });
    expect(markup).toContain('d="M750 250L250 500L500 750"');
    expect(markup).toMatch(/<g class="path-start s0"><svg x="75%" y="25%">/);
    expect(markup).toMatch(/<g class="path-end s0"><svg x="50%" y="75%">/);
    const sooner = renderChart(spec, points.slice(0, 2), { lang: 'en', field: bowl });
    expect(sooner).toMatch(/<g class="path-end s0"><svg x="25%" y="50%">/);
  });

  it('keeps the turns of a long path along both axes', () => {
    const long = Array.from({ length: 20_000 }, (_, i) => ({
      series: 'a',
      x: i === 7003 ? 1.5 : 0,
      y: 4 * (i / 20_000),
    }));
    expect(renderChart(spec, long, { lang: 'en', field: bowl })).toContain('L875 ');
  });

  it('keeps the first steps of a path that begins fast and ends slowly', () => {
    const slowing = Array.from({ length: 20_000 }, (_, i) => ({
      series: 'a',
      x: 2 * 0.9 ** i * (-1) ** i,
      y: 1,
    }));
    const markup = renderChart(spec, slowing, { lang: 'en', field: bowl });
    const d = /<path class="line s0" d="M([^"]*)"/.exec(markup)?.[1] ?? '';
    const xs = d.split('L').map((step) => Number(step.split(' ')[0]));
    expect(xs.length).toBeLessThanOrEqual(800);
    expect(xs.slice(0, 12)).toEqual(
      slowing.slice(0, 12).map(({ x }) => Math.round((x / 4 + 0.5) * 1e5) / 100),
    );
  });

  it('has a field without a path, and a path before the field', () => {
    const alone = renderChart(spec, [], { lang: 'ko', field: bowl });
    expect(alone).toContain('<svg class="field"');
    expect(alone).not.toContain('아직 값이 없습니다');
    expect(alone).not.toContain('경로');
    expect(renderChart(spec, points, { lang: 'ko' })).toContain('path-end');
  });

  it('counts values that are not finite', () => {
    const odd = sampleField(spec, { columns: 2, rows: 2 }, (x, y) => (x + 2) / (y - 4));
    expect(fieldRange(spec, odd)).toMatchObject({ notDrawn: 2, lowest: { value: -1, x: 2, y: 0 } });
    expect(renderChart(spec, [], { lang: 'en', field: odd })).toContain('2 values not drawn');
  });
});
