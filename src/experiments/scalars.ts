// Numbers by name, as an experiment observes them.
import type { ScalarObservation } from '../model/index.ts';

/** A scalar for each entry, in their order. */
export function* scalarsFrom(
  values: Readonly<Record<string, number>>,
): Generator<ScalarObservation, void, void> {
  for (const [name, value] of Object.entries(values)) yield { kind: 'scalar', name, value };
}
