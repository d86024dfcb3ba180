// Settings in the page's address: ?x=<slug>&<parameter>=<value>&seed=<seed>.
import type { ParamSpecs } from '../../model/index.ts';
import { resolveValues, UserError } from '../../model/index.ts';
import type { Values } from './claim-check.ts';

export interface Settings {
  readonly values: Values;
  readonly seed: number;
}

/** Largest seed: 2^32 - 1. */
export const LAST_SEED = 0xffffffff;

/**
 * The settings that an address asks of experiment `slug`, or undefined when it asks nothing. On the
 * experiment's own page `x` may be left out; elsewhere it says which experiment is meant.
 * @throws UserError naming what is wrong with a parameter or the seed.
 */
export function readSettings(
  address: URL,
  slug: string,
  specs: ParamSpecs,
  defaults: Settings,
): Settings | undefined {
  const given = new Map(address.searchParams);
  const x = given.get('x');
  if (x === undefined ? !isOwnPage(address, slug) : x !== slug) return undefined;
  given.delete('x');
  const seedText = given.get('seed');
  given.delete('seed');
  // Addresses gather foreign parameters on their way, such as utm_source: those of no spec are left.
  const known = [...given].filter(([name]) => x !== undefined || Object.hasOwn(specs, name));
  if (known.length === 0 && seedText === undefined) return undefined;
  const values = resolveValues(specs, { ...defaults.values, ...Object.fromEntries(known) });
  return { values, seed: seedText === undefined ? defaults.seed : parseSeed(seedText) };
}

/** The same page with these settings in its address; what equals the defaults is left out. */
export function writeSettings(
  address: URL,
  slug: string,
  { values, seed }: Settings,
  defaults: Settings,
): URL {
  const shared = new URL(address.pathname, address);
  if (!isOwnPage(address, slug)) shared.searchParams.set('x', slug);
  for (const [name, value] of Object.entries(values)) {
    if (value !== defaults.values[name]) shared.searchParams.set(name, String(value));
  }
  // The seed is always there, so that the address names one run and no other.
  shared.searchParams.set('seed', String(seed));
  return shared;
}

/** @throws UserError when `text` is no seed. */
export function parseSeed(text: string): number {
  const seed = text.trim() === '' ? Number.NaN : Number(text);
  if (Number.isInteger(seed) && seed >= 0 && seed <= LAST_SEED) return seed;
  throw new UserError(`The seed must be a whole number from 0 to ${LAST_SEED}, got "${text}".`);
}

function isOwnPage({ pathname }: URL, slug: string): boolean {
  return pathname.endsWith(`/experiments/${slug}/`);
}
