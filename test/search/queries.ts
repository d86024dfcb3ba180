// The queries of the search test, and whether what was found is right.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/**
 * `own` was at hand while the matcher was made; `others` was written apart from both, and first used
 * when the matcher was done.
 */
export const SETS = ['own', 'others'] as const;
export type QuerySet = (typeof SETS)[number];

export interface Query {
  readonly query: string;
  /** Slugs of which any must come first; in `homographs` all must be among the first five; none: nothing may be found. */
  readonly want: readonly string[];
}

export interface Category {
  readonly name: string;
  readonly queries: readonly Query[];
}

const slugs = z.union([z.string().transform((slug) => [slug]), z.array(z.string()).min(1)]);
const rows = z.array(z.strictObject({ q: z.coerce.string(), want: slugs.optional() })).min(1);

/** The categories of a set, by name. @throws when a file is not a list of queries. */
export function readQueries(set: QuerySet): Category[] {
  const folder = join(import.meta.dirname, set);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => ({
      name: file.slice(0, -'.yaml'.length),
      queries: rows
        .parse(parse(readFileSync(join(folder, file), 'utf8')))
        .map(({ q, want = [] }) => ({ query: q, want })),
    }));
}

/** The categories with the queries of all sets. */
export function allQueries(): Category[] {
  const all = SETS.flatMap(readQueries);
  const names = [...new Set(all.map(({ name }) => name))].sort();
  return names.map((name) => ({
    name,
    queries: all.filter((one) => one.name === name).flatMap(({ queries }) => queries),
  }));
}

export interface Verdict {
  readonly first: boolean;
  readonly amongFive: boolean;
}

/** Whether the slugs found, best first, are right for a query of the category. */
export function judge(
  category: string,
  want: readonly string[],
  found: readonly string[],
): Verdict {
  const five = found.slice(0, 5);
  if (want.length === 0) return { first: found.length === 0, amongFive: found.length === 0 };
  if (category === 'homographs') {
    const all = want.every((slug) => five.includes(slug));
    return { first: all, amongFive: all };
  }
  return {
    first: found[0] !== undefined && want.includes(found[0]),
    amongFive: five.some((slug) => want.includes(slug)),
  };
}

export interface Accuracy {
  readonly category: string;
  readonly queries: number;
  readonly first: number;
  readonly amongFive: number;
}

/** How many queries of each category `search` answers rightly. */
export async function accuracyOf(
  categories: readonly Category[],
  search: (query: string) => readonly string[] | Promise<readonly string[]>,
): Promise<Accuracy[]> {
  const accuracies: Accuracy[] = [];
  for (const { name, queries } of categories) {
    const verdicts: Verdict[] = [];
    for (const { query, want } of queries) verdicts.push(judge(name, want, await search(query)));
    accuracies.push({
      category: name,
      queries: queries.length,
      first: verdicts.filter(({ first }) => first).length,
      amongFive: verdicts.filter(({ amongFive }) => amongFive).length,
    });
  }
  return accuracies;
}
