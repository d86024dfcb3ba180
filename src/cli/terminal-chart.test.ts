// Terminal charts: dots where the values are, within the width, told apart without colour.
import pc from 'picocolors';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import type { ChartSpec } from '../model/index.ts';
import { sampleField } from '../model/index.ts';
import { Canvas } from './canvas.ts';
import { terminalChart } from './terminal-chart.ts';

const colors = pc.createColors(false);
const text = (en: string, ko = en) => ({ en, ko });
const spec: ChartSpec = {
  id: 'loss',
  title: text('Loss', '손실'),
  x: { label: text('Step', '스텝') },
  y: { label: text('Value', '값'), min: 0, max: 1 },
  series: [
    { id: 'a', label: text('First', '첫째') },
    { id: 'b', label: text('Second one', '둘째') },
  ],
};
const line = (series: string, ys: number[]) => ys.map((y, x) => ({ series, x, y }));
const chart = (points: Parameters<typeof terminalChart>[1], changes: Partial<ChartSpec> = {}) =>
  terminalChart({ ...spec, ...changes }, points, { lang: 'en', width: 40, height: 4, colors });

test('a rising line runs from the lower left to the upper right', () => {
  expect(chart(line('a', [0, 1]))).toEqual([
    'Loss',
    'Value',
    '1.0 │                          ⢀⣀⣀⠤⠤⠔⠒⠊⠉',
    '    │                 ⢀⣀⣀⠤⠤⠒⠒⠊⠉⠁        ',
    '0.5 │        ⢀⣀⡠⠤⠤⠒⠒⠉⠉⠁                 ',
    '  0 │⣀⡠⠤⠔⠒⠒⠉⠉⠁                          ',
    '    └───────────────────────────────────',
    '     0               0.5             1.0',
    '                                    Step',
    '     First',
  ]);
});

test('several series end in a letter that the legend explains', () => {
  const lines = chart([...line('a', [0.9, 0.9]), ...line('b', [0.1, 0.1])]);
  expect(lines[2]?.at(-1)).toBe('a');
  expect(lines[5]?.at(-1)).toBe('b');
  expect(lines.at(-1)?.trim()).toBe('a First  b Second one');
});

test('series that end at one point keep their letters', () => {
  const lines = chart([...line('a', [0, 1]), ...line('b', [0.5, 1])]);
  expect(lines.map((row) => row.at(-1))).toEqual(expect.arrayContaining(['a', 'b']));
});

test('no line is wider than asked, in Korean too', () => {
  const points = line(
    'a',
    Array.from({ length: 300 }, (_, i) => Math.sin(i / 9) ** 2),
  );
  for (const width of [40, 61, 100]) {
    for (const row of terminalChart(spec, points, { lang: 'ko', width, colors })) {
      expect(stringWidth(row)).toBeLessThanOrEqual(width);
    }
  }
});

test('a log axis has decades, and what it cannot show is left out', () => {
  const y = { ...spec.y, scale: 'log' as const, min: 1e-6, max: 1 };
  const lines = chart(line('a', [1, 0, 1e-6, Number.NaN, 1e-3]), { y });
  expect(lines[2]).toMatch(/^ +1 │⡁? */);
  expect(lines.join('\n')).toContain('10⁻⁶ │');
});

test('points far outside fixed ends are drawn towards their side', () => {
  expect(() => chart(line('a', [0, 1e30, 0]))).not.toThrow();
});

test('without points the chart says so', () => {
  expect(chart([])).toEqual(['Loss', '(no values yet)']);
});

test('dots and dashes set fewer dots than lines', () => {
  const count = (mark: 'line' | 'dots' | 'dashed') => {
    const series = [{ id: 'a', label: text('First'), mark }];
    const plot = chart(line('a', [0, 1]), { series })
      .slice(2, 6)
      .join('');
    return [...plot].reduce((sum, character) => {
      const bits = (character.codePointAt(0) as number) - 0x2800;
      return bits > 0 && bits < 256 ? sum + bits.toString(2).replaceAll('0', '').length : sum;
    }, 0);
  };
  expect(count('dots')).toBe(2);
  expect(count('dashed')).toBeLessThan(count('line'));
  expect(count('dashed')).toBeGreaterThan(count('dots'));
});

test('a canvas holds eight dots in a cell and ignores those outside', () => {
  const canvas = new Canvas(1, 1, { shades: [], style: (text) => text });
  const plain = (one: string) => one;
  for (let y = 0; y < 4; y++) for (let x = 0; x < 2; x++) canvas.dot(x, y, plain);
  canvas.dot(2, 0, plain);
  canvas.dot(-1, -5, plain);
  expect(canvas.lines()).toEqual(['⣿']);
});

test('a field is shaded beneath its path, and its range is said in words', () => {
  const plane: ChartSpec = {
    ...spec,
    x: { ...spec.x, min: 0, max: 1 },
    field: { label: text('Height', '높이') },
    series: spec.series.slice(0, 1),
  };
  const field = sampleField(plane, { columns: 101, rows: 3 }, (x) => x);
  const points = line('a', [0.5, 0.5]);
  const options = { lang: 'en', width: 40, height: 3, colors, field } as const;
  expect(terminalChart(plane, points, options)).toEqual([
    'Loss',
    'Value',
    '1.0 │         ░░░░░░░░▒▒▒▒▒▒▒▒▒▓▓▓▓▓▓▓▓▓',
    '0.5 │⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤a',
    '  0 │         ░░░░░░░░▒▒▒▒▒▒▒▒▒▓▓▓▓▓▓▓▓▓',
    '    └───────────────────────────────────',
    '     0               0.5             1.0',
    '                                    Step',
    '     ░▒▓ Height: lowest 0 (0, 0),',
    '     highest 1',
    '     a First',
  ]);
});
