// Observations as JSON: pixels and fields become base64, and numbers that JSON lacks become words.
import { decodeBase64, encodeBase64 } from './base64.ts';
import type {
  FieldObservation,
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
  /** Base64 of the values as float32, little-endian. */
  | (Omit<FieldObservation, 'values'> & { readonly values: string })
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
    case 'field':
      return { ...observation, values: encodeBase64(floatBytes(observation.values)) };
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
    case 'field':
      return { ...stored, values: floatsOf(decodeBase64(stored.values)) };
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

const FLOAT_BYTES = 4;

/** Little-endian on every host, and with one form of NaN, since its spare bits differ between hosts. */
function floatBytes(values: Float32Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * FLOAT_BYTES));
  values.forEach((value, i) => {
    if (Number.isNaN(value)) view.setUint32(i * FLOAT_BYTES, 0x7fc00000, true);
    else view.setFloat32(i * FLOAT_BYTES, value, true);
  });
  return new Uint8Array(view.buffer);
}

function floatsOf(bytes: Uint8Array): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float32Array.from({ length: Math.floor(bytes.length / FLOAT_BYTES) }, (_, i) =>
    view.getFloat32(i * FLOAT_BYTES, true),
  );
}

function storeCell(cell: string | number | Text): string | number | Text {
  return typeof cell === 'number' ? storeNumber(cell) : cell;
}
