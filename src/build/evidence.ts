// Evidence files: what was measured of each claim, made from the values of its seeds.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type {
  Claim,
  ClaimEvidence,
  Evidence,
  ParamValue,
  RecordedRun,
  SeedValue,
} from '../model/index.ts';
import { meets, UserError } from '../model/index.ts';

/** What a claim's values over its seeds amount to. */
export function claimEvidence(
  claim: Claim,
  params: Readonly<Record<string, ParamValue>>,
  valueAt: (seed: number) => number,
): ClaimEvidence {
  const values = claim.seeds.map((seed): SeedValue => {
    const value = valueAt(seed);
    return { seed, value, holds: meets(value, claim.expect) };
  });
  const numbers = values.map(({ value }) => value);
  const held = values.filter(({ holds }) => holds).length;
  return {
    id: claim.id,
    params,
    values,
    median: median(numbers),
    min: Math.min(...numbers),
    max: Math.max(...numbers),
    held,
    holds: held >= claim.quorum,
  };
}

/** The middle value, or the mean of the middle two; NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] as number;
  return Number.isInteger(middle) ? ((sorted[middle - 1] as number) + upper) / 2 : upper;
}

/** The recorded evidence of an experiment, or nothing when there is none. */
export function readEvidence(root: string, slug: string): Promise<Evidence | undefined> {
  return readJson<Evidence>(evidencePath(root, slug));
}

/** The recorded default run of an experiment, or nothing when there is none. */
export function readRecordedRun(root: string, slug: string): Promise<RecordedRun | undefined> {
  return readJson<RecordedRun>(runPath(root, slug));
}

/** Writes evidence/<experiment>.json, indented for reading, with a seed's value on one line. */
export async function writeEvidence(root: string, evidence: Evidence): Promise<void> {
  const indented = JSON.stringify(evidence, null, 2);
  const text = indented.replace(/\{\s+"seed": [^{}]*\}/g, (value) => value.replace(/\s+/g, ' '));
  await writeText(evidencePath(root, evidence.experiment), `${text}\n`);
}

/** Writes evidence/runs/<experiment>.json, one observation a line so that changes can be read. */
export async function writeRecordedRun(root: string, run: RecordedRun): Promise<void> {
  const { observations, ...head } = run;
  const lines = observations.map((observation) => JSON.stringify(observation));
  const opening = JSON.stringify(head, null, 1).replace(/\n\}$/, ',');
  const text = `${opening}\n "observations": [\n${lines.join(',\n')}\n]}\n`;
  await writeText(runPath(root, run.experiment), text);
}

const evidencePath = (root: string, slug: string) => join(root, 'evidence', `${slug}.json`);
const runPath = (root: string, slug: string) => join(root, 'evidence/runs', `${slug}.json`);

async function writeText(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

async function readJson<T>(path: string): Promise<T | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return JSON.parse(text) as T;
  } catch (error) {
    throw new UserError(
      `${path} is not JSON: ${(error as Error).message} Delete it and run "npx deepdict verify".`,
    );
  }
}
