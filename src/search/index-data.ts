// The index as it is stored: typed arrays one after another, used in place without parsing.
import { UserError } from '../model/index.ts';

/**
 * The arrays in the order of storage. Documents are numbered from 0. Passages are the texts of
 * documents, names before all others, so that the number of a name is that of its passage. Array
 * `xStarts` says where each x starts, and at its end where the last one ends.
 */
const LAYOUT = {
  /** UTF-16 of slug, Korean and English title of each document. */
  text: Uint16Array,
  textStarts: Uint32Array,
  /** UTF-16 of each name that is no title. */
  aliases: Uint16Array,
  aliasStarts: Uint32Array,
  /** Index into ENTRY_KINDS, one a document. */
  kinds: Uint8Array,
  /** Documents that are the senses of each document. */
  senses: Uint32Array,
  senseStarts: Uint32Array,
  /** Bytes of all names and of their forms, each ended by a 0. */
  pool: Uint8Array,
  nameStarts: Uint32Array,
  passageDocuments: Uint32Array,
  /** 2 * index into ROLES + index into LANGS, one a passage. */
  passageKinds: Uint8Array,
  /** Sum of the weights of each passage's features. */
  passageWeights: Float32Array,
  /**
   * Four tables of strings in byte order: where in the pool a string starts, and the name that it is
   * a form of. Keys are whole names and, after equal ones, names from a later word on.
   */
  keys: Uint32Array,
  keyNames: Uint32Array,
  stems: Uint32Array,
  stemNames: Uint32Array,
  initials: Uint32Array,
  initialNames: Uint32Array,
  sounds: Uint32Array,
  soundNames: Uint32Array,
  /** Features in order, and the passages that hold each. */
  features: Uint32Array,
  postings: Uint32Array,
  postingStarts: Uint32Array,
} as const;

type ArrayOf<T> = T extends Uint8ArrayConstructor
  ? Uint8Array
  : T extends Uint16ArrayConstructor
    ? Uint16Array
    : T extends Float32ArrayConstructor
      ? Float32Array
      : Uint32Array;

export type IndexData = { readonly [K in keyof typeof LAYOUT]: ArrayOf<(typeof LAYOUT)[K]> };

export const ROLES = ['title', 'alias', 'phrase', 'text'] as const;
export type Role = (typeof ROLES)[number];

const NAMES = Object.keys(LAYOUT) as (keyof IndexData)[];
/** Changes whenever LAYOUT or the meaning of an array does. */
const MARK = 0xdd5e0002;

const padded = (length: number) => 4 * Math.ceil(length / 4);

/** The index as bytes: a mark, the length of each array, and the arrays, each at a multiple of 4. */
export function packIndex(data: IndexData): Uint8Array {
  const header = Uint32Array.from([MARK, ...NAMES.map((name) => data[name].length)]);
  const arrays = [header, ...NAMES.map((name) => data[name])];
  const bytes = new Uint8Array(arrays.reduce((sum, { byteLength }) => sum + padded(byteLength), 0));
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of arrays) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += padded(byteLength);
  }
  return bytes;
}

/**
 * Views of the arrays in `bytes`, which must start at a multiple of 4 in their buffer.
 * @throws UserError when the bytes are not a whole index of this version.
 */
export function unpackIndex(bytes: Uint8Array): IndexData {
  const { buffer, byteOffset, byteLength } = bytes;
  let at = 4 * (NAMES.length + 1);
  const header = byteLength < at ? [] : new Uint32Array(buffer, byteOffset, NAMES.length + 1);
  if (header[0] !== MARK) throw damaged(`it starts with ${header[0] ?? 'too few bytes'}`);
  const views = NAMES.map((name, i) => {
    const length = header[i + 1] as number;
    const start = byteOffset + at;
    at += padded(length * LAYOUT[name].BYTES_PER_ELEMENT);
    if (at > byteLength) throw damaged(`it ends after ${byteLength} bytes, inside "${name}"`);
    return [name, new LAYOUT[name](buffer as ArrayBuffer, start, length)] as const;
  });
  return Object.fromEntries(views) as IndexData;
}

function damaged(how: string): UserError {
  return new UserError(`The search index cannot be read: ${how}. Build it again: npm run build.`);
}
