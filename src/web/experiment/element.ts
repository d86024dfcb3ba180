// <dd-experiment slug preset params>: an experiment that the reader runs and changes in the page.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Lang } from '../../model/index.ts';
import { defaultValues } from '../../model/index.ts';
import { copyText } from '../copy-text.ts';
import { langOf } from '../lang.ts';
import { sameValues } from './claim-check.ts';
import { renderClaims } from './claims.ts';
import { renderControls } from './controls.ts';
import { renderFoot } from './foot.ts';
import { pageHost } from './host.ts';
import { initialSettings } from './initial-settings.ts';
import { outputNote } from './output-note.ts';
import { renderOutputs } from './outputs.ts';
import { type Loaded, loadAll, type Recorded } from './recorded.ts';
import { renderPresets, renderProgress, renderRunBar } from './run-bar.ts';
import { Session } from './session.ts';
import { readSettings, type Settings, writeSettings } from './share-link.ts';
import { Throttle } from './throttle.ts';
import { WORDS, type Words } from './words.ts';

/** Milliseconds between two redraws during a run; one takes a few on a slow phone. */
const REDRAW = 100;

let count = 0;

class DdExperiment extends LitElement {
  static override properties = {
    slug: { type: String },
    preset: { type: String },
    params: { type: String },
  };
  declare slug: string;
  declare preset: string | null;
  /** JSON of parameters that differ from the defaults. */
  declare params: string | null;

  readonly #id = `experiment-${++count}`;
  readonly #redraw = new Throttle(REDRAW, () => this.requestUpdate());
  #session: Session | undefined;
  #loaded: Loaded | undefined;
  #notice = '';
  /** What became of the last copy. */
  #copied = '';
  readonly #openTables = new Set<string>();

  override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    if (this.#session === undefined) void this.#load();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#session?.close();
    this.#redraw.cancel();
  }

  /** The static content stays until all that replaces it is there. */
  override shouldUpdate() {
    return this.#session !== undefined;
  }

