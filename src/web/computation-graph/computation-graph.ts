// <dd-computation-graph lang>: values forward and gradients backward, one edge at a time.
import { html, LitElement, noChange, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import {
  DEFAULT_INPUTS,
  explainStep,
  forward,
  GRAPH_WORDS,
  graphPicture,
  INPUT_LIMIT,
  INPUT_NAMES,
  type InputName,
  type Inputs,
  LOSS_GRAPH,
  progressAfter,
  type Step,
  stepsOf,
} from '../../plays/index.ts';
import { langOf } from '../lang.ts';
import { gradientTable } from './gradient-table.ts';

let count = 0;

/** Light DOM, so that the page's styles apply. */
class ComputationGraph extends LitElement {
  readonly #id = `graph-${++count}`;
  #inputs: Inputs = DEFAULT_INPUTS;
  /** Inputs whose field holds what is not allowed. */
  readonly #wrong = new Set<InputName>();
  #count = 0;

  override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    this.replaceChildren();
    super.connectedCallback();
  }

  #goTo(step: number) {
    this.#count = step;
    this.requestUpdate();
  }

  #change(name: InputName, field: HTMLInputElement) {
    const value = field.valueAsNumber;
    if (Math.abs(value) <= INPUT_LIMIT) {
      this.#wrong.delete(name);
      this.#inputs = { ...this.#inputs, [name]: value };
    } else {
      this.#wrong.add(name);
    }
    this.requestUpdate();
  }

  override render(): TemplateResult {
    const lang = langOf(this);
    const words = GRAPH_WORDS[lang];
    const steps = stepsOf(LOSS_GRAPH, this.#inputs);
    const all = forward(LOSS_GRAPH, this.#inputs);
    const progress = progressAfter(steps, this.#count, all, this.#inputs);
    const current = steps[this.#count] as Step;
    const last = steps.length - 1;
    const picture = graphPicture({ steps, count: this.#count, progress, current, lang });
    return html`<section class="play" aria-label=${words.title}>
      <h3>${words.title}</h3>
      <p>${words.intro}</p>
      <div class="graph-columns">
        ${this.#actions(last)}
        <p class="play-said" role="status" aria-live="polite">
          ${explainStep(current, all, lang, this.#count === last)}
        </p>
        <div class="play-picture">${unsafeHTML(picture)}</div>
        ${this.#fields()}
      </div>
      ${gradientTable(this.#inputs, progress.gradients, lang)}
    </section>`;
  }

  #actions(last: number): TemplateResult {
    const words = GRAPH_WORDS[langOf(this)];
    const [isFirst, isLast] = [this.#count === 0, this.#count === last];
    const button = (text: string, step: number, disabled: boolean, kind = '') =>
      html`<button
        type="button"
        class=${kind}
        aria-disabled=${disabled}
        @click=${() => disabled || this.#goTo(step)}
      >
        ${text}
      </button>`;
    return html`<div class="play-actions">
      ${button(words.next, this.#count + 1, isLast, 'primary')}
      ${button(words.back, this.#count - 1, isFirst)} ${button(words.all, last, isLast)}
      ${button(words.again, 0, isFirst)}
      <span class="play-count">${words.stepOf(this.#count, last)}</span>
    </div>`;
  }

  #fields(): TemplateResult {
    const words = GRAPH_WORDS[langOf(this)];
    return html`<fieldset class="play-inputs">
      <legend class="visually-hidden">${words.inputs}</legend>
      ${INPUT_NAMES.map((name) => this.#field(name))}
    </fieldset>`;
  }

  #field(name: InputName): TemplateResult {
    const words = GRAPH_WORDS[langOf(this)];
    const id = `${this.#id}-${name}`;
    const isWrong = this.#wrong.has(name);
    return html`<div class="play-field">
      <label for=${id}>${words.inputLabels[name]}</label>
      <input
        type="number"
        id=${id}
        min=${-INPUT_LIMIT}
        max=${INPUT_LIMIT}
        step="0.1"
        inputmode="decimal"
        aria-invalid=${isWrong}
        aria-describedby=${isWrong ? `${id}-error` : nothing}
        .value=${isWrong ? noChange : live(String(this.#inputs[name]))}
        @change=${({ target }: Event) => this.#change(name, target as HTMLInputElement)}
      />
      ${isWrong ? html`<p class="play-error" id="${id}-error">${words.allowed(INPUT_LIMIT)}</p>` : nothing}
    </div>`;
  }
}

customElements.define('dd-computation-graph', ComputationGraph);
