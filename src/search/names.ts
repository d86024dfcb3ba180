// Names that are what was typed, that begin with it, or that differ from it in form only.
import type { EntryKind } from '../model/index.ts';
import { ENTRY_KINDS } from '../model/index.ts';
import { stemForm } from './forms.ts';
import type { Hits } from './hits.ts';
import type { IndexData } from './index-data.ts';
import { ROLES } from './index-data.ts';
import { sensesOf } from './linker.ts';
import { beginningWith, equalTo, type Range } from './lookup.ts';
import { withoutParticles } from './stems.ts';
import type { Tier } from './types.ts';

/** What the reader typed, as one of the layouts of the keyboard has it. */
export interface Typed {
  readonly text: string;
  readonly keys: string;
  /** Index into LANGS of the reader's language; -1 when unknown. */
  readonly lang: number;
}

/** From so many keys on, what is left of a word without its particle may be a name. */
const LEAST_STEM = 2;

const KIND_RANKS: Readonly<Record<EntryKind, number>> = {
  question: 0,
  term: 0.25,
  disambiguation: 0.3,
};

/** How far up a name stands within its tier: for the share of it that was typed, as a title, as no question, in the reader's language. */
export function rankOf(data: IndexData, name: number, share: number, lang: number): number {
  const kind = data.passageKinds[name] as number;
  const document = data.passageDocuments[name] as number;
  return (
    0.5 * share +
    (kind >> 1 === ROLES.indexOf('title') ? 0.15 : 0) +
    KIND_RANKS[ENTRY_KINDS[data.kinds[document] as number] as EntryKind] +
    ((kind & 1) === lang ? 0.05 : 0)
  );
}

/** Number of keys of a name. */
export function lengthOf({ nameStarts }: IndexData, name: number): number {
  return (nameStarts[name + 1] as number) - (nameStarts[name] as number) - 1;
}

/** Offers every document with such a name. */
export function findNames(data: IndexData, { text, keys, lang }: Typed, hits: Hits): void {
  const offer = (tier: Tier, names: Uint32Array, { from, to }: Range, length: number) => {
    for (let row = from; row < to; row++) {
      const name = names[row] as number;
      const share = Math.min(1, length / lengthOf(data, name));
      hits.offer(
        data.passageDocuments[name] as number,
        tier,
        rankOf(data, name, share, lang),
        name,
      );
    }
  };
  const offerWhole = (whole: string, tier: Tier) => {
    const { from, to } = equalTo(data, data.keys, whole);
    for (let row = from; row < to; row++) {
      const name = data.keyNames[row] as number;
      const isTail = data.keys[row] !== data.nameStarts[name];
      offer(isTail ? 'word' : tier, data.keyNames, { from: row, to: row + 1 }, whole.length);
      if (isTail) continue;
      for (const sense of sensesOf(data, data.passageDocuments[name] as number)) {
        hits.offer(sense, tier === 'exact' ? 'sense' : tier, 0.5);
      }
    }
  };
  offerWhole(keys, 'exact');
  for (const bare of withoutParticles(keys)) {
    if (bare.length >= LEAST_STEM) offerWhole(bare, 'particle');
  }
  const stems = stemForm(text);
  if (stems.length > 2)
    offer('stem', data.stemNames, equalTo(data, data.stems, stems), keys.length);
  if (/^[ㄱ-ㅎ]{2,}$/.test(keys)) {
    offer(
      'initials',
      data.initialNames,
      beginningWith(data, data.initials, keys),
      2.5 * keys.length,
    );
  } else if (/^[a-z]{3,}$/.test(keys)) {
    offer('initials', data.initialNames, equalTo(data, data.initials, keys), keys.length);
  }
  const begins = beginningWith(data, data.keys, keys);
  for (let row = begins.from; row < begins.to; row++) {
    const name = data.keyNames[row] as number;
    const tier = data.keys[row] === data.nameStarts[name] ? 'prefix' : 'word';
    offer(tier, data.keyNames, { from: row, to: row + 1 }, keys.length);
  }
}
