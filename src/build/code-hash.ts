// The hash of all that an experiment's results follow from; while it stays, evidence stays valid.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, normalize, relative, sep } from 'node:path';
import type { AnyExperiment } from '../model/index.ts';
import { defaultValues, resolveValues, UserError } from '../model/index.ts';

/**
 * SHA-256 over the files of `experimentFiles` and the versions of the packages that make the
 * generated ones. Comments count: a needless run costs less than a rule about what matters.
 */
export async function experimentHash(root: string, experiment: AnyExperiment): Promise<string> {
  const hash = createHash('sha256');
  for (const path of await experimentFiles(root, experiment)) {
    const text = await readFile(join(root, path), 'utf8');
    hash.update(`${path}\n${text.replaceAll('\r\n', '\n')}\0`);
  }
  for (const name of ['assemblyscript', ...(usesDigits(experiment) ? ['mnist'] : [])]) {
    hash.update(`${name}@${await lockedVersion(root, name)}\0`);
  }
  return hash.digest('hex');
}

/**
 * Paths from `root`, sorted: the experiment's module and what it imports, directly or not, with the
 * sources of generated modules in their place; what makes its data; the listings that it runs.
 */
export async function experimentFiles(root: string, experiment: AnyExperiment): Promise<string[]> {
  const files = new Set<string>();
  await addImports(root, `src/experiments/${experiment.slug}.ts`, files);
  if (usesDigits(experiment)) await addImports(root, 'src/build/data-digits.ts', files);
  if (experiment.data?.includes('listings')) await addFolder(root, 'listings', files);
  for (const program of pythonPrograms(experiment)) files.add(`listings/${program}`);
  for (const path of [...files].filter((file) => file.endsWith('.generated.ts'))) {
    files.delete(path);
    await addFolder(root, 'src/engine/kernels', files);
    files.add('scripts/build-kernels.ts');
  }
  return [...files].sort();
}

const usesDigits = (experiment: AnyExperiment) => experiment.data?.includes('digits') ?? false;

/** The programs that the defaults and the claims of an experiment start. */
function pythonPrograms({ python, params, claims }: AnyExperiment): string[] {
  if (python === undefined) return [];
  const used = claims.map((claim) => resolveValues(params, claim.params ?? {}));
  return [defaultValues(params), ...used].map((values) => python.program(values));
}

/** Relative imports and re-exports, and dynamic imports of a literal; those of types do not run. */
const IMPORTS =
  /^\s*(?:import|export)\s+(?!type\b)(?:[^'";]*?\bfrom\s*)?['"](\.[^'"]+)['"]|\bimport\(\s*['"](\.[^'"]+)['"]/gm;

async function addImports(root: string, path: string, files: Set<string>): Promise<void> {
  if (files.has(path)) return;
  files.add(path);
  if (path.endsWith('.generated.ts')) return;
  const text = await readFile(join(root, path), 'utf8').catch(() => {
    throw new UserError(`${path} does not exist. An experiment's file has the name of its slug.`);
  });
  for (const [, fixed, dynamic] of text.matchAll(IMPORTS)) {
    const target = normalize(join(dirname(path), (fixed ?? dynamic) as string));
    await addImports(root, target.split(sep).join('/'), files);
  }
}

async function addFolder(root: string, folder: string, files: Set<string>): Promise<void> {
  const found = await readdir(join(root, folder), { withFileTypes: true, recursive: true });
  for (const file of found.filter((one) => one.isFile())) {
    files.add(relative(root, join(file.parentPath, file.name)).split(sep).join('/'));
  }
}

async function lockedVersion(root: string, name: string): Promise<string> {
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version?: string }>;
  };
  return lock.packages[`node_modules/${name}`]?.version ?? 'none';
}
