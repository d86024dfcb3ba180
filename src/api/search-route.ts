// GET /api/search?q=&lang=&limit=: the look-up for programs, from the index of the site.
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Handler } from 'hono';
import { SEARCH_INDEX } from '../build/stored-index.ts';
import { LANGS, type Lang, UserError } from '../model/index.ts';
import { answer, openSearch, readLimit, type Search } from '../search/index.ts';

/** Answers with `{ query, results }`, or with `{ error }` and status 400 when the request is wrong. */
export function searchRoute(root: string): Handler {
  const path = join(root, SEARCH_INDEX);
  let opened: { readonly search: Search; readonly builtAt: number } | undefined;
  return async (c) => {
    try {
      const { q, lang, limit } = c.req.query();
      if (q === undefined || q.trim() === '') {
        throw new UserError('q must say what to look up, such as /api/search?q=relu.');
      }
      const options = { limit: readLimit(limit, 'limit'), ...langOf(lang) };
      // The site may be built again while it is served.
      const { mtimeMs: builtAt } = await stat(path);
      if (opened?.builtAt !== builtAt) {
        opened = { search: openSearch(new Uint8Array(await readFile(path))), builtAt };
      }
      return c.json(answer(opened.search, q, options));
    } catch (error) {
      if (error instanceof UserError) return c.json({ error: error.message }, 400);
      throw error;
    }
  };
}

function langOf(given: string | undefined): { readonly lang?: Lang } {
  if (given === undefined) return {};
  const lang = LANGS.find((one) => one === given);
  if (lang !== undefined) return { lang };
  throw new UserError(`lang must be ${LANGS.join(' or ')}, got "${given}".`);
}
