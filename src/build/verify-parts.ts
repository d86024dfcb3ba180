// Shards of verify: the part file of each, and joining the parts of all of them.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Evidence } from '../model/index.ts';
import { UserError } from '../model/index.ts';
import type { UnitResult } from './verify-measure.ts';

export interface Part {
  readonly part: number;
  readonly of: number;
  /** The hash of each experiment that was to be measured. */
  readonly hashes: Readonly<Record<string, string>>;
  readonly measuredOn: Evidence['measuredOn'];
  readonly results: readonly UnitResult[];
}

/** Reads "2/5". @throws UserError when it is something else. */
export function parseShard(text: string): { index: number; count: number } {
  const [, index, count] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  if (index === undefined || count === undefined || index < 1 || index > count) {
    throw new UserError(`--shard must be i/n with i from 1 to n, such as 2/5, got "${text}".`);
  }
  return { index, count };
}

/** Writes dist/verify/part-i-of-n.json and returns its path. */
export async function writePart(root: string, part: Part): Promise<string> {
  const path = join(root, 'dist/verify', `part-${part.part}-of-${part.of}.json`);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, JSON.stringify(part));
  return path;
}

/** Reads part files and joins them. @throws UserError for a missing, duplicate or alien part. */
export async function readParts(paths: readonly string[]): Promise<Part> {
  return joinParts(await Promise.all(paths.map(readPart)));
}

/** Joins named parts into one that covers all. @throws UserError as `readParts`. */
export function joinParts(named: readonly (readonly [path: string, part: Part])[]): Part {
  const [first] = named;
  if (first === undefined) throw new UserError('--merge needs the part files to join.');
  const { of, hashes, measuredOn } = first[1];
  const byPart = new Map<number, string>();
  for (const [path, part] of named) {
    if (part.of !== of) {
      throw new UserError(`${path} is a part of ${part.of}, ${first[0]} of ${of}. Join one set.`);
    }
    if (JSON.stringify(part.hashes) !== JSON.stringify(hashes)) {
      throw new UserError(
        `${path} was measured on other code than ${first[0]}. Run all shards on one commit.`,
      );
    }
    const twin = byPart.get(part.part);
    if (twin !== undefined) {
      throw new UserError(`Part ${part.part} of ${of} is there twice: ${twin} and ${path}.`);
    }
    byPart.set(part.part, path);
  }
  const missing = Array.from({ length: of }, (_, i) => i + 1).filter((i) => !byPart.has(i));
  if (missing.length > 0) {
    const shards = missing.map((i) => `--shard ${i}/${of}`).join(' and ');
    throw new UserError(
      `Part ${missing.join(', ')} of ${of} is missing. Run "deepdict verify" with ${shards}.`,
    );
  }
  const results = named.flatMap(([, part]) => part.results);
  return { part: 1, of: 1, hashes, measuredOn, results };
}

async function readPart(path: string): Promise<[string, Part]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UserError(`Cannot read the part ${path} (${error.code}).`);
  });
  try {
    const part = JSON.parse(text) as Part;
    if (Number.isInteger(part.part) && Number.isInteger(part.of) && Array.isArray(part.results)) {
      return [path, part];
    }
  } catch {
    // Said below, as for JSON of another kind.
  }
  throw new UserError(`${path} is not a part that "deepdict verify --shard" wrote.`);
}
