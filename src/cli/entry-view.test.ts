// Entries on the terminal: text, formulas, measured values, programs and where to go from there.
import pc from 'picocolors';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import type { Catalogue } from '../build/catalogue.ts';
import type { ParsedEntry } from '../content/index.ts';
import { parseContent } from '../content/index.ts';
import { halving, halvingEvidence, sampleFiles, sampleKnown } from '../content/sample.fixture.ts';
import { parseListing } from '../model/index.ts';
import { entryJson } from './entry-json.ts';
import { entryLines } from './entry-view.ts';
import { catalogueSearch, findEntry } from './lookup.ts';

const colors = pc.createColors(false);
const extra = `
### Table and list

| Layer | Norm |
| --- | ---: |
| first | 1 |

1. one
2. two \`code\`

> quoted

\`\`\`
x = 1
\`\`\`

$$
\\frac{1}{2}
$$

::diff[small.ts]{to=large.ts}

::play[hillside]
`;
const files = new Map(sampleFiles);
for (const lang of ['ko', 'en']) {
  const path = `content/half-term/${lang}.md`;
  const last = lang === 'ko' ? '## 출처' : '## Sources';
  files.set(
    path,
    (files.get(path) as string).replace(last, () => `${extra}\n${last}`),
  );
}
const { entries, topics } = parseContent(files, sampleKnown);
const small = '// region backprop\nconst a = 1;\n// endregion\n';
const catalogue: Catalogue = {
  entries,
  topics,
  experiments: new Map([['halving', halving]]),
  evidence: new Map([['halving', halvingEvidence]]),
  runs: new Map(),
  listings: new Map([
    ['small.ts', parseListing('small.ts', small)],
    ['large.ts', parseListing('large.ts', `${small}const b = 2;\n`)],
  ]),
};
const entryOf = (slug: string) => entries.find((entry) => entry.slug === slug) as ParsedEntry;
const view = (slug: string, lang: 'ko' | 'en', width = 80) => {
  return { catalogue, entry: entryOf(slug), lang, colors, width };
};

test('an entry in English', () => {
  expect(entryLines(view('why-halve', 'en')).join('\n')).toBe(`Why halve
question · Basics · basic
Also called: halving again

In one line
A half each time gets small soon [1].

For a middle-school student
Fold a sheet of paper.

In an interview
It is fast. See the term (/en/half-term/).

In depth
After three it is 12.5% [✓ 12.0% … 13.0%, 5/5]. xₙ = 2⁻ⁿ

small.ts (backprop) 1 line
   2 const a = 1;

Common mistakes
It never becomes 0.

See it run
▶ Halving
  npx deepdict run halving --preset deep --times 12

Sources
[1] Zeno of Elea (1950). On halving. Paradoxes. https://doi.org/10.1000/zeno

What a good answer holds
  □ one
  □ two x/2
  □ three

Experiments
  Halving (npx deepdict run halving)

Questions that follow
  shrinking (shrinking)

Good to know first
  half (half-term)

Numbers with [✓ pass mark, seeds that hold] are measured by experiments. Measure
again: npx deepdict verify`);
});

test('one section in Korean', () => {
  expect(entryLines(view('why-halve', 'ko'), 'in-depth')).toEqual([
    '왜 반으로 줄이나',
    '질문 · 기초 · 기본',
    '',
    '자세히',
    '세 번이면 12.5% [✓ 12.0% … 13.0%, 5/5]입니다. xₙ = 2⁻ⁿ',
    '',
    'small.ts (backprop) 1줄',
    '   2 const a = 1;',
  ]);
});

test('tables, lists, quotations, code, formulas, differences and plays', () => {
  expect(entryLines(view('half-term', 'en'), 'in-depth').slice(4)).toEqual([
    'half',
    '',
    'Table and list',
    '',
    'Layer  Norm',
    '─────  ────',
    'first     1',
    '',
    '1. one',
    '2. two code',
    '',
    '│ quoted',
    '',
    '    x = 1',
    '',
    '    1/2',
    '',
    'small.ts → large.ts 1 line added · 0 removed',
    '  const a = 1;',
    '  // endregion',
    '+ const b = 2;',
    '',
    '▶ Down a hillside, one step at a time',
    'Suppose you want to get down a hillside in fog. You see only the ground under',
    'your feet. So you measure its slope and move downhill by step size × slope. This',
    'is gradient descent. The height of the hill stands for the loss, the place where',
    'you stand for the parameter, and the step size for the learning rate.',
    'Move it yourself (in the browser): npx deepdict serve',
  ]);
});

test('no line is wider than the terminal', () => {
  for (const lang of ['ko', 'en'] as const) {
    for (const line of entryLines(view('why-halve', lang, 60))) {
      expect(stringWidth(line)).toBeLessThanOrEqual(60);
    }
  }
});

test('a claim without evidence says so', () => {
  const unmeasured = { ...catalogue, evidence: new Map() };
  const lines = entryLines({ ...view('why-halve', 'en'), catalogue: unmeasured }, 'in-depth');
  expect(lines).toContain('After three it is [not measured yet]. xₙ = 2⁻ⁿ');
});

test('the JSON of an entry holds its sections and claims', () => {
  const json = entryJson(view('why-halve', 'en'));
  expect(json.sections[3]?.text).toContain('After three it is 12.5%');
  expect(json.claims).toMatchObject([
    { experiment: 'halving', id: 'an-eighth', quorum: 5, evidence: { median: 0.125 } },
  ]);
  expect(entryJson(view('why-halve', 'en'), 'simple').sections).toEqual([
    { id: 'simple', title: 'For a middle-school student', text: 'Fold a sheet of paper.' },
  ]);
});

test('names in both languages, slugs and unique beginnings find an entry', () => {
  const search = catalogueSearch(catalogue);
  const find = (query: string) => {
    const found = findEntry(catalogue, search, query, 'en');
    return 'entry' in found ? found.entry.slug : found.near.map(({ slug }) => slug);
  };
  expect(['half-term', 'HALF', '절반', 'one half', '반감', 'shrink'].map(find)).toEqual([
    'half-term',
    'half-term',
    'half-term',
    'half-term',
    'why-halve',
    'shrinking',
  ]);
  expect(find('shrinkin')).toBe('shrinking');
  expect(find('shirnking')).toEqual(['shrinking']);
  expect(find('zzzzzz')).toEqual([]);
});
