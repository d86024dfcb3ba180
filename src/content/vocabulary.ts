// The vocabulary: titles and aliases of all entries in each language, and whom each name belongs to.
import type { EntryKind, Lang } from '../model/index.ts';
import { nearest } from '../model/index.ts';
import type { EntryFiles } from './entry-files.ts';

interface Owner {
  readonly slug: string;
  readonly kind: EntryKind;
  readonly name: string;
}

export interface Vocabulary {
  /** The slug that owns a name, or what is wrong with asking for it. */
  resolve(lang: Lang, name: string): { readonly slug: string } | { readonly problem: string };
}

/** Names that differ only in case, spaces or hyphens are the same name. */
export function nameKey(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s-]+/g, '');
}

/**
 * Collects the names of all entries. A name belongs to one entry; only a word that a disambiguation
 * owns may belong to others too. Breaches are reported at the later file.
 */
export function collectVocabulary(entries: readonly EntryFiles[]): Vocabulary {
  const owners = {
    ko: collectOwners(entries, 'ko'),
    en: collectOwners(entries, 'en'),
  };
  return {
    resolve(lang, name) {
      const found = owners[lang].get(nameKey(name)) ?? [];
      const plain = found.filter(({ kind }) => kind !== 'disambiguation');
      const [only] = plain;
      if (only !== undefined && found.length === 1) return { slug: only.slug };
      if (found.length > 0) {
        const fix = plain.map(({ slug }) => `{of=${slug}}`).join(' or ') || '{of=slug}';
        return { problem: `":term[${name}]" has several meanings. Say which: ${fix}.` };
      }
      const all = [...owners[lang].values()].flat().map((owner) => owner.name);
      const near = nearest(name, all, 1)[0];
      const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
      return {
        problem: `":term[${name}]" names no title or alias in this language. Add the alias to its entry, or write :term[${name}]{of=slug}.${hint}`,
      };
    },
  };
}

function collectOwners(entries: readonly EntryFiles[], lang: Lang): Map<string, Owner[]> {
  const owners = new Map<string, Owner[]>();
  for (const { slug, meta, languages } of entries) {
    const words = languages[lang];
    if (words === undefined) continue;
    const kind = meta?.data.kind ?? 'term';
    const names = [words.data.title, ...words.data.aliases];
    names.forEach((name, i) => {
      const path = i === 0 ? ['title'] : ['aliases', i - 1];
      const known = owners.get(nameKey(name)) ?? [];
      if (known.some((owner) => owner.slug === slug)) {
        if (names.indexOf(name) < i) {
          const fix = 'Remove the repetition.';
          words.report(words.lineOf(path), `Alias "${name}" repeats a name of this entry. ${fix}`);
        }
        return;
      }
      owners.set(nameKey(name), [...known, { slug, kind, name }]);
    });
  }
  reportShared(entries, lang, owners);
  return owners;
}

function reportShared(
  entries: readonly EntryFiles[],
  lang: Lang,
  owners: ReadonlyMap<string, readonly Owner[]>,
): void {
  for (const shared of owners.values()) {
    const [first, ...rest] = shared;
    if (first === undefined || shared.some(({ kind }) => kind === 'disambiguation')) continue;
    for (const { slug, name } of rest) {
      const words = entries.find((entry) => entry.slug === slug)?.languages[lang];
      if (words === undefined) continue;
      const index = words.data.aliases.indexOf(name);
      const line = words.lineOf(index < 0 ? ['title'] : ['aliases', index]);
      const what = index < 0 ? 'Title' : 'Alias';
      words.report(
        line,
        `${what} "${name}" already belongs to ${first.slug} ("${first.name}"). A name belongs to one entry: rename it, or make a disambiguation entry that owns the word.`,
      );
    }
  }
}
