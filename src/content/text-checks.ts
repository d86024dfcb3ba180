// Checks of the words themselves: raw HTML, emphasis that did not parse, unfinished prompts, TeX.
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { lineOf } from './position.ts';
import type { Report } from './problem.ts';
import { texProblem } from './tex.ts';

const FORBIDDEN: Readonly<Record<string, string>> = {
  html: 'Raw HTML is not allowed. Use Markdown or a directive.',
  image: 'Pictures are not kept here. Show an experiment: ::experiment[slug].',
  imageReference: 'Pictures are not kept here. Show an experiment: ::experiment[slug].',
  definition: 'Link definitions are not allowed. Write the link in place: [text](address).',
  linkReference: 'Link definitions are not allowed. Write the link in place: [text](address).',
  footnoteDefinition: 'Footnotes are not allowed. Write the note in the text, or cite a source.',
  footnoteReference: 'Footnotes are not allowed. Write the note in the text, or cite a source.',
  thematicBreak: 'Rules ("---") are not allowed. Use a "###" heading.',
};

/** Reports what may not stand in a body. */
export function checkText(root: Root, report: Report): void {
  visit(root, (node) => {
    const forbidden = FORBIDDEN[node.type];
    if (forbidden !== undefined) report(lineOf(node), forbidden);
    if (node.type === 'inlineMath' || node.type === 'math') {
      const problem = texProblem(node.value, node.type === 'math');
      if (problem !== undefined) report(lineOf(node), problem);
    }
    if (node.type !== 'text') return;
    const block = /::+[a-z][a-z-]*/.exec(node.value)?.[0];
    if (block !== undefined) {
      const fix = 'A block directive stands on a line of its own with nothing around it.';
      report(lineOf(node), `"${block}" is left over as text. ${fix}`);
    }
    for (const { mark, line } of leftoverMarks(node.value, lineOf(node))) {
      report(
        line,
        `"${mark}" is left over as text: emphasis did not parse. Close it, or move it away from the punctuation beside it.`,
      );
    }
  });
}

function leftoverMarks(text: string, firstLine: number): { mark: string; line: number }[] {
  return text.split('\n').flatMap((row, i) => {
    const mark = /\*\*|(?<![\p{L}\p{N}])__|__(?![\p{L}\p{N}_])/u.exec(row)?.[0];
    return mark === undefined ? [] : [{ mark, line: firstLine + i }];
  });
}

/** Reports each line of a file that still holds a prompt of the skeleton. */
export function checkUnfinished(text: string, report: Report): void {
  text.split('\n').forEach((row, i) => {
    if (!/\bTODO\b/.test(row)) return;
    report(i + 1, `Still a prompt: "${row.trim()}". Write it and remove the TODO.`);
  });
}
