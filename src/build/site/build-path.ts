// <dd-build-path> with what it shows without its script: the steps of the exercise.
import { findExercise } from '../../exercises/index.ts';
import type { Page } from './context.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';

/** The element of an exercise. */
export function buildPath({ lang, words }: Page, slug: string): Html {
  const { title, intro, steps } = findExercise(slug);
  return html`<dd-build-path lang="${lang}" path="${slug}"><section class="build-path build-path-static" aria-label="${title[lang]}"><h3>${title[lang]}</h3><p>${intro[lang]}</p><p class="build-note">${words.buildNeedsScript}</p><ol class="build-steps">${steps.map(
    (step) =>
      html`<li class="build-step"><details><summary>${step.title[lang]}</summary>${step.task.map(
        (paragraph) => html`<p>${paragraph[lang]}</p>`,
      )}<details class="build-hint"><summary>${words.hint}</summary><p>${step.hint[lang]}</p></details></details></li>`,
  )}</ol></section></dd-build-path>`;
}
