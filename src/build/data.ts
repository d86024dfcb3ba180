// The data files of experiments as Node reads them: packed digits, and the text of the listings.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { DataLoader } from '../hosts/index.ts';
import type { DataName } from '../model/index.ts';
import { UserError } from '../model/index.ts';

/** Loads data files of the checkout at `root`, each once. */
export function createDataLoader(root: string): DataLoader {
  const readers: Record<DataName, () => Promise<Uint8Array>> = {
    digits: () => readDigitsFile(root),
    listings: () => readListings(root),
  };
  const loaded = new Map<DataName, Promise<Uint8Array>>();
  return (name) => {
    const bytes = loaded.get(name) ?? readers[name]();
    loaded.set(name, bytes);
    return bytes;
  };
}

async function readDigitsFile(root: string): Promise<Uint8Array> {
  const path = join(root, 'dist/data/digits.bin.gz');
  try {
    return await promisify(gunzip)(await readFile(path));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UserError(
      `The digits cannot be read from ${path} (${code ?? message}). Run "npm run build:data".`,
    );
  }
}

/** Every file of listings/ as JSON, name to text. */
async function readListings(root: string): Promise<Uint8Array> {
  const folder = join(root, 'listings');
  const files = (await readdir(folder, { withFileTypes: true })).filter((file) => file.isFile());
  const names = files.map(({ name }) => name).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  const byName = Object.fromEntries(names.map((name, i) => [name, texts[i]]));
  return new TextEncoder().encode(JSON.stringify(byName));
}
