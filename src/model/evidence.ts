// Evidence: recorded values of the claims of one experiment, with what they were measured on.
import type { ParamValue } from './param.ts';

export interface SeedValue {
  readonly seed: number;
  readonly value: number;
  readonly holds: boolean;
}

export interface ClaimEvidence {
  readonly id: string;
  readonly params: Readonly<Record<string, ParamValue>>;
  readonly values: readonly SeedValue[];
  readonly median: number;
  readonly min: number;
  readonly max: number;
  /** Seeds that hold; the claim holds when this reaches its quorum. */
  readonly held: number;
  readonly holds: boolean;
}

export interface Evidence {
  readonly experiment: string;
  /** SHA-256 over the experiment's code, the engine, the data and the claims' settings. */
  readonly hash: string;
  readonly measuredOn: { readonly node: string; readonly platform: string; readonly date: string };
  readonly claims: readonly ClaimEvidence[];
}
