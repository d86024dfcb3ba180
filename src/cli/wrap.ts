// Lines of styled text, broken at the width of the terminal; Korean takes two columns a letter.
import stringWidth from 'string-width';

/** A stretch of text in one style. A line feed in it breaks the line. */
export interface Span {
  readonly text: string;
  readonly style?: (text: string) => string;
}

interface Piece {
  readonly text: string;
  readonly style: (text: string) => string;
}

const plain = (text: string) => text;

/** Breaks spans into lines of at most `width` columns, at spaces where a word leaves the choice. */
export function wrapSpans(spans: readonly Span[], width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  let isOpen = false;
  const close = () => {
    lines.push(line);
    line = '';
    used = 0;
    isOpen = false;
  };
  for (const word of wordsOf(spans)) {
    if (word === '\n') {
      close();
      continue;
    }
    const size = word.reduce((sum, { text }) => sum + stringWidth(text), 0);
    if (isOpen && used + 1 + size > width) close();
    if (isOpen) {
      line += ' ';
      used++;
    }
    isOpen = true;
    for (const { text, style } of word) {
      for (const part of splitAt(text, width, width - used)) {
        if (used > 0 && used + stringWidth(part) > width) {
          close();
          isOpen = true;
        }
        line += style(part);
        used += stringWidth(part);
      }
    }
  }
  if (isOpen) close();
  return lines;
}

/** `text` in lines of at most `width` columns. */
export function wrap(text: string, width: number): string[] {
  return wrapSpans([{ text }], width);
}

/** `text` filled with spaces on the right (or left) to `width` columns. */
export function pad(text: string, width: number, side: 'left' | 'right' = 'right'): string {
  const space = ' '.repeat(Math.max(0, width - stringWidth(text)));
  return side === 'right' ? text + space : space + text;
}

/** Words across spans: pieces of different style without a space between stay together. */
function wordsOf(spans: readonly Span[]): (readonly Piece[] | '\n')[] {
  const words: (readonly Piece[] | '\n')[] = [];
  let word: Piece[] = [];
  const end = () => {
    if (word.length > 0) words.push(word);
    word = [];
  };
  for (const { text, style = plain } of spans) {
    for (const [part] of text.matchAll(/\n|[^\S\n\u00a0]+|[^\s]+|\u00a0/g)) {
      if (part === '\n') {
        end();
        words.push('\n');
      } else if (part.trim() === '' && part !== '\u00a0') {
        end();
      } else {
        word.push({ text: part.replaceAll('\u00a0', ' '), style });
      }
    }
  }
  end();
  return words;
}

/** A word that is wider than a line, cut where lines end, after a hyphen or slash if there is one. */
function splitAt(text: string, width: number, first: number): string[] {
  if (stringWidth(text) <= width) return [text];
  const parts: string[] = [];
  let part = '';
  let room = first > 1 ? first : width;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (stringWidth(part + segment) > room) {
      const [whole = part] = /^.+[-/]/.exec(part) ?? [];
      parts.push(whole);
      part = part.slice(whole.length);
      room = width;
    }
    part += segment;
  }
  return [...parts, part];
}
