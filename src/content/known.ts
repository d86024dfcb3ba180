// What the content is checked against, passed in by the build.
import type { AnyExperiment, Evidence } from '../model/index.ts';

export interface Known {
  readonly experiments: ReadonlyMap<string, AnyExperiment>;
  readonly evidence: ReadonlyMap<string, Evidence>;
  /** Region names of each listing, by the listing's file name. */
  readonly listings: ReadonlyMap<string, readonly string[]>;
  /** Slugs of the exercises that a build path can lead through. */
  readonly buildPaths: readonly string[];
  /** Names of the small models that a reader moves by hand. */
  readonly plays: readonly string[];
  /** The revision of a body: 8 hex digits of its SHA-256. */
  revisionOf(body: string): string;
  /** How grave it is when a claim has no recorded evidence yet. */
  readonly missingEvidence: 'error' | 'warning';
}
