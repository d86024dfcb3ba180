// Bodies to HTML: mdast to hast with a renderer for each directive, MathML, and coloured code.
import type { ElementContent, Properties } from 'hast';
import type { Nodes, Parents, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import rehypeStringify from 'rehype-stringify';
import type { Options } from 'remark-rehype';
import remarkRehype, { defaultHandlers } from 'remark-rehype';
import { unified } from 'unified';
import { directiveOf, parseInline, renderTex } from '../../content/index.ts';
import { buildPath } from './build-path.ts';
import { claimValue } from './claim.ts';
import type { Page } from './context.ts';
import { diffFigure } from './diff-figure.ts';
import { experimentElement } from './experiment-element.ts';
import { highlightLines } from './highlight.ts';
import type { Html } from './html.ts';
import { html, trusted } from './html.ts';
import { citation, termLink } from './inline.ts';
import { listingFigure } from './listing-figure.ts';
import { playElement } from './play.ts';

/** The HTML of some nodes of a body; headings get ids `<prefix>-1`, `<prefix>-2`, … */
export function renderNodes(page: Page, nodes: readonly RootContent[], prefix: string): Html {
  const processor = unified()
    .use(remarkRehype, { handlers: handlersOf(page, prefix), allowDangerousHtml: true })
    .use(rehypeStringify, { allowDangerousHtml: true });
  const root: Root = { type: 'root', children: [...nodes] };
  return trusted(processor.stringify(processor.runSync(root)));
}

/** One line of text with emphasis, code and maths, such as a key point. */
export function renderInline(page: Page, text: string): Html {
  const paragraph: RootContent = { type: 'paragraph', children: parseInline(text) };
  const { value } = renderNodes(page, [paragraph], 'inline');
  return trusted(value.replace(/^<p>|<\/p>$/g, ''));
}

/** HTML made here; it passes through the tree untouched. */
function rawNode(markup: Html): ElementContent {
  return { type: 'raw', value: markup.value } as unknown as ElementContent;
}

/** What follows a node without a space, such as a Korean ending or a full stop: it keeps its line. */
function endingOf(parent: Parents | undefined, node: Nodes): string {
  const siblings: readonly Nodes[] = parent?.children ?? [];
  const next = siblings[siblings.indexOf(node) + 1];
  return next?.type === 'text' ? (/^\S+/.exec(next.value)?.[0] ?? '') : '';
}

function handlersOf(page: Page, prefix: string): NonNullable<Options['handlers']> {
  const directive = (_state: unknown, node: Nodes, parent: Parents | undefined) => {
    const markup = renderDirective(page, node);
    const ending = directiveOf(node)?.kind === 'claim' ? endingOf(parent, node) : '';
    return rawNode(ending === '' ? markup : html`<span class="nowrap">${markup}${ending}</span>`);
  };
  const inlineMath = (_state: unknown, { value }: { value: string }) =>
    rawNode(trusted(renderTex(value, false)));
  const math = (_state: unknown, { value }: { value: string }) =>
    rawNode(html`<div class="math-scroll" tabindex="0">${trusted(renderTex(value, true))}</div>`);
  return {
    text(state, node, parent) {
      const at = parent?.children.indexOf(node) ?? -1;
      const [before, next] = [parent?.children[at - 1], parent?.children[at + 1]];
      // The ending of a measured number stands with the number.
      const isEnded = before !== undefined && directiveOf(before)?.kind === 'claim';
      const value = isEnded ? node.value.slice(endingOf(parent, before).length) : node.value;
      // The number of a source follows its word without a space.
      const isCited = next !== undefined && directiveOf(next)?.kind === 'cite';
      return defaultHandlers.text(state, { ...node, value: isCited ? value.trimEnd() : value });
    },
    textDirective: directive,
    leafDirective: directive,
    inlineMath,
    math,
    code(_state: unknown, { value, lang }: { value: string; lang?: string | null }) {
      const lines = highlightLines(value, lang ?? undefined);
      const code = lines.map((line, i) => html`${i > 0 && '\n'}${line}`);
      return rawNode(
        html`<pre class="code" tabindex="0"><code class="language-${lang ?? 'text'}">${code}</code></pre>`,
      );
    },
    heading(state, node) {
      const element = defaultHandlers.heading(state, node);
      element.properties.id = page.uniqueId(`${prefix}-heading`);
      return element;
    },
    table(state, node) {
      const properties: Properties = { className: ['table-scroll'], tabIndex: 0 };
      const table = defaultHandlers.table(state, node);
      return { type: 'element', tagName: 'div', properties, children: [table] };
    },
  };
}

function renderDirective(page: Page, node: Nodes): Html {
  const { catalogue } = page.site;
  const directive = directiveOf(node);
  switch (directive?.kind) {
    case 'claim':
      return claimValue(page, directive.experiment, directive.claim);
    case 'term':
      return termLink(page, directive.slug, textOf(node));
    case 'cite':
      return citation(page, directive.key);
    case 'experiment':
      return experimentElement(page, known(catalogue.experiments, directive.slug), directive);
    case 'listing':
      return listingFigure(page, known(catalogue.listings, directive.name), directive.region);
    case 'diff':
      return diffFigure(
        page,
        known(catalogue.listings, directive.from),
        known(catalogue.listings, directive.to),
      );
    case 'build-path':
      return buildPath(page, directive.path);
    case 'play':
      return playElement(page, directive.name);
    case undefined:
      throw new Error(`A directive of ${page.entry?.slug} was not resolved: ${textOf(node)}`);
  }
}

/** The content check has seen each name; a missing one is a fault of this program. */
function known<T>(map: ReadonlyMap<string, T>, name: string): T {
  const found = map.get(name);
  if (found === undefined) throw new Error(`"${name}" is not in the catalogue.`);
  return found;
}
