// The controls of an experiment's parameters, made from their specs.
import { html, noChange, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type {
  BooleanParam,
  ChoiceParam,
  Lang,
  NumberParam,
  Param,
  ParamSpecs,
  ParamValue,
} from '../../model/index.ts';
import type { Values } from './claim-check.ts';
import { fromPosition, nudge, SLIDER_END, toPosition } from './slider.ts';
import type { Words } from './words.ts';

export interface ControlsView {
  readonly lang: Lang;
  readonly words: Words;
  /** Starts the ids of the fields; one for each element of the page. */
  readonly id: string;
  readonly specs: ParamSpecs;
  readonly values: Values;
  /** What is wrong with what stands in a field, by parameter. */
  readonly errors: ReadonlyMap<string, string>;
  /** A value from the reader; `error` when what they typed is not allowed. */
  change(name: string, value: ParamValue, error?: string): void;
}

export function renderControls(view: ControlsView): TemplateResult {
  return html`<div class="params">
    ${Object.entries(view.specs).map(([name, spec]) => renderParam(view, name, spec))}
  </div>`;
}

function renderParam(view: ControlsView, name: string, spec: Param): TemplateResult {
  const { lang } = view;
  const id = `${view.id}-${name}`;
  const error = view.errors.get(name);
  const help = spec.help?.[lang];
  const describedBy =
    [help === undefined ? '' : `${id}-help`, error === undefined ? '' : `${id}-error`]
      .filter((part) => part !== '')
      .join(' ') || nothing;
  return html`<div class="param" data-type=${spec.type}>
    <label for=${id}>${spec.label[lang]}</label>
    ${field(view, name, spec, id, describedBy)}
    ${help === undefined ? nothing : html`<p class="param-help" id="${id}-help">${help}</p>`}
    ${error === undefined ? nothing : html`<p class="param-error" id="${id}-error">${error}</p>`}
  </div>`;
}

function field(
  view: ControlsView,
  name: string,
  spec: Param,
  id: string,
  describedBy: string | typeof nothing,
): TemplateResult {
  switch (spec.type) {
    case 'number':
      return numberField(view, name, spec, id, describedBy);
    case 'choice':
      return choiceField(view, name, spec, id, describedBy);
    case 'boolean':
      return booleanField(view, name, spec, id, describedBy);
  }
}

function numberField(
  { lang, words, values, errors, change }: ControlsView,
  name: string,
  spec: NumberParam,
  id: string,
  describedBy: string | typeof nothing,
): TemplateResult {
  const value = values[name] as number;
  const onNumber = ({ target }: Event) => {
    const typed = (target as HTMLInputElement).valueAsNumber;
    const allowed =
      typed >= spec.min && typed <= spec.max && (!spec.integer || Number.isInteger(typed));
    const ask = spec.integer ? words.wholeNumber : words.number;
    if (allowed) change(name, typed);
    else change(name, value, ask(String(spec.min), String(spec.max)));
  };
  const onKey = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    if (by === undefined) return;
    // One key press is one step of the value, however fine the positions of the slider are.
    event.preventDefault();
    change(name, nudge(spec, value, by));
  };
  return html`<div class="param-number">
    <input
      type="range"
      min="0"
      max=${SLIDER_END}
      aria-label=${spec.label[lang]}
      aria-valuetext="${value} ${spec.unit?.[lang] ?? ''}"
      .value=${live(String(toPosition(spec, value)))}
      @input=${({ target }: Event) =>
        change(name, fromPosition(spec, Number((target as HTMLInputElement).value)))}
      @keydown=${onKey}
    />
    <input
      type="number"
      id=${id}
      min=${spec.min}
      max=${spec.max}
      step=${spec.integer ? 1 : 'any'}
      inputmode=${spec.integer ? 'numeric' : 'decimal'}
      aria-invalid=${errors.has(name)}
      aria-describedby=${describedBy}
      .value=${errors.has(name) ? noChange : live(String(value))}
      @change=${onNumber}
    />
    ${spec.unit === undefined ? nothing : html`<span class="unit">${spec.unit[lang]}</span>`}
  </div>`;
}

function choiceField(
  { lang, values, change }: ControlsView,
  name: string,
  spec: ChoiceParam,
  id: string,
  describedBy: string | typeof nothing,
): TemplateResult {
  return html`<select
    id=${id}
    aria-describedby=${describedBy}
    .value=${live(String(values[name]))}
    @change=${({ target }: Event) => change(name, (target as HTMLSelectElement).value)}
  >
    ${spec.options.map(
      ({ value, label }) =>
        html`<option value=${value} ?selected=${value === values[name]}>${label[lang]}</option>`,
    )}
  </select>`;
}

function booleanField(
  { values, change }: ControlsView,
  name: string,
  _spec: BooleanParam,
  id: string,
  describedBy: string | typeof nothing,
): TemplateResult {
  return html`<input
    type="checkbox"
    id=${id}
    aria-describedby=${describedBy}
    .checked=${live(values[name] === true)}
    @change=${({ target }: Event) => change(name, (target as HTMLInputElement).checked)}
  />`;
}
