// The gradients found so far beside central differences, which are computed anew at each draw.
import { html, type TemplateResult } from 'lit';
import type { Lang } from '../../model/index.ts';
import {
  centralDifference,
  DIFFERENCE,
  decimals,
  GRAPH_WORDS,
  INPUT_NAMES,
  type Inputs,
  LOSS_GRAPH,
} from '../../plays/index.ts';

/** The table; a gradient that the backward pass has not reached is a dash. */
export function gradientTable(
  inputs: Inputs,
  gradients: Readonly<Record<string, number>>,
  lang: Lang,
): TemplateResult {
  const words = GRAPH_WORDS[lang];
  const rows = INPUT_NAMES.map((name) => {
    const found = gradients[name];
    const measured = centralDifference(LOSS_GRAPH, inputs, name);
    return html`<tr>
      <th scope="row">∂L/∂${name}</th>
      <td>${found === undefined ? '–' : decimals(found, 6)}</td>
      <td>${decimals(measured, 6)}</td>
      <td>${found === undefined ? '–' : Math.abs(found - measured).toExponential(0)}</td>
    </tr>`;
  });
  return html`<div class="table-scroll" tabindex="0" role="group" aria-label=${words.table}>
      <table class="play-gradients">
        <caption>
          ${words.table}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.variable}</th>
            <th scope="col">${words.backward}</th>
            <th scope="col">${words.difference}</th>
            <th scope="col">${words.apart}</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
    <p class="play-help">${words.tableHelp(DIFFERENCE)}</p>`;
}
