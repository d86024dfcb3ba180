// The state of one experiment in a page: settings, the run, checks over seeds, and what is said aloud.
import type { Host } from '../../hosts/index.ts';
import type { AnyExperiment, Claim, ParamValue, Preset } from '../../model/index.ts';
import { resolveValues } from '../../model/index.ts';
import { checkSeeds, claimParams, sameValues } from './claim-check.ts';
import type { CheckState } from './claims.ts';
import { Run } from './run.ts';
import type { Settings } from './share-link.ts';
import type { Words } from './words.ts';

export interface SessionOptions {
  readonly host: Host;
  readonly words: Words;
  /** Hears at once of what the reader did, and of ends. */
  changed(): void;
  /** Hears of what runs report, which may be many times a second. */
  progressed(): void;
}

export class Session {
  readonly experiment: AnyExperiment;
  /** Where Reset leads: the defaults with what the page's author set. */
  readonly initial: Settings;
  settings: Settings;
  /** What is wrong with what stands in a field, by parameter; 'seed' for the seed. */
  readonly errors = new Map<string, string>();
  run: Run | undefined;
  readonly checks = new Map<string, CheckState>();
  /** What a screen reader hears. */
  said = '';
  readonly #host: Host;
  readonly #words: Words;
  readonly #changed: () => void;
  readonly #progressed: () => void;

  constructor(
    experiment: AnyExperiment,
    initial: Settings,
    { host, words, changed, progressed }: SessionOptions,
  ) {
    this.experiment = experiment;
    this.initial = initial;
    this.settings = initial;
    this.#host = host;
    this.#words = words;
    this.#changed = changed;
    this.#progressed = progressed;
  }

  get running(): boolean {
    return this.run?.status === 'running';
  }

  /** Whether the last run had other settings than those chosen now. */
  get stale(): boolean {
    if (this.run === undefined || this.running) return false;
    const { values, seed } = this.run.settings;
    return seed !== this.settings.seed || !sameValues(values, this.settings.values);
  }

  /** A parameter from the reader; with `error`, the value stays and the field says why. */
  changeParam(name: string, value: ParamValue, error?: string): void {
    if (error === undefined) {
      this.errors.delete(name);
      this.settings = { ...this.settings, values: { ...this.settings.values, [name]: value } };
    } else {
      this.errors.set(name, error);
    }
    this.#changed();
  }

  changeSeed(seed: number, error?: string): void {
    if (error === undefined) {
      this.errors.delete('seed');
      this.settings = { ...this.settings, seed };
    } else {
      this.errors.set('seed', error);
    }
    this.#changed();
  }

  use(settings: Settings): void {
    this.errors.clear();
    this.settings = settings;
    this.#changed();
  }

  /** The complete values of a preset. */
  presetValues(preset: Preset): Settings['values'] {
    return resolveValues(this.experiment.params, preset.values);
  }

  /** Starts a run of the settings; resolves when it ends. One that is under way ends first. */
  async start(): Promise<void> {
    if (this.errors.size > 0) return;
    this.run?.stop();
    const run = new Run(this.#host, this.experiment.slug, this.settings, this.#progressed);
    this.run = run;
    this.#say(this.#words.running(run.settings.seed));
    await run.ended;
    if (this.run !== run) return;
    if (run.status === 'done') this.#say(this.#words.done(run.seconds.toFixed(1)));
    if (run.status === 'stopped') this.#say(this.#words.stopped);
  }

  stop(): void {
    this.run?.stop();
  }

  /** Starts the check of a claim over its seeds, or stops the one under way. */
  async check(claim: Claim): Promise<void> {
    const known = this.checks.get(claim.id);
    if (known?.running !== undefined) {
      known.running.cancel();
      return;
    }
    const running = checkSeeds(this.#host, this.experiment, claim, (values) => {
      this.checks.set(claim.id, { running, values });
      this.#progressed();
    });
    this.checks.set(claim.id, { running, values: [] });
    this.#changed();
    const outcome = await running.outcome;
    const values = this.checks.get(claim.id)?.values ?? [];
    this.checks.set(
      claim.id,
      outcome.status === 'failed' ? { values, message: outcome.message } : { values },
    );
    this.#changed();
  }

  /** The settings of a claim, with the seed as it is. */
  useClaim(claim: Claim): void {
    this.use({ ...this.settings, values: claimParams(this.experiment, claim) });
  }

  /** Ends all that is under way. */
  close(): void {
    this.run?.stop();
    for (const { running } of this.checks.values()) running?.cancel();
  }

  #say(text: string): void {
    this.said = text;
    this.#changed();
  }
}
