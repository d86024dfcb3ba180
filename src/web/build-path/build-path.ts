// <dd-build-path lang path>: an exercise with an editor, whose steps check the reader's program.
import type { EditorView } from 'codemirror';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import {
  type CheckProgress,
  type CheckResult,
  type Exercise,
  findExercise,
} from '../../exercises/index.ts';
import type { Lang } from '../../model/index.ts';
import { loadData } from '../data/load-data.ts';
import { openEditor, replaceCode } from './editor.ts';
import { Sandbox } from './sandbox.ts';
import { words } from './words.ts';

const SEED = 1;

type State = { readonly result?: CheckResult | undefined; readonly stale?: boolean };

/** Light DOM, so that the page's styles apply. The program and the steps passed are kept locally. */
export class BuildPath extends LitElement {
  static override properties = { lang: { type: String }, path: { type: String } };
  declare lang: Lang;
  declare path: string;

  #exercise: Exercise | undefined;
  #editor: EditorView | undefined;
  #sandbox: Sandbox | undefined;
  #code = '';
  #current = 0;
  #states: State[] = [];
  #running: number | undefined;
  #progress: CheckProgress | undefined;
  #error = '';

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    this.replaceChildren();
    super.connectedCallback();
    this.#exercise = findExercise(this.path);
    this.#code = this.#stored('code') ?? this.#exercise.starter;
    this.#states = this.#exercise.steps.map(() => ({}));
  }

  override disconnectedCallback(): void {
    this.#sandbox?.close();
    this.#editor?.destroy();
    super.disconnectedCallback();
  }

  protected override firstUpdated(): void {
    const parent = this.querySelector<HTMLElement>('.build-editor');
    if (parent === null) return;
    this.#editor = openEditor({
      parent,
      code: this.#code,
      label: words[this.lang].editor,
      onChange: (code) => this.#changed(code),
      onRun: () => void this.#run(this.#current),
    });
    this.#sandbox = new Sandbox(this);
  }

  #stored(what: string): string | null {
    try {
      return localStorage.getItem(`build:${this.path}:${what}`);
    } catch {
      return null; // storage is switched off: the program then lasts as long as the page
    }
  }

  #changed(code: string): void {
    this.#code = code;
    this.#states = this.#states.map((state) => ({ ...state, stale: true }));
    try {
      localStorage.setItem(`build:${this.path}:code`, code);
    } catch {
      // as in #stored
    }
    this.requestUpdate();
  }

  /** Runs the steps up to `last`, stopping at the first that fails: later steps build on earlier. */
  async #run(last: number): Promise<void> {
    const exercise = this.#exercise;
    if (exercise === undefined || this.#sandbox === undefined || this.#running !== undefined)
      return;
    this.#error = '';
    try {
      this.#running = 0;
      this.requestUpdate();
      const [{ transform }, digits] = await Promise.all([import('sucrase'), loadData('digits')]);
      const code = this.#plainJavaScript(transform);
      if (code === undefined) return;
      for (let index = 0; index <= last; index++) {
        const step = exercise.steps[index];
        if (step === undefined) break;
        this.#running = index;
        this.#progress = undefined;
        this.requestUpdate();
        const job = { exercise: exercise.slug, step: step.id, code, digits, seed: SEED };
        const result = await this.#sandbox.check(job, (progress) => {
          this.#progress = progress;
          this.requestUpdate();
        });
        if (result === undefined) break;
        this.#states = this.#states.map((state, i) => (i === index ? { result } : state));
        this.#current = result.passed ? Math.min(index + 1, exercise.steps.length - 1) : index;
        if (!result.passed) break;
      }
    } catch (error) {
      this.#error = error instanceof Error ? error.message : String(error);
    } finally {
      this.#running = undefined;
      this.#progress = undefined;
      this.requestUpdate();
    }
  }

  #plainJavaScript(transform: typeof import('sucrase').transform): string | undefined {
    try {
      return transform(this.#code, { transforms: ['typescript'], disableESTransforms: true }).code;
    } catch (error) {
      this.#error = `${words[this.lang].syntax} ${error instanceof Error ? error.message : error}`;
      return undefined;
    }
  }

  #fill(code: string): void {
    if (this.#editor !== undefined) replaceCode(this.#editor, code);
  }

  protected override render(): TemplateResult | typeof nothing {
    const exercise = this.#exercise;
    if (exercise === undefined) return nothing;
    const say = words[this.lang];
    const passed = this.#states.filter(({ result, stale }) => result?.passed && !stale).length;
    return html`<section class="build-path" aria-label=${exercise.title[this.lang]}>
      <h3>${exercise.title[this.lang]}</h3>
      <p>${exercise.intro[this.lang]}</p>
      <ol class="build-steps">${exercise.steps.map((_, index) => this.#step(exercise, index))}</ol>
      <div class="build-editor"></div>
      <p class="build-note">${say.keys}</p>
      <div class="build-actions">
        <button type="button" class="primary" ?disabled=${this.#running !== undefined}
          @click=${() => this.#run(this.#current)}>${say.check(this.#current + 1)}</button>
        <button type="button" ?disabled=${this.#running !== undefined}
          @click=${() => this.#run(exercise.steps.length - 1)}>${say.checkAll}</button>
        <button type="button" ?disabled=${this.#running === undefined}
          @click=${() => this.#sandbox?.stop()}>${say.stop}</button>
        <button type="button" @click=${() => this.#fill(exercise.starter)}>${say.reset}</button>
      </div>
      ${this.#foot(say.summary(passed, exercise.steps.length), say.running)}
      ${this.#error === '' ? nothing : html`<p class="error" role="alert">${this.#error}</p>`}
    </section>`;
  }

  /** One row whether a check runs or not, so that nothing below it moves. */
  #foot(summary: string, running: string): TemplateResult {
    const { done, total, note } = this.#progress ?? { done: 0, total: 1 };
    const bar = html`<progress max="1" .value=${done / total} aria-label=${running}></progress>
      <span>${note?.[this.lang] ?? running}</span>`;
    const idle = this.#running === undefined;
    return html`<div class="build-progress">
      ${idle ? nothing : bar}
      <span class="build-status" role="status">${idle ? summary : ''}</span>
    </div>`;
  }

  #step(exercise: Exercise, index: number): TemplateResult | typeof nothing {
    const step = exercise.steps[index];
    if (step === undefined) return nothing;
    const say = words[this.lang];
    const { result, stale } = this.#states[index] ?? {};
    const mark = result === undefined ? '' : result.passed ? 'passed' : 'failed';
    const state = this.#running === index ? 'running' : mark;
    return html`<li class="build-step ${state} ${stale && mark ? 'stale' : ''}"
      aria-current=${index === this.#current ? 'step' : 'false'}>
      <details ?open=${index === this.#current}>
        <summary>
          <span class="build-mark" aria-hidden="true">${state === 'passed' ? '✓' : state === 'failed' ? '✗' : index + 1}</span>
          ${step.title[this.lang]}
          ${mark ? html`<span class="build-verdict">${say.verdict[stale ? 'stale' : mark]}</span>` : nothing}
        </summary>
        ${step.task.map((paragraph) => html`<p>${paragraph[this.lang]}</p>`)}
        <details class="build-hint"><summary>${say.hint}</summary>
          <p>${step.hint[this.lang]}</p>
          <button type="button" @click=${() => this.#fill(exercise.solution(index + 1))}>${say.solve}</button>
        </details>
      </details>
      ${result === undefined ? nothing : html`<p class="build-result">${result.message[this.lang]}</p>`}
    </li>`;
  }
}

customElements.define('dd-build-path', BuildPath);
