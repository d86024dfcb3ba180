// The chart of a pace: rates, their medians, and laps that a clock could not time.
import { expect, test } from 'vitest';
import type { PaceLap } from '../model/index.ts';
import { renderChart } from './chart.ts';
import { paceChart, paceLaps, paceMedians } from './pace.ts';
import { chartTable } from './table.ts';

const spec = paceChart({
  title: { ko: '1초에 처리한 샘플 수', en: 'Examples per second' },
  x: { label: { ko: '크기', en: 'Size' }, scale: 'log' },
  y: { label: { ko: '샘플 수', en: 'Examples' }, min: 0 },
});
const lap = (x: number, seconds: number): PaceLap => ({ x, amount: 120, seconds });
const median = (x: number, y: number) => ({ series: 'median', x, y });

test('the rate of a lap is its amount over its seconds', () => {
  expect(paceLaps([lap(4, 2), lap(1, 3)])).toEqual([
    { series: 'lap', x: 4, y: 60 },
    { series: 'lap', x: 1, y: 40 },
  ]);
});

test('a lap shorter than a tick of the clock has no rate', () => {
  expect(paceLaps([lap(4, 0)])).toEqual([]);
  expect(paceMedians([lap(4, 0), lap(4, 2)])).toEqual([median(4, 60)]);
});

test('the medians are in the order of x, and one slow lap does not move them', () => {
  const laps = [lap(4, 2), lap(1, 3), lap(4, 100), lap(1, 2), lap(4, 1)];
  expect(paceMedians(laps)).toEqual([median(1, 50), median(4, 60)]);
});

test('laps are drawn as dots beside the line of the medians, whose values fill the table', () => {
  const laps = [lap(4, 2), lap(1, 3), lap(1, 2)];
  const markup = renderChart(spec, [...paceMedians(laps), ...paceLaps(laps)], { lang: 'en' });
  expect(markup).toContain('Median: 2 points, first (1, 50), last (4, 60).');
  expect(markup).toContain('Single timings: 3 points');
  expect(markup.match(/class="line s\d"/g)).toEqual(['class="line s0"']);
  const table = chartTable(spec, paceMedians(laps), { lang: 'ko' });
  expect(table).toContain('<th scope="col">크기</th><th scope="col">중앙값</th></tr>');
  expect(table).toContain('<tr><td>1</td><td>50</td></tr><tr><td>4</td><td>60</td></tr>');
});
