// Whether the built site is older than what it is built from.
import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** File of the built site that says when its build began. */
export const STAMP = 'build.json';

const SOURCES = [
  'bench/results',
  'content',
  'evidence',
  'listings',
  'src',
  'package-lock.json',
  'dist/data',
];

/** True when there is no built site under `root`, or something that it is made from changed since. */
export async function isStale(root: string): Promise<boolean> {
  let startedAt: number;
  try {
    startedAt = JSON.parse(await readFile(join(root, 'dist/site', STAMP), 'utf8')).startedAt;
  } catch {
    return true;
  }
  const times = await Promise.all(SOURCES.map((path) => newest(join(root, path))));
  // The stamp counts whole milliseconds, files count parts of them.
  return Math.floor(Math.max(...times)) > startedAt;
}

/** The latest change of a file, or of a folder and all in it; removals change the folder's own time. */
async function newest(path: string): Promise<number> {
  let time: number;
  let inside: Dirent[];
  try {
    const found = await stat(path);
    time = found.mtimeMs;
    inside = found.isDirectory() ? await readdir(path, { withFileTypes: true }) : [];
  } catch (error) {
    // Not there, or removed while looking: nothing of it can be newer.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
  const times = await Promise.all(inside.map(({ name }) => newest(join(path, name))));
  return Math.max(time, ...times);
}
