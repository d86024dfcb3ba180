// What a run shows: numbers, tables, pictures, and the claims that these parameters make.
import pc from 'picocolors';
import { expect, test } from 'vitest';
import { halving } from '../content/sample.fixture.ts';
import type { ImageObservation, RecordedObservation } from '../model/index.ts';
import { imageText } from './image-text.ts';
import { progressBar } from './progress-bar.ts';
import { checkClaims, claimLines, observationLines } from './run-view.ts';

const colors = pc.createColors(false);
const left = (value: number): RecordedObservation => ({ kind: 'scalar', name: 'left', value });
const text = (en: string) => ({ en, ko: en });
const view = (observations: readonly RecordedObservation[]) => {
  return {
    experiment: halving,
    params: { times: 3 },
    observations,
    laps: [],
    lang: 'en',
    width: 60,
    colors,
  } as const;
};

test('claims are checked for their own parameters only', () => {
  expect(checkClaims(view([left(0.125)]))).toMatchObject([{ value: 0.125, holds: true }]);
  expect(checkClaims(view([left(0.5)]))).toMatchObject([{ value: 0.5, holds: false }]);
  expect(checkClaims({ ...view([left(0.125)]), params: { times: 4 } })).toEqual([]);
});

test('a claim is shown with its mark, value and pass mark', () => {
  expect(claimLines(checkClaims(view([left(0.5)])), view([]))).toEqual([
    '  ✗ Three halvings leave an eighth.',
    '    measured 50.0%, pass mark 12.0% … 13.0%',
  ]);
});

test('of what is observed twice the last is shown, with its label', () => {
  expect(observationLines(view([left(1), left(0.25)]))).toEqual(['', 'Size left  0.2500']);
});

test('words, charts and tables are shown; charts without points are not', () => {
  const lines = observationLines(
    view([
      { kind: 'text', name: 'note', text: text('a note') },
      {
        kind: 'table',
        name: 'sizes',
        caption: text('Sizes'),
        columns: [text('name'), text('size')],
        rows: [
          ['a', 0.5],
          [text('b'), 12],
        ],
      },
    ]),
  );
  expect(lines).toEqual([
    '',
    'a note',
    '',
    'Sizes',
    'name    size',
    '────  ──────',
    'a     0.5000',
    'b         12',
  ]);
  const point = { kind: 'point', chart: 'size', series: 'left', x: 1, y: 1 } as const;
  expect(observationLines(view([point]))).toContain('Size');
});

test('a pace is drawn, listed and said to be no claim, where one was timed', () => {
  const pace = {
    title: text('Halvings per second'),
    x: { label: text('How many') },
    y: { label: text('Halvings'), min: 0 },
  };
  const laps = [2, 1, 8].map((seconds) => ({ x: 3, amount: 30, seconds }));
  const timed = { ...view([left(0.125)]), experiment: { ...halving, pace }, laps };
  const lines = observationLines(timed);
  expect(lines.slice(0, 3)).toEqual(['', 'Halvings per second', 'Halvings']);
  expect(lines).toContain('       3        15');
  expect(lines.join(' ')).toContain('It differs between machines and from run to run');
  expect(observationLines({ ...timed, laps: [] })).toEqual(['', 'Size left  0.1250']);
});

test('a picture is shaded from its darkest to its lightest', () => {
  const image: ImageObservation = {
    kind: 'image',
    name: 'digit',
    caption: text('digit'),
    width: 4,
    height: 2,
    channels: 1,
    pixels: new Uint8Array([10, 10, 30, 30, 10, 10, 30, 30]),
  };
  expect(imageText(image, 80, false)).toEqual(['  ██']);
  expect(imageText(image, 2, false)).toEqual([' █']);
  expect(imageText(image, 2, true)).toEqual([
    '\x1b[38;2;10;10;10;48;2;10;10;10m▀\x1b[38;2;30;30;30;48;2;30;30;30m▀\x1b[0m',
  ]);
});

test('a bar fills from 0 to 1 and not beyond', () => {
  expect(progressBar(0)).toBe(`▕${'░'.repeat(24)}▏  0%`);
  expect(progressBar(0.5, 'relu')).toBe(`▕${'█'.repeat(12)}${'░'.repeat(12)}▏ 50% relu`);
  expect(progressBar(7)).toBe(`▕${'█'.repeat(24)}▏100%`);
});
