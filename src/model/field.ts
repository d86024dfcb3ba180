// Fields of charts: sampled where their grid lies, and checked against the chart that shows them.
import type { AxisSpec, ChartSpec } from './experiment.ts';
import type { FieldObservation } from './observation.ts';

/** Grid lines beyond which a picture gains nothing and pages grow large. */
const MOST_LINES = 200;

/**
 * The field of a chart with the value of `at(x, y)` at each point of its grid.
 * @throws Error where `checkField` does.
 */
export function sampleField(
  chart: ChartSpec,
  { columns, rows }: { readonly columns: number; readonly rows: number },
  at: (x: number, y: number) => number,
): FieldObservation {
  const size = { kind: 'field', chart: chart.id, columns, rows } as const;
  checkSize(size);
  const values = new Float32Array(columns * rows);
  const field = { ...size, values };
  checkField(field, [chart]);
  for (let index = 0; index < values.length; index++) {
    const { x, y } = placeInField(chart, field, index);
    values[index] = at(x, y);
  }
  return field;
}

/**
 * Throws an Error that names what is wrong with a field: the program that observed it is at fault.
 * @param charts the charts of its experiment.
 */
export function checkField(field: FieldObservation, charts: readonly ChartSpec[]): void {
  const { chart, columns, rows, values } = field;
  const spec = charts.find(({ id }) => id === chart);
  if (spec === undefined) {
    const known = charts.map(({ id }) => id).join(', ') || 'none';
    throw new Error(`A field was observed for chart "${chart}", which is not declared: ${known}.`);
  }
  if (spec.field === undefined) {
    throw new Error(`Chart "${chart}" got a field but declares none. Add "field" to it.`);
  }
  ends(spec, spec.x);
  ends(spec, spec.y);
  checkSize(field);
  if (values.length !== columns * rows) {
    const wanted = `${columns} x ${rows} = ${columns * rows}`;
    throw new Error(
      `The field of chart "${chart}" has ${values.length} values instead of ${wanted}.`,
    );
  }
}

/** Where the value at `index` of a field lies in the plane of its chart. */
export function placeInField(
  chart: ChartSpec,
  { columns, rows }: FieldObservation,
  index: number,
): { readonly x: number; readonly y: number } {
  return {
    x: gridPlace(ends(chart, chart.x), index % columns, columns),
    y: gridPlace(ends(chart, chart.y), Math.floor(index / columns), rows),
  };
}

function checkSize({ chart, columns, rows }: Omit<FieldObservation, 'values'>): void {
  for (const [name, count] of Object.entries({ columns, rows })) {
    if (Number.isInteger(count) && count >= 2 && count <= MOST_LINES) continue;
    const allowed = `a whole number from 2 to ${MOST_LINES}`;
    throw new Error(`The field of chart "${chart}" needs ${allowed} of ${name}, got ${count}.`);
  }
}

function ends({ id }: ChartSpec, { min, max, scale }: AxisSpec): { min: number; max: number } {
  const fixed = min !== undefined && max !== undefined && max - min > 0 && max - min < Infinity;
  if (fixed && scale !== 'log') return { min, max };
  const got = scale === 'log' ? 'a log axis' : `min ${min}, max ${max}`;
  throw new Error(
    `Chart "${id}" has a field, so both axes are linear with fixed ends min < max, got ${got}.`,
  );
}

/** The i-th of `count` places that are even along an axis, ends included. */
function gridPlace({ min, max }: { min: number; max: number }, i: number, count: number): number {
  return min + ((max - min) * i) / (count - 1);
}
