// A measured number in the text: a button with the value, and a popover that says where it comes from.
import { formatExpectation, formatNumber } from '../../model/index.ts';
import type { Page } from './context.ts';
import { findClaim } from './context.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import { experimentPath } from './paths.ts';

/** The id of a claim where its experiment lists it, in the static table and in the live element. */
export function claimId(experiment: string, claim: string): string {
  return `claim-${experiment}-${claim}`;
}

/** The measured median of a claim; the popover needs no script. */
export function claimValue(page: Page, experiment: string, id: string): Html {
  const { lang, words, site } = page;
  const found = findClaim(site.catalogue, experiment, id);
  if (found === undefined) throw new Error(`No claim ${experiment}/${id}.`);
  const { claim, evidence } = found;
  const target = page.uniqueId(`measured-${experiment}-${id}`);
  const value =
    evidence === undefined ? words.unmeasured : formatNumber(evidence.median, claim.format);
  const address = `${experimentPath(lang, experiment)}#${claimId(experiment, id)}`;
  return html`<button type="button" class="claim" popovertarget="${target}" data-holds="${String(evidence?.holds ?? false)}">${value}</button><span popover id="${target}" class="claim-popover"><span class="claim-sentence">${claim.sentence[lang]}</span>${facts(page, experiment, id)}<a class="claim-link" href="${address}">${words.openExperiment}</a></span>`;
}

function facts({ lang, words, site }: Page, experiment: string, id: string): Html {
  const { claim, evidence } = findClaim(site.catalogue, experiment, id) ?? {};
  const measuredOn = site.catalogue.evidence.get(experiment)?.measuredOn;
  if (claim === undefined || evidence === undefined || measuredOn === undefined) {
    return html`<span class="claim-fact">${words.unmeasured}</span>`;
  }
  const format = (value: number) => formatNumber(value, claim.format);
  const rows: [string, string][] = [
    [words.median, format(evidence.median)],
    [words.spread, `${format(evidence.min)} – ${format(evidence.max)}`],
    [words.passMark, formatExpectation(claim.expect, claim.format)],
    [words.seeds, words.held(evidence.held, evidence.values.length, claim.quorum)],
  ];
  const { node, platform, date } = measuredOn;
  return html`<span class="claim-facts" lang="${lang}">${rows.map(
    ([name, value]) =>
      html`<span class="claim-fact"><span class="claim-fact-name">${name}</span> <span class="claim-fact-value">${value}</span></span>`,
  )}</span><span class="claim-measured-on">${words.recordedOn(node, platform, date)}</span>`;
}
