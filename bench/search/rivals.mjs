// Other search libraries, each set up for Korean and English as well as a few tries on the queries allowed.
import { createRequire } from 'node:module';
import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import { disassemble } from 'es-hangul';
import flexsearch from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';

const require = createRequire(import.meta.url);
const BOOSTS = { title: 4, alias: 4, phrase: 2, text: 1 };
const FIELDS = Object.keys(BOOSTS);

/** The fields of an entry, both languages together, each text as `write` has it. */
function flatten({ slug, title, aliases, searchPhrases, texts }, write = (text) => text) {
  const both = (lists) => [...lists.ko, ...lists.en].map(write);
  return {
    id: slug,
    title: [title.ko, title.en].map(write),
    alias: both(aliases),
    phrase: both(searchPhrases),
    text: both(texts),
  };
}

const joined = (fields) =>
  Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.join(' · ') : value,
    ]),
  );

/** In lower case, Hangul by its letters: prefixes and slips of the hand are then those of keys, which helps all four. */
const spelt = (text) => disassemble(text.normalize('NFC').toLowerCase());

/** Words, and for Hangul ones each two syllables in a row as well: particles and missing spaces then cost less. */
function tokens(text) {
  return (text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((word) =>
    /[가-힣]/.test(word) && word.length > 2
      ? [word, ...Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2))].map(
          spelt,
        )
      : [spelt(word)],
  );
}

const versionOf = (name) => {
  const path = require.resolve(name);
  const folder = `node_modules/${name}/`;
  const end = path.lastIndexOf(folder) + folder.length;
  return require(`${path.slice(0, end)}package.json`).version;
};

const rivals = [
  {
    id: 'minisearch',
    name: 'MiniSearch',
    specifier: 'minisearch',
    async create(documents) {
      const index = new MiniSearch({
        fields: FIELDS,
        tokenize: tokens,
        processTerm: (term) => term,
        searchOptions: { prefix: true, fuzzy: 0.2, boost: BOOSTS },
      });
      await index.addAllAsync(documents.map((one) => joined(flatten(one))));
      return {
        search: (query, limit) =>
          index
            .search(query)
            .slice(0, limit)
            .map(({ id }) => id),
      };
    },
  },
  {
    id: 'flexsearch',
    name: 'FlexSearch',
    specifier: 'flexsearch',
    async create(documents) {
      const index = new flexsearch.Document({
        document: { id: 'id', index: FIELDS },
        tokenize: 'forward',
        encode: tokens,
      });
      for (const one of documents) index.add(joined(flatten(one)));
      return {
        search(query, limit) {
          const scores = new Map();
          for (const { field, result } of index.search(query, {
            limit: 4 * limit,
            suggest: true,
          })) {
            result.forEach((id, rank) => {
              scores.set(id, (scores.get(id) ?? 0) + BOOSTS[field] / (1 + rank));
            });
          }
          return [...scores]
            .sort((a, b) => b[1] - a[1])
            .slice(0, limit)
            .map(([id]) => id);
        },
      };
    },
  },
  {
    id: 'orama',
    name: 'Orama',
    specifier: '@orama/orama',
    async create(documents) {
      const index = create({
        schema: Object.fromEntries(FIELDS.map((field) => [field, 'string'])),
        components: {
          tokenizer: { language: 'english', normalizationCache: new Map(), tokenize: tokens },
        },
      });
      await insertMultiple(
        index,
        documents.map((one) => joined(flatten(one))),
        500,
      );
      return {
        async search(query, limit) {
          const options = { term: query, limit, tolerance: 1, boost: BOOSTS };
          const { hits } = await searchOrama(index, options);
          return hits.map(({ id }) => id);
        },
      };
    },
  },
  {
    id: 'fuse',
    name: 'Fuse',
    specifier: 'fuse.js',
    async create(documents) {
      const index = new Fuse(
        documents.map((one) => flatten(one, spelt)),
        {
          keys: FIELDS.map((name) => ({ name, weight: BOOSTS[name] })),
          ignoreLocation: true,
          threshold: 0.35,
        },
      );
      return {
        search: (query, limit) => index.search(spelt(query), { limit }).map(({ item }) => item.id),
      };
    },
  },
];

/** Every library, with the version that is installed. */
export const searchRivals = async () =>
  rivals.map((one) => ({ ...one, version: versionOf(one.specifier) }));
