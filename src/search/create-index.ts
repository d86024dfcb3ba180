// Builds the index of a dictionary: every form of every name, and the features of every text.
import { ENTRY_KINDS, LANGS, UserError } from '../model/index.ts';
import { bytesOf } from './bytes.ts';
import { entityFeature, gramsOf, textFeatures } from './features.ts';
import { initialForm, soundForm, spellingsOf, stemForm, tailStarts } from './forms.ts';
import type { IndexData, Role } from './index-data.ts';
import { packIndex, ROLES } from './index-data.ts';
import { keystrokes, wordsOf } from './keystrokes.ts';
import type { NameTable } from './linker.ts';
import { allNamesIn } from './linker.ts';
import { featureWeight } from './lookup.ts';
import { Pool } from './pool.ts';
import type { SearchDocument } from './types.ts';

interface Passage {
  readonly document: number;
  readonly role: Role;
  readonly lang: number;
  readonly text: string;
}

/** The index of `documents` as bytes, for openSearch. @throws UserError when a sense is no document. */
export function createIndex(documents: readonly SearchDocument[]): Uint8Array {
  const passages = (roles: readonly Role[]) =>
    documents.flatMap((_, document) => roles.flatMap((role) => textsOf(documents, document, role)));
  const names = passages(['title', 'alias']);
  const all = [...names, ...passages(['phrase', 'text'])];
  const table = {
    ...textTable(documents.flatMap(({ slug, title }) => [slug, title.ko, title.en])),
    ...aliasTable(names),
    ...senseTable(documents),
    ...nameTable(names),
    kinds: Uint8Array.from(documents, ({ kind }) => ENTRY_KINDS.indexOf(kind)),
    passageDocuments: Uint32Array.from(all, ({ document }) => document),
    passageKinds: Uint8Array.from(all, ({ role, lang }) => 2 * ROLES.indexOf(role) + lang),
  };
  return packIndex({ ...table, ...featureTable(all, names.length, table) });
}

function textsOf(documents: readonly SearchDocument[], document: number, role: Role): Passage[] {
  const { title, aliases, searchPhrases, texts } = documents[document] as SearchDocument;
  return LANGS.flatMap((language, lang) => {
    const textsAs = {
      title: () => spellingsOf(title[language]),
      alias: () => aliases[language].flatMap(spellingsOf),
      phrase: () => searchPhrases[language],
      text: () => texts[language],
    };
    return textsAs[role]().map((text) => ({ document, role, lang, text }));
  });
}

function aliasTable(names: readonly Passage[]): Pick<IndexData, 'aliases' | 'aliasStarts'> {
  const aliases = names.map(({ role, text }) => (role === 'alias' ? text : ''));
  const { text, textStarts } = textTable(aliases);
  return { aliases: text, aliasStarts: textStarts };
}

function textTable(texts: readonly string[]): Pick<IndexData, 'text' | 'textStarts'> {
  const textStarts = startsOf(texts);
  const text = new Uint16Array(textStarts.at(-1) ?? 0);
  texts.forEach((one, t) => {
    for (let i = 0; i < one.length; i++) text[(textStarts[t] as number) + i] = one.charCodeAt(i);
  });
  return { text, textStarts };
}

function senseTable(
  documents: readonly SearchDocument[],
): Pick<IndexData, 'senses' | 'senseStarts'> {
  const numbers = new Map(documents.map(({ slug }, document) => [slug, document]));
  const senses = documents.map(({ slug, senses: slugs }) =>
    slugs.map((sense) => {
      const number = numbers.get(sense);
      if (number !== undefined) return number;
      throw new UserError(
        `"${slug}" has the sense "${sense}", which is no entry of the dictionary.`,
      );
    }),
  );
  return { senses: Uint32Array.from(senses.flat()), senseStarts: startsOf(senses) };
}

/** Where each list starts when they stand one after another, and where the last one ends. */
function startsOf(lists: readonly { readonly length: number }[]): Uint32Array {
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach(({ length }, i) => {
    starts[i + 1] = (starts[i] as number) + length;
  });
  return starts;
}

