// What a run observed, on the terminal: words, charts, numbers, tables, pictures, claims.
import { formatValue, PACE_NOTE, paceChart, paceLaps, paceMedians } from '../charts/index.ts';
import type {
  AnyExperiment,
  Claim,
  Lang,
  PaceLap,
  ParamValue,
  RecordedObservation,
  TableObservation,
  Text,
} from '../model/index.ts';
import {
  formatExpectation,
  formatNumber,
  meets,
  Observations,
  resolveValues,
} from '../model/index.ts';
import { imageText } from './image-text.ts';
import type { Colors } from './io.ts';
import { terminalChart } from './terminal-chart.ts';
import { textTable } from './text-table.ts';
import { WORDS } from './words.ts';
import { wrap } from './wrap.ts';

export interface RunView {
  readonly experiment: AnyExperiment;
  readonly params: Readonly<Record<string, ParamValue>>;
  readonly observations: readonly RecordedObservation[];
  /** Timed work; no part of what was observed. */
  readonly laps: readonly PaceLap[];
  readonly lang: Lang;
  readonly width: number;
  readonly colors: Colors;
}

export interface CheckedClaim {
  readonly claim: Claim;
  readonly value: number;
  readonly holds: boolean;
}

/** The claims that are made for exactly these parameters, measured on this run. */
export function checkClaims({
  experiment,
  params,
  observations,
}: Pick<RunView, 'experiment' | 'params' | 'observations'>): CheckedClaim[] {
  const seen = new Observations(observations);
  return experiment.claims
    .filter((claim: Claim) => {
      const wanted = resolveValues(experiment.params, claim.params ?? {}) as typeof params;
      return Object.entries(params).every(([name, value]) => wanted[name] === value);
    })
    .map((claim: Claim) => {
      const value = claim.measure(seen);
      return { claim, value, holds: meets(value, claim.expect) };
    });
}

/** Everything observed; of what was observed again under one name, the last. */
export function observationLines(view: RunView): string[] {
  const { experiment, observations, lang, width, colors } = view;
  const last = new Map<string, RecordedObservation>();
  for (const one of observations)
    if (one.kind !== 'point')
      last.set(`${one.kind} ${one.kind === 'field' ? one.chart : one.name}`, one);
  const points = observations.filter((one) => one.kind === 'point');
  const blocks: string[][] = [];
  for (const one of last.values())
    if (one.kind === 'text') blocks.push(wrap(one.text[lang], width));
  for (const spec of experiment.charts) {
    const own = points.filter(({ chart }) => chart === spec.id);
    const field = last.get(`field ${spec.id}`);
    const shown = field?.kind === 'field' ? field : undefined;
    if (own.length > 0 || shown !== undefined)
      blocks.push(terminalChart(spec, own, { lang, width, colors, field: shown }));
  }
  blocks.push(paceLines(view), scalarLines(view, last));
  for (const one of last.values()) {
    if (one.kind === 'table') blocks.push(tableLines(one, view));
    if (one.kind === 'image') {
      const size = WORDS[lang].image(one.width, one.height);
      const heading = `${colors.bold(one.caption[lang])} ${colors.dim(size)}`;
      blocks.push([heading, ...imageText(one, width, colors.isColorSupported)]);
    }
  }
  return blocks.filter((lines) => lines.length > 0).flatMap((lines) => ['', ...lines]);
}

/** The claims with mark, measured value and pass mark. */
export function claimLines(
  claims: readonly CheckedClaim[],
  { lang, width, colors }: Pick<RunView, 'lang' | 'width' | 'colors'>,
): string[] {
  const words = WORDS[lang];
  return claims.flatMap(({ claim, value, holds }) => {
    const mark = holds ? colors.green('✓') : colors.red('✗');
    const measured = `${words.measured} ${formatNumber(value, claim.format)}`;
    const passMark = `${words.passMark} ${formatExpectation(claim.expect, claim.format)}`;
    return [
      ...wrap(claim.sentence[lang], width - 4).map(
        (line, i) => `${i === 0 ? `  ${mark}` : '   '} ${line}`,
      ),
      `    ${colors.dim(`${measured}, ${passMark}`)}`,
    ];
  });
}

/** The pace of the run as a chart, its medians as a table, and what is to be known of times. */
function paceLines({ experiment, laps, lang, width, colors }: RunView): string[] {
  if (experiment.pace === undefined || laps.length === 0) return [];
  const { x, y } = experiment.pace;
  const medians = paceMedians(laps);
  const rows = medians.map((point) => [formatValue(point.x), formatValue(point.y)]);
  const table = { head: [x.label[lang], y.label[lang]], rows, right: new Set([0, 1]) };
  return [
    ...terminalChart(paceChart(experiment.pace), [...medians, ...paceLaps(laps)], {
      lang,
      width,
      colors,
    }),
    ...textTable(table, width),
    ...wrap(PACE_NOTE[lang], width).map(colors.dim),
  ];
}

/** Labelled numbers in the order that the experiment lists them. */
function scalarLines(
  { experiment, lang, width }: RunView,
  last: ReadonlyMap<string, RecordedObservation>,
): string[] {
  const names = Object.keys(experiment.scalars);
  const rows = [...last.values()]
    .flatMap((one) => (one.kind === 'scalar' ? [one] : []))
    .sort((a, b) => rank(names, a.name) - rank(names, b.name))
    .map(({ name, value }) => [experiment.scalars[name]?.[lang] ?? name, formatValue(value)]);
  if (rows.length === 0) return [];
  // The head of this table would say no more than its rows do.
  return textTable({ head: ['', ''], rows, right: new Set([1]) }, width).slice(2);
}

const rank = (names: readonly string[], name: string) =>
  names.includes(name) ? names.indexOf(name) : names.length;

function tableLines(
  { caption, columns, rows }: TableObservation,
  { lang, width, colors }: RunView,
): string[] {
  const cell = (value: string | number | Text) =>
    typeof value === 'number'
      ? formatValue(value)
      : typeof value === 'string'
        ? value
        : value[lang];
  const right = new Set(
    columns.flatMap((_, i) => (rows.every((row) => typeof row[i] === 'number') ? [i] : [])),
  );
  const head = columns.map((column) => column[lang]);
  const table = { head, rows: rows.map((row) => row.map(cell)), right };
  return [colors.bold(caption[lang]), ...textTable(table, width)];
}
