// Builds dist/site: bundle, pages and data into a new folder that then takes the old one's place.
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UserError } from '../../model/index.ts';
import { createIndex } from '../../search/index.ts';
import type { WebBundle } from '../bundle.ts';
import { loadCatalogue } from '../catalogue.ts';
import { STAMP } from '../freshness.ts';
import { searchDocuments } from '../search-documents.ts';
import { SEARCH_INDEX } from '../stored-index.ts';
import { readBenchmark } from './benchmark.ts';
import { brokenLinks } from './broken-links.ts';
import { createSite } from './context.ts';
import { siteFiles } from './site-files.ts';

export interface BuildOptions {
  /** Hears of each step; silent when left out. */
  readonly log?: (message: string) => void;
  /** Accept claims without recorded evidence. */
  readonly allowMissingEvidence?: boolean;
  /** Makes the page's script and styles; Vite when left out. */
  readonly bundle?: (outDir: string) => Promise<WebBundle>;
}

/**
 * Builds the site of the repository at `root` into dist/site; on failure the old site stays.
 * @returns the folder of the site.
 * @throws UserError listing every problem of the content, or that the digits are missing.
 */
export async function buildSite(root: string, options: BuildOptions = {}): Promise<string> {
  // Vite is slow to load; whoever only asks whether the site is stale should not wait for it.
  const { bundleWeb, listForOffline } = await import('../bundle.ts');
  const { log = () => {}, allowMissingEvidence = false, bundle = bundleWeb } = options;
  const startedAt = Date.now();
  const folder = join(root, 'dist/site');
  const fresh = `${folder}.new-${process.pid}`;
  await rm(fresh, { recursive: true, force: true });
  try {
    const catalogue = await loadCatalogue(root, { allowMissingEvidence });
    log(`${catalogue.entries.length} entries, ${catalogue.experiments.size} experiments`);
    await mkdir(fresh, { recursive: true });
    const benchmark = await readBenchmark(root);
    const site = createSite(catalogue, await bundle(fresh), benchmark);
    log('bundled the page');
    const files = siteFiles(site);
    const broken = brokenLinks(files);
    if (broken.length > 0) throw new Error(`The site is not whole:\n${broken.join('\n')}`);
    await writeFiles(fresh, files);
    await writeFile(join(fresh, SEARCH_INDEX), createIndex(searchDocuments(catalogue.entries)));
    await copyDigits(root, fresh);
    await listForOffline(fresh);
    // Not for readers: listed for them, it would make every build an update.
    await writeFile(join(fresh, STAMP), `${JSON.stringify({ startedAt })}\n`);
    log(`wrote ${files.size} files to dist/site`);
    await replace(folder, fresh);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return folder;
}

async function writeFiles(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

async function copyDigits(root: string, folder: string): Promise<void> {
  const from = join(root, 'dist/data/digits.bin.gz');
  try {
    await copyFile(from, join(folder, 'data/digits.bin.gz'));
  } catch (error) {
    throw new UserError(
      `The digits cannot be read from ${from} (${(error as NodeJS.ErrnoException).code}). Run "npm run build:data".`,
    );
  }
}

/** Puts `fresh` in the place of `folder`, which a server may be reading. */
async function replace(folder: string, fresh: string): Promise<void> {
  const old = `${folder}.old-${process.pid}`;
  await rename(folder, old).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(fresh, folder);
  await rm(old, { recursive: true, force: true });
}
