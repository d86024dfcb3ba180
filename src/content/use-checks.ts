// Checks of what a body uses: sources cited, evidence present, and the same in both languages.
import type { Lang } from '../model/index.ts';
import { LANGS } from '../model/index.ts';
import type { Directive } from './directive.ts';
import type { EntryFiles } from './entry-files.ts';
import type { Known } from './known.ts';
import type { UsedDirective } from './resolve-directives.ts';

/** Reports sources that a language never cites and experiments that it never uses. */
export function checkUse(
  entry: EntryFiles,
  lang: Lang,
  used: readonly UsedDirective[],
  known: Known,
): void {
  const { meta } = entry;
  if (meta === undefined) return;
  const { data, lineOf, report } = meta;
  data.sources.forEach(({ key }, i) => {
    if (used.some(({ directive: d }) => d.kind === 'cite' && d.key === key)) return;
    const fix = `Cite it with :cite[${key}] or remove it.`;
    report(lineOf(['sources', i, 'key']), `Source "${key}" is never cited in ${lang}.md. ${fix}`);
  });
  data.experiments.forEach((slug, i) => {
    const uses = ({ directive: d }: UsedDirective) =>
      (d.kind === 'claim' && d.experiment === slug) || (d.kind === 'experiment' && d.slug === slug);
    // An unknown experiment is reported where it is listed.
    if (!known.experiments.has(slug) || used.some(uses)) return;
    const fix = `Show it with ::experiment[${slug}] or remove it.`;
    report(lineOf(['experiments', i]), `Experiment "${slug}" is never used in ${lang}.md. ${fix}`);
  });
}

/** Reports claims without recorded evidence, and claims whose evidence does not hold. */
export function checkEvidence(
  report: (line: number, message: string, severity?: 'error' | 'warning') => void,
  used: readonly UsedDirective[],
  known: Known,
): void {
  for (const { directive, line } of used) {
    if (directive.kind !== 'claim') continue;
    const { experiment, claim } = directive;
    const found = known.evidence.get(experiment)?.claims.find(({ id }) => id === claim);
    const name = `${experiment}/${claim}`;
    if (found === undefined) {
      const fix = `Record it: npx deepdict verify ${experiment}.`;
      report(line, `Claim ${name} has no recorded evidence. ${fix}`, known.missingEvidence);
    } else if (!found.holds) {
      const fix = 'Rewrite the claim until it says what is measured.';
      report(line, `Claim ${name} does not hold: ${found.held} of ${found.values.length}. ${fix}`);
    }
  }
}

/** Reports claims, experiments, listings and sources that only one of the two languages uses. */
export function compareUse(
  { languages }: EntryFiles,
  used: Readonly<Partial<Record<Lang, readonly UsedDirective[]>>>,
): void {
  for (const lang of LANGS) {
    const other = lang === 'ko' ? 'en' : 'ko';
    const otherUsed = used[other];
    if (languages[lang] === undefined || otherUsed === undefined) continue;
    const otherKeys = new Set(otherUsed.map(({ directive }) => parityKey(directive)));
    const reported = new Set<string>();
    for (const { directive, line } of used[lang] ?? []) {
      const key = parityKey(directive);
      if (key === undefined || otherKeys.has(key) || reported.has(key)) continue;
      reported.add(key);
      const fix = 'Both languages say the same things: add it there or remove it here.';
      languages[lang].report(line, `${key} is used here but not in ${other}.md. ${fix}`);
    }
  }
}

/** What must appear in both languages; terms may differ, since each language names them its own way. */
function parityKey(directive: Directive): string | undefined {
  switch (directive.kind) {
    case 'claim':
      return `:claim[${directive.experiment}/${directive.claim}]`;
    case 'experiment': {
      const params = { ...directive.params, ...(directive.preset && { preset: directive.preset }) };
      const shown = Object.entries(params).map(([name, value]) => `${name}="${value}"`);
      const attributes = shown.length === 0 ? '' : `{${shown.sort().join(' ')}}`;
      return `::experiment[${directive.slug}]${attributes}`;
    }
    case 'listing':
      return `::listing[${directive.name}]${directive.region ? `{region=${directive.region}}` : ''}`;
    case 'diff':
      return `::diff[${directive.from}]{to=${directive.to}}`;
    case 'build-path':
      return `::build-path[${directive.path}]`;
    case 'play':
      return `::play[${directive.name}]`;
    case 'cite':
    case 'term':
      return undefined;
  }
}
