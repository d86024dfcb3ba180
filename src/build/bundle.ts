// Bundles the page's script and styles with Vite, and lists the site for the service worker.
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { build } from 'vite';

/** Addresses of what every page loads. */
export interface WebBundle {
  /** Classic script for <head>, before the styles: applies the stored theme before the first paint. */
  readonly themeScript: string;
  /** Module script. */
  readonly script: string;
  readonly styles: readonly string[];
  /** Modules that the script imports at once; for <link rel="modulepreload">. */
  readonly preload: readonly string[];
}

interface ManifestChunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}

const MAIN = 'src/web/main.ts';
const THEME = 'src/web/theme/boot.ts';
const SERVICE_WORKER = 'src/web/offline/service-worker.ts';
const WORKER_NAME = 'service-worker.js';
const ROOT = resolve(import.meta.dirname, '../..');

/** Writes assets/ and service-worker.js into `outDir`, whose other files it leaves. */
export async function bundleWeb(outDir: string): Promise<WebBundle> {
  const shared = {
    configFile: false,
    root: ROOT,
    base: '/',
    publicDir: false,
    logLevel: 'warn',
  } as const;
  const settings = { outDir, emptyOutDir: false, target: 'es2022', modulePreload: false } as const;
  await build({
    ...shared,
    worker: { format: 'es' },
    build: {
      ...settings,
      manifest: 'assets/manifest.json',
      // The engine's kernels and the editor are large, and loaded only where they are used.
      chunkSizeWarningLimit: 1500,
      rolldownOptions: { input: [MAIN] },
    },
  });
  // Each of these must stand alone: a classic script and a worker's script import nothing.
  for (const [input, name] of [
    [THEME, 'assets/theme-[hash].js'],
    [SERVICE_WORKER, WORKER_NAME],
  ] as const) {
    await build({
      ...shared,
      build: {
        ...settings,
        manifest: input === THEME ? 'assets/theme.json' : false,
        rolldownOptions: { input: [input], output: { format: 'iife', entryFileNames: name } },
      },
    });
  }
  const manifest = await takeManifest(join(outDir, 'assets/manifest.json'));
  const theme = await takeManifest(join(outDir, 'assets/theme.json'));
  const main = chunkOf(manifest, MAIN);
  const imported = allImports(manifest, main);
  return {
    themeScript: `/${chunkOf(theme, THEME).file}`,
    script: `/${main.file}`,
    styles: [...new Set([main, ...imported].flatMap(({ css = [] }) => css))].map(
      (css) => `/${css}`,
    ),
    preload: imported.map(({ file }) => `/${file}`),
  };
}

/**
 * Writes the list of all files of the site into its service worker; call it after the last file is
 * written. A change of any file changes the version, by which browsers see that there is an update.
 */
export async function listForOffline(outDir: string): Promise<void> {
  const workerFile = join(outDir, WORKER_NAME);
  const worker = (await readFile(workerFile, 'utf8')).replace(/^self\.__PRECACHE__=.*\n/, '');
  const hash = createHash('sha256').update(worker);
  const files = (await siteFiles(outDir)).filter((path) => path !== WORKER_NAME);
  for (const path of files)
    hash
      .update(path)
      .update('\0')
      .update(await readFile(join(outDir, path)));
  const paths = files.map((path) => `/${path.replace(/(^|\/)index\.html$/, '$1')}`);
  const list = JSON.stringify({ version: hash.digest('hex').slice(0, 16), paths });
  await writeFile(workerFile, `self.__PRECACHE__=${list};\n${worker}`);
}

async function siteFiles(outDir: string): Promise<string[]> {
  const entries = await readdir(outDir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(outDir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

type Manifest = Readonly<Record<string, ManifestChunk>>;

/** Reads what Vite wrote for this program, and takes it away: no page asks for it. */
async function takeManifest(path: string): Promise<Manifest> {
  const manifest: Manifest = JSON.parse(await readFile(path, 'utf8'));
  await rm(path);
  return manifest;
}

function chunkOf(manifest: Manifest, name: string): ManifestChunk {
  const chunk = manifest[name];
  if (chunk === undefined) throw new Error(`The bundle has no chunk "${name}".`);
  return chunk;
}

/** Chunks that `chunk` imports, directly or through others; not those it loads later. */
function allImports(manifest: Manifest, chunk: ManifestChunk): ManifestChunk[] {
  const found = new Set<ManifestChunk>();
  const walk = ({ imports = [] }: ManifestChunk) => {
    for (const name of imports) {
      const next = chunkOf(manifest, name);
      if (found.has(next)) continue;
      found.add(next);
      walk(next);
    }
  };
  walk(chunk);
  return [...found];
}
