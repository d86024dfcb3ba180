// The claims of an experiment in a table: sentence, measured median, range, pass mark, seeds.
import type { AnyExperiment, Claim } from '../../model/index.ts';
import { formatExpectation, formatNumber } from '../../model/index.ts';
import { claimId } from './claim.ts';
import type { Page } from './context.ts';
import { findClaim } from './context.ts';
import type { Html } from './html.ts';
import { attribute, html } from './html.ts';

/**
 * The table below a heading that opens it; undefined for an experiment without claims.
 * @param open whether it is open at first, as where links lead to its rows.
 */
export function claimsTable(
  page: Page,
  experiment: AnyExperiment,
  open: boolean,
): Html | undefined {
  const { words, lang, site } = page;
  const { slug, title, claims } = experiment;
  if (claims.length === 0) return undefined;
  const measuredOn = site.catalogue.evidence.get(slug)?.measuredOn;
  const columns = [words.claimSentence, words.median, words.spread, words.passMark, words.seeds];
  const head = columns.map((column) => html`<th scope="col">${column}</th>`);
  const rows = claims.map((claim: Claim) => row(page, slug, claim));
  const label = `${title[lang]}: ${words.claims}`;
  return html`<details class="experiment-claims"${attribute('open', open)}><summary class="claims-title">${words.claims} (${claims.length})</summary><div class="table-scroll" tabindex="0" role="group" aria-label="${label}"><table class="claims-table"><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>${
    measuredOn !== undefined &&
    html`<p class="claims-measured-on">${words.recordedOn(measuredOn.node, measuredOn.platform, measuredOn.date)}</p>`
  }</details>`;
}

function row(page: Page, experiment: string, claim: Claim): Html {
  const { lang, words, site } = page;
  const id = page.uniqueId(claimId(experiment, claim.id));
  const evidence = findClaim(site.catalogue, experiment, claim.id)?.evidence;
  const format = (value: number) => formatNumber(value, claim.format);
  const mark = formatExpectation(claim.expect, claim.format);
  if (evidence === undefined) {
    return html`<tr class="claim-item" id="${id}"><th scope="row" class="claim-sentence">${claim.sentence[lang]}</th><td colspan="2">${words.unmeasured}</td><td>${mark}</td><td></td></tr>`;
  }
  const { median, min, max, held, values, holds } = evidence;
  return html`<tr class="claim-item" id="${id}"><th scope="row" class="claim-sentence">${claim.sentence[lang]}</th><td>${format(median)}</td><td>${format(min)} – ${format(max)}</td><td>${mark}</td><td class="verdict" data-holds="${String(holds)}">${held}/${values.length} ${holds ? words.holds : words.fails}</td></tr>`;
}
