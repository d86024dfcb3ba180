// The foot of an experiment: what the reader can take along, and how to run it in a terminal.
import { html, type TemplateResult } from 'lit';
import { download, observationsJson } from './save.ts';
import type { Session } from './session.ts';
import type { Words } from './words.ts';

export interface FootView {
  readonly words: Words;
  /** False for experiments that no page can run. */
  readonly runnable: boolean;
  /** What became of the last copy of the address. */
  readonly copied: string;
  share(): void;
}

export function renderFoot(session: Session, view: FootView): TemplateResult {
  const { words, runnable } = view;
  return html`<footer class="experiment-foot">
    ${runnable ? runActions(session, view) : html`<p class="runs-on">${words.python}</p>`}
    <p class="terminal-title">${words.terminal}</p>
    <pre class="terminal" tabindex="0"><code>npx deepdict run ${session.experiment.slug}</code></pre>
  </footer>`;
}

function runActions({ experiment, run }: Session, { words, copied, share }: FootView) {
  const save = () => {
    if (run === undefined) return;
    const { values, seed } = run.settings;
    const name = [experiment.slug, ...Object.values(values), `seed-${seed}`].join('-');
    download(`${name}.json`, observationsJson(experiment.slug, run.settings, run.collected.all));
  };
  return html`<button type="button" class="small-button" @click=${share}>${words.share}</button>
    <button
      type="button"
      class="small-button"
      ?disabled=${run === undefined || run.status === 'running'}
      @click=${save}
    >
      ${words.download}
    </button>
    <span role="status">${copied}</span>
    <p class="runs-on">${words.runsOn}</p>`;
}
