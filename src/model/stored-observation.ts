// Observations as JSON: image bytes become base64, and numbers that JSON lacks become words.
import { decodeBase64, encodeBase64 } from './base64.ts';
import type {
  ImageObservation,
  PointObservation,
  RecordedObservation,
  ScalarObservation,
  TableObservation,
  TextObservation,
} from './observation.ts';
import type { Text } from './text.ts';

/** A number, or the name of one that JSON cannot hold. */
export type StoredNumber = number | 'NaN' | 'Infinity' | '-Infinity';

/** What JSON holds of an observation. */
export type StoredObservation =
  | (Omit<ScalarObservation, 'value'> & { readonly value: StoredNumber })
  | (Omit<PointObservation, 'x' | 'y'> & { readonly x: StoredNumber; readonly y: StoredNumber })
  | (Omit<ImageObservation, 'pixels'> & { readonly pixels: string })
  | TableObservation
  | TextObservation;

/** The JSON form of an observation. */
export function toStored(observation: RecordedObservation): StoredObservation {
  switch (observation.kind) {
    case 'scalar':
      return { ...observation, value: storeNumber(observation.value) };
    case 'point':
      return { ...observation, x: storeNumber(observation.x), y: storeNumber(observation.y) };
    case 'image':
      return { ...observation, pixels: encodeBase64(observation.pixels) };
    case 'table':
      return { ...observation, rows: observation.rows.map((row) => row.map(storeCell)) };
    case 'text':
      return observation;
  }
}

/** The observation that `toStored` was given; a number of a table that JSON lacks stays a word. */
export function fromStored(stored: StoredObservation): RecordedObservation {
  switch (stored.kind) {
    case 'scalar':
      return { ...stored, value: Number(stored.value) };
    case 'point':
      return { ...stored, x: Number(stored.x), y: Number(stored.y) };
    case 'image':
      return { ...stored, pixels: decodeBase64(stored.pixels) };
    case 'table':
    case 'text':
      return stored;
  }
}

function storeNumber(value: number): StoredNumber {
  return Number.isFinite(value) ? value : (String(value) as StoredNumber);
}

function storeCell(cell: string | number | Text): string | number | Text {
  return typeof cell === 'number' ? storeNumber(cell) : cell;
}
