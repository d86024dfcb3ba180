// The data files of experiments as a page reads them: fetched, unzipped, kept in memory.
import type { DataName } from '../../model/index.ts';
import { UserError } from '../../model/index.ts';
import { gunzip } from './gunzip.ts';

const PATHS: Readonly<Record<DataName, string>> = {
  digits: '/data/digits.bin.gz',
  listings: '/data/listings.json',
};

const loaded = new Map<DataName, Promise<Uint8Array>>();

/**
 * The bytes of a data file, unzipped; a failed load is forgotten, so that the next run tries again.
 * @throws UserError when the file is missing, unreachable or damaged.
 */
export function loadData(name: DataName): Promise<Uint8Array> {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const loading = fetchData(PATHS[name]);
  loaded.set(name, loading);
  loading.catch(() => loaded.delete(name));
  return loading;
}

async function fetchData(path: string): Promise<Uint8Array> {
  let response: Response;
  try {
    response = await fetch(path);
  } catch {
    throw new UserError(
      `The data file ${path} cannot be reached. Check the connection, then run again.`,
    );
  }
  if (!response.ok) {
    throw new UserError(
      `The data file ${path} is missing (HTTP ${response.status}). Build it with "npm run build:data", then "npm run build".`,
    );
  }
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (!path.endsWith('.gz')) return bytes;
  try {
    return await gunzip(bytes);
  } catch {
    throw new UserError(
      `The data file ${path} is damaged (${bytes.length} bytes). Reload the page without its cache, then run again.`,
    );
  }
}
