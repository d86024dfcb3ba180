// The words of a piece of a body as plain text, on one line.
import type { Nodes } from 'mdast';
import { directiveOf } from './directive.ts';
import { mathText } from './math-text.ts';

/**
 * `nodes` without markup. Citations and blocks vanish, formulas become text.
 * @param measuredOf the measured value of a claim, formatted.
 */
export function plainText(
  nodes: readonly Nodes[],
  measuredOf: (experiment: string, claim: string) => string,
): string {
  return nodes
    .map((node) => textOf(node, measuredOf))
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:!?)])/g, '$1')
    .trim();
}

function textOf(node: Nodes, measuredOf: (experiment: string, claim: string) => string): string {
  const directive = directiveOf(node);
  if (directive?.kind === 'claim') return measuredOf(directive.experiment, directive.claim);
  if (directive !== undefined && directive.kind !== 'term') return '';
  if (node.type === 'inlineMath' || node.type === 'math') return mathText(node.value);
  if ('value' in node) return node.value;
  if (!('children' in node)) return node.type === 'break' ? ' ' : '';
  const isBlock = node.children.some((child) => 'children' in child && child.type === 'paragraph');
  return node.children.map((child) => textOf(child, measuredOf)).join(isBlock ? ' ' : '');
}
