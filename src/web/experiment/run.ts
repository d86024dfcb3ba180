// One run of an experiment as the page follows it: progress, time, what was observed, how it ended.
import type { EngineKind } from '../../engine/index.ts';
import type { Host, RunHandle } from '../../hosts/index.ts';
import type { PaceLap } from '../../model/index.ts';
import { messageOf } from './claim-check.ts';
import { Collected } from './collected.ts';
import type { Settings } from './share-link.ts';

export type RunStatus = 'running' | 'done' | 'stopped' | 'failed';

/** A run that was started; `changed` hears of every event and of the end. */
export class Run {
  readonly settings: Settings;
  readonly collected = new Collected();
  status: RunStatus = 'running';
  /** From 0 to 1; undefined before the first progress. */
  share: number | undefined;
  /** Runs that start before this one; undefined once it is under way. */
  ahead: number | undefined;
  /** What the run computes with; undefined until, or unless, it makes an engine. */
  engine: EngineKind | undefined;
  /** Timed work; no part of what was observed. */
  readonly laps: PaceLap[] = [];
  /** Why it failed. */
  message = '';
  readonly ended: Promise<void>;
  readonly #handle: RunHandle;
  readonly #started = performance.now();
  #seconds: number | undefined;

  constructor(host: Host, slug: string, settings: Settings, changed: () => void) {
    this.settings = settings;
    this.#handle = host.start(
      { experiment: slug, params: settings.values, seed: settings.seed },
      (event) => {
        this.ahead = event.kind === 'queued' ? event.ahead : undefined;
        if (event.kind === 'engine') this.engine = event.engine;
        if (event.kind === 'observations') this.collected.add(event.batch);
        if (event.kind === 'pace') this.laps.push(...event.laps);
        if (event.kind === 'progress' && event.total > 0) {
          this.share = Math.min(1, event.done / event.total);
        }
        changed();
      },
    );
    this.ended = this.#handle.outcome.then((outcome) => {
      this.#seconds = this.seconds;
      if (outcome.status === 'done') this.status = 'done';
      else if (outcome.status === 'cancelled') this.status = 'stopped';
      else {
        this.status = 'failed';
        this.message = messageOf(outcome);
      }
      changed();
    });
  }

  /** Wall-clock seconds so far, or in all. */
  get seconds(): number {
    return this.#seconds ?? (performance.now() - this.#started) / 1000;
  }

  stop(): void {
    this.#handle.cancel();
  }
}
