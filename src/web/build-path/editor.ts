// The code editor of an exercise: CodeMirror with TypeScript and the colours of the page.
import { javascript } from '@codemirror/lang-javascript';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { keymap } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { basicSetup, EditorView } from 'codemirror';

const highlight = HighlightStyle.define([
  { tag: tags.keyword, class: 'hljs-keyword' },
  { tag: [tags.string, tags.special(tags.string)], class: 'hljs-string' },
  { tag: tags.comment, class: 'hljs-comment' },
  { tag: [tags.number, tags.bool], class: 'hljs-number' },
  { tag: tags.typeName, class: 'hljs-type' },
  { tag: tags.function(tags.variableName), class: 'hljs-title' },
]);

export interface EditorOptions {
  readonly parent: HTMLElement;
  readonly code: string;
  readonly label: string;
  onChange(code: string): void;
  /** Ctrl-Enter, or Cmd-Enter on a Mac. */
  onRun(): void;
}

/** Opens an editor; Tab stays a key of the page, so that the keyboard is never caught in it. */
export function openEditor(options: EditorOptions): EditorView {
  return new EditorView({
    parent: options.parent,
    doc: options.code,
    extensions: [
      keymap.of([
        {
          key: 'Mod-Enter',
          run: () => {
            options.onRun();
            return true;
          },
        },
      ]),
      basicSetup,
      javascript({ typescript: true }),
      syntaxHighlighting(highlight),
      // Without a tabindex the box that scrolls around it counts as out of the keyboard's reach.
      EditorView.contentAttributes.of({ 'aria-label': options.label, tabindex: '0' }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) options.onChange(update.state.doc.toString());
      }),
    ],
  });
}

/** Replaces the whole program as one change that undo takes back. */
export function replaceCode(editor: EditorView, code: string): void {
  editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: code } });
}
