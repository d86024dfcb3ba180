// The claims of an experiment beside what was recorded and what this page's run says.
import { html, nothing, type TemplateResult } from 'lit';
import type {
  AnyExperiment,
  Claim,
  ClaimEvidence,
  Evidence,
  Lang,
  SeedValue,
} from '../../model/index.ts';
import { formatExpectation, formatNumber } from '../../model/index.ts';
import {
  claimParams,
  measureClaim,
  type SeedsCheck,
  sameValues,
  type Values,
} from './claim-check.ts';
import type { Run } from './run.ts';
import type { Words } from './words.ts';

/** A check of all seeds: under way while `running` is there. */
export interface CheckState {
  readonly running?: SeedsCheck | undefined;
  readonly values: readonly SeedValue[];
  readonly message?: string;
}

export interface ClaimsView {
  readonly lang: Lang;
  readonly words: Words;
  readonly experiment: AnyExperiment;
  readonly evidence: Evidence | undefined;
  /** The settings chosen now. */
  readonly chosen: Values;
  /** The last run of this page. */
  readonly run: Run | undefined;
  readonly checks: ReadonlyMap<string, CheckState>;
  /** False for experiments that no page can run. */
  readonly runnable: boolean;
  /** Whether the list is unfolded until the reader folds it. */
  readonly open: boolean;
  use(claim: Claim): void;
  check(claim: Claim): void;
}

/** Claims about the chosen settings first; those about other settings folded away below. */
export function renderClaims(view: ClaimsView): TemplateResult | typeof nothing {
  const { experiment, words, chosen } = view;
  if (experiment.claims.length === 0) return nothing;
  const isOfChosen = (claim: Claim) => sameValues(claimParams(experiment, claim), chosen);
  const here = experiment.claims.filter(isOfChosen);
  const elsewhere = experiment.claims.filter((claim) => !isOfChosen(claim));
  return html`<details class="experiment-claims" ?open=${view.open}>
    <summary class="claims-title">${words.claims} (${experiment.claims.length})</summary>
    <ul class="claim-list">
      ${here.map((claim) => renderClaim(view, claim))}
    </ul>
    ${
      elsewhere.length === 0
        ? nothing
        : html`<details class="claims-elsewhere" ?open=${here.length === 0}>
            <summary>${words.claimsElsewhere(elsewhere.length)}</summary>
            <ul class="claim-list">
              ${elsewhere.map((claim) => renderClaim(view, claim))}
            </ul>
          </details>`
    }
  </details>`;
}

function renderClaim(view: ClaimsView, claim: Claim): TemplateResult {
  const { words, lang, evidence, runnable } = view;
  const recorded = evidence?.claims.find(({ id }) => id === claim.id);
  const check = view.checks.get(claim.id);
  return html`<li class="claim-item" id="claim-${view.experiment.slug}-${claim.id}">
    <p class="claim-sentence">${claim.sentence[lang]}</p>
    <dl class="claim-facts">
      ${recorded === undefined ? nothing : recordedFacts(recorded, claim, words)}
      <div>
        <dt>${words.passMark}</dt>
        <dd>${formatExpectation(claim.expect, claim.format)}</dd>
      </div>
      ${runnable ? runFact(view, claim) : nothing}
    </dl>
    ${runnable ? seedsCheck(view, claim, check) : nothing}
  </li>`;
}

function recordedFacts(recorded: ClaimEvidence, claim: Claim, words: Words): TemplateResult {
  const { held, values } = recorded;
  const format = (value: number) => formatNumber(value, claim.format);
  return html`<div>
      <dt>${words.recordedValue}</dt>
      <dd>
        <span class="verdict" data-holds=${recorded.holds}>${format(recorded.median)}</span>
        <small title=${words.held(held, values.length, claim.quorum)}
          >${words.heldShort(held, values.length)}</small
        >
      </dd>
    </div>
    <div>
      <dt>${words.spread}</dt>
      <dd>${format(recorded.min)} … ${format(recorded.max)}</dd>
    </div>`;
}

function runFact({ run, experiment, words, use }: ClaimsView, claim: Claim): TemplateResult {
  if (run === undefined || run.status === 'running') {
    return html`<div class="muted"><dt>${words.runValue}</dt><dd>${words.notYet}</dd></div>`;
  }
  const params = claimParams(experiment, claim);
  if (!sameValues(params, run.settings.values)) {
    return html`<div class="muted">
      <dt>${words.runValue}</dt>
      <dd>
        ${words.otherSettings}
        <button type="button" class="link-button" @click=${() => use(claim)}>
          ${words.useSettings}
        </button>
      </dd>
    </div>`;
  }
  const value =
    run.status === 'done' ? measureClaim(claim, run.collected.all, run.settings.seed) : undefined;
  return html`<div>
    <dt>${words.runValue}</dt>
    <dd>${value === undefined ? '–' : verdict(value, claim, words)}</dd>
  </div>`;
}

function verdict({ value, holds }: SeedValue, claim: Claim, words: Words): TemplateResult {
  return html`<span class="verdict" data-holds=${holds}>${formatNumber(value, claim.format)}</span>
    <small>${holds ? words.holds : words.fails}</small>`;
}

function seedsCheck(
  { words, check }: ClaimsView,
  claim: Claim,
  state: CheckState | undefined,
): TemplateResult {
  const all = claim.seeds.length;
  const values = state?.values ?? [];
  const held = values.filter(({ holds }) => holds).length;
  const finished = values.length === all;
  return html`<div class="claim-check">
    <button type="button" class="small-button" @click=${() => check(claim)}>
      ${state?.running === undefined ? words.checkSeeds(all) : words.stopCheck}
    </button>
    ${
      state === undefined
        ? nothing
        : html`<span class="claim-seeds" role="status">
            ${
              finished
                ? html`<span class="verdict" data-holds=${held >= claim.quorum}
                    >${words.held(held, all, claim.quorum)}</span
                  >`
                : words.checking(values.length, all)
            }
          </span>`
    }
    ${
      values.length === 0
        ? nothing
        : html`<ol class="seed-values">
            ${values.map(
              ({ seed, value, holds }) =>
                html`<li class="verdict" data-holds=${holds}>
                  ${words.seedList(seed, formatNumber(value, claim.format))}
                </li>`,
            )}
          </ol>`
    }
    ${state?.message === undefined ? nothing : html`<p class="param-error">${state.message}</p>`}
  </div>`;
}
