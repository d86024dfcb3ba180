// <dd-hillside lang>: gradient descent on a hillside, walked by the reader one step at a time.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import {
  canStep,
  decimals,
  HILLSIDE_WORDS,
  heightAt,
  hillsidePicture,
  placeInPicture,
  placeOf,
  START,
  STARTS,
  STEP_SIZE,
  STEP_SIZES,
  slopeAt,
  startWalk,
  stepFrom,
  stepWords,
  takeStep,
} from '../../plays/index.ts';
import { langOf } from '../lang.ts';
import { hop } from './hop.ts';

let count = 0;

/** Light DOM, so that the page's styles apply. */
class Hillside extends LitElement {
  readonly #id = `hillside-${++count}`;
  #start = START;
  #stepSize = STEP_SIZE;
  #fog = false;
  #walk = startWalk(START);

  override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    this.replaceChildren();
    super.connectedCallback();
  }

  #stepDown() {
    const from = placeOf(this.#walk);
    this.#walk = takeStep(this.#walk, this.#stepSize);
    this.requestUpdate();
    void this.updateComplete.then(() => hop(this, from, placeOf(this.#walk)));
  }

  #startAt(place: number) {
    const { min, max, step } = STARTS;
    const kept = Math.min(max, Math.max(min, Math.round(place / step) * step));
    this.#start = Number(kept.toFixed(1));
    this.#walk = startWalk(this.#start);
    this.requestUpdate();
  }

  #clicked = ({ clientX, currentTarget }: MouseEvent) => {
    const { left, width } = (currentTarget as Element).getBoundingClientRect();
    this.#startAt(placeInPicture((clientX - left) / width));
  };

  override render(): TemplateResult {
    const lang = langOf(this);
    const words = HILLSIDE_WORDS[lang];
    const options = { stepSize: this.#stepSize, fog: this.#fog, lang };
    return html`<section class="play" aria-label=${words.title}>
      <h3>${words.title}</h3>
      <p>${words.intro}</p>
      <div class="play-picture" @click=${this.#clicked}>
        ${unsafeHTML(hillsidePicture(this.#walk, options))}
      </div>
      <div class="play-actions">
        <button
          type="button"
          class="primary"
          ?disabled=${!canStep(this.#walk)}
          @click=${() => this.#stepDown()}
        >
          ${words.stepDown}
        </button>
        <button type="button" @click=${() => this.#startAt(this.#start)}>${words.again}</button>
        <label class="play-toggle">
          <input
            type="checkbox"
            .checked=${live(this.#fog)}
            @change=${({ target }: Event) => {
              this.#fog = (target as HTMLInputElement).checked;
              this.requestUpdate();
            }}
          />
          ${words.fog}
        </label>
      </div>
      <p class="play-said" role="status" aria-live="polite">
        ${stepWords(this.#walk, lang, this.#fog)}
      </p>
      <div class="play-fields">
        ${this.#slider('step-size', words.stepSize, STEP_SIZES, this.#stepSize, 2, (value) => {
          this.#stepSize = value;
          this.requestUpdate();
        })}
        ${this.#slider('start', words.start, STARTS, this.#start, 1, (value) => this.#startAt(value), words.startHelp)}
      </div>
      ${this.#readings()}
    </section>`;
  }

  /** The numbers under the feet, and the step that follows from them. */
  #readings(): TemplateResult {
    const words = HILLSIDE_WORDS[langOf(this)];
    const x = placeOf(this.#walk);
    const slope = slopeAt(x);
    const move = stepFrom(x, this.#stepSize) - x;
    const next =
      decimals(move) === decimals(0)
        ? words.noStep
        : words.nextStep(
            decimals(this.#stepSize),
            decimals(Math.abs(slope)),
            decimals(Math.abs(move)),
            move > 0,
          );
    // In fog the walker knows neither where it stands nor how high.
    const seen = (value: string) => (this.#fog ? words.unknown : words.metres(value));
    const rows = [
      [words.steps, String(this.#walk.places.length - 1)],
      [words.slope, decimals(slope)],
      [words.place, seen(decimals(x))],
      [words.height, seen(decimals(heightAt(x)))],
      [words.next, next],
    ];
    return html`<dl class="scalars">
      ${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}
    </dl>`;
  }

  #slider(
    name: string,
    label: string,
    range: { readonly min: number; readonly max: number; readonly step: number },
    value: number,
    digits: number,
    change: (value: number) => void,
    help?: string,
  ): TemplateResult {
    const id = `${this.#id}-${name}`;
    return html`<div class="play-field">
      <div class="play-field-head">
        <label for=${id}>${label}</label><output for=${id}>${value.toFixed(digits)}</output>
      </div>
      <input
        type="range"
        id=${id}
        min=${range.min}
        max=${range.max}
        step=${range.step}
        .value=${live(String(value))}
        @input=${({ target }: Event) => change((target as HTMLInputElement).valueAsNumber)}
      />
      ${help === undefined ? nothing : html`<p class="play-help">${help}</p>`}
    </div>`;
  }
}

customElements.define('dd-hillside', Hillside);