type NameColumns =
  | ('pool' | 'nameStarts' | 'keys' | 'keyNames' | 'stems' | 'stemNames')
  | ('initials' | 'initialNames' | 'sounds' | 'soundNames');

function nameTable(names: readonly Passage[]): Pick<IndexData, NameColumns> {
  const pool = new Pool();
  const starts = names.map(({ text }) => pool.add(bytesOf(keystrokes(text))));
  const nameStarts = Uint32Array.from([...starts, pool.length]);
  const sorted = (formsOf: (name: Passage, i: number) => readonly number[]) =>
    pool.sorted(names.map(formsOf));
  const added = (form: string) => (form === '' ? [] : [pool.add(bytesOf(form))]);
  const keys = sorted(({ text }, i) =>
    [0, ...tailStarts(text)].map((at) => (starts[i] as number) + at),
  );
  const stems = sorted(({ text }) => added(stemForm(text)));
  const initials = sorted(({ text }) => added(initialForm(text)));
  const sounds = sorted(({ text }) => added(soundForm(text)));
  return {
    ...{ pool: pool.bytes(), nameStarts },
    ...{ keys: keys.starts, keyNames: keys.owners, stems: stems.starts, stemNames: stems.owners },
    ...{ initials: initials.starts, initialNames: initials.owners },
    ...{ sounds: sounds.starts, soundNames: sounds.owners },
  };
}

function featureTable(
  passages: readonly Passage[],
  names: number,
  table: NameTable,
): Pick<IndexData, 'features' | 'postings' | 'postingStarts' | 'passageWeights'> {
  /** Each clue of a passage: one feature, or several when a name may mean several documents. */
  const clues = passages.map(({ text }) => [
    ...[...new Set(textFeatures(text))].map((feature) => [feature]),
    ...allNamesIn(table, wordsOf(text)).map((named) => named.map(entityFeature)),
  ]);
  const inverted = invert(passages.length, (i) => [
    ...(clues[i] as number[][]).flat(),
    ...(i < names ? gramsOf(bytesOf(keystrokes((passages[i] as Passage).text))) : []),
  ]);
  const held = new Map(
    Array.from(inverted.features, (feature, i) => [
      feature,
      (inverted.postingStarts[i + 1] as number) - (inverted.postingStarts[i] as number),
    ]),
  );
  const weightOf = (features: readonly number[]) =>
    featureWeight(Math.max(...features.map((one) => held.get(one) ?? 0)), passages.length);
  const passageWeights = Float32Array.from(clues, (some) =>
    some.reduce((sum, features) => sum + weightOf(features), 0),
  );
  return { ...inverted, passageWeights };
}

/**
 * From the features of each passage to the passages of each feature. They are asked for twice, and all
 * is done in place: features of a hundred thousand entries are tens of millions of numbers.
 */
function invert(
  passages: number,
  featuresOf: (passage: number) => readonly number[],
): Pick<IndexData, 'features' | 'postings' | 'postingStarts'> {
  // Feature and passage in one double: sorting numbers is many times faster than sorting pairs.
  const SHIFT = 2 ** 21;
  let size = 0;
  for (let passage = 0; passage < passages; passage++) size += featuresOf(passage).length;
  const pairs = new Float64Array(size);
  let at = 0;
  for (let passage = 0; passage < passages; passage++) {
    for (const feature of featuresOf(passage)) pairs[at++] = feature * SHIFT + passage;
  }
  pairs.sort();
  const postings = new Uint32Array(size);
  const [features, starts]: [number[], number[]] = [[], []];
  let distinct = 0;
  for (const [i, pair] of pairs.entries()) {
    if (pair === pairs[i - 1]) continue;
    const feature = Math.floor(pair / SHIFT);
    if (feature !== features.at(-1)) {
      features.push(feature);
      starts.push(distinct);
    }
    postings[distinct++] = pair % SHIFT;
  }
  return {
    features: Uint32Array.from(features),
    postings: postings.slice(0, distinct),
    postingStarts: Uint32Array.from([...starts, distinct]),
  };
}
