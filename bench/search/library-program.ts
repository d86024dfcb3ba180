// The process of one library: builds its index and looks up what it is asked.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { SearchDocument } from '../../src/search/index.ts';
import { filledUp } from './generated.ts';
import type { Answer, Build, Request } from './protocol.ts';
import { searchRivals } from './rivals.mjs';

type Find = (query: string) => readonly string[] | Promise<readonly string[]>;
const LIMIT = 10;
/** Of the generated entries. */
const SEED = 7;

let find: Find | undefined;

async function build({ library, documents, entries, module }: Build): Promise<Answer> {
  const dictionary = filledUp(JSON.parse(readFileSync(documents, 'utf8')), entries, SEED);
  const start = performance.now();
  find = library === 'deepdict' ? await ours(dictionary, module) : await rival(dictionary, library);
  return { kind: 'built', milliseconds: performance.now() - start };
}

async function ours(dictionary: readonly SearchDocument[], module: string): Promise<Find> {
  const { createIndex, openSearch }: typeof import('../../src/search/index.ts') = await import(
    pathToFileURL(module).href
  );
  const search = openSearch(createIndex(dictionary));
  return (query) => search.search(query, { limit: LIMIT }).map(({ slug }) => slug);
}

async function rival(dictionary: readonly SearchDocument[], library: string): Promise<Find> {
  const one = (await searchRivals()).find(({ id }) => id === library);
  if (one === undefined) throw new Error(`There is no library "${library}".`);
  const search = await one.create(dictionary);
  return (query) => search.search(query, LIMIT);
}

async function answer(request: Request): Promise<Answer> {
  if (request.kind === 'build') return build(request);
  if (find === undefined) throw new Error('Nothing is built yet.');
  if (request.kind === 'rows') {
    const slugs: (readonly string[])[] = [];
    for (const query of request.queries) slugs.push(await find(query));
    return { kind: 'rows', slugs };
  }
  const milliseconds: number[] = [];
  for (const query of request.queries) {
    const start = performance.now();
    await find(query);
    milliseconds.push(performance.now() - start);
  }
  return { kind: 'times', milliseconds };
}

process.on('message', (request: Request) => {
  answer(request).then(
    (reply) => process.send?.(reply),
    (error: unknown) => process.send?.({ kind: 'failed', message: String(error) }),
  );
});
