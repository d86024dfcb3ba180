// A recorded run: what an experiment observed at its defaults, shown before a script has run.
import type { ParamValue } from './param.ts';
import type { StoredObservation } from './stored-observation.ts';

export interface RecordedRun {
  readonly experiment: string;
  /** The hash of the code that it was made with; the same as in the experiment's evidence. */
  readonly hash: string;
  readonly seed: number;
  readonly params: Readonly<Record<string, ParamValue>>;
  /** Wall-clock seconds of the run on the recording machine. */
  readonly seconds: number;
  /** SHA-256 over the canonical JSON of every observation, before thinning. */
  readonly digest: string;
  /** Long series are thinned, and of what replaces an earlier one only the last is kept. */
  readonly observations: readonly StoredObservation[];
}
