// Front matter: the YAML block between two lines of `---` at the top of a Markdown file.

export interface SplitFile {
  readonly yaml: string;
  /** Everything after the front matter. */
  readonly body: string;
  /** Lines before the body. */
  readonly bodyOffset: number;
}

/** Unix line ends and no byte-order mark, so that positions and hashes agree on every system. */
export function normaliseLines(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** Splits a file into front matter and body; undefined when the front matter is missing or open. */
export function splitFrontMatter(text: string): SplitFile | undefined {
  const lines = normaliseLines(text).split('\n');
  if (lines[0]?.trimEnd() !== '---') return undefined;
  const end = lines.findIndex((line, i) => i > 0 && line.trimEnd() === '---');
  if (end < 0) return undefined;
  return {
    yaml: lines.slice(1, end).join('\n'),
    body: lines.slice(end + 1).join('\n'),
    bodyOffset: end + 1,
  };
}
