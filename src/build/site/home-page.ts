// The home page: what this is, the search, the topics with their questions, one live experiment.
import type { Lang } from '../../model/index.ts';
import { claimValue } from './claim.ts';
import type { Page, Site } from './context.ts';
import { createPage } from './context.ts';
import { entryCards } from './entry-links.ts';
import { experimentElement } from './experiment-element.ts';
import { frame, searchBox } from './frame.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import { experimentPath, experimentsPath, termsPath, topicPath } from './paths.ts';
import { byQuestionId } from './relations.ts';

/** The experiment that a reader can run at once, and the one whose claim is shown as an example. */
const SHOWN_EXPERIMENT = 'relu-approximation';
const SHOWN_CLAIM_OF = 'vanishing-gradient';

/** The HTML document of the home page. */
export function homePage(site: Site, lang: Lang): string {
  const page = createPage(site, lang);
  const { words } = page;
  return frame(site.bundle, {
    lang,
    path: '',
    title: words.homeTitle,
    description: words.homeIntro,
    searchInHeader: false,
    pageClass: 'page home-page',
    main: html`<section class="hero"><h1>${words.homeTitle}</h1><p class="hero-intro">${words.homeIntro}</p>${searchBox(lang, true)}</section>${topics(page)}${liveExperiment(page)}${howClaimsWork(page)}<p class="home-more"><a href="${termsPath(lang)}">${words.allTerms}</a> · <a href="${experimentsPath(lang)}">${words.allExperiments}</a></p>`,
  });
}

function topics(page: Page): Html {
  const { site, lang } = page;
  return html`<div class="topics">${site.catalogue.topics.map(({ id, title, summary }) => {
    const questions = site.catalogue.entries.filter(
      (entry) => entry.topic === id && entry.kind === 'question',
    );
    return (
      questions.length > 0 &&
      html`<section class="topic-block" aria-labelledby="topic-${id}"><h2 id="topic-${id}"><a href="${topicPath(lang, id)}">${title[lang]}</a></h2><p class="topic-summary">${summary[lang]}</p>${entryCards(page, byQuestionId(questions))}</section>`
    );
  })}</div>`;
}

function liveExperiment(page: Page): Html | false {
  const experiment = page.site.catalogue.experiments.get(SHOWN_EXPERIMENT);
  return (
    experiment !== undefined &&
    html`<section class="home-experiment" aria-labelledby="home-experiment-title"><h2 id="home-experiment-title">${page.words.homeRun}</h2>${experimentElement(page, experiment)}</section>`
  );
}

function howClaimsWork(page: Page): Html | false {
  const { site, lang, words } = page;
  const { experiments, evidence } = site.catalogue;
  const wanted = experiments.get(SHOWN_CLAIM_OF);
  const claim = wanted?.claims.find(({ id }) =>
    evidence.get(wanted.slug)?.claims.some((one) => one.id === id),
  );
  if (wanted === undefined || claim === undefined) return false;
  return html`<section class="home-claims" aria-labelledby="home-claims-title"><h2 id="home-claims-title">${words.homeClaims}</h2><p>${words.homeClaimsText}</p><p class="home-claim"><a href="${experimentPath(lang, wanted.slug)}">${claim.sentence[lang]}</a> ${claimValue(page, wanted.slug, claim.id)}</p><p>${words.homeClaimsCommand}</p><pre class="terminal" tabindex="0"><code>npx deepdict verify --all</code></pre></section>`;
}
