// deepdict look: prints an entry.
import { loadCatalogue } from '../build/catalogue.ts';
import type { SectionId } from '../content/index.ts';
import { SECTION_IDS } from '../content/index.ts';
import { nearest, UserError } from '../model/index.ts';
import type { Command, Context } from './command.ts';
import { EXIT, JSON_OPTION } from './command.ts';
import { entryJson } from './entry-json.ts';
import { entryLines } from './entry-view.ts';
import { catalogueSearch, findEntry } from './lookup.ts';
import { searchLines } from './search.ts';
import { WORDS } from './words.ts';

export const look: Command = {
  name: 'look',
  usage: '<term>',
  summary: {
    ko: '항목을 보여 줍니다. "look"은 생략해도 됩니다.',
    en: 'Show an entry; the word "look" may be left out.',
  },
  options: () => ({
    section: {
      value: SECTION_IDS.join('|'),
      help: { ko: '한 부분만 보여 줍니다', en: 'Show one section only' },
    },
    ...JSON_OPTION,
  }),
  async run({ io, lang, root, words, given }: Context) {
    const query = words.join(' ');
    if (query === '') throw new UserError('Name the entry to look up, such as "deepdict relu".');
    const section = sectionOf(given.section);
    const catalogue = await loadCatalogue(root, { allowMissingEvidence: true });
    const found = findEntry(catalogue, catalogueSearch(catalogue), query, lang);
    if ('near' in found) {
      const { several, nothingFound, near } = WORDS[lang];
      const exact = found.near.some(({ tier }) => tier === 'exact' || tier === 'prefix');
      io.err(exact ? several(query) : nothingFound(query));
      if (found.near.length > 0) io.err([near, ...searchLines(found.near, lang)].join('\n'));
      return EXIT.misuse;
    }
    const view = { catalogue, entry: found.entry, lang, colors: io.colors, width: io.columns };
    if (given.json === true) io.out(JSON.stringify(entryJson(view, section), null, 2));
    else io.out(entryLines(view, section).join('\n'));
    return EXIT.ok;
  },
};

function sectionOf(given: string | boolean | undefined): SectionId | undefined {
  if (typeof given !== 'string') return undefined;
  const id = SECTION_IDS.find((one) => one === given);
  if (id !== undefined) return id;
  const near = nearest(given, SECTION_IDS, 1)[0];
  const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
  throw new UserError(`Unknown section "${given}". Allowed: ${SECTION_IDS.join(', ')}.${hint}`);
}
