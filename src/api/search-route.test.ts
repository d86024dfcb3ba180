// Look-up over HTTP: rows, mistakes in the request, and an index that is built anew.
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createIndex } from '../search/index.ts';
import { siteApp } from './server.ts';

const root = mkdtempSync(join(tmpdir(), 'deepdict-search-'));
afterAll(() => rmSync(root, { recursive: true }));

const none = { ko: [], en: [] };
function build(slugs: readonly string[], builtAt: Date): void {
  const documents = slugs.map((slug) => ({
    ...{ slug, kind: 'term' as const, title: { ko: `${slug} 항목`, en: slug } },
    ...{ aliases: { ko: [], en: [`${slug} unit`] }, searchPhrases: none, texts: none, senses: [] },
  }));
  mkdirSync(join(root, 'data'), { recursive: true });
  writeFileSync(join(root, 'data/search.bin'), createIndex(documents));
  utimesSync(join(root, 'data/search.bin'), builtAt, builtAt);
}
build(['relu', 'leaky-relu'], new Date(2026, 0, 1));

const app = siteApp(root);
const get = (query: string) => app.request(`http://localhost/api/search${query}`);

test('rows as the terminal gives them', async () => {
  const response = await get('?q=relu&limit=1&lang=en');
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/json');
  expect(await response.json()).toEqual({
    query: 'relu',
    results: [
      {
        slug: 'relu',
        title: { ko: 'relu 항목', en: 'relu' },
        kind: 'term',
        score: expect.any(Number),
        tier: 'exact',
      },
    ],
  });
  expect(await (await get('?q=qqqqqq')).json()).toEqual({ query: 'qqqqqq', results: [] });
  expect((await (await get('?q=relu%20unit')).json()).results[0]).not.toHaveProperty('name');
});

test.each([
  ['', 'q must say what to look up, such as /api/search?q=relu.'],
  ['?q=%20', 'q must say what to look up, such as /api/search?q=relu.'],
  ['?q=relu&limit=0', 'limit must be a whole number from 1 to 1000, got "0".'],
  ['?q=relu&limit=many', 'limit must be a whole number from 1 to 1000, got "many".'],
  ['?q=relu&lang=fr', 'lang must be ko or en, got "fr".'],
])('%s is wrong', async (query, error) => {
  const response = await get(query);
  expect([response.status, await response.json()]).toEqual([400, { error }]);
});

test('an index that was built anew is read anew', async () => {
  build(['dropout'], new Date(2026, 0, 2));
  expect(await (await get('?q=dropout')).json()).toMatchObject({ results: [{ slug: 'dropout' }] });
});
