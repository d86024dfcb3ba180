// Claims against a run of this page: whether it speaks to a claim, and checks over all seeds.
import type { Host, RunHandle } from '../../hosts/index.ts';
import type {
  AnyExperiment,
  Claim,
  ParamValue,
  RecordedObservation,
  SeedValue,
} from '../../model/index.ts';
import { meets, Observations, resolveValues } from '../../model/index.ts';

export type Values = Readonly<Record<string, ParamValue>>;

/** The complete parameters that a claim is about. */
export function claimParams(experiment: AnyExperiment, claim: Claim): Values {
  return resolveValues(experiment.params, claim.params ?? {});
}

export function sameValues(a: Values, b: Values): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

/** What a run says of a claim; undefined when what the claim measures was not observed. */
export function measureClaim(
  claim: Claim,
  observations: readonly RecordedObservation[],
  seed: number,
): SeedValue | undefined {
  try {
    const value = claim.measure(new Observations(observations));
    return { seed, value, holds: meets(value, claim.expect) };
  } catch {
    // A run that was stopped early lacks observations; verify reports faults of measures.
    return undefined;
  }
}

export type SeedsOutcome =
  | { readonly status: 'done'; readonly values: readonly SeedValue[] }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed'; readonly message: string };

export interface SeedsCheck {
  cancel(): void;
  /** Never rejects. */
  readonly outcome: Promise<SeedsOutcome>;
}

/** Runs a claim over its own seeds, one after the other; `onValue` hears each value as it comes. */
export function checkSeeds(
  host: Host,
  experiment: AnyExperiment,
  claim: Claim,
  onValue: (values: readonly SeedValue[]) => void,
): SeedsCheck {
  let cancelled = false;
  let handle: RunHandle | undefined;
  const check = async (): Promise<SeedsOutcome> => {
    const params = claimParams(experiment, claim);
    const values: SeedValue[] = [];
    for (const seed of claim.seeds) {
      if (cancelled) return { status: 'cancelled' };
      handle = host.start({ experiment: experiment.slug, params, seed });
      const outcome = await handle.outcome;
      if (outcome.status === 'cancelled') return outcome;
      if (outcome.status !== 'done') return { status: 'failed', message: messageOf(outcome) };
      const value = measureClaim(claim, outcome.observations, seed);
      if (value === undefined) {
        return {
          status: 'failed',
          message: `Claim "${claim.id}" measured nothing (seed ${seed}).`,
        };
      }
      values.push(value);
      onValue([...values]);
    }
    return { status: 'done', values };
  };
  return {
    cancel: () => {
      cancelled = true;
      handle?.cancel();
    },
    outcome: check(),
  };
}

/** What to tell the reader of a run that did not come to its end. */
export function messageOf(
  outcome: Exclude<Awaited<RunHandle['outcome']>, { status: 'done' } | { status: 'cancelled' }>,
): string {
  switch (outcome.status) {
    case 'timed-out':
      return `The run was ended after ${outcome.seconds} s. Choose smaller settings.`;
    case 'failed':
    case 'refused':
      return outcome.message;
    case 'unavailable':
      return outcome.reason;
  }
}