  async #load() {
    try {
      const loaded = await loadAll(this.slug);
      const initial = initialSettings(loaded, this.preset, this.params);
      const session = new Session(loaded.experiment, initial, {
        host: pageHost(),
        words: this.#words,
        changed: () => this.requestUpdate(),
        progressed: () => this.#redraw.ask(),
      });
      session.settings = this.#fromAddress(session) ?? session.initial;
      this.#loaded = loaded;
      this.#session = session;
      this.replaceChildren();
      this.requestUpdate();
      await this.updateComplete;
      this.#showTarget();
    } catch (error) {
      this.#showLoadError(error);
    }
  }

  #fromAddress({ experiment, initial }: Session): Settings | undefined {
    // The first of several elements of one experiment is the one that an address means.
    if (!this.#isFirst) return undefined;
    try {
      const defaults = { values: defaultValues(experiment.params), seed: initial.seed };
      return readSettings(new URL(location.href), this.slug, experiment.params, defaults);
    } catch (error) {
      this.#notice = this.#words.badAddress(textOf(error));
      return undefined;
    }
  }

  /** An address may lead to a claim, whose static row this element has replaced. */
  #showTarget() {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id === '' ? null : this.querySelector(`#${CSS.escape(id)}`);
    if (target === null) return;
    for (let at: Element | null = target; at !== null; at = at.parentElement) {
      if (at instanceof HTMLDetailsElement) at.open = true;
    }
    target.scrollIntoView();
  }

  /** Whether no other element of this experiment stands before it on the page. */
  get #isFirst(): boolean {
    return document.querySelector(`dd-experiment[slug="${this.slug}"]`) === this;
  }

  /**
   * The recorded run to show before one of the page's own: on the first element of an experiment, as
   * in its static content, and wherever the settings are those of the recording.
   */
  get #recorded(): Recorded | undefined {
    const recorded = this.#loaded?.recorded;
    const values = this.#session?.initial.values;
    if (recorded === undefined || values === undefined) return undefined;
    return this.#isFirst || sameValues(recorded.params, values) ? recorded : undefined;
  }

  #showLoadError(error: unknown) {
    console.error(error);
    const notice = document.createElement('p');
    notice.className = 'experiment-error';
    notice.setAttribute('role', 'alert');
    notice.textContent = `${this.#words.loadFailed} ${textOf(error)}`;
    this.append(notice);
  }

  get #lang(): Lang {
    return langOf(this);
  }

  get #words(): Words {
    return WORDS[this.#lang];
  }

  /** The clock of a run goes on while nothing is heard of it. */
  override updated() {
    if (this.#session?.running) setTimeout(() => this.#redraw.ask(), REDRAW);
  }

  override render() {
    const session = this.#session;
    if (session === undefined) return nothing;
    const { experiment, run } = session;
    const runnable = experiment.runtime !== 'python';
    return html`<div
      class="experiment"
      id=${this.#isFirst ? `recorded-${this.slug}` : nothing}
      role="group"
      aria-label=${experiment.title[this.#lang]}
      data-state=${run?.status ?? 'idle'}
      @keydown=${this.#onKey}
    >
      ${this.#head(session)}
      ${this.#notice === '' ? nothing : html`<p class="experiment-notice">${this.#notice}</p>`}
      ${runnable ? this.#form(session) : nothing}
      <p class="visually-hidden" role="status">${session.said}</p>
      ${
        run?.status === 'failed'
          ? html`<p class="experiment-error" role="alert">${this.#words.failed} ${run.message}</p>`
          : nothing
      }
      ${this.#output(session)}
      ${renderClaims({
        lang: this.#lang,
        words: this.#words,
        experiment,
        evidence: this.#loaded?.evidence,
        chosen: session.settings.values,
        run,
        checks: session.checks,
        runnable,
        open: this.#isOwnPage || (run !== undefined && run.status !== 'running'),
        use: (claim) => session.useClaim(claim),
        check: (claim) => void session.check(claim),
      })}
      ${renderFoot(session, {
        words: this.#words,
        runnable,
        copied: this.#copied,
        share: () => void this.#share(session),
      })}
    </div>`;
  }

  /** Where title and summary are those of the page, and links lead to the claims. */
  get #isOwnPage(): boolean {
    return location.pathname === this.#address;
  }

  get #address(): string {
    return `/${this.#lang}/experiments/${this.slug}/`;
  }

  #head({ experiment }: Session) {
    if (this.#isOwnPage) return nothing;
    return html`<header class="experiment-head">
      <p class="experiment-title"><a href=${this.#address}>${experiment.title[this.#lang]}</a></p>
      <p class="experiment-summary">${experiment.summary[this.#lang]}</p>
    </header>`;
  }

  #form(session: Session): TemplateResult {
    return html`<form class="experiment-controls" novalidate @submit=${this.#onSubmit}>
      ${renderPresets(session, this.#lang, this.#words)}
      ${renderControls({
        lang: this.#lang,
        words: this.#words,
        id: this.#id,
        specs: session.experiment.params,
        values: session.settings.values,
        errors: session.errors,
        change: (name, value, error) => session.changeParam(name, value, error),
      })}
      ${renderRunBar(session, this.#id, this.#words)} ${renderProgress(session, this.#words)}
    </form>`;
  }

  #output(session: Session): TemplateResult {
    const shown = session.run?.collected ?? this.#recorded?.collected;
    return html`<div class="experiment-output" data-stale=${session.stale}>
      <p class="output-note">${outputNote(session, this.#recorded, this.#words)}</p>
      ${
        shown === undefined
          ? nothing
          : renderOutputs({
              lang: this.#lang,
              words: this.#words,
              experiment: session.experiment,
              collected: shown,
              laps: session.run?.laps,
              running: session.running,
              openTables: this.#openTables,
              toggleTable: (chart, open) => {
                if (open) this.#openTables.add(chart);
                else this.#openTables.delete(chart);
                this.requestUpdate();
              },
            })
      }
    </div>`;
  }

  async #share(session: Session) {
    const address = this.#putInAddress(session);
    this.#copied = (await copyText(address)) ? this.#words.copied : this.#words.copyFailed;
    this.requestUpdate();
  }

  /** Puts the settings into the page's address and gives it. */
  #putInAddress({ experiment, initial, settings }: Session): string {
    const defaults = { values: defaultValues(experiment.params), seed: initial.seed };
    const { href } = writeSettings(new URL(location.href), experiment.slug, settings, defaults);
    history.replaceState(history.state, '', href);
    return href;
  }

  #onSubmit = (event: Event) => {
    event.preventDefault();
    void this.#start();
  };

  async #start() {
    const session = this.#session;
    if (session === undefined || session.running) return;
    this.#notice = '';
    this.#copied = '';
    this.#putInAddress(session);
    await session.start();
  }

  /** Control+Enter runs from any field; Escape stops. */
  #onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && this.#session?.running) this.#session.stop();
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    // A field hands over what was typed when it loses the focus.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    void this.#start();
  };
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

customElements.define('dd-experiment', DdExperiment);
