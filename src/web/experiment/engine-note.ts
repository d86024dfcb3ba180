// The line that says with what a run was computed, as heard from where it ran.
import { html, nothing, type TemplateResult } from 'lit';
import type { Run } from './run.ts';
import type { Words } from './words.ts';

/** Known once the run has made an engine; a run that ended without one was plain JavaScript. */
export function renderEngineNote({ engine, status }: Run, words: Words) {
  if (engine === undefined) {
    return status === 'done' ? note(words.computedWithoutEngine) : nothing;
  }
  if (engine.backend === 'wasm') return note(words.computedWith(engine.threads));
  return note(engine.isFallback ? words.computedSlowly : words.computedInDouble);
}

function note(text: string): TemplateResult {
  return html`<span class="run-engine">${text}</span>`;
}
