// What the pages are made from: the catalogue with its indexes, and the state of the page being made.

import { visit } from 'unist-util-visit';
import type { ParsedEntry } from '../../content/index.ts';
import { directiveOf, plainText } from '../../content/index.ts';
import type { Claim, ClaimEvidence, Lang, Text } from '../../model/index.ts';
import { formatNumber, LANGS } from '../../model/index.ts';
import type { WebBundle } from '../bundle.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Benchmark } from './benchmark.ts';
import type { SiteWords } from './words.ts';
import { WORDS } from './words.ts';

export interface Site {
  readonly catalogue: Catalogue;
  readonly bundle: WebBundle;
  /** The last whole run of the bench, if there was one. */
  readonly benchmark: Benchmark | undefined;
  readonly entries: ReadonlyMap<string, ParsedEntry>;
  /** One-line answers as plain text, by slug. */
  readonly summaries: ReadonlyMap<string, Text>;
  /** Slugs of the terms that an entry's text links to, in the order of the text, by language and slug. */
  readonly termsUsed: Readonly<Record<Lang, ReadonlyMap<string, readonly string[]>>>;
}

/** The state of one page. */
export interface Page {
  readonly site: Site;
  readonly lang: Lang;
  readonly words: SiteWords;
  /** The entry that the page shows, if it shows one. */
  readonly entry: ParsedEntry | undefined;
  /** An id that no other element of the page has: `name`, then `name-2`, `name-3`. */
  uniqueId(name: string): string;
}

/** Indexes the catalogue. */
export function createSite(catalogue: Catalogue, bundle: WebBundle, benchmark?: Benchmark): Site {
  const entries = new Map(catalogue.entries.map((entry) => [entry.slug, entry]));
  const measured = (experiment: string, claim: string, lang: Lang) => {
    const found = findClaim(catalogue, experiment, claim);
    return found?.evidence === undefined
      ? WORDS[lang].unmeasured
      : formatNumber(found.evidence.median, found.claim.format);
  };
  const summaryOf = (entry: ParsedEntry, lang: Lang) =>
    plainText(
      entry.bodies[lang].find(({ id }) => id === 'one-line')?.nodes ?? [],
      (experiment, claim) => measured(experiment, claim, lang),
    );
  const perLang = <T>(make: (lang: Lang) => T) =>
    Object.fromEntries(LANGS.map((lang) => [lang, make(lang)])) as Record<Lang, T>;
  return {
    catalogue,
    bundle,
    benchmark,
    entries,
    summaries: new Map(
      catalogue.entries.map((entry) => [entry.slug, perLang((lang) => summaryOf(entry, lang))]),
    ),
    termsUsed: perLang(
      (lang) => new Map(catalogue.entries.map((entry) => [entry.slug, termsOf(entry, lang)])),
    ),
  };
}

/** Starts a page. */
export function createPage(site: Site, lang: Lang, entry?: ParsedEntry): Page {
  const taken = new Map<string, number>();
  return {
    site,
    lang,
    words: WORDS[lang],
    entry,
    uniqueId(name) {
      const count = (taken.get(name) ?? 0) + 1;
      taken.set(name, count);
      return count === 1 ? name : `${name}-${count}`;
    },
  };
}

function termsOf(entry: ParsedEntry, lang: Lang): string[] {
  const slugs = new Set<string>();
  for (const { nodes } of entry.bodies[lang]) {
    for (const node of nodes) {
      visit(node, (inner) => {
        const directive = directiveOf(inner);
        if (directive?.kind === 'term' && directive.slug !== entry.slug) slugs.add(directive.slug);
      });
    }
  }
  return [...slugs];
}

/** A claim with its recorded evidence; undefined when there is no such claim. */
export function findClaim(
  { experiments, evidence }: Catalogue,
  experiment: string,
  id: string,
): { readonly claim: Claim; readonly evidence: ClaimEvidence | undefined } | undefined {
  const claim = experiments.get(experiment)?.claims.find((one) => one.id === id);
  if (claim === undefined) return undefined;
  return { claim, evidence: evidence.get(experiment)?.claims.find((one) => one.id === id) };
}
