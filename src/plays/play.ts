// What every play has: words, and a picture that makes sense without a script.
import type { Lang, Text } from '../model/index.ts';

/** A small model that a reader moves by hand, shown by the element dd-<name>. */
export interface Play {
  readonly name: string;
  readonly title: Text;
  /** What it is about and how it goes. */
  readonly intro: Text;
  /** An svg of one state, for pages without a script. */
  picture(lang: Lang): string;
  /** What that picture shows, in words. */
  readonly still: Text;
}
