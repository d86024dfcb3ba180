// What the page or process and its worker say to each other, and the worker's side of it.
import type { DataName, ParamValue } from '../model/index.ts';
import { batches } from './batches.ts';
import { checkedRun } from './checked-run.ts';
import type { ExperimentLoader, RunEvent, RunFailure } from './contract.ts';
import { failureOf } from './failure.ts';

/** Milliseconds between two batches of observations. */
const BATCH = 50;

/** To the worker: run this. Cancelling is ending the worker. */
export interface RunMessage {
  readonly slug: string;
  readonly params: Readonly<Record<string, ParamValue>>;
  readonly seed: number;
  readonly data: Readonly<Partial<Record<DataName, Uint8Array>>>;
}

/** From the worker: events as they come, then one end. */
export type WorkerMessage =
  | { readonly kind: 'events'; readonly events: readonly RunEvent[] }
  | { readonly kind: 'end'; readonly end: { readonly status: 'done' } | RunFailure };

/** Executes one run in a worker, answering by `post`. */
export async function serveRun(
  { slug, params, seed, data }: RunMessage,
  load: ExperimentLoader,
  post: (message: WorkerMessage) => void,
): Promise<void> {
  try {
    const experiment = await load(slug);
    for (const events of batches(checkedRun(experiment, params, { seed, data }), BATCH)) {
      if (events.length > 0) post({ kind: 'events', events });
    }
    post({ kind: 'end', end: { status: 'done' } });
  } catch (error) {
    post({ kind: 'end', end: failureOf(error, slug) });
  }
}
