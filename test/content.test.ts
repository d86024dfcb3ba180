// The dictionary itself: no problem in its content, and a site in which every link leads somewhere.
import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Catalogue } from '../src/build/catalogue.ts';
import { loadCatalogue, readCatalogue } from '../src/build/catalogue.ts';
import { searchDocuments } from '../src/build/search-documents.ts';
import { brokenLinks } from '../src/build/site/broken-links.ts';
import { createSite } from '../src/build/site/context.ts';
import { siteFiles } from '../src/build/site/site-files.ts';
import { formatProblem } from '../src/content/index.ts';
import { LANGS } from '../src/model/index.ts';
import { createIndex, openSearch } from '../src/search/index.ts';

const root = resolve(import.meta.dirname, '..');

test('the content has no problem, not even a warning', async () => {
  const { content } = await readCatalogue(root);
  expect(content.problems.map(formatProblem)).toEqual([]);
});

describe('the site of the dictionary', () => {
  let catalogue: Catalogue;
  let files: Map<string, string>;

  // The whole dictionary: some seconds, more on a busy machine.
  beforeAll(async () => {
    catalogue = await loadCatalogue(root);
    files = siteFiles(
      createSite(catalogue, {
        themeScript: '/assets/theme.js',
        script: '/assets/main.js',
        styles: [],
        preload: [],
      }),
    );
  }, 60_000);

  test('has no link that leads nowhere and no id twice', () => {
    expect(brokenLinks(files)).toEqual([]);
  });

  test('shows every claim that it cites with a measured value', () => {
    const unmeasured = [...files].filter(([, text]) => /class="claim"[^>]*"false"/.test(text));
    expect(unmeasured.map(([path]) => path)).toEqual([]);
  });

  test('shows a recorded run of every experiment', () => {
    const without = [...catalogue.experiments.keys()].filter((slug) => !catalogue.runs.has(slug));
    expect(without).toEqual([]);
  });

  test('finds every entry by its titles and aliases in both languages', () => {
    const search = openSearch(createIndex(searchDocuments(catalogue.entries)));
    const lost: string[] = [];
    for (const { slug, kind, words } of catalogue.entries) {
      for (const lang of LANGS) {
        for (const name of [words[lang].title, ...words[lang].aliases]) {
          const rows = search.search(name, { lang, limit: 3 });
          // A shared word leads to all its meanings; which of them is first is not fixed.
          const isFound = rows.some((row) => row.slug === slug && row.tier === 'exact');
          if (!isFound) lost.push(`${kind} ${slug}: ${name}`);
        }
      }
    }
    expect(lost).toEqual([]);
  });
});
