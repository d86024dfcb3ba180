// Blocks of an entry as lines: paragraphs, lists, tables, formulas, programs and experiments.
import type { BlockContent, DefinitionContent, List, RootContent, Table } from 'mdast';
import type { Directive } from '../content/index.ts';
import { directiveOf, mathText } from '../content/index.ts';
import type { Lang, Listing } from '../model/index.ts';
import { diffListings } from '../model/index.ts';
import { findPlay } from '../plays/index.ts';
import type { EntryView } from './entry-inline.ts';
import { inlineSpans } from './entry-inline.ts';
import { textTable } from './text-table.ts';
import { WORDS } from './words.ts';
import { wrap, wrapSpans } from './wrap.ts';

/** Unchanged lines shown around a change. */
const CONTEXT = 2;

/** The lines of blocks, with an empty line between each two. */
export function blockLines(
  nodes: readonly (RootContent | BlockContent | DefinitionContent)[],
  view: EntryView,
  width: number,
): string[] {
  return nodes.flatMap((node, i) => {
    const lines = oneBlock(node, view, width);
    return i === 0 ? lines : ['', ...lines];
  });
}

function oneBlock(
  node: RootContent | BlockContent | DefinitionContent,
  view: EntryView,
  width: number,
): string[] {
  const { colors } = view;
  switch (node.type) {
    case 'heading':
      return wrapSpans(inlineSpans(node.children, view, colors.bold), width);
    case 'list':
      return listLines(node, view, width);
    case 'table':
      return tableLines(node, view, width);
    case 'blockquote':
      return blockLines(node.children, view, width - 2).map((line) => `${colors.dim('│')} ${line}`);
    case 'code':
      return indented(node.value.split('\n').map((line) => colors.yellow(line)));
    case 'math':
      return indented(mathText(node.value, true).split('\n'));
    case 'thematicBreak':
      return [colors.dim('─'.repeat(width))];
    case 'leafDirective': {
      const directive = directiveOf(node);
      return directive === undefined ? [] : directiveLines(directive, view, width);
    }
    default:
      return wrapSpans(inlineSpans([node as RootContent], view), width);
  }
}

const indented = (lines: readonly string[]) => lines.map((line) => `    ${line}`);

function listLines(node: List, view: EntryView, width: number): string[] {
  const first = node.start ?? 1;
  return node.children.flatMap((item, i) => {
    const bullet = node.ordered ? `${first + i}. ` : '• ';
    const lines = blockLines(item.children, view, width - bullet.length);
    return lines.map((line, row) => (row === 0 ? bullet : ' '.repeat(bullet.length)) + line);
  });
}

function tableLines(node: Table, view: EntryView, width: number): string[] {
  const plain = (text: string) => text;
  const [head = [], ...rows] = node.children.map((row) =>
    row.children.map((cell) =>
      inlineSpans(cell.children, view, plain)
        .map(({ text }) => text)
        .join(''),
    ),
  );
  const right = new Set(node.align?.flatMap((side, column) => (side === 'right' ? [column] : [])));
  return textTable({ head, rows, right }, width, view.colors.bold);
}

function directiveLines(directive: Directive, view: EntryView, width: number): string[] {
  const { catalogue, colors, lang } = view;
  switch (directive.kind) {
    case 'experiment': {
      const title = catalogue.experiments.get(directive.slug)?.title[lang] ?? directive.slug;
      return [`▶ ${title}`, `  ${colors.cyan(runCommand(directive))}`];
    }
    case 'listing': {
      const listing = catalogue.listings.get(directive.name);
      return listing === undefined ? [] : listingLines(listing, directive.region, view);
    }
    case 'diff':
      return diffBlock(directive.from, directive.to, view);
    case 'build-path':
      return [`▶ ${WORDS[lang].buildPath}`];
    case 'play':
      return playLines(directive.name, lang, width);
    default:
      return [];
  }
}

/** The title of a play, what it is about, and where it can be moved. */
function playLines(name: string, lang: Lang, width: number): string[] {
  const { title, intro } = findPlay(name);
  return [`▶ ${title[lang]}`, ...wrap(intro[lang], width), WORDS[lang].play];
}

/** The command that runs an experiment with the settings of a page. */
function runCommand({ slug, preset, params }: Directive & { readonly kind: 'experiment' }): string {
  const given = Object.entries(params).map(([name, value]) => ` --${name} ${value}`);
  const chosen = preset === undefined ? '' : ` --preset ${preset}`;
  return `npx deepdict run ${slug}${chosen}${given.join('')}`;
}

function listingLines(listing: Listing, region: string | undefined, view: EntryView): string[] {
  const { colors, lang } = view;
  const found = listing.regions.find(({ name }) => name === region);
  const lines = found === undefined ? listing.lines : listing.lines.slice(found.from - 1, found.to);
  const counted = lines.filter((line) => line.counted).length;
  const name = found === undefined ? listing.name : `${listing.name} (${found.name})`;
  return [
    `${colors.bold(name)} ${colors.dim(WORDS[lang].countedLines(counted))}`,
    ...lines.map(({ number, text }) => `${colors.dim(String(number).padStart(4))} ${text}`),
  ];
}

function diffBlock(from: string, to: string, { catalogue, colors, lang }: EntryView): string[] {
  const [older, newer] = [catalogue.listings.get(from), catalogue.listings.get(to)];
  if (older === undefined || newer === undefined) return [];
  const { lines, added, removed } = diffListings(older, newer);
  const isNear = (index: number) =>
    lines
      .slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1)
      .some(({ change }) => change !== 'same');
  const shown = lines.flatMap(({ change, text }, i) => {
    if (!isNear(i)) return i > 0 && isNear(i - 1) ? [colors.dim('⋯')] : [];
    if (change === 'added') return [colors.green(`+ ${text}`)];
    return [change === 'removed' ? colors.red(`- ${text}`) : `  ${text}`];
  });
  const summary = WORDS[lang].diffSummary(added, removed);
  return [`${colors.bold(`${from} → ${to}`)} ${colors.dim(summary)}`, ...shown];
}
