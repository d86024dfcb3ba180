// Listings: counted lines, regions and differences.
import { describe, expect, test } from 'vitest';
import { countedIn, parseListing } from './listing.ts';
import { diffListings } from './listing-diff.ts';
import { UserError } from './user-error.ts';

const counted = (name: string, source: string) =>
  parseListing(name, source)
    .lines.filter((line) => line.counted)
    .map(({ number }) => number);

describe('counted lines of TypeScript', () => {
  test.each<[string, string, number[]]>([
    ['code, blank and comment', 'const a = 1;\n\n// note\nconst b = 2;\n', [1, 4]],
    ['a comment behind code', 'const a = 1; // note\n', [1]],
    ['a block comment', '/* one\n * two\n */\nconst a = 1;\n', [4]],
    ['code behind a block comment', '/* one\n two */ const a = 1;\n', [2]],
    ['slashes in a string', 'const a = \'// no\';\nconst b = "/*";\nconst c = 1;\n', [1, 2, 3]],
    ['an escaped quote', "const a = '\\'// no';\n// yes\n", [1]],
    ['a template with a blank line', 'const a = `\n// text\n\nend`;\n', [1, 2, 4]],
    ['a lone bracket', 'f(\n  1,\n);\n', [1, 2, 3]],
    ['Windows line ends', 'a();\r\n\r\n// b\r\nc();\r\n', [1, 4]],
  ])('%s', (_name, source, lines) => {
    expect(counted('x.ts', source)).toEqual(lines);
  });
});

describe('counted lines of Python', () => {
  test.each<[string, string, number[]]>([
    ['code, blank and comment', 'a = 1\n\n# note\nb = 2  # note\n', [1, 4]],
    ['a docstring', 'def f():\n    """One.\n\n    Two.\n    """\n    return 1\n', [1, 6]],
    ['a docstring on one line', '"""What it is."""\nimport numpy\n', [2]],
    ['a string of several lines in code', 'a = """\nx\n"""\n', [1, 2, 3]],
    ['a hash in a string', "a = '#'\nb = 1\n", [1, 2]],
    ['triple quotes behind a hash', '# """\na = 1\n', [2]],
  ])('%s', (_name, source, lines) => {
    expect(counted('x.py', source)).toEqual(lines);
  });
});

describe('regions', () => {
  test('may nest and count their own lines', () => {
    const listing = parseListing(
      'x.ts',
      'a();\n// region outer\nb();\n// region inner\nc();\n\n// endregion\n// endregion\n',
    );
    expect(listing.regions).toEqual([
      { name: 'outer', from: 3, to: 7 },
      { name: 'inner', from: 5, to: 6 },
    ]);
    expect(listing.regions.map((region) => countedIn(listing, region))).toEqual([2, 1]);
    expect(listing.counted).toBe(3);
  });

  test.each([
    ['x.ts', 'a();\n// region a\n', 'listings/x.ts:2: region "a" never ends. Add "endregion".'],
    ['x.py', '# endregion\n', 'listings/x.py:1: "endregion" without a "region" above. Remove it.'],
    ['x.ts', '// region\n', 'listings/x.ts:1: a region without a name. Write "region name".'],
    ['x.rb', 'a', 'listings/x.rb: unknown language. Allowed: .ts and .py files.'],
  ])('%s: %j is refused', (name, source, message) => {
    expect(() => parseListing(name, source)).toThrow(new UserError(message));
  });
});

describe('the difference of two listings', () => {
  const from = parseListing('a.ts', 'one();\n// note\ntwo();\nthree();\n');
  const to = parseListing('b.ts', 'one();\n\n2();\nthree();\nfour();\n');

  test('marks lines with their numbers and counts only counted ones', () => {
    const { lines, added, removed } = diffListings(from, to);
    expect(lines.map(({ change, number, text }) => `${change} ${number} ${text}`)).toEqual([
      'same 1 one();',
      'removed 2 // note',
      'removed 3 two();',
      'added 2 ',
      'added 3 2();',
      'same 4 three();',
      'added 5 four();',
    ]);
    expect([added, removed]).toEqual([2, 1]);
  });

  test('with itself is empty, and the other way round swaps the counts', () => {
    expect(diffListings(from, from)).toMatchObject({ added: 0, removed: 0 });
    expect(diffListings(to, from)).toMatchObject({ added: 1, removed: 2 });
  });
});
