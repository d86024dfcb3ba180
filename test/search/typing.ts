// What a search box holds after each key while a text is typed with a two-set input method.
import { assemble } from 'es-hangul';
import { keystrokes } from '../../src/search/keystrokes.ts';

/** Every state on the way to `text`: Hangul grows key by key (뱇 before 배치), all else letter by letter. */
export function statesOfTyping(text: string): string[] {
  const states: string[] = [];
  let done = '';
  for (const part of text.match(/[가-힣]+|[^가-힣]/g) ?? []) {
    const keys = part >= '가' ? [...keystrokes(part)] : [part];
    for (let i = 1; i <= keys.length; i++) {
      states.push(done + (part >= '가' ? assemble(keys.slice(0, i)) : part));
    }
    done += part;
  }
  return states;
}
