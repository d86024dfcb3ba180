// Formulas as a line of Unicode text, read from the MathML that pages show.

import { raised, subscripted } from './raised.ts';
import { renderTex } from './tex.ts';

interface MathNode {
  readonly tag: string;
  readonly attributes: string;
  readonly children: readonly MathNode[];
  readonly text: string;
}

/** TeX as text, such as "σ(x) = 1/(1 + e⁻ˣ)"; rows of an aligned formula are lines of their own. */
export function mathText(tex: string, display = false): string {
  const text = write(parse(renderTex(tex, display)));
  return text
    .split('\n')
    .map((line) => line.replace(/ {4,}/g, '   ').trim())
    .join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** Reads the markup that Temml writes: elements and text, without comments or empty tags. */
function parse(markup: string): MathNode {
  const open: { tag: string; attributes: string; children: MathNode[] }[] = [
    { tag: 'root', attributes: '', children: [] },
  ];
  const top = () => open[open.length - 1] as (typeof open)[number];
  for (const [, close, tag, attributes = '', raw] of markup.matchAll(
    /<(\/?)([a-z]+)([^>]*)>|([^<]+)/g,
  )) {
    if (tag === undefined) {
      const text = (raw as string).replace(/&(\w+);/g, (all, name) => ENTITIES[name] ?? all);
      top().children.push({ tag: 'text', attributes: '', children: [], text });
    } else if (close === '/') {
      const done = open.pop() as (typeof open)[number];
      top().children.push({ ...done, text: '' });
    } else {
      open.push({ tag, attributes, children: [] });
    }
  }
  return { ...top(), text: '' };
}

function write(node: MathNode): string {
  const [a, b, c] = node.children;
  switch (node.tag) {
    case 'text':
      return node.text;
    case 'mo':
      return writeOperator(node);
    case 'mspace':
      return /width="(?:[1-9]|0\.[5-9])/.test(node.attributes) ? '    ' : '';
    case 'mfrac':
      return `${grouped(a, isSum)}/${grouped(b, isProduct)}`;
    case 'msqrt':
      return `√${grouped(a, isProduct)}`;
    case 'mroot':
      return `${raised(bare(b))}√${grouped(a, isProduct)}`;
    case 'msup':
      return write(a as MathNode) + raised(bare(b));
    case 'msub':
      return write(a as MathNode) + subscripted(bare(b));
    case 'msubsup':
      return write(a as MathNode) + subscripted(bare(b)) + raised(bare(c));
    case 'munderover':
      return `${bare(a)}${subscripted(bare(b))}${raised(bare(c))} `;
    case 'munder':
      return `${bare(a)}${subscripted(bare(b))} `;
    case 'mover':
      return writeAccent(bare(a), bare(b));
    case 'mtable':
      return node.children.map((row) => row.children.map(write).join('')).join('\n');
    default:
      return writeRow(node.children);
  }
}

/** Children in sequence; a table after a bracket is written on one line, its rows apart by ";". */
function writeRow(children: readonly MathNode[]): string {
  let text = '';
  children.forEach((child, i) => {
    const before = children[i - 1];
    if (child.tag === 'mtable' && before?.tag === 'mo' && bare(before) !== '') {
      const isCases = bare(before) === '{';
      const rows = child.children.map((row) => row.children.map(write).join(isCases ? ', ' : ' '));
      text += isCases ? ` ${rows.join('; ')} }` : rows.join('; ');
      return;
    }
    const next = write(child);
    if (next === '') return;
    const isFraction = core(child).tag === 'mfrac';
    const startsFactor = /^[\p{L}\p{N}√∑∏(]/u.test(next);
    if (text.endsWith('\u2061')) {
      // A name such as max, ln: apart from what follows, with brackets where that is a fraction.
      text = text.slice(0, -1);
      if (isFraction) text += `(${next})`;
      else text += next.startsWith('(') || !startsFactor ? next : ` ${next}`;
      return;
    }
    const afterFraction = before !== undefined && core(before).tag === 'mfrac';
    const afterSum = before !== undefined && /^[∑∏]\S*$/.test(write(before));
    const isName = /^[∑∏]|^\p{L}{2,}\u2061/u.test(next) && /[^\s([{/]$/.test(text);
    if (afterFraction && isFraction) text += ' ⋅ ';
    else if (((afterFraction || afterSum) && startsFactor) || isName) text += ' ';
    text += next;
  });
  return text;
}

/** The element inside wrappers that hold nothing else. */
function core(node: MathNode): MathNode {
  const [only, ...rest] = node.children;
  const isWrapper = node.tag === 'mrow' || node.tag === 'mstyle';
  return isWrapper && only !== undefined && rest.length === 0 ? core(only) : node;
}

const TIGHT = /^[/!′…⋯⋮|‖∑∏∫∂∇.()[\]{}⌈⌉⌊⌋√\u2061-\u2064]*$/;

function writeOperator(node: MathNode): string {
  const text = node.children.map(write).join('');
  if (text === ',' || text === ';') return `${text} `;
  if (/form="(prefix|postfix)"|fence="true"/.test(node.attributes) || TIGHT.test(text)) return text;
  return ` ${text} `;
}

const ACCENTS: Readonly<Record<string, string>> = {
  ˆ: '\u0302',
  '^': '\u0302',
  '~': '\u0303',
  '˜': '\u0303',
  '‾': '\u0304',
  '¯': '\u0304',
  '→': '\u20d7',
  '˙': '\u0307',
};

function writeAccent(base: string, over: string): string {
  const accent = ACCENTS[over];
  return accent === undefined ? `${base}${raised(over)}` : base + accent;
}

const bare = (node: MathNode | undefined) =>
  node === undefined
    ? ''
    : write(node)
        .replace(/\u2061/g, '')
        .trim();

/** In brackets where the formula would otherwise read as another one. */
function grouped(node: MathNode | undefined, isCompound: (text: string) => boolean): string {
  const text = bare(node);
  return isCompound(text) ? `(${text})` : text;
}

/** What stands outside brackets. */
function outside(text: string): string {
  let depth = 0;
  return [...text]
    .filter((character) => {
      if ('([{'.includes(character)) depth++;
      const isOutside = depth === 0;
      if (')]}'.includes(character)) depth--;
      return isOutside;
    })
    .join('');
}

const isSum = (text: string) => / |\//.test(outside(text));

/** More than one factor, where a derivative (∂x) and a named function (max) count as one. */
function isProduct(text: string): boolean {
  const rest = outside(text);
  return (
    isSum(text) ||
    !/^√?(?:∂?\p{L}?\p{M}*|\p{L}{2,}|[\d.,]+)(?:[\p{Lm}\p{No}′₊₋₌⁺⁻⁼]|_\p{L})*$/u.test(rest)
  );
}
