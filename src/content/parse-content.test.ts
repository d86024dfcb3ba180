// The content check as a whole: files in, problems out.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseContent } from './parse-content.ts';
import { formatProblem } from './problem.ts';
import { sampleFiles, sampleKnown } from './sample.fixture.ts';

type Edit = readonly [path: string, from: string | RegExp, to: string];

function check(edits: readonly Edit[], remove: readonly string[] = []): string[] {
  const files = new Map(sampleFiles);
  for (const [path, from, to] of edits) {
    const before = files.get(`content/${path}`) ?? '';
    const after = before.replace(from, to);
    if (after === before) throw new Error(`The edit of ${path} changes nothing.`);
    files.set(`content/${path}`, after);
  }
  for (const path of remove) files.delete(`content/${path}`);
  return parseContent(files, sampleKnown)
    .problems.filter(
      ({ message }) => !message.includes('"follows"') && !/has changed/.test(message),
    )
    .map(formatProblem);
}

const KO = 'why-halve/ko.md';
const EN = 'why-halve/en.md';
const YAML = 'why-halve/entry.yaml';

describe('a dictionary without faults', () => {
  test('has no problems', () => {
    expect(check([])).toEqual([]);
  });

  test('gives entries with words, sections and resolved directives', () => {
    const { entries, topics } = parseContent(sampleFiles, sampleKnown);
    expect(entries.map(({ slug }) => slug)).toEqual(['half-term', 'shrinking', 'why-halve']);
    expect(topics.map(({ id }) => id)).toEqual(['basics']);
    const question = entries[2];
    expect(question?.answers).toEqual(['q1.0']);
    expect(question?.words.en.keyPoints).toEqual(['one', 'two $x/2$', 'three']);
    expect(question?.bodies.ko.map(({ id }) => id)).toEqual([
      'one-line',
      'simple',
      'interview',
      'in-depth',
      'mistakes',
      'see-it-run',
      'sources',
    ]);
  });
});

