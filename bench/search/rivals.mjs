// Other search libraries, each with the settings that found most of the queries in test/search/own.
import { createRequire } from 'node:module';
import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import { disassemble } from 'es-hangul';
import flexsearch from 'flexsearch';
import english from 'flexsearch/lang/en';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';

const require = createRequire(import.meta.url);
const BOOSTS = { title: 8, alias: 6, phrase: 2, text: 1 };
const FIELDS = Object.keys(BOOSTS);
const LANGS = ['ko', 'en'];

/** The texts of an entry in one language, by field. */
const fieldsIn = ({ title, aliases, searchPhrases, texts }, lang) => ({
  title: [title[lang]],
  alias: aliases[lang],
  phrase: searchPhrases[lang],
  text: texts[lang],
});

/** The fields of an entry, both languages together, each as what `change` makes of its texts. */
function flatten(document, change) {
  const [ko, en] = LANGS.map((lang) => fieldsIn(document, lang));
  const fields = FIELDS.map((field) => [field, change([...ko[field], ...en[field]])]);
  return { id: document.slug, ...Object.fromEntries(fields) };
}

const joined = (texts) => texts.join('\n');

const normal = (text) => text.normalize('NFC').toLowerCase();

/** Hangul by its letters: prefixes and slips of the hand are then those of keys. */
const spelt = (text) => disassemble(normal(text));

/**
 * Words without the common ones of English. Those in Hangul as each two syllables in a row, which
 * finds parts of compounds and names with particles, and by their letters.
 */
function tokens(text) {
  return normal(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !english.filter.has(word))
    .flatMap((word) => (/[가-힣]/.test(word) && word.length > 2 ? pairs(word) : [word]))
    .map((token) => disassemble(token));
}

const pairs = (word) => Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2));

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
        searchOptions: {
          prefix: true,
          fuzzy: (term) => (term.length > 3 ? 0.2 : false),
          boost: BOOSTS,
        },
      });
      await index.addAllAsync(documents.map((one) => flatten(one, joined)));
      return {
        search(query, limit) {
          // All terms of a sentence are seldom in one entry; with any of them nonsense finds something.
          const least = new Set(tokens(query)).size / 2;
          const found = index.search(query, {
            filter: ({ queryTerms }) => queryTerms.length >= least,
          });
          return found.slice(0, limit).map(({ id }) => id);
        },
      };
    },
  },
  {
    id: 'flexsearch',
    name: 'FlexSearch',
    specifier: 'flexsearch',
    async create(documents) {
      // Each text twice: 'tolerant' of letters missing or swapped, 'forward' for beginnings. Ranks
      // depend on the place within a text, so that each language is a field of its own.
      const fields = FIELDS.flatMap((field) =>
        LANGS.flatMap((lang) =>
          ['tolerant', 'forward'].map((tokenize) => ({
            name: `${field}-${lang}-${tokenize}`,
            field,
            lang,
            tokenize,
          })),
        ),
      );
      const boosts = new Map(fields.map(({ name, field }) => [name, BOOSTS[field]]));
      const index = new flexsearch.Document({
        document: {
          id: 'id',
          index: fields.map(({ name, tokenize }) => ({ field: name, tokenize, encode: tokens })),
        },
      });
      for (const document of documents) {
        const texts = fields.map(({ name, field, lang }) => [
          name,
          joined(fieldsIn(document, lang)[field]),
        ]);
        index.add({ id: document.slug, ...Object.fromEntries(texts) });
      }
      return {
        search(query, limit) {
          const scores = new Map();
          const found = index.search(query, { limit: Math.max(limit, 50), suggest: true });
          for (const { field, result } of found) {
            result.forEach((id, rank) => {
              scores.set(id, (scores.get(id) ?? 0) + boosts.get(field) / (1 + rank));
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
      const tokenize = (text) => [...new Set(tokens(text))];
      const index = create({
        schema: { id: 'string', ...Object.fromEntries(FIELDS.map((one) => [one, 'string[]'])) },
        components: {
          tokenizer: { language: 'english', normalizationCache: new Map(), tokenize },
        },
      });
      await insertMultiple(
        index,
        documents.map((one) => flatten(one, (texts) => texts)),
        500,
      );
      const boost = { title: 3, alias: 2.5, phrase: 2, text: 1 };
      return {
        async search(query, limit) {
          // Without a word to look for it would list everything.
          if (tokens(query).length === 0) return [];
          // Slips count whatever the length of a word, so they are allowed only where nothing else helps.
          for (const tolerance of [0, 1]) {
            const { hits } = await searchOrama(index, {
              term: query,
              properties: FIELDS,
              threshold: 1,
              tolerance,
              boost,
              limit,
            });
            if (hits.length > 0) return hits.map(({ id }) => id);
          }
          return [];
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
        documents.map((one) => flatten(one, (texts) => texts.map(spelt))),
        {
          keys: FIELDS.map((name) => ({ name, weight: BOOSTS[name] })),
          ignoreLocation: true,
          threshold: 0.45,
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
