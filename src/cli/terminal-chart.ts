// Charts in the terminal: Braille dots between axes, with a letter at the end of each series.
import stringWidth from 'string-width';
import type { ChartPoint, Point, Scale } from '../charts/index.ts';
import { drawableRuns, makeScale } from '../charts/index.ts';
import type { ChartSpec, FieldObservation, Lang, SeriesSpec } from '../model/index.ts';
import type { Style } from './canvas.ts';
import { Canvas } from './canvas.ts';
import { fieldShades, fieldWords } from './field-text.ts';
import type { Colors } from './io.ts';
import { pad, wrap, wrapSpans } from './wrap.ts';

export interface TerminalChartOptions {
  readonly lang: Lang;
  /** Columns of the whole chart. */
  readonly width: number;
  /** Rows of the plot. */
  readonly height?: number;
  readonly colors: Colors;
  /** The field observed last, for a chart that declares one. */
  readonly field?: FieldObservation | undefined;
}

/** A chart as lines of text; series without points are left out. */
export function terminalChart(
  spec: ChartSpec,
  points: readonly ChartPoint[],
  { lang, width, height = 12, colors, field }: TerminalChartOptions,
): string[] {
  const scales = { x: spec.x.scale ?? 'linear', y: spec.y.scale ?? 'linear' } as const;
  const drawn = spec.series
    .map((series) => {
      const own = points.filter((point) => point.series === series.id);
      return { series, runs: drawableRuns(own, scales) };
    })
    .filter(({ runs }) => runs.length > 0);
  const all = drawn.flatMap(({ runs }) => runs.flat());
  const title = colors.bold(spec.title[lang]);
  if (all.length === 0 && field === undefined) return [title, EMPTY[lang]];

  const y = makeScale(
    all.map((point) => point.y),
    { scale: scales.y, min: spec.y.min, max: spec.y.max, tickCount: 4, nice: true },
  );
  const labels = rowLabels(y, height);
  const gutter = Math.max(...labels.map((label) => stringWidth(label)));
  const columns = width - gutter - 2;
  const x = makeScale(
    all.map((point) => point.x),
    { scale: scales.x, min: spec.x.min, max: spec.x.max, tickCount: columns / 14, nice: false },
  );
  const shades = field === undefined ? [] : fieldShades(spec, field, columns, height);
  const canvas = new Canvas(columns, height, { shades, style: colors.dim });
  const styles = stylesOf(colors);
  drawn.forEach(({ series, runs }, i) => {
    drawSeries(canvas, series, runs, { x, y }, styles[i % styles.length] as Style);
  });
  const isLettered = drawn.length > 1 || field !== undefined;
  if (isLettered) {
    drawn.forEach(({ runs }, i) => {
      const { x: dotX, y: dotY } = place(runs.at(-1)?.at(-1) as Point, { x, y }, canvas);
      canvas.letter(dotX, dotY, letterOf(i), styles[i % styles.length] as Style);
    });
  }
  const plot = canvas
    .lines()
    .map((line, row) => `${pad(labels[row] as string, gutter, 'left')} ${colors.dim('│')}${line}`);
  const space = ' '.repeat(gutter + 1);
  const keys = drawn.map(({ series }, i) => {
    const text = isLettered ? `${letterOf(i)} ${series.label[lang]}` : series.label[lang];
    return { text: text.replaceAll(' ', '\u00a0'), style: styles[i % styles.length] as Style };
  });
  const legend = keys.flatMap((key) => [key, { text: '\u00a0 ' }]);
  return [
    title,
    colors.dim(spec.y.label[lang]),
    ...plot,
    `${space}${colors.dim(`└${'─'.repeat(columns)}`)}`,
    `${space} ${columnLabels(x, columns)}`,
    `${space} ${colors.dim(pad(spec.x.label[lang], columns, 'left'))}`,
    ...(field === undefined ? [] : wrap(fieldWords(spec, field, lang), columns)).map(
      (line) => `${space} ${line}`,
    ),
    ...wrapSpans(legend, columns).map((line) => `${space} ${line.trimEnd()}`),
  ];
}

const EMPTY = { ko: '(아직 값이 없습니다)', en: '(no values yet)' };

const letterOf = (index: number) => String.fromCharCode('a'.charCodeAt(0) + (index % 26));

function stylesOf(colors: Colors): Style[] {
  const { cyan, yellow, magenta, green, red, blue } = colors;
  return [cyan, yellow, magenta, green, red, blue];
}

interface Scales {
  readonly x: Scale;
  readonly y: Scale;
}

/** Keeps a share of the axis within sight of it, so that lines to far points stay short. */
const near = (share: number) => Math.min(2, Math.max(-1, share));

function place(point: Point, { x, y }: Scales, canvas: Canvas): Point {
  return {
    x: Math.round(near(x.position(point.x)) * (2 * canvas.columns - 1)),
    y: Math.round((1 - near(y.position(point.y))) * (4 * canvas.rows - 1)),
  };
}

function drawSeries(
  canvas: Canvas,
  { mark = 'line' }: SeriesSpec,
  runs: readonly (readonly Point[])[],
  scales: Scales,
  style: Style,
): void {
  for (const run of runs) {
    const dots = run.map((point) => place(point, scales, canvas));
    dots.forEach((dot, i) => {
      const before = dots[i - 1];
      if (mark === 'dots' || before === undefined) canvas.dot(dot.x, dot.y, style);
      else canvas.line(before.x, before.y, dot.x, dot.y, style, mark === 'dashed' ? 3 : 0);
    });
  }
}

/** The tick label of each row of the plot, '' for rows without one. */
function rowLabels(scale: Scale, height: number): string[] {
  const labels = Array<string>(height).fill('');
  for (const { value, label } of scale.ticks) {
    const row = Math.round((1 - scale.position(value)) * (height - 1));
    if (labels[row] === '') labels[row] = label;
  }
  return labels;
}

/** The tick labels below the axis; one that would touch the one before it is left out. */
function columnLabels(scale: Scale, columns: number): string {
  let line = '';
  for (const { value, label } of scale.ticks) {
    const size = stringWidth(label);
    const middle = Math.round(scale.position(value) * (columns - 1));
    const start = Math.max(0, Math.min(columns - size, middle - Math.floor(size / 2)));
    if (line !== '' && start <= stringWidth(line)) continue;
    line = pad(line, start) + label;
  }
  return line;
}
