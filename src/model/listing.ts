// Listings: whole programs shown and run as they stand; their counted lines and marked regions.
import { UserError } from './user-error.ts';

export interface ListingLine {
  /** 1-based. */
  readonly number: number;
  readonly text: string;
  /** Neither blank nor comment only. */
  readonly counted: boolean;
}

/** Lines `from` to `to`, inclusive, between the two comments that mark the region. */
export interface Region {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

export interface Listing {
  /** File name, such as mnist-mlp.ts. */
  readonly name: string;
  readonly language: 'typescript' | 'python';
  readonly source: string;
  readonly lines: readonly ListingLine[];
  /** Counted lines of the whole file. */
  readonly counted: number;
  readonly regions: readonly Region[];
}

/**
 * Reads a program. Regions stand between `// region name` and `// endregion` (`#` in Python) and may
 * nest.
 * @throws UserError for an unknown language, or regions that do not close.
 */
export function parseListing(name: string, source: string): Listing {
  const language = name.endsWith('.py')
    ? 'python'
    : name.endsWith('.ts')
      ? 'typescript'
      : undefined;
  if (language === undefined) {
    throw new UserError(`listings/${name}: unknown language. Allowed: .ts and .py files.`);
  }
  const text = source.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  const counted = language === 'python' ? countedPython(text) : countedTypeScript(text);
  const lines = text.split('\n').map((row, i) => ({
    number: i + 1,
    text: row,
    counted: counted.has(i),
  }));
  return {
    name,
    language,
    source: `${text}\n`,
    lines,
    counted: counted.size,
    regions: findRegions(name, lines),
  };
}

/** How many counted lines stand in a region. */
export function countedIn(listing: Listing, { from, to }: Region): number {
  return listing.lines.slice(from - 1, to).filter((line) => line.counted).length;
}

function findRegions(name: string, lines: readonly ListingLine[]): Region[] {
  const regions: Region[] = [];
  const open: { name: string; from: number }[] = [];
  for (const { text, number } of lines) {
    const mark = /^\s*(?:\/\/|#)\s*(region|endregion)\b\s*(\S*)/.exec(text);
    if (mark === null) continue;
    if (mark[1] === 'region') {
      if (mark[2] === '') {
        throw new UserError(
          `listings/${name}:${number}: a region without a name. Write "region name".`,
        );
      }
      open.push({ name: mark[2] as string, from: number + 1 });
      continue;
    }
    const region = open.pop();
    if (region === undefined) {
      throw new UserError(
        `listings/${name}:${number}: "endregion" without a "region" above. Remove it.`,
      );
    }
    regions.push({ ...region, to: number - 1 });
  }
  const unclosed = open.pop();
  if (unclosed !== undefined) {
    throw new UserError(
      `listings/${name}:${unclosed.from - 1}: region "${unclosed.name}" never ends. Add "endregion".`,
    );
  }
  return regions.sort((a, b) => a.from - b.from);
}

/** Indexes of lines that hold a token outside comments. Strings and templates are code. */
function countedTypeScript(text: string): Set<number> {
  const counted = new Set<number>();
  let line = 0;
  let state: 'code' | 'block' | "'" | '"' | '`' = 'code';
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string;
    if (char === '\n') {
      if (state === "'" || state === '"') state = 'code';
      line++;
      continue;
    }
    if (state === 'block') {
      if (char === '*' && text[i + 1] === '/') {
        state = 'code';
        i++;
      }
      continue;
    }
    if (state === 'code' && char === '/' && text[i + 1] === '/') {
      const end = text.indexOf('\n', i);
      if (end < 0) break;
      i = end - 1;
      continue;
    }
    if (state === 'code' && char === '/' && text[i + 1] === '*') {
      state = 'block';
      i++;
      continue;
    }
    if (/\S/.test(char)) counted.add(line);
    if (state === 'code') {
      if (char === "'" || char === '"' || char === '`') state = char;
    } else if (char === '\\' && text[i + 1] !== '\n') {
      i++;
    } else if (char === state) {
      state = 'code';
    }
  }
  return counted;
}

/** Indexes of lines that hold code; a triple-quoted string standing alone is a comment. */
function countedPython(text: string): Set<number> {
  const counted = new Set<number>();
  let quote: string | undefined;
  let isDocstring = false;
  text.split('\n').forEach((row, index) => {
    let rest = row;
    while (true) {
      if (quote !== undefined) {
        if (!isDocstring && rest.trim() !== '') counted.add(index);
        const end = rest.indexOf(quote);
        if (end < 0) return;
        rest = rest.slice(end + 3);
        quote = undefined;
        continue;
      }
      const code = rest.trim();
      if (code === '' || code.startsWith('#')) return;
      const open = /^(?:[^#'"]|'(?!'')(?:[^'\\]|\\.)*'|"(?!"")(?:[^"\\]|\\.)*")*?("""|''')/.exec(
        rest,
      );
      if (open === null) {
        counted.add(index);
        return;
      }
      const before = open[0].slice(0, -3);
      isDocstring = before.trim() === '' && rest === row;
      if (!isDocstring) counted.add(index);
      quote = open[1] as string;
      rest = rest.slice(open[0].length);
    }
  });
  return counted;
}
