// Colours for code: a program cut into lines of HTML whose tokens carry classes.
import { common, createLowlight } from 'lowlight';
import type { Html } from './html.ts';
import { html } from './html.ts';

const lowlight = createLowlight(common);
lowlight.registerAlias({ typescript: ['ts'], javascript: ['js'], python: ['py'], bash: ['sh'] });

interface Token {
  readonly text: string;
  readonly classes: readonly string[];
}

/** Each line of `code` as HTML, without line ends; an unknown language gives plain text. */
export function highlightLines(code: string, language: string | undefined): Html[] {
  const known = language !== undefined && lowlight.registered(language);
  const tokens = known
    ? flatten(lowlight.highlight(language, code).children as readonly Node[], [])
    : [{ text: code, classes: [] }];
  const lines: Html[][] = [[]];
  for (const { text, classes } of tokens) {
    text.split('\n').forEach((piece, i) => {
      if (i > 0) lines.push([]);
      if (piece === '') return;
      const shown =
        classes.length === 0
          ? html`${piece}`
          : html`<span class="${classes.join(' ')}">${piece}</span>`;
      lines.at(-1)?.push(shown);
    });
  }
  return lines.map((parts) => html`${parts}`);
}

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly properties?: { readonly className?: unknown };
  readonly children?: readonly Node[];
}

/** The innermost token decides, as nested spans would. */
function flatten(nodes: readonly Node[], classes: readonly string[]): Token[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [{ text: node.value ?? '', classes }];
    const own = node.properties?.className;
    const inner = Array.isArray(own) ? own.map(String) : classes;
    return flatten(node.children ?? [], inner);
  });
}
