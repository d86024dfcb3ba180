// Observations as a file that the reader keeps.
import type { RecordedObservation } from '../../model/index.ts';
import { toStored } from '../../model/index.ts';
import type { Settings } from './share-link.ts';

/** Observations with the settings that give them again, as JSON. */
export function observationsJson(
  experiment: string,
  { values, seed }: Settings,
  observations: readonly RecordedObservation[],
): string {
  const stored = observations.map(toStored);
  return `${JSON.stringify({ experiment, params: values, seed, observations: stored }, null, 1)}\n`;
}

/** Offers `text` as a download called `name`. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
