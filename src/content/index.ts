// The public surface of content: entries parsed and checked, and the pieces that pages are made of.
export type { Attributes, Directive } from './directive.ts';
export { directiveOf } from './directive.ts';
export { slugProblem } from './entry-files.ts';
export { followsValue, withFollows } from './follows.ts';
export { splitFrontMatter } from './front-matter.ts';
export type { Known } from './known.ts';
export { parseInline } from './markdown.ts';
export { mathText } from './math-text.ts';
export type { ParsedContent, ParsedEntry } from './parse-content.ts';
export { parseContent } from './parse-content.ts';
export { plainText } from './plain-text.ts';
export type { Problem } from './problem.ts';
export { formatProblem } from './problem.ts';
export type { SectionId } from './section-plan.ts';
export { REQUIRED_SECTIONS, SECTION_IDS, SECTION_TITLES } from './section-plan.ts';
export type { Section } from './sections.ts';
export { renderTex } from './tex.ts';
