// The element of a play with what it shows without its script: a drawn picture and what it says.
import { findPlay } from '../../plays/index.ts';
import type { Page } from './context.ts';
import type { Html } from './html.ts';
import { html, trusted } from './html.ts';

/** `<dd-name>` of a play. */
export function playElement({ lang, words }: Pick<Page, 'lang' | 'words'>, name: string): Html {
  const play = findPlay(name);
  const tag = trusted(`dd-${name}`);
  return html`<${tag} lang="${lang}"><section class="play" aria-label="${play.title[lang]}"><h3>${play.title[lang]}</h3><p>${play.intro[lang]}</p><div class="play-picture">${trusted(play.picture(lang))}</div><p>${play.still[lang]}</p><p class="play-help">${words.playNeedsScript}</p></section></${tag}>`;
}
