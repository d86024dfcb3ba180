// Running text of an entry as styled spans: formulas, measured claims, terms and citations.
import type { PhrasingContent, RootContent } from 'mdast';
import type { Catalogue } from '../build/catalogue.ts';
import { directiveOf, mathText } from '../content/index.ts';
import type { Entry, Lang } from '../model/index.ts';
import { formatExpectation, formatNumber } from '../model/index.ts';
import type { Colors } from './io.ts';
import { WORDS } from './words.ts';
import type { Span } from './wrap.ts';

/** What the text of an entry is written with. */
export interface EntryView {
  readonly catalogue: Catalogue;
  readonly entry: Entry;
  readonly lang: Lang;
  readonly colors: Colors;
}

type Style = (text: string) => string;

/** A formula up to this length is kept on one line. */
const UNBROKEN = 30;

/** The spans of running text. */
export function inlineSpans(
  nodes: readonly (PhrasingContent | RootContent)[],
  view: EntryView,
  style: Style = (text) => text,
): Span[] {
  return nodes.flatMap((node) => nodeSpans(node, view, style));
}

function nodeSpans(node: PhrasingContent | RootContent, view: EntryView, style: Style): Span[] {
  const { colors } = view;
  const inside = (added: Style) =>
    'children' in node
      ? inlineSpans(node.children as PhrasingContent[], view, (text) => style(added(text)))
      : [];
  switch (node.type) {
    case 'text':
      return [{ text: node.value.replaceAll('\n', ' '), style }];
    case 'strong':
      return inside(colors.bold);
    case 'emphasis':
      return inside(colors.italic);
    case 'delete':
      return inside(colors.strikethrough);
    case 'inlineCode':
      return [{ text: node.value, style: (text) => style(colors.yellow(text)) }];
    case 'break':
      return [{ text: '\n' }];
    case 'inlineMath':
      return [{ text: mathSpan(node.value), style }];
    case 'link':
      return [...inside(colors.underline), { text: ` (${node.url})`, style: colors.dim }];
    case 'textDirective':
      return directiveSpans(node, view, inside(colors.cyan));
    default:
      return inside((text) => text);
  }
}

function mathSpan(tex: string): string {
  const text = mathText(tex).replaceAll('\n', '; ');
  return text.length <= UNBROKEN ? text.replaceAll(' ', '\u00a0') : text;
}

function directiveSpans(
  node: Parameters<typeof directiveOf>[0],
  view: EntryView,
  shown: readonly Span[],
): Span[] {
  const directive = directiveOf(node);
  switch (directive?.kind) {
    case 'claim':
      return claimSpans(directive.experiment, directive.claim, view);
    case 'cite': {
      const number = view.entry.sources.findIndex(({ key }) => key === directive.key) + 1;
      return [{ text: `[${number}]`, style: view.colors.dim }];
    }
    default:
      return [...shown];
  }
}

/** The measured median, and in brackets whether it holds, the pass mark and the seeds that hold. */
function claimSpans(slug: string, id: string, view: EntryView): Span[] {
  const { catalogue, colors, lang } = view;
  const claim = catalogue.experiments.get(slug)?.claims.find((one) => one.id === id);
  const evidence = catalogue.evidence.get(slug)?.claims.find((one) => one.id === id);
  if (claim === undefined || evidence === undefined) {
    return [{ text: `[${WORDS[lang].unmeasured}]`, style: colors.dim }];
  }
  const mark = evidence.holds ? '✓' : '✗';
  const passMark = formatExpectation(claim.expect, claim.format);
  const note = `[${mark} ${passMark}, ${evidence.held}/${evidence.values.length}]`;
  return [
    { text: `${formatNumber(evidence.median, claim.format)}\u00a0`, style: colors.bold },
    { text: note.replaceAll(' ', '\u00a0'), style: evidence.holds ? colors.dim : colors.red },
  ];
}