const cases: readonly (readonly [name: string, edits: readonly Edit[], problem: string])[] = [
  [
    'unknown key in entry.yaml, with the nearest allowed key',
    [[YAML, 'asks-next:', 'ask-next:']],
    `content/${YAML}:5: error: Unknown key "ask-next". Allowed: kind, topic, difficulty, answers, asks-next, needs, see-also, experiments, sources. Did you mean "asks-next"?`,
  ],
  [
    'unknown key of a source',
    [[YAML, 'venue:', 'venu: x\n    venue:']],
    `content/${YAML}:14: error: Unknown key "venu". Allowed: key, authors, year, title, venue, doi, arxiv, url. Did you mean "venue"?`,
  ],
  [
    'unknown key in front matter',
    [[KO, 'aliases:', 'alias:']],
    `content/${KO}:3: error: Unknown key "alias". Allowed: title, aliases, search-phrases, key-points, follows. Did you mean "aliases"?`,
  ],
  [
    'a missing key',
    [[KO, /^title.*\n/m, '']],
    `content/${KO}:2: error: Key "title" is missing. Add it: text.`,
  ],
  [
    'a value out of the list',
    [[YAML, 'difficulty: basic', 'difficulty: hard']],
    `content/${YAML}:3: error: "difficulty" must be one of basic, intermediate, advanced, got "hard".`,
  ],
  [
    'a wrong type deep inside',
    [[YAML, 'year: 1950', 'year: soon']],
    `content/${YAML}:12: error: "sources.0.year" must be a number, got "soon".`,
  ],
  [
    'a source without an address',
    [[YAML, /^ {4}doi.*\n/m, '']],
    `content/${YAML}:10: error: "sources.0" needs at least one of doi, arxiv, url.`,
  ],
  [
    'broken YAML',
    [[YAML, 'answers: [q1.0]', 'answers: [q1.0']],
    `content/${YAML}:5: error: YAML: Flow sequence in block collection must be sufficiently indented and end with a ]`,
  ],
  [
    'no front matter',
    [[KO, '---\n', '']],
    `content/${KO}:1: error: The front matter is missing. Start the file with a line "---", YAML, and "---".`,
  ],
  [
    'an unknown topic',
    [[YAML, 'topic: basics', 'topic: basic']],
    `content/${YAML}:2: error: Unknown topic "basic". Known: basics. Did you mean "basics"?`,
  ],
  [
    'a link to no entry',
    [[YAML, 'asks-next: [shrinking]', 'asks-next: [shrink]']],
    `content/${YAML}:5: error: "asks-next": Unknown entry "shrink". Known: half-term, shrinking, why-halve. Did you mean "shrinking"?`,
  ],
  [
    'an entry that needs itself',
    [[YAML, 'needs: [half-term]', 'needs: [why-halve]']],
    `content/${YAML}:6: error: "needs" names the entry itself. Remove "why-halve".`,
  ],
  [
    'an unknown experiment in entry.yaml',
    [[YAML, 'experiments: [halving]', 'experiments: [halving, halvin]']],
    `content/${YAML}:8: error: Unknown experiment "halvin". Known: halving. Did you mean "halving"?`,
  ],
  [
    'a question that two entries answer',
    [
      ['half-term/entry.yaml', 'kind: term', 'kind: question\nanswers: [q1.0]'],
      ['half-term/ko.md', 'key-points: []', 'key-points: [a, b, c]'],
      ['half-term/en.md', 'key-points: []', 'key-points: [a, b, c]'],
    ],
    `content/${YAML}:4: error: "q1.0" is already answered by half-term. One entry answers a question.`,
  ],
  [
    'a term with answers',
    [['half-term/entry.yaml', 'kind: term', 'kind: term\nanswers: [q9.9]']],
    'content/half-term/entry.yaml:2: error: A term has "answers". Only questions answer questions: remove "answers" or set "kind: question".',
  ],
  [
    'too few key points',
    [
      [KO, /key-points.*/, 'key-points: [하나]'],
      [EN, /key-points.*/, 'key-points: [one]'],
    ],
    `content/${EN}:5: error: A question needs at least 3 key points, got 1. List what a good answer must hold.`,
  ],
  [
    'key points that differ in number',
    [[EN, ', three]', ', three, four]']],
    `content/${EN}:5: error: 4 key points here, 3 in ko.md. Both languages list the same points in the same order.`,
  ],
  [
    'a directive in a key point',
    [[EN, 'key-points: [one', 'key-points: [":term[half] it"']],
    `content/${EN}:5: error: Key points hold no directives, got ":term[...]". Write plain words; maths, code and emphasis are allowed.`,
  ],
  [
    'a measured number typed in a key point',
    [[EN, 'key-points: [one', 'key-points: ["12.5 % is left"']],
    `content/${EN}:5: error: "12.5 %" is typed, but claim halving/an-eighth measures it (12.5%). Say it without the number, or put a definition in maths.`,
  ],
  [
    'an alias that another entry has as its title',
    [[EN, 'aliases: [halving again]', 'aliases: [Shrinking]']],
    `content/${EN}:3: error: Alias "Shrinking" already belongs to shrinking ("shrinking"). A name belongs to one entry: rename it, or make a disambiguation entry that owns the word.`,
  ],
  [
    'an alias given twice',
    [[EN, 'aliases: [halving again]', 'aliases: [again, again]']],
    `content/${EN}:3: error: Alias "again" repeats a name of this entry. Remove the repetition.`,
  ],
  [
    'an unknown section',
    [[KO, '## 자세히', '## 자세하']],
    `content/${KO}:20: error: Unknown section "자세하". Allowed, in this order: 한 줄 답, 중학생에게, 면접에서, 자세히, 흔한 실수, 직접 확인, 출처. Did you mean "자세히"?`,
  ],
  [
    'a missing section',
    [[EN, '## Common mistakes\n\nIt never becomes 0.\n', '']],
    `content/${EN}:1: error: A question needs the sections that are missing here: "## Common mistakes". Add them in order.`,
  ],
  [
    'sections out of order',
    [
      [EN, '## In one line', '## See it run'],
      [EN, /## See it run(?![\s\S]*## See)/, '## In one line'],
    ],
    `content/${EN}:12: error: Section "For a middle-school student" comes after "See it run". The order is: In one line, For a middle-school student, In an interview, In depth, Common mistakes, See it run, Sources.`,
  ],
  [
    'a section twice',
    [[EN, '## Common mistakes', '## In depth']],
    `content/${EN}:26: error: Section "In depth" appears twice. Join the two.`,
  ],
  [
    'an empty section',
    [[EN, '\nIt never becomes 0.\n', '']],
    `content/${EN}:26: error: Section "Common mistakes" is empty. Write it, or remove an optional section.`,
  ],
  [
    'a sources section with text',
    [[EN, '## Sources\n', '## Sources\n\nMany.\n']],
    `content/${EN}:36: error: Section "Sources" must stay empty. The build writes it from entry.yaml. Move the sources there.`,
  ],
  [
    'a section in one language only',
    [['half-term/en.md', '## In depth', '## In an interview\n\nhm\n\n## In depth']],
    'content/half-term/ko.md:1: error: Section "## 면접에서" is missing, but en.md has "## In an interview". Both languages need the same sections.',
  ],
  [
    'text before the first section',
    [[EN, '## In one line', 'Hello.\n\n## In one line']],
    `content/${EN}:8: error: Text before the first section. Move it below "## In one line".`,
  ],
  [
    'a heading of the wrong level',
    [[EN, 'It never becomes 0.', '#### Zero\n\nIt never becomes 0.']],
    `content/${EN}:28: error: Heading "#### Zero" is of level 4. Allowed: "##" for sections, "###" inside them.`,
  ],
  [
    'an unknown directive',
    [[EN, ':term[half]', ':tern[half]']],
    `content/${EN}:10: error: Unknown directive ":tern". Known: claim, term, cite, experiment, listing, diff, build-path, play. Did you mean "term"? If it is a plain colon, put a space after it.`,
  ],
  [
    'a colon taken for a directive',
    [[EN, 'It never becomes 0.', 'The rule:never 0.']],
    `content/${EN}:28: error: Unknown directive ":never". Known: claim, term, cite, experiment, listing, diff, build-path, play. If it is a plain colon, put a space after it.`,
  ],
  [
    'a block directive inside a sentence',
    [[EN, 'It never becomes 0.', 'See :listing[small.ts] here.']],
    `content/${EN}:28: error: ":listing" stands in the wrong place: write ::listing[file.ts]{region=name} on a line of its own.`,
  ],
  [
    'a block directive with text behind it',
    [[EN, '::listing[small.ts]{region=backprop}', '::listing[small.ts]{region=backprop} here']],
    `content/${EN}:24: error: "::listing" is left over as text. A block directive stands on a line of its own with nothing around it.`,
  ],
  [
    'an unknown attribute',
    [[EN, '{region=backprop}', '{regoin=backprop}']],
    `content/${EN}:24: error: "::listing": Unknown attribute "regoin". Known: region. Did you mean "region"?`,
  ],
  [
    'a term that no entry has',
    [[EN, ':term[half]', ':term[hal]']],
    `content/${EN}:10: error: ":term[hal]" names no title or alias in this language. Add the alias to its entry, or write :term[hal]{of=slug}. Did you mean "Why halve"?`,
  ],
  [
    'a term of no entry',
    [[EN, ':term[half]', ':term[half]{of=halff-term}']],
    `content/${EN}:10: error: Unknown entry "halff-term". Known: half-term, shrinking, why-halve. Did you mean "half-term"?`,
  ],
  [
    'an unknown claim',
    [[EN, ':claim[halving/an-eighth]', ':claim[halving/an-eight]']],
    `content/${EN}:22: error: In experiment halving: Unknown claim "an-eight". Known: an-eighth. Did you mean "an-eighth"?`,
  ],
  [
    'a claim of no experiment',
    [[EN, ':claim[halving/an-eighth]', ':claim[halvin/an-eighth]']],
    `content/${EN}:22: error: Unknown experiment "halvin". Known: halving. Did you mean "halving"?`,
  ],
  [
    'a claim without its experiment',
    [[EN, ':claim[halving/an-eighth]', ':claim[an-eighth]']],
    `content/${EN}:22: error: ":claim[an-eighth]" must name an experiment and one of its claims. Use :claim[experiment/claim-id].`,
  ],
  [
    'an experiment that is not listed',
    [[YAML, 'experiments: [halving]', 'experiments: []']],
    `content/${EN}:22: error: Experiment halving is used but not listed. Add it to "experiments" in entry.yaml.`,
  ],
  [
    'a cited source that is not listed',
    [[EN, ':cite[zeno]', ':cite[zen]']],
    `content/${EN}:10: error: Unknown source "zen". Known: zeno. Did you mean "zeno"? Sources are listed in entry.yaml.`,
  ],
  [
    'a source that one language never cites',
    [[EN, ' :cite[zeno]', '']],
    `content/${YAML}:10: error: Source "zeno" is never cited in en.md. Cite it with :cite[zeno] or remove it.`,
  ],
  [
    'an unknown preset',
    [[EN, 'preset="deep"', 'preset="dep"']],
    `content/${EN}:32: error: In experiment halving: Unknown preset "dep". Known: deep. Did you mean "deep"?`,
  ],
  [
    'a parameter out of range',
    [[EN, 'times=12', 'times=99']],
    `content/${EN}:32: error: In experiment halving: Parameter "times" must be a whole number from 1 to 20, got "99".`,
  ],
  [
    'an unknown parameter',
    [[EN, 'times=12', 'time=12']],
    `content/${EN}:32: error: In experiment halving: Unknown parameter "time". Allowed: times. Did you mean "times"?`,
  ],
  [
    'an unknown listing',
    [[EN, '::listing[small.ts]', '::listing[smal.ts]']],
    `content/${EN}:24: error: Unknown listing "smal.ts". Known: small.ts, large.ts. Did you mean "small.ts"?`,
  ],
  [
    'an unknown region',
    [[EN, 'region=backprop', 'region=backdrop']],
    `content/${EN}:24: error: In listing small.ts: Unknown region "backdrop". Known: backprop. Did you mean "backprop"?`,
  ],
  [
    'a diff without its other side',
    [[EN, '::listing[small.ts]{region=backprop}', '::diff[small.ts]']],
    `content/${EN}:24: error: Attribute "to" is missing. Use ::diff[from.ts]{to=to.ts}.`,
  ],
  [
    'an unknown build path',
    [[EN, '::listing[small.ts]{region=backprop}', '::build-path[medium]']],
    `content/${EN}:24: error: Unknown build path "medium". Known: small.`,
  ],
  [
    'an unknown play',
    [[EN, '::listing[small.ts]{region=backprop}', '::play[hill-side]']],
    `content/${EN}:24: error: Unknown play "hill-side". Known: hillside, computation-graph. Did you mean "hillside"?`,
  ],
  [
    'a play in one language only',
    [
      [
        EN,
        '::listing[small.ts]{region=backprop}',
        '::listing[small.ts]{region=backprop}\n\n::play[hillside]',
      ],
    ],
    `content/${EN}:26: error: ::play[hillside] is used here but not in ko.md. Both languages say the same things: add it there or remove it here.`,
  ],
  [
    'a claim used in one language only',
    [[KO, ':claim[halving/an-eighth]', '8분의 1']],
    `content/${EN}:22: error: :claim[halving/an-eighth] is used here but not in ko.md. Both languages say the same things: add it there or remove it here.`,
  ],
  [
    'a link to no page',
    [[EN, '(/en/half-term/)', '(/en/half/)']],
    `content/${EN}:18: error: Link "/en/half/" leads to no page of this language. To an entry, write :term[text]{of=slug}.`,
  ],
  [
    'a link to a page of the other language',
    [[EN, '(/en/half-term/)', '(/ko/half-term/)']],
    `content/${EN}:18: error: Link "/ko/half-term/" leads to no page of this language. Did you mean "/en/half-term/"? To an entry, write :term[text]{of=slug}.`,
  ],
  [
    'a link to no section',
    [[EN, '(/en/half-term/)', '(/en/half-term/#depth)']],
    `content/${EN}:18: error: Link "/en/half-term/#depth" leads to no section. Allowed after "#": one-line, simple, interview, in-depth, mistakes, see-it-run, sources.`,
  ],
  [
    'a link with a scheme that is not allowed',
    [[EN, '(/en/half-term/)', '(ftp://example.org)']],
    `content/${EN}:18: error: Link "ftp://example.org" is not allowed. Allowed: https, http, mailto, and paths of this site.`,
  ],
  [
    'raw HTML',
    [[EN, 'It never becomes 0.', 'It <b>never</b> becomes 0.']],
    `content/${EN}:28: error: Raw HTML is not allowed. Use Markdown or a directive.`,
  ],
  [
    'emphasis that did not parse',
    [[EN, 'It is **fast**.', 'It is **fast.']],
    `content/${EN}:18: error: "**" is left over as text: emphasis did not parse. Close it, or move it away from the punctuation beside it.`,
  ],
  [
    'bad TeX in the text',
    [[EN, '$x_n = 2^{-n}$', '$\\frac{1$']],
    `content/${EN}:22: error: Bad TeX "\\frac{1": Unexpected end of input in a macro argument, expected '}' at end of input: \\frac{1. Mend the formula.`,
  ],
  [
    'bad TeX in a key point',
    [[EN, '$x/2$', '$x/{2$']],
    `content/${EN}:5: error: Bad TeX "x/{2": Expected '}', got 'EOF' at end of input: x/{2. Mend the formula.`,
  ],
  [
    'a typed number that a claim measures',
    [[EN, 'It never becomes 0.', 'It is\nthen 12.5% of it.']],
    `content/${EN}:29: error: "12.5%" is typed, but claim halving/an-eighth measures it (12.5%). Write :claim[halving/an-eighth]; if it is a definition, put it in maths: $12.5\\%$.`,
  ],
  [
    'a prompt of the skeleton',
    [[EN, 'It never becomes 0.', 'TODO: what people get wrong']],
    `content/${EN}:28: error: Still a prompt: "TODO: what people get wrong". Write it and remove the TODO.`,
  ],
];

describe('one fault gives one problem', () => {
  test.each(cases)('%s', (_name, edits, problem) => {
    expect(check(edits).join('\n')).toContain(problem);
  });
});

describe('missing and stray files', () => {
  test('a missing translation', () => {
    expect(check([], ['half-term/en.md'])).toContain(
      'content/half-term/en.md:1: error: The translation is missing. Write content/half-term/en.md; "npm run new -- half-term" makes a new entry\'s files.',
    );
  });

  test('a stray file and a slug that is not allowed', () => {
    const files = new Map([...sampleFiles, ['content/Half/notes.txt', '']]);
    const problems = parseContent(files, sampleKnown).problems.map(formatProblem);
    expect(problems).toContain(
      'content/Half/notes.txt:1: error: No file of this name belongs here. Allowed: entry.yaml, ko.md, en.md.',
    );
    expect(problems).toContainEqual(expect.stringContaining('Slug "Half" is not allowed.'));
  });

  test('no list of topics', () => {
    expect(check([], ['topics.yaml'])).toContain(
      'content/topics.yaml:1: error: The list of topics is missing. Write content/topics.yaml.',
    );
  });
});

describe('evidence', () => {
  test('is an error where it is missing, or a warning where the caller says so', () => {
    const known = { ...sampleKnown, evidence: new Map() };
    const message =
      'Claim halving/an-eighth has no recorded evidence. Record it: npx deepdict verify halving.';
    const at = { file: `content/${EN}`, line: 22, message };
    expect(parseContent(sampleFiles, known).problems).toContainEqual({ ...at, severity: 'error' });
    const lenient = { ...known, missingEvidence: 'warning' as const };
    expect(parseContent(sampleFiles, lenient).problems).toContainEqual({
      ...at,
      severity: 'warning',
    });
  });

  test('that does not hold is an error', () => {
    const evidence = structuredClone(sampleKnown.evidence.get('halving'));
    if (evidence === undefined) throw new Error('The sample has evidence.');
    const failed = {
      ...evidence,
      claims: evidence.claims.map((c) => ({ ...c, holds: false, held: 2 })),
    };
    const known = { ...sampleKnown, evidence: new Map([['halving', failed]]) };
    expect(parseContent(sampleFiles, known).problems.map(formatProblem)).toContain(
      `content/${EN}:22: error: Claim halving/an-eighth does not hold: 2 of 5. Rewrite the claim until it says what is measured.`,
    );
  });
});

describe('a word with several meanings', () => {
  const disambiguation: [string, string][] = [
    [
      'content/cut/entry.yaml',
      'kind: disambiguation\ntopic: basics\ndifficulty: basic\nsee-also: [half-term, shrinking]\n',
    ],
    [
      'content/cut/ko.md',
      '---\ntitle: 줄임\nfollows: en@00000000\n---\n## 한 줄 답\n\n둘입니다.\n',
    ],
    ['content/cut/en.md', '---\ntitle: cut\nfollows: ko@00000000\n---\n## In one line\n\nTwo.\n'],
  ];
  const shared = (term: string) => {
    const files = new Map([...sampleFiles, ...disambiguation]);
    const edit = (path: string, from: string, to: string) =>
      files.set(path, (files.get(path) ?? '').replace(from, to));
    edit('content/half-term/en.md', 'one half', 'cut');
    edit('content/shrinking/en.md', 'getting smaller', 'cut');
    edit('content/why-halve/en.md', ':term[half]', term);
    return parseContent(files, sampleKnown)
      .problems.filter(({ severity }) => severity === 'error')
      .map(formatProblem);
  };

  test('may be owned by a disambiguation and its meanings together', () => {
    expect(shared(':term[half]')).toEqual([]);
  });

  test('is linked only by saying which', () => {
    expect(shared(':term[cut]')).toEqual([
      `content/${EN}:10: error: ":term[cut]" has several meanings. Say which: {of=half-term} or {of=shrinking}.`,
    ]);
    expect(shared(':term[cut]{of=half-term}')).toEqual([]);
  });
});

describe('any input', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '---\n',
      '\n## 자세히\n',
      '\n## In depth\n',
      ':claim[halving/an-eighth]',
      '::experiment[halving]{times="',
      ':term[',
      '$\\frac{',
      '$$\n',
      '**반감(halving)**은',
      'title: a\n',
      'follows: en@00000000\n',
      '&a [*a, *b]\n',
      '12.5%',
      '0.00000000000000000000000000000000000000000000000125',
      '| a | b |\n|---|---|\n',
      '[x](../',
      '1. > - ',
      ':::note\n',
      '\r\n',
      '\u0000',
    ),
  );
  const text = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(''));
  const path = fc.constantFrom(
    KO,
    EN,
    YAML,
    'topics.yaml',
    'half-term/en.md',
    'x/y/z',
    '__proto__/en.md',
  );

  test('gives problems, never an exception', () => {
    fc.assert(
      fc.property(path, text, fc.boolean(), (name, extra, replace) => {
        const files = new Map(sampleFiles);
        const before = replace ? '' : (files.get(`content/${name}`) ?? '');
        files.set(`content/${name}`, before + extra);
        const { problems } = parseContent(files, sampleKnown);
        for (const problem of problems) expect(problem.line).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  });
});
