// The command line as a reader uses it: entries, search, runs, verify, help and mistakes.
import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import pc from 'picocolors';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Io } from '../src/cli/io.ts';
import { main } from '../src/cli/main.ts';
import { createIndex } from '../src/search/index.ts';

const ROOT = resolve(import.meta.dirname, '..');

const term = (lang: 'ko' | 'en', title: string, aliases: string, sentence: string) => {
  const [other, one, depth, sources] =
    lang === 'ko'
      ? ['en', '한 줄 답', '자세히', '출처']
      : ['ko', 'In one line', 'In depth', 'Sources'];
  return `---
title: ${title}
aliases: [${aliases}]
search-phrases: []
key-points: []
follows: ${other}@00000000
---
## ${one}

${sentence} :cite[nair2010].

## ${depth}

$\\max(0, x)$

## ${sources}
`;
};
const yaml = `kind: term
topic: basics
difficulty: basic
sources:
  - key: nair2010
    authors: [Vinod Nair, Geoffrey E. Hinton]
    year: 2010
    title: Rectified Linear Units
    venue: ICML 2010
    url: https://example.org/nair
`;
const CONTENT = {
  'topics.yaml':
    '- id: basics\n  title: { ko: 기초, en: Basics }\n  summary: { ko: 기초, en: Basics }\n',
  'relu/entry.yaml': yaml,
  'relu/ko.md': term('ko', '렐루', 'ReLU', '음수를 0으로 만듭니다'),
  'relu/en.md': term('en', 'ReLU', 'rectifier', 'Turns negative numbers into 0'),
  'leaky-relu/entry.yaml': yaml,
  'leaky-relu/ko.md': term('ko', '리키 렐루', 'Leaky ReLU', '음수에 작은 기울기를 줍니다'),
  'leaky-relu/en.md': term('en', 'Leaky ReLU', 'leaky rectifier', 'Keeps a small slope'),
};

let root: string;

/** A checkout with a content of its own, and the code of this one. */
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'deepdict-cli-'));
  for (const [path, text] of Object.entries(CONTENT)) {
    await mkdir(dirname(join(root, 'content', path)), { recursive: true });
    await writeFile(join(root, 'content', path), text);
  }
  for (const name of ['package.json', 'package-lock.json'])
    await cp(join(ROOT, name), join(root, name));
  for (const name of ['src', 'listings', 'scripts'])
    await symlink(join(ROOT, name), join(root, name));
});
afterAll(() => rm(root, { recursive: true }));

