// The range of a field: its lowest and highest value, and where they lie.
import type { ChartSpec, FieldObservation } from '../model/index.ts';
import { placeInField } from '../model/index.ts';
import type { Point } from './points.ts';

export interface Extreme extends Point {
  readonly value: number;
  /** Where it stands among the values. */
  readonly index: number;
}

export interface FieldRange {
  /** Undefined when no value is finite. */
  readonly lowest: Extreme | undefined;
  readonly highest: Extreme | undefined;
  /** Values that are not finite. */
  readonly notDrawn: number;
}

/** The range over the finite values; of several equal ones the first counts. */
export function fieldRange(spec: ChartSpec, field: FieldObservation): FieldRange {
  let [low, high] = [-1, -1];
  let notDrawn = 0;
  const valueAt = (index: number) => field.values[index] as number;
  field.values.forEach((value, index) => {
    if (!Number.isFinite(value)) {
      notDrawn++;
      return;
    }
    if (low < 0 || value < valueAt(low)) low = index;
    if (high < 0 || value > valueAt(high)) high = index;
  });
  const extreme = (index: number): Extreme | undefined =>
    index < 0 ? undefined : { index, value: valueAt(index), ...placeInField(spec, field, index) };
  return { lowest: extreme(low), highest: extreme(high), notDrawn };
}
