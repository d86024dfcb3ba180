// Rules of the directives: form, attributes, and how each is resolved against what is known.
import type { Lang } from '../model/index.ts';
import { nearest, resolveValues, UserError } from '../model/index.ts';
import type { Attributes, Directive } from './directive.ts';
import type { EntryFiles } from './entry-files.ts';
import type { Known } from './known.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface ResolveContext {
  readonly entry: EntryFiles;
  readonly lang: Lang;
  readonly known: Known;
  readonly vocabulary: Vocabulary;
  readonly slugs: ReadonlySet<string>;
}

interface Rule {
  /** 'text' stands inside a sentence (`:name`), 'leaf' on a line of its own (`::name`). */
  readonly form: 'text' | 'leaf';
  /** Allowed attributes; 'any' leaves them to `resolve`. */
  readonly attributes: readonly string[] | 'any';
  readonly usage: string;
  /** The meaning, or a message that says what is wrong. */
  resolve(label: string, attributes: Attributes, context: ResolveContext): Directive | string;
}

export const DIRECTIVE_RULES: Readonly<Record<string, Rule>> = {
  claim: {
    form: 'text',
    attributes: [],
    usage: ':claim[experiment/claim-id]',
    resolve: resolveClaim,
  },
  term: {
    form: 'text',
    attributes: ['of'],
    usage: ':term[name] or :term[shown text]{of=slug}',
    resolve(label, { of }, { lang, vocabulary, slugs }) {
      if (of === undefined) {
        const found = vocabulary.resolve(lang, label);
        return 'problem' in found ? found.problem : { kind: 'term', slug: found.slug };
      }
      return slugs.has(of) ? { kind: 'term', slug: of } : unknown('entry', of, slugs);
    },
  },
  cite: {
    form: 'text',
    attributes: [],
    usage: ':cite[key]',
    resolve(label, _attributes, { entry }) {
      const keys = entry.meta?.data.sources.map(({ key }) => key) ?? [label];
      if (keys.includes(label)) return { kind: 'cite', key: label };
      return `${unknown('source', label, keys)} Sources are listed in entry.yaml.`;
    },
  },
  experiment: {
    form: 'leaf',
    attributes: 'any',
    usage: '::experiment[slug]{preset="id" param="value"}',
    resolve: resolveExperiment,
  },
  listing: {
    form: 'leaf',
    attributes: ['region'],
    usage: '::listing[file.ts]{region=name}',
    resolve(label, { region }, { known }) {
      const regions = known.listings.get(label);
      if (regions === undefined) return unknown('listing', label, known.listings.keys());
      if (region !== undefined && !regions.includes(region)) {
        return `In listing ${label}: ${unknown('region', region, regions)}`;
      }
      return { kind: 'listing', name: label, region };
    },
  },
  diff: {
    form: 'leaf',
    attributes: ['to'],
    usage: '::diff[from.ts]{to=to.ts}',
    resolve(label, { to }, { known }) {
      if (to === undefined) return 'Attribute "to" is missing. Use ::diff[from.ts]{to=to.ts}.';
      const missing = [label, to].find((name) => !known.listings.has(name));
      if (missing !== undefined) return unknown('listing', missing, known.listings.keys());
      return { kind: 'diff', from: label, to };
    },
  },
  'build-path': {
    form: 'leaf',
    attributes: [],
    usage: '::build-path[exercise]',
    resolve(label, _attributes, { known: { buildPaths } }) {
      if (buildPaths.includes(label)) return { kind: 'build-path', path: label };
      return unknown('build path', label, buildPaths);
    },
  },
  play: {
    form: 'leaf',
    attributes: [],
    usage: '::play[name]',
    resolve(label, _attributes, { known: { plays } }) {
      return plays.includes(label) ? { kind: 'play', name: label } : unknown('play', label, plays);
    },
  },
};

function resolveClaim(
  label: string,
  _attributes: Attributes,
  { entry, known }: ResolveContext,
): Directive | string {
  const [slug, id, ...rest] = label.split('/');
  if (slug === undefined || id === undefined || rest.length > 0) {
    return `":claim[${label}]" must name an experiment and one of its claims. Use :claim[experiment/claim-id].`;
  }
  const experiment = known.experiments.get(slug);
  if (experiment === undefined) return unknown('experiment', slug, known.experiments.keys());
  const ids = experiment.claims.map((claim) => claim.id);
  if (!ids.includes(id)) return `In experiment ${slug}: ${unknown('claim', id, ids)}`;
  return listed(entry, slug) ?? { kind: 'claim', experiment: slug, claim: id };
}

function resolveExperiment(
  slug: string,
  { preset, ...params }: Attributes,
  { entry, known }: ResolveContext,
): Directive | string {
  const experiment = known.experiments.get(slug);
  if (experiment === undefined) return unknown('experiment', slug, known.experiments.keys());
  const ids = (experiment.presets ?? []).map(({ id }) => id);
  if (preset !== undefined && !ids.includes(preset)) {
    return `In experiment ${slug}: ${unknown('preset', preset, ids)}`;
  }
  try {
    resolveValues(experiment.params, params);
  } catch (error) {
    if (error instanceof UserError) return `In experiment ${slug}: ${error.message}`;
    throw error;
  }
  return listed(entry, slug) ?? { kind: 'experiment', slug, preset, params };
}

function listed(entry: EntryFiles, experiment: string): string | undefined {
  if (entry.meta === undefined || entry.meta.data.experiments.includes(experiment))
    return undefined;
  return `Experiment ${experiment} is used but not listed. Add it to "experiments" in entry.yaml.`;
}

/** Names beyond which a message lists only those that are near. */
const MOST_NAMES = 12;

/** `Unknown X "y". Known: ... Did you mean "z"?` */
export function unknown(what: string, name: string, known: Iterable<string>): string {
  const names = [...known];
  const near = nearest(name, names, 1)[0];
  const list = names.length > MOST_NAMES ? '' : ` Known: ${names.join(', ') || 'none'}.`;
  const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
  const none = list === '' && hint === '' ? ` None of the ${names.length} known is near.` : '';
  return `Unknown ${what} "${name}".${list}${hint}${none}`;
}