interface Output {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command in this process. `interrupt` is called once the command listens for Ctrl-C. */
async function deepdict(
  line: string,
  env: Io['env'] = {},
  isInterrupted = false,
  input: readonly string[] = [],
): Promise<Output> {
  let [out, err] = ['', ''];
  const io: Io = {
    out: (text) => {
      out += `${text}\n`;
    },
    err: (text) => {
      err += `${text}\n`;
    },
    status() {},
    columns: 80,
    colors: pc.createColors(false),
    env,
    lines: async function* () {
      yield* input;
    },
    onInterrupt: (listener) => {
      if (isInterrupted) setTimeout(listener, 20);
      return () => {};
    },
  };
  const args = line === '' ? [] : line.split(' ');
  const code = await main(args, io, root);
  return { code, out, err };
}

describe('looking up', () => {
  test('a term by its name in either language, answered in the reader’s', async () => {
    for (const line of ['relu', 'look relu', '렐루', 'rectifier']) {
      const { code, out } = await deepdict(line, { LANG: 'en_US.UTF-8' });
      expect([line, code]).toEqual([line, 0]);
      expect(out).toMatch(/^ReLU\nterm · Basics · basic\n/);
    }
    const korean = await deepdict('relu', { LANG: 'ko_KR.UTF-8' });
    expect(korean.out).toMatch(/^렐루\n용어 · 기초 · 기본\n/);
    expect((await deepdict('--lang ko relu')).out).toBe(korean.out);
    expect((await deepdict('relu --lang ko')).out).toBe(korean.out);
  });

  test('a term of two words', async () => {
    expect((await deepdict('leaky relu')).out).toMatch(/^Leaky ReLU\n/);
  });

  test('one section, and JSON', async () => {
    const { out } = await deepdict('relu --section in-depth');
    expect(out).toBe('ReLU\nterm · Basics · basic\n\nIn depth\nmax(0, x)\n');
    const json = JSON.parse((await deepdict('relu --json')).out);
    expect(json).toMatchObject({ slug: 'relu', lang: 'en', title: 'ReLU' });
    expect(json.sections[0].text).toBe('Turns negative numbers into 0 [1].');
  });

  test('a word that names nothing gives the nearest names', async () => {
    const { code, err } = await deepdict('rleu');
    expect(code).toBe(2);
    expect(err).toContain(
      'There is no entry "rleu".\nDid you mean one of these?\n  ReLU (relu) · term',
    );
    expect((await deepdict('rleu --lang ko')).err).toContain(
      '"rleu" 항목이 없습니다.\n혹시 찾는 것이 이 중에 있나요?\n  렐루 (relu) · 용어',
    );
  });

  test('a mistyped command is recognised', async () => {
    const { code, err } = await deepdict('verfy');
    expect([code, err]).toEqual([
      2,
      'There is no entry "verfy".\nDid you mean the command "deepdict verify"?\n',
    ]);
  });

  test('a wrong section', async () => {
    expect(await deepdict('relu --section depth')).toMatchObject({
      code: 2,
      err: 'error: Unknown section "depth". Allowed: one-line, simple, interview, in-depth, mistakes, see-it-run, sources. Did you mean "in-depth"?\n',
    });
  });
});

describe('search and list', () => {
  test('rows with their slugs', async () => {
    expect(await deepdict('search rectifier')).toMatchObject({
      code: 0,
      out: '  ReLU (relu) · term\n  Leaky ReLU (leaky-relu) · term\n',
    });
    const rows = JSON.parse((await deepdict('search relu --json --limit 1')).out);
    expect(rows).toMatchObject([{ slug: 'relu', tier: 'exact' }]);
  });

  test('each line of the standard input in turn', async () => {
    const input = ['렐루', 'qqqqqq', '', 'rectifier'];
    const { code, out, err } = await deepdict('search --stdin --json --limit 1', {}, false, input);
    expect([code, err]).toEqual([0, '']);
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const relu = {
      slug: 'relu',
      title: { ko: '렐루', en: 'ReLU' },
      kind: 'term',
      score: expect.any(Number),
      tier: 'exact',
    };
    expect(answers).toEqual([
      { query: '렐루', results: [relu] },
      { query: 'qqqqqq', results: [] },
      { query: '', results: [] },
      { query: 'rectifier', results: [relu] },
    ]);
    expect((await deepdict('search --stdin --limit 1', {}, false, ['렐루', 'qqqqqq'])).out).toBe(
      '렐루\n  ReLU (relu) · term\nqqqqqq\n',
    );
  });

  test('over the index of the site while it is no older than the content', async () => {
    const title = { ko: '저장된 항목', en: 'stored entry' };
    const none = { ko: [], en: [] };
    const names = { title, aliases: none, searchPhrases: none, texts: none };
    const index = createIndex([{ slug: 'stored', kind: 'term', ...names, senses: [] }]);
    const site = join(root, 'dist/site');
    await mkdir(join(site, 'data'), { recursive: true });
    onTestFinished(() => rm(join(root, 'dist'), { recursive: true }));
    await writeFile(join(site, 'data/search.bin'), index);
    const builtAt = (startedAt: number) =>
      writeFile(join(site, 'build.json'), JSON.stringify({ startedAt }));
    await builtAt(Date.now() + 1000);
    expect((await deepdict('search stored')).out).toBe('  stored entry (stored) · term\n');
    await builtAt(0);
    expect((await deepdict('search rectifier --limit 1')).out).toBe('  ReLU (relu) · term\n');
  });

  test('nothing found', async () => {
    const { code, out, err } = await deepdict('search qqqqqq');
    expect([code, out, err]).toEqual([1, '', 'There is no entry "qqqqqq".\n']);
  });

  test.each([
    ['search', 'error: Say what to search for, such as: deepdict search "why relu".\n'],
    [
      'search --stdin relu',
      'error: --stdin reads the queries from the standard input; leave out "relu".\n',
    ],
    ['search relu --limit 0', 'error: --limit must be a whole number from 1 to 1000, got "0".\n'],
    ['search relu --limt 3', 'error: Unknown option --limt. Did you mean --limit?\n'],
    ['look', 'error: Name the entry to look up, such as "deepdict relu".\n'],
    ['relu --lang fr', 'error: --lang must be ko or en, got "fr".\n'],
    [
      'serve --port x',
      'error: --port must be a whole number from 0 to 65535 (0: any free one), got "x".\n',
    ],
  ])('%s', async (line, err) => {
    expect(await deepdict(line)).toMatchObject({ code: 2, err });
  });

  test('the list by topic, with the experiments', async () => {
    const { out } = await deepdict('list');
    expect(out).toMatch(
      /^Basics\n {2}Leaky ReLU \(leaky-relu\)\n {2}ReLU \(relu\)\n\nExperiments\n/,
    );
    expect(out).toContain('(npx deepdict run bias-shift)');
    const json = JSON.parse((await deepdict('list --json')).out);
    expect(json.entries).toHaveLength(2);
  });
});

describe('running an experiment', () => {
  const QUICK = 'run bias-shift --steps 50';

  test('charts, numbers and settings', async () => {
    const { code, out } = await deepdict(`${QUICK} --seed 2`);
    expect(code).toBe(0);
    expect(out).toContain('distance 1 · width 16 · steps 50 · learning-rate 0.05 · seed 2');
    expect(out).toContain('No claim is made for these settings.');
  });

  test('JSON repeats bit for bit', async () => {
    const [first, second] = [await deepdict(`${QUICK} --json`), await deepdict(`${QUICK} --json`)];
    expect(second.out).toBe(first.out);
    const json = JSON.parse(first.out);
    expect(json).toMatchObject({
      experiment: 'bias-shift',
      seed: 1,
      params: { steps: 50 },
      claims: [],
    });
    expect(json.observations.length).toBeGreaterThan(0);
  });

  test('a pace stands beside what repeats, in words and in JSON', async () => {
    await symlink(join(ROOT, 'dist'), join(root, 'dist'));
    onTestFinished(() => rm(join(root, 'dist')));
    const line = 'run minibatch-noise --examples 256 --draws 20 --largest 32 --no-epoch';
    const [first, second] = [await deepdict(`${line} --json`), await deepdict(`${line} --json`)];
    const [{ pace, ...run }, again] = [JSON.parse(first.out), JSON.parse(second.out)];
    expect(pace.map(({ x }: { x: number }) => x)).toEqual([1, 4, 16, 64, 256]);
    for (const { perSecond } of pace) expect(perSecond).toBeGreaterThan(0);
    expect({ ...run, pace: again.pace }).toEqual(again);
    expect(JSON.stringify(run.observations)).not.toContain('pace');
    const untimed = await deepdict(`${line} --no-pace --json`);
    expect(JSON.parse(untimed.out)).not.toHaveProperty('pace');
    expect(JSON.parse(untimed.out).observations).toEqual(run.observations);
    expect((await deepdict(line)).out).toContain('Examples per second on this machine');
  });

  test('a preset, and a value that overrides it', async () => {
    const { out } = await deepdict(`${QUICK} --preset far --distance 0.5`);
    expect(out).toContain('distance 0.5');
  });

  test('the help lists parameters and presets', async () => {
    const { code, out } = await deepdict('run bias-shift --help');
    expect(code).toBe(0);
    expect(out).toMatch(/--learning-rate <n> +Learning rate \(Adam\) \(0\.001 … 0\.3; default/);
    expect(out).toMatch(/--preset far +Boundary far away/);
    expect((await deepdict('help run bias-shift')).out).toBe(out);
  });

  test('Ctrl-C cancels', async () => {
    expect(await deepdict('run bias-shift --steps 2000', {}, true)).toEqual({
      code: 130,
      out: '',
      err: 'Cancelled.\n',
    });
  });

  test('the time limit', async () => {
    expect(await deepdict('run bias-shift --time-limit 0.01')).toEqual({
      code: 1,
      out: '',
      err: 'Stopped at the time limit of 0.01 seconds. Allow more with --time-limit.\n',
    });
  });

  test.each([
    ['run', /^error: Name the experiment to run: .*bias-shift/],
    [
      'run bias-shfit',
      /^error: There is no experiment "bias-shfit"\. Did you mean bias-shift\?\n$/,
    ],
    ['run bias-shift 3', /^error: "3" is too much\. Parameters are options: --name value\.\n$/],
    ['run bias-shift --wdth 3', /^error: Unknown option --wdth\. Did you mean --width\?\n$/],
    [
      'run bias-shift --width 3.5',
      /^error: Parameter "width" must be a whole number from .*got "3\.5"\.\n$/,
    ],
    [
      'run bias-shift --seed x',
      /^error: --seed must be a whole number from 0 to 4294967295, got "x"\.\n$/,
    ],
    [
      'run bias-shift --preset fra',
      /^error: Experiment "bias-shift" has no preset "fra"\. Allowed: .*Did you mean "far"\?\n$/,
    ],
    [
      'run bias-shift --time-limit 0',
      /^error: --time-limit must be a number of seconds above 0 and up to 86400, got "0"\.\n$/,
    ],
  ])('%s', async (line, err) => {
    const output = await deepdict(line);
    expect(output.code).toBe(2);
    expect(output.err).toMatch(err);
  });

  test('an experiment that needs digits says how to make them', async () => {
    const { code, err } = await deepdict('run vanishing-gradient');
    expect(code).toBe(2);
    expect(err).toMatch(
      /^error: The digits cannot be read from .* \(ENOENT\)\. Run "npm run build:data"\.\n$/,
    );
  });
});

describe('verify', () => {
  test.each([
    [
      'verify relu',
      'error: "relu" is too much. Name experiments by --only, part files after --merge.\n',
    ],
    [
      'verify --shard 3/2',
      'error: --shard must be i/n with i from 1 to n, such as 2/5, got "3/2".\n',
    ],
    ['verify --merge', 'error: --merge needs the part files to join.\n'],
    [
      'verify --merge --shard 1/2',
      'error: --shard and --merge exclude each other: first every shard, then the merge.\n',
    ],
    [
      'verify --only bias-shfit',
      'error: There is no experiment "bias-shfit". Did you mean bias-shift?\n',
    ],
  ])('%s', async (line, err) => {
    expect(await deepdict(line)).toMatchObject({ code: 2, err });
  });
});

describe('serve', () => {
  test('without a built site it says how to build one', async () => {
    const { code, err } = await deepdict('serve --port 0');
    expect(code).toBe(2);
    expect(err).toMatch(
      /^error: There is no built site in .*dist\/site\. Build it with: npm run build/,
    );
  });

  test('the site is served until Ctrl-C', async () => {
    await mkdir(join(root, 'dist/site'), { recursive: true });
    await writeFile(join(root, 'dist/site/index.html'), '<!doctype html>');
    const { code, out } = await deepdict('serve --port 0', {}, true);
    expect(code).toBe(0);
    expect(out).toMatch(/^Serving http:\/\/localhost:\d+ — press Ctrl-C to stop\.\n$/);
  });
});

describe('help and version', () => {
  test('the help names every command, in both languages', async () => {
    const { code, out } = await deepdict('');
    expect(code).toBe(0);
    for (const name of ['look', 'search', 'list', 'run', 'verify', 'serve']) {
      expect(out).toMatch(new RegExp(`^ {2}${name}`, 'm'));
    }
    expect((await deepdict('--help')).out).toBe(out);
    expect((await deepdict('help --lang ko')).out).toContain('실험을 실행합니다.');
    expect((await deepdict('verify --help')).out).toContain('--shard <i/n>');
  });

  test('the version', async () => {
    expect((await deepdict('--version')).out).toMatch(/^deepdict \d+\.\d+\.\d+\n$/);
  });
});

test('the program itself starts from any folder, without colour in a pipe', async () => {
  const child = spawn(join(ROOT, 'bin/deepdict.js'), ['run', 'bias-shift', '--steps', '50'], {
    cwd: tmpdir(),
    env: { ...process.env, LC_ALL: 'ko_KR.UTF-8', CI: '1' },
  });
  let out = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  const code = await new Promise((ended) => child.on('close', ended));
  expect(code).toBe(0);
  expect(out).toContain('시드 1');
  expect(out).not.toContain('\x1b');
});
