// Markdown to mdast: one parser for every body, with maths, tables, directives, and emphasis that
// works beside Korean particles.
import type { PhrasingContent, Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly/parseOnly';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const inline = unified()
  .use(remarkParse)
  .use(remarkCjkFriendly)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkMath);
const full = inline().use(remarkDirective).freeze();

/** Parses the body of a file; `offset` is the number of lines above it, so that positions are the file's. */
export function parseMarkdown(body: string, offset: number): Root {
  return full.parse('\n'.repeat(offset) + body);
}

/** Parses one line of text with emphasis, code and maths but no directives, such as a key point. */
export function parseInline(text: string): PhrasingContent[] {
  const [first] = inline.parse(text).children;
  return first?.type === 'paragraph' ? first.children : [{ type: 'text', value: text }];
}
