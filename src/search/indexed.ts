// The index of one entry: its names, phrases and all its words as keystrokes.
import type { Lang } from '../model/index.ts';
import { LANGS } from '../model/index.ts';
import { keystrokes, wordsOf } from './keystrokes.ts';
import type { SearchDocument } from './types.ts';

export interface Name {
  readonly lang: Lang;
  readonly isTitle: boolean;
  readonly keys: string;
  /** The name from its second word on, from its third, and so on. */
  readonly tails: readonly string[];
}

export interface Indexed {
  readonly document: SearchDocument;
  readonly names: readonly Name[];
  readonly phrases: readonly { readonly lang: Lang; readonly keys: string }[];
  readonly text: string;
}

/** Spells an entry out for look-up. */
export function indexOf(document: SearchDocument): Indexed {
  const nameOf = (text: string, lang: Lang, isTitle: boolean): Name => {
    const words = wordsOf(text);
    const tails = words.slice(1).map((_, i) => keystrokes(words.slice(i + 1).join('')));
    return { lang, isTitle, keys: keystrokes(text), tails };
  };
  const names = LANGS.flatMap((lang) => [
    nameOf(document.title[lang], lang, true),
    ...document.aliases[lang].map((alias) => nameOf(alias, lang, false)),
  ]);
  const phrases = LANGS.flatMap((lang) =>
    document.searchPhrases[lang].map((phrase) => ({ lang, keys: keystrokes(phrase) })),
  );
  const summaries = LANGS.map((lang) => keystrokes(document.summary[lang]));
  const text = [...names.map(({ keys }) => keys), ...phrases.map(({ keys }) => keys), ...summaries];
  return { document, names, phrases, text: text.join(' ') };
}
