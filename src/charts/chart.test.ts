// Tests of charts: accessible markup, gaps, thinning, and finite coordinates for any points.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChartSpec } from '../model/index.ts';
import { renderChart } from './chart.ts';
import type { ChartPoint } from './points.ts';
import { thin, thinPath } from './points.ts';

const spec: ChartSpec = {
  id: 'loss',
  title: { ko: '손실 <학습>', en: 'Loss & more' },
  x: { label: { ko: '걸음', en: 'Step' } },
  y: { label: { ko: '손실', en: 'Loss' }, scale: 'log' },
  series: [
    { id: 'a', label: { ko: '가', en: 'A' } },
    { id: 'b', label: { ko: '나', en: 'B' }, mark: 'dots' },
    { id: 'c', label: { ko: '다', en: 'C' }, mark: 'dashed' },
  ],
};
const line = (count: number, y: (i: number) => number): ChartPoint[] =>
  Array.from({ length: count }, (_, i) => ({ series: 'a', x: i, y: y(i) }));
const paths = (markup: string) => [...markup.matchAll(/<path class="line s0" d="([^"]*)"/g)];

describe('renderChart', () => {
  it('names and describes itself, escaped', () => {
    const markup = renderChart(
      spec,
      line(3, (i) => i + 1),
      { lang: 'en' },
    );
    expect(markup).toContain('role="img"');
    expect(markup).toContain('<title>Loss &amp; more</title>');
    expect(markup).toContain(
      '<desc>Horizontal axis: Step. Vertical axis: Loss (log scale). ' +
        'A: 3 points, first (0, 1), last (2, 3).</desc>',
    );
    expect(renderChart(spec, [], { lang: 'ko' })).toContain('<title>손실 &lt;학습&gt;</title>');
  });

  it('says that there are no values yet', () => {
    expect(renderChart(spec, [], { lang: 'ko' })).toContain('아직 값이 없습니다');
    expect(
      renderChart(
        spec,
        line(2, () => 1),
        { lang: 'ko' },
      ),
    ).not.toContain('아직');
  });

  it('tells series apart by colour, shape and dash, with a key', () => {
    const points = ['a', 'b', 'c'].flatMap((series) => [
      { series, x: 0, y: 1 },
      { series, x: 1, y: 2 },
    ]);
    const markup = renderChart(spec, points, { lang: 'en' });
    expect(markup).toContain('<ul class="chart-key">');
    expect(markup).toContain('class="line s0"');
    expect(markup).toContain('class="dots s1"');
    expect(markup).toContain('class="dashed s2"');
    const [single] = spec.series;
    if (single === undefined) throw new Error('the spec has a series');
    expect(renderChart({ ...spec, series: [single] }, points, { lang: 'en' })).not.toContain('<ul');
  });

  it('keys only the series that have points', () => {
    const points = line(2, () => 1).concat([{ series: 'c', x: 0, y: 1 }]);
    const key = /<ul class="chart-key">.*<\/ul>/.exec(
      renderChart(spec, points, { lang: 'en' }),
    )?.[0];
    expect(key?.replace(/<svg.*?<\/svg>/g, '')).toBe(
      '<ul class="chart-key"><li>A</li><li>C</li></ul>',
    );
  });

  it('leaves a gap where a value cannot be drawn, and counts it', () => {
    const values = [1, 2, Number.NaN, 3, 4, Number.POSITIVE_INFINITY, 0, 5, 6];
    const markup = renderChart(
      spec,
      line(9, (i) => values[i] as number),
      { lang: 'en' },
    );
    expect(paths(markup)[0]?.[1]?.match(/M/g)).toHaveLength(3);
    expect(markup).toContain('3 values not drawn');
  });

  it('marks a lone point of a line', () => {
    expect(
      renderChart(
        spec,
        line(1, () => 1),
        { lang: 'en' },
      ),
    ).toContain('class="signs s0"');
  });

  it('thins thousands of points without losing a spike', () => {
    const markup = renderChart(
      spec,
      line(50_000, (i) => (i === 31_234 ? 1000 : 1)),
      {
        lang: 'en',
      },
    );
    const drawn = (paths(markup)[0]?.[1] ?? '').slice(1).split('L');
    expect(drawn.length).toBeLessThanOrEqual(800);
    expect(drawn.some((point) => point.endsWith(' 0'))).toBe(true);
  });

  it('writes finite coordinates whatever the points are, and never throws', () => {
    const number = fc.double();
    const axis = fc.record(
      { scale: fc.constantFrom('linear' as const, 'log' as const), min: number, max: number },
      { requiredKeys: [] },
    );
    const point = fc.record({
      series: fc.constantFrom('a', 'b', 'c', 'unknown'),
      x: number,
      y: number,
    });
    fc.assert(
      fc.property(fc.array(point), axis, axis, (points, x, y) => {
        const label = { ko: '', en: '' };
        const drawn = { ...spec, x: { label, ...x }, y: { label, ...y } };
        const markup = renderChart(drawn, points, { lang: 'en' });
        for (const [, value] of markup.matchAll(/ (?:d|x|y|x1|x2|y1|y2)="([^"]*)"/g)) {
          expect(value).not.toMatch(/NaN|Infinity|e\+|e-/);
        }
      }),
    );
  });
});

describe('thin', () => {
  it('keeps order, ends and extremes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 50, maxLength: 300 }), (ys) => {
        const points = ys.map((y, x) => ({ x, y }));
        const kept = thin(points, 40);
        expect(kept.length).toBeLessThanOrEqual(40);
        expect(kept[0]).toBe(points[0]);
        expect(kept.at(-1)).toBe(points.at(-1));
        expect(kept.map((p) => p.x)).toEqual(kept.map((p) => p.x).toSorted((a, b) => a - b));
        expect(Math.max(...kept.map((p) => p.y))).toBe(Math.max(...ys));
        expect(Math.min(...kept.map((p) => p.y))).toBe(Math.min(...ys));
      }),
    );
  });
});

describe('thinPath', () => {
  it('keeps the ends, the order and at most as many as allowed', () => {
    const coordinate = fc.oneof(fc.double({ min: 0, max: 1 }), fc.double());
    const path = fc.array(fc.record({ x: coordinate, y: coordinate }), { minLength: 2 });
    fc.assert(
      fc.property(path, fc.integer({ min: 2, max: 20 }), (points, limit) => {
        const kept = thinPath(points, limit);
        expect(kept.length).toBeLessThanOrEqual(Math.max(limit, 2));
        expect([kept[0], kept.at(-1)]).toEqual([0, points.length - 1]);
        expect(kept).toEqual(kept.toSorted((a, b) => a - b));
      }),
    );
  });
});
