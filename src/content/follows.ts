// `follows`: which revision of the other language a text was made beside, and whether that moved on.
import type { Lang } from '../model/index.ts';
import type { EntryFiles } from './entry-files.ts';

/** The text of a body that counts for its revision: without space at line ends and around it. */
function canonicalBody(body: string): string {
  return body.replace(/[ \t]+$/gm, '').trim();
}

/**
 * The value that `follows` of a file should have.
 * @param otherBody the body of the other language's file.
 * @param revisionOf 8 hex digits of the SHA-256 of a text.
 */
export function followsValue(
  other: Lang,
  otherBody: string,
  revisionOf: (text: string) => string,
): string {
  return `${other}@${revisionOf(canonicalBody(otherBody))}`;
}

/** A whole Markdown file that has front matter, with its `follows` set. */
export function withFollows(text: string, value: string): string {
  const end = text.indexOf('\n---', 3);
  const head = text.slice(0, end);
  const line = `follows: ${value}`;
  const next = /^follows:.*$/m.test(head)
    ? head.replace(/^follows:.*$/m, line)
    : `${head}\n${line}`;
  return next + text.slice(end);
}

/** Warns where the other language changed after a text was made beside it. */
export function checkFollows(entry: EntryFiles, revisionOf: (text: string) => string): void {
  const { slug, languages } = entry;
  for (const [lang, other] of [
    ['ko', 'en'],
    ['en', 'ko'],
  ] as const) {
    const words = languages[lang];
    const otherWords = languages[other];
    if (words === undefined || otherWords === undefined) continue;
    const { follows } = words.data;
    const wanted = followsValue(other, otherWords.body, revisionOf);
    if (follows === wanted) continue;
    const line = words.lineOf(['follows']);
    if (!follows.startsWith(`${other}@`)) {
      words.report(line, `"follows" names its own language: "${follows}". Use "${other}@…".`);
      continue;
    }
    const fix = `Bring the two in line, then run "npm run follow -- ${slug}".`;
    words.report(
      line,
      `${other}.md has changed: it is now "${wanted}", not "${follows}". ${fix}`,
      'warning',
    );
  }
}
