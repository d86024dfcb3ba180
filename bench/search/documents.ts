// The tables of README.md and docs/search.md that come from the record, between two comments each.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchRecord } from './record.ts';
import { readmeBlock, searchBlock } from './report.ts';

const BEGIN = '<!-- From bench/results/search.json by npm run bench:docs; do not edit. -->';
const END = '<!-- End of what comes from the record. -->';

const BLOCKS: Readonly<Record<string, (record: SearchRecord) => string>> = {
  'README.md': readmeBlock,
  'docs/search.md': searchBlock,
};

export const SEARCH_DOCUMENTS: readonly string[] = Object.keys(BLOCKS);

/** Writes the tables; returns the paths of those documents that changed. */
export function fillSearchDocuments(root: string, record: SearchRecord): string[] {
  return SEARCH_DOCUMENTS.filter((path) => {
    const present = readFileSync(join(root, path), 'utf8');
    const text = filledSearchDocument(path, present, record);
    if (text !== present) writeFileSync(join(root, path), text);
    return text !== present;
  });
}

/**
 * The document with what the record gives between its two comments.
 * @throws Error when it lacks them.
 */
export function filledSearchDocument(path: string, text: string, record: SearchRecord): string {
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END, begin);
  if (begin < 0 || end < 0) throw new Error(`${path} lacks the lines\n${BEGIN}\n${END}`);
  const block = BLOCKS[path]?.(record) ?? '';
  return `${text.slice(0, begin + BEGIN.length)}\n\n${block}\n\n${text.slice(end)}`;
}
