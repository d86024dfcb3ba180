// deepdict search: entries for a name, a description or a question.
import type { Lang } from '../model/index.ts';
import { UserError } from '../model/index.ts';
import type { SearchRow } from '../search/index.ts';
import { answer, DEFAULT_LIMIT, readLimit } from '../search/index.ts';
import type { Command, Context } from './command.ts';
import { EXIT, JSON_OPTION } from './command.ts';
import { openCatalogueSearch } from './lookup.ts';
import { WORDS } from './words.ts';

export const search: Command = {
  name: 'search',
  usage: '<words>',
  summary: {
    ko: '이름, 설명, 질문으로 항목을 찾습니다.',
    en: 'Find entries by a name, a description or a question.',
  },
  options: () => ({
    limit: {
      value: 'n',
      help: {
        ko: `최대 개수 (기본값 ${DEFAULT_LIMIT})`,
        en: `At most n (default ${DEFAULT_LIMIT})`,
      },
    },
    stdin: {
      help: {
        ko: '표준 입력의 각 줄을 차례로 찾습니다',
        en: 'Look up each line of the standard input in turn',
      },
    },
    ...JSON_OPTION,
  }),
  async run({ io, lang, root, words, given }: Context) {
    const query = words.join(' ');
    const isStream = given.stdin === true;
    if (isStream && query !== '') {
      throw new UserError(
        `--stdin reads the queries from the standard input; leave out "${query}".`,
      );
    }
    if (!isStream && query === '') {
      throw new UserError('Say what to search for, such as: deepdict search "why relu".');
    }
    const limit = readLimit(given.limit, '--limit');
    const index = await openCatalogueSearch(root);
    const options = { lang, limit };
    if (isStream) {
      for await (const line of io.lines()) {
        if (given.json === true) io.out(JSON.stringify(answer(index, line, options)));
        else io.out([line, ...searchLines(index.search(line, options), lang)].join('\n'));
      }
      return EXIT.ok;
    }
    const rows = index.search(query, options);
    if (given.json === true) io.out(JSON.stringify(answer(index, query, options).results, null, 2));
    else if (rows.length > 0) io.out(searchLines(rows, lang).join('\n'));
    if (rows.length > 0) return EXIT.ok;
    if (given.json !== true) {
      const near = index.suggest(query, { lang });
      io.err(WORDS[lang].nothingFound(query));
      if (near.length > 0) io.err([WORDS[lang].near, ...searchLines(near, lang)].join('\n'));
    }
    return EXIT.failed;
  },
};

/** Rows of search as lines: the title, and the slug to look it up by. */
export function searchLines(rows: readonly SearchRow[], lang: Lang): string[] {
  return rows.map(
    ({ title, slug, kind }) => `  ${title[lang]} (${slug}) · ${WORDS[lang].kinds[kind]}`,
  );
}
