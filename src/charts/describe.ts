// What a chart shows, in words, for readers who do not see it.
import type { ChartSpec, FieldObservation, Lang } from '../model/index.ts';
import { type Extreme, fieldRange } from './field-range.ts';
import { formatValue } from './markup.ts';
import type { ChartPoint, Point } from './points.ts';
import { drawable, seriesPresent } from './points.ts';
import { WORDS } from './words.ts';

/** Axes, the range of the field, then of each series the number of points and its ends, then what could not be drawn. */
export function describeChart(
  spec: ChartSpec,
  points: readonly ChartPoint[],
  lang: Lang,
  field?: FieldObservation,
): string {
  const words = WORDS[lang];
  const axis = (name: string, { label, scale }: ChartSpec['x']) =>
    `${name}: ${label[lang]}${scale === 'log' ? ` (${words.log})` : ''}`;
  const at = (p: Point) => `(${formatValue(p.x)}, ${formatValue(p.y)})`;
  const present = seriesPresent(spec, points);
  const shown = spec.series.filter((series) => present.has(series.id));
  const lines = shown.map((series) => {
    const own = points.filter((p) => p.series === series.id);
    const label = series.label[lang];
    const first = own[0];
    const last = own.at(-1);
    if (first === undefined || last === undefined) return words.none(label);
    if (own.length === 1) return words.single(label, at(first));
    return words.from(label, own.length, at(first), at(last));
  });
  const hidden = points.filter(
    (p) =>
      present.has(p.series) &&
      !(drawable(p.x, spec.x.scale ?? 'linear') && drawable(p.y, spec.y.scale ?? 'linear')),
  ).length;
  const range = field === undefined ? undefined : fieldRange(spec, field);
  const label = spec.field?.label[lang] ?? '';
  const extreme = (end: Extreme | undefined) =>
    end === undefined ? words.empty : `${formatValue(end.value)} ${at(end)}`;
  const notDrawn = hidden + (range?.notDrawn ?? 0);
  return [
    axis(words.xAxis, spec.x),
    axis(words.yAxis, spec.y),
    ...(range === undefined
      ? []
      : [words.field(label, extreme(range.lowest), extreme(range.highest))]),
    ...lines,
    ...(notDrawn > 0 ? [words.notDrawn(notDrawn)] : []),
  ]
    .map((sentence) => `${sentence}.`)
    .join(' ');
}
