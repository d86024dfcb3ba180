// The line above the output of an experiment: which run it shows.
import type { Recorded } from './recorded.ts';
import type { Session } from './session.ts';
import type { Words } from './words.ts';

/** Words for the last run of the page or, before there is one, for the recorded run. */
export function outputNote(
  { experiment, run, stale }: Session,
  recorded: Recorded | undefined,
  words: Words,
): string {
  if (run === undefined) {
    if (recorded !== undefined) return words.recorded(recorded.seed);
    return experiment.runtime === 'python' ? words.notRecorded : words.nothingYet;
  }
  if (run.status === 'running') return words.running(run.settings.seed);
  if (stale) return words.stale;
  if (run.status === 'stopped') return words.stopped;
  return run.status === 'done'
    ? words.thisRun(run.settings.seed, run.seconds.toFixed(1))
    : words.failed;
}
