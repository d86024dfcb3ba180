// The controls of an experiment before its script: of the same size as the live ones, switched off.
import type { AnyExperiment, Param, ParamValue } from '../../model/index.ts';
import { resolveValues } from '../../model/index.ts';
import type { Page } from './context.ts';
import type { Html } from './html.ts';
import { attribute, html } from './html.ts';

/**
 * Presets, settings and the run bar as the element draws them (src/web/experiment), so that nothing
 * moves when it takes their place. They show the values that a run would start from.
 */
export function staticControls(
  { lang, words, site }: Page,
  experiment: AnyExperiment,
  preset: string | undefined,
  set: Readonly<Record<string, ParamValue>>,
): Html {
  const seed = site.catalogue.runs.get(experiment.slug)?.seed ?? 1;
  const { presets = [] } = experiment;
  const chosen = presets.find(({ id }) => id === preset)?.values;
  const values: Readonly<Record<string, ParamValue>> = resolveValues(experiment.params, {
    ...chosen,
    ...set,
  });
  const specs: [string, Param][] = Object.entries(experiment.params);
  return html`<div class="experiment-controls">${
    presets.length > 0 &&
    html`<div class="presets">${presets.map(
      ({ id, label }) =>
        html`<button type="button" class="chip" aria-pressed="${String(id === preset)}" disabled>${label[lang]}</button>`,
    )}</div>`
  }<div class="params">${specs.map(
    ([name, spec]) =>
      html`<div class="param" data-type="${spec.type}"><label>${spec.label[lang]} ${field(spec, values[name] as ParamValue, lang)}</label>${spec.help && html`<p class="param-help">${spec.help[lang]}</p>`}</div>`,
  )}</div><div class="run-bar"><button type="button" class="run-button" disabled>${words.run}</button><div class="seed"><label>${words.seed} <input type="number" value="${seed}" disabled></label> <button type="button" class="small-button" disabled>${words.newSeed}</button></div><button type="button" class="small-button" disabled>${words.reset}</button></div><div class="run-progress" data-idle></div></div>`;
}

function field(spec: Param, value: ParamValue, lang: Page['lang']): Html {
  switch (spec.type) {
    case 'number':
      return html`<span class="param-number"><input type="range" min="0" max="1000" value="${Math.round(1000 * shareOf(spec, value as number))}" disabled><input type="number" aria-label="${spec.label[lang]}" value="${value as number}" disabled>${spec.unit && html`<span class="unit">${spec.unit[lang]}</span>`}</span>`;
    case 'choice': {
      const label = spec.options.find((option) => option.value === value)?.label[lang];
      return html`<select disabled><option>${label ?? String(value)}</option></select>`;
    }
    case 'boolean':
      return html`<input type="checkbox"${attribute('checked', value === true)} disabled>`;
  }
}

/** How far along its range a value lies, from 0 to 1. */
function shareOf(spec: Extract<Param, { type: 'number' }>, value: number): number {
  if (spec.max <= spec.min) return 0;
  if (spec.scale === 'log') return Math.log(value / spec.min) / Math.log(spec.max / spec.min);
  return (value - spec.min) / (spec.max - spec.min);
}
