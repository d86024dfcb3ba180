// The language of an element: its own, or that of the nearest element around it that has one.
import type { Lang } from '../model/index.ts';

export function langOf(element: Element): Lang {
  return element.closest('[lang]')?.getAttribute('lang') === 'en' ? 'en' : 'ko';
}
