// Sections: a body cut at its `##` headings, with names and order checked against the plan.
import type { Heading, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { EntryKind, Lang } from '../model/index.ts';
import { nearest } from '../model/index.ts';
import { lineOf } from './position.ts';
import type { Report } from './problem.ts';
import type { SectionId } from './section-plan.ts';
import { REQUIRED_SECTIONS, SECTION_IDS, SECTION_TITLES } from './section-plan.ts';

export interface Section {
  readonly id: SectionId;
  readonly title: string;
  readonly nodes: readonly RootContent[];
}

/** Cuts a body into sections and reports every departure from the plan of its kind. */
export function splitSections(root: Root, lang: Lang, kind: EntryKind, report: Report): Section[] {
  const titles = SECTION_IDS.map((id) => SECTION_TITLES[id][lang]);
  const sections: { id: SectionId; title: string; line: number; nodes: RootContent[] }[] = [];
  let current: RootContent[] | undefined;
  for (const node of root.children) {
    if (node.type !== 'heading' || node.depth > 2) {
      if (node.type === 'heading') checkDepth(node, report);
      if (current !== undefined) current.push(node);
      else report(lineOf(node), `Text before the first section. Move it below "## ${titles[0]}".`);
      continue;
    }
    checkDepth(node, report);
    current = [];
    const title = textOf(node);
    const index = titles.indexOf(title);
    const id = SECTION_IDS[index];
    if (id === undefined) {
      const near = nearest(title, titles, 1)[0];
      const fix = near === undefined ? '' : ` Did you mean "${near}"?`;
      report(
        lineOf(node),
        `Unknown section "${title}". Allowed, in this order: ${titles.join(', ')}.${fix}`,
      );
    } else if (sections.some((section) => section.id === id)) {
      report(lineOf(node), `Section "${title}" appears twice. Join the two.`);
    } else {
      sections.push({ id, title, line: lineOf(node), nodes: current });
    }
  }
  checkOrder(sections, titles, report);
  const missing = REQUIRED_SECTIONS[kind].filter((id) => !sections.some((s) => s.id === id));
  if (missing.length > 0) {
    const names = missing.map((id) => `"## ${SECTION_TITLES[id][lang]}"`).join(', ');
    report(1, `A ${kind} needs the sections that are missing here: ${names}. Add them in order.`);
  }
  for (const { id, title, line, nodes } of sections) {
    if (id === 'sources' && nodes.length > 0) {
      const fix = 'The build writes it from entry.yaml. Move the sources there.';
      report(lineOf(nodes[0] as RootContent), `Section "${title}" must stay empty. ${fix}`);
    }
    if (id !== 'sources' && nodes.length === 0) {
      report(line, `Section "${title}" is empty. Write it, or remove an optional section.`);
    }
  }
  return sections.map(({ id, title, nodes }) => ({ id, title, nodes }));
}

function checkDepth(node: Heading, report: Report): void {
  if (node.depth === 2 || node.depth === 3) return;
  const marks = '#'.repeat(node.depth);
  report(
    lineOf(node),
    `Heading "${marks} ${textOf(node)}" is of level ${node.depth}. Allowed: "##" for sections, "###" inside them.`,
  );
}

function checkOrder(
  sections: readonly { id: SectionId; title: string; line: number }[],
  titles: readonly string[],
  report: Report,
): void {
  for (const [i, section] of sections.entries()) {
    const before = sections[i - 1];
    if (before && SECTION_IDS.indexOf(section.id) < SECTION_IDS.indexOf(before.id)) {
      report(
        section.line,
        `Section "${section.title}" comes after "${before.title}". The order is: ${titles.join(', ')}.`,
      );
    }
  }
}

/** Reports sections that only one of the two languages has. */
export function compareSections(
  sections: Readonly<Record<Lang, readonly Section[]>>,
  reports: Readonly<Record<Lang, Report>>,
): void {
  const missing = (from: Lang, other: Lang) => {
    for (const { id, title } of sections[from]) {
      if (sections[other].some((section) => section.id === id)) continue;
      const wanted = SECTION_TITLES[id][other];
      reports[other](
        1,
        `Section "## ${wanted}" is missing, but ${from}.md has "## ${title}". Both languages need the same sections.`,
      );
    }
  };
  missing('ko', 'en');
  missing('en', 'ko');
}
