// The catalogue: everything that the dictionary holds, read from the repository and checked.
import type { ParsedContent, ParsedEntry, Problem } from '../content/index.ts';
import { formatProblem, parseContent } from '../content/index.ts';
import { exercises } from '../exercises/index.ts';
import { experimentLoaders } from '../experiments/index.ts';
import type { AnyExperiment, Evidence, Listing, RecordedRun, Topic } from '../model/index.ts';
import { parseListing, UserError } from '../model/index.ts';
import { plays } from '../plays/index.ts';
import { readTree } from './read-tree.ts';
import { revisionOf } from './revision.ts';

export interface Catalogue {
  readonly entries: readonly ParsedEntry[];
  readonly topics: readonly Topic[];
  readonly experiments: ReadonlyMap<string, AnyExperiment>;
  readonly evidence: ReadonlyMap<string, Evidence>;
  /** Recorded default runs: what a page shows before its script runs. */
  readonly runs: ReadonlyMap<string, RecordedRun>;
  readonly listings: ReadonlyMap<string, Listing>;
}

export interface CatalogueOptions {
  /** Accept claims without recorded evidence, as `verify` must before it has recorded any. */
  readonly allowMissingEvidence?: boolean;
}

/**
 * Reads content/, listings/ and evidence/ under `root`, and the experiments of this package.
 * @throws UserError listing every problem of the content with its file and line.
 */
export async function loadCatalogue(
  root: string,
  options: CatalogueOptions = {},
): Promise<Catalogue> {
  const { content, ...rest } = await readCatalogue(root, options);
  const errors = content.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    const count = errors.length === 1 ? '1 problem' : `${errors.length} problems`;
    throw new UserError(`The content has ${count}:\n${errors.map(formatProblem).join('\n')}`);
  }
  return { entries: content.entries, topics: content.topics, ...rest };
}

/** Like loadCatalogue, but returns the content's problems, warnings too, instead of throwing. */
export async function readCatalogue(
  root: string,
  { allowMissingEvidence = false }: CatalogueOptions = {},
): Promise<Omit<Catalogue, 'entries' | 'topics'> & { readonly content: ParsedContent }> {
  const [files, listingFiles, evidenceFiles, { experiments, failures }] = await Promise.all([
    readTree(root, 'content'),
    readTree(root, 'listings'),
    readTree(root, 'evidence'),
    loadExperiments(),
  ]);
  const listings = new Map<string, Listing>();
  for (const [path, source] of listingFiles) {
    const name = path.slice('listings/'.length);
    if (/\.(ts|py)$/.test(name)) listings.set(name, parseListing(name, source));
  }
  const evidence = new Map<string, Evidence>();
  const runs = new Map<string, RecordedRun>();
  for (const [path, text] of evidenceFiles) {
    const [, kind, slug] = /^evidence\/(runs\/)?([^/]+)\.json$/.exec(path) ?? [];
    if (slug === undefined) continue;
    if (kind === undefined) evidence.set(slug, readJson(path, text));
    else runs.set(slug, readJson(path, text));
  }
  const regionNames = [...listings.values()].map(
    ({ name, regions }) => [name, regions.map((region) => region.name)] as const,
  );
  const content = parseContent(files, {
    experiments,
    evidence,
    listings: new Map(regionNames),
    buildPaths: exercises.map(({ slug }) => slug),
    plays: plays.map(({ name }) => name),
    revisionOf,
    missingEvidence: allowMissingEvidence ? 'warning' : 'error',
  });
  const problems = [...failures, ...content.problems];
  return { content: { ...content, problems }, experiments, evidence, runs, listings };
}

/** Every experiment; one that does not load is a problem among the others, not the end of the check. */
async function loadExperiments() {
  const experiments = new Map<string, AnyExperiment>();
  const failures: Problem[] = [];
  for (const [slug, load] of Object.entries(experimentLoaders)) {
    try {
      experiments.set(slug, await load());
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const message = `Experiment "${slug}" does not load: ${reason}`;
      failures.push({ file: `src/experiments/${slug}.ts`, line: 1, message, severity: 'error' });
    }
  }
  return { experiments, failures };
}

function readJson<T>(path: string, text: string): T {
  try {
    return JSON.parse(text) as T;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(
      `${path} is not JSON: ${reason}. Record it again: npx deepdict verify --all.`,
    );
  }
}
