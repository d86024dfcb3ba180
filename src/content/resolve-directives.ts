// Resolves every directive of a body and reports those that cannot be.
import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Directive } from './directive.ts';
import { setDirective } from './directive.ts';
import type { ResolveContext } from './directive-rules.ts';
import { DIRECTIVE_RULES, unknown } from './directive-rules.ts';
import { lineOf } from './position.ts';
import type { Report } from './problem.ts';

export interface UsedDirective {
  readonly directive: Directive;
  readonly line: number;
}

/** Sets the meaning of each directive on its node; returns the meanings in the order of the text. */
export function resolveDirectives(
  root: Root,
  context: ResolveContext,
  report: Report,
): UsedDirective[] {
  const used: UsedDirective[] = [];
  visit(root, (node) => {
    if (node.type === 'containerDirective') {
      const fix = 'Blocks with ":::" are not used here. Write "::name[...]" on a line of its own.';
      report(lineOf(node), `":::${node.name}" is not allowed. ${fix}`);
      return;
    }
    if (node.type !== 'textDirective' && node.type !== 'leafDirective') return;
    const line = lineOf(node);
    const colons = node.type === 'textDirective' ? ':' : '::';
    if (!Object.hasOwn(DIRECTIVE_RULES, node.name)) {
      const names = Object.keys(DIRECTIVE_RULES);
      const fix = colons === ':' ? ' If it is a plain colon, put a space after it.' : '';
      report(line, `${unknown('directive', `${colons}${node.name}`, names)}${fix}`);
      return;
    }
    const rule = DIRECTIVE_RULES[node.name] as (typeof DIRECTIVE_RULES)[string];
    const shown = `${colons}${node.name}`;
    if ((rule.form === 'text') !== (colons === ':')) {
      const where = rule.form === 'text' ? 'inside a sentence' : 'on a line of its own';
      report(line, `"${shown}" stands in the wrong place: write ${rule.usage} ${where}.`);
      return;
    }
    const attributes = Object.fromEntries(
      Object.entries(node.attributes ?? {}).map(([key, value]) => [key, value ?? '']),
    );
    const { attributes: allowed } = rule;
    const bad =
      allowed === 'any' ? [] : Object.keys(attributes).filter((k) => !allowed.includes(k));
    if (bad.length > 0) {
      report(line, `"${shown}": ${unknown('attribute', bad[0] as string, allowed)}`);
      return;
    }
    const label = textOf(node).trim();
    if (label === '') {
      report(line, `"${shown}" names nothing. Use ${rule.usage}.`);
      return;
    }
    const resolved = rule.resolve(label, attributes, context);
    if (typeof resolved === 'string') {
      report(line, resolved);
      return;
    }
    setDirective(node, resolved);
    used.push({ directive: resolved, line });
  });
  return used;
}
