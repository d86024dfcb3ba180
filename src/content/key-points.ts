// Key points: enough of them, as many in both languages, and words as clean as a body's.
import type { EntryFiles } from './entry-files.ts';
import type { Known } from './known.ts';
import { parseInline } from './markdown.ts';
import { checkText } from './text-checks.ts';
import { measuredClaims, typedNumbers } from './typed-numbers.ts';

/** A question has at least so many. */
const LEAST = 3;

/** Reports what is wrong with the key points of an entry. */
export function checkKeyPoints(entry: EntryFiles, known: Known): void {
  const { ko, en } = entry.languages;
  const measured = measuredClaims(entry, known);
  for (const words of [ko, en]) {
    if (words === undefined) continue;
    const points = words.data['key-points'];
    if (entry.meta?.data.kind === 'question' && points.length < LEAST) {
      const fix = 'List what a good answer must hold.';
      words.report(
        words.lineOf(['key-points']),
        `A question needs at least ${LEAST} key points, got ${points.length}. ${fix}`,
      );
    }
    points.forEach((point, i) => {
      const line = words.lineOf(['key-points', i]);
      const root = { type: 'root' as const, children: parseInline(point) };
      checkText(root, (_line, message) => words.report(line, message));
      for (const { token, claim, value } of typedNumbers(root, measured)) {
        const fix = 'Say it without the number, or put a definition in maths.';
        words.report(
          line,
          `"${token}" is typed, but claim ${claim} measures it (${value}). ${fix}`,
        );
      }
      const directive = /:(?:claim|term|cite)\[/.exec(point)?.[0];
      if (directive !== undefined) {
        const fix = 'Write plain words; maths, code and emphasis are allowed.';
        words.report(line, `Key points hold no directives, got "${directive}...]". ${fix}`);
      }
    });
  }
  if (ko === undefined || en === undefined) return;
  const [counts, others] = [en, ko].map((words) => words.data['key-points'].length);
  if (counts === others) return;
  const fix = 'Both languages list the same points in the same order.';
  en.report(en.lineOf(['key-points']), `${counts} key points here, ${others} in ko.md. ${fix}`);
}
