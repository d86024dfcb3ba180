// Observations: what a run streams, and how claims read them back.
import type { Text } from './text.ts';

/** One measured number. */
export interface ScalarObservation {
  readonly kind: 'scalar';
  readonly name: string;
  readonly value: number;
}

/** One point of a line in a chart. `chart` and `series` are ids that the experiment's charts declare. */
export interface PointObservation {
  readonly kind: 'point';
  readonly chart: string;
  readonly series: string;
  readonly x: number;
  readonly y: number;
}

/**
 * A quantity over the whole plane of a chart, drawn as contours; a later one of the same chart
 * replaces it. The chart declares `field`, and both axes are linear with fixed ends. Values are
 * row-major on a grid that is even along both axes, ends included: the first row lies at the low end
 * of the vertical axis and the first column at the low end of the horizontal one. The array is not changed once observed.
 */
export interface FieldObservation {
  readonly kind: 'field';
  readonly chart: string;
  readonly columns: number;
  readonly rows: number;
  readonly values: Float32Array;
}

/** A picture; a later one of the same name replaces it. `pixels` holds rows of gray or RGB bytes. */
export interface ImageObservation {
  readonly kind: 'image';
  readonly name: string;
  readonly caption: Text;
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly pixels: Uint8Array;
}

/** A table; a later one of the same name replaces it. */
export interface TableObservation {
  readonly kind: 'table';
  readonly name: string;
  readonly caption: Text;
  readonly columns: readonly Text[];
  readonly rows: readonly (readonly (string | number | Text)[])[];
}

/** A line of words about the run. */
export interface TextObservation {
  readonly kind: 'text';
  readonly name: string;
  readonly text: Text;
}

/** How far the run is; the host turns it into a bar. It is not recorded. */
export interface ProgressObservation {
  readonly kind: 'progress';
  readonly done: number;
  readonly total: number;
}

/**
 * Work of this amount (such as so many examples) was done at `x` (such as a mini-batch size) since the
 * observation before it. Experiments read no clock: the host, which has one, adds the seconds that
 * the run itself took. It is not recorded, and no claim can measure it. The experiment declares `pace`.
 */
export interface PaceObservation {
  readonly kind: 'pace';
  readonly x: number;
  readonly amount: number;
}

/** A pace observation with the host's own seconds for it, which differ each time. */
export interface PaceLap {
  readonly x: number;
  readonly amount: number;
  readonly seconds: number;
}

export type RecordedObservation =
  | ScalarObservation
  | PointObservation
  | FieldObservation
  | ImageObservation
  | TableObservation
  | TextObservation;

export type Observation = RecordedObservation | ProgressObservation | PaceObservation;

/** Whether an observation belongs to the result of a run, which is the same on every host. */
export function isRecorded(observation: Observation): observation is RecordedObservation {
  return observation.kind !== 'progress' && observation.kind !== 'pace';
}

/** What one run observed, with look-ups that fail loudly on a wrong name. */
export class Observations {
  readonly all: readonly RecordedObservation[];

  constructor(all: readonly RecordedObservation[]) {
    this.all = all;
  }

  /** The last value of the scalar called `name`. */
  scalar(name: string): number {
    const found = this.all.findLast((o) => o.kind === 'scalar' && o.name === name);
    if (found?.kind !== 'scalar') {
      const names = new Set(this.all.flatMap((o) => (o.kind === 'scalar' ? [o.name] : [])));
      throw new Error(`No scalar "${name}" was observed; observed: ${[...names].join(', ')}.`);
    }
    return found.value;
  }

  /** The points of a series in the order they were observed; throws when there is none. */
  series(chart: string, series: string): { readonly x: number; readonly y: number }[] {
    const points = this.all.filter(
      (o): o is PointObservation => o.kind === 'point' && o.chart === chart && o.series === series,
    );
    if (points.length === 0)
      throw new Error(`No series "${series}" in chart "${chart}" was observed.`);
    return points.map(({ x, y }) => ({ x, y }));
  }

  /** The last field of a chart. */
  field(chart: string): FieldObservation {
    const found = this.all.findLast((o) => o.kind === 'field' && o.chart === chart);
    if (found?.kind !== 'field') throw new Error(`No field of chart "${chart}" was observed.`);
    return found;
  }
}
