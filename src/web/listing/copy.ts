// Copy buttons on listings and on code in running text.
import type { Lang } from '../../model/index.ts';
import { copyText } from '../copy-text.ts';
import { langOf } from '../lang.ts';

const WORDS: Readonly<Record<Lang, Readonly<Record<'copy' | 'copied' | 'failed', string>>>> = {
  ko: { copy: '복사', copied: '복사함', failed: '복사하지 못함' },
  en: { copy: 'Copy', copied: 'Copied', failed: 'Could not copy' },
};

/** Milliseconds that the button tells what became of the copy. */
const TOLD = 2000;

/** Puts a button on every listing and every block of code of the page. */
export function addCopyButtons(): void {
  for (const caption of document.querySelectorAll('.listing > .listing-caption')) {
    const figure = caption.parentElement;
    if (figure !== null) caption.append(copyButton(figure, () => listingText(figure)));
  }
  for (const code of document.querySelectorAll<HTMLElement>('pre:not(.listing-code) > code')) {
    const pre = code.parentElement;
    if (pre === null) continue;
    const holder = document.createElement('div');
    holder.className = 'copy-holder';
    pre.replaceWith(holder);
    holder.append(
      pre,
      copyButton(pre, () => code.textContent ?? ''),
    );
  }
}

/** The program without line numbers; of a difference, the program after the change. */
function listingText(figure: Element): string {
  const lines = figure.querySelectorAll('.line:not(.diff-removed, .diff-gap) > .line-code');
  return `${[...lines].map((line) => line.textContent).join('\n')}\n`;
}

function copyButton(near: Element, text: () => string): HTMLButtonElement {
  const words = WORDS[langOf(near)];
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'small-button copy-button';
  button.textContent = words.copy;
  button.addEventListener('click', async () => {
    button.textContent = (await copyText(text())) ? words.copied : words.failed;
    setTimeout(() => {
      button.textContent = words.copy;
    }, TOLD);
  });
  return button;
}

addCopyButtons();
