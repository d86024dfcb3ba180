// The bar below the settings: run, stop, seed, reset; and how far a run is.
import { html, noChange, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { renderEngineNote } from './engine-note.ts';
import type { Session } from './session.ts';
import { LAST_SEED, parseSeed } from './share-link.ts';
import type { Words } from './words.ts';

/** Seeds drawn for the reader stay short enough to be read out. */
const DRAWN_SEEDS = 10_000;

export function renderPresets(session: Session, lang: 'ko' | 'en', words: Words) {
  const { presets = [] } = session.experiment;
  if (presets.length === 0) return nothing;
  return html`<div class="presets" role="group" aria-label=${words.presets}>
    ${presets.map((preset) => {
      const values = session.presetValues(preset);
      const chosen = Object.entries(values).every(
        ([name, value]) => session.settings.values[name] === value,
      );
      return html`<button
        type="button"
        class="chip"
        aria-pressed=${chosen}
        @click=${() => session.use({ ...session.settings, values })}
      >
        ${preset.label[lang]}
      </button>`;
    })}
  </div>`;
}

/** Run and Stop are one button, so that the focus of a keyboard stays on it. */
export function renderRunBar(session: Session, id: string, words: Words): TemplateResult {
  const { running, errors } = session;
  const onClick = (event: Event) => {
    if (!session.running) return;
    event.preventDefault();
    session.stop();
  };
  return html`<div class="run-bar">
    <button
      type="submit"
      class=${running ? 'stop-button' : 'run-button'}
      ?disabled=${!running && errors.size > 0}
      @click=${onClick}
    >
      ${running ? words.stop : words.run}
    </button>
    ${seedField(session, id, words)}
    <button type="button" class="small-button" @click=${() => session.use(session.initial)}>
      ${words.reset}
    </button>
  </div>`;
}

function seedField(session: Session, id: string, words: Words): TemplateResult {
  const error = session.errors.get('seed');
  const onChange = ({ target }: Event) => {
    const { value } = target as HTMLInputElement;
    try {
      session.changeSeed(parseSeed(value));
    } catch {
      session.changeSeed(session.settings.seed, words.wholeNumber('0', String(LAST_SEED)));
    }
  };
  return html`<div class="seed">
    <label for="${id}-seed" title=${words.seedHelp}>${words.seed}</label>
    <input
      id="${id}-seed"
      type="number"
      inputmode="numeric"
      min="0"
      max=${LAST_SEED}
      step="1"
      aria-invalid=${error !== undefined}
      aria-describedby="${id}-seed-help"
      .value=${error === undefined ? live(String(session.settings.seed)) : noChange}
      @change=${onChange}
    />
    <button type="button" class="small-button" @click=${() => session.changeSeed(drawSeed())}>
      ${words.newSeed}
    </button>
    <p class="visually-hidden" id="${id}-seed-help">${words.seedHelp}</p>
    ${error === undefined ? nothing : html`<p class="param-error">${error}</p>`}
  </div>`;
}

function drawSeed(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] as number) % DRAWN_SEEDS;
}

/** Progress and time of a run under way, then what computed it; before, an empty bar as high. */
export function renderProgress({ run }: Session, words: Words): TemplateResult {
  if (run === undefined || run.status !== 'running') {
    return html`<div class="run-progress" data-idle>
      ${run === undefined ? nothing : renderEngineNote(run, words)}
    </div>`;
  }
  const percent = run.share === undefined ? '' : `${Math.floor(run.share * 100)}%`;
  const waiting = run.ahead === undefined ? words.starting : words.queued(run.ahead);
  return html`<div class="run-progress">
    <progress aria-label=${words.progress} max="1" .value=${run.share ?? 0}></progress>
    <span class="run-percent">${percent === '' ? waiting : percent}</span>
    <span class="run-time">${words.seconds(run.seconds.toFixed(1))}</span>
    ${run.engine?.backend === 'reference' ? renderEngineNote(run, words) : nothing}
  </div>`;
}
