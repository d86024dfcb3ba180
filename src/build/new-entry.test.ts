// A new entry: the files it gets, what the content check says of them, and what is refused.
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ENTRY_KINDS, UserError } from '../model/index.ts';
import { readCatalogue } from './catalogue.ts';
import { follow } from './follow.ts';
import { createEntry } from './new-entry.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'deepdict-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('a skeleton', () => {
  test.each(ENTRY_KINDS)('of a %s has only unfinished parts, each named', async (kind) => {
    const written = await createEntry(root, 'new-thing', kind);
    expect(written).toEqual([
      'content/new-thing/entry.yaml',
      'content/new-thing/ko.md',
      'content/new-thing/en.md',
    ]);
    const { content } = await readCatalogue(root);
    const messages = content.problems
      .filter(({ file, severity }) => file.startsWith('content/new-thing/') && severity === 'error')
      .map(({ message }) => message);
    const prompts = messages.filter((message) => message.startsWith('Still a prompt:'));
    expect(prompts.length).toBeGreaterThanOrEqual(5);
    // Only what a skeleton cannot know remains: the topic list of this folder, sources, meanings.
    for (const message of messages.filter((one) => !prompts.includes(one))) {
      expect(message).toMatch(/^Unknown topic|needs at least one source|needs two or more/);
    }
  });
});

describe('refused', () => {
  test.each([
    ['', 'Slug "" is not allowed.'],
    ['He Init', 'Slug "He Init" is not allowed.'],
    ['-x', 'Slug "-x" is not allowed.'],
    ['a--b', 'Slug "a--b" is not allowed.'],
    ['../x', 'Slug "../x" is not allowed.'],
    ['terms', 'Slug "terms" is taken by a page of the site.'],
  ])('slug %j', async (slug, message) => {
    const attempt = createEntry(root, slug, 'term');
    await expect(attempt).rejects.toThrow(UserError);
    await expect(attempt).rejects.toThrow(message);
  });

  test('an unknown kind', async () => {
    await expect(createEntry(root, 'x', 'word')).rejects.toThrow(
      new UserError('Unknown kind "word". Allowed: question, term, disambiguation.'),
    );
  });

  test('an entry that exists', async () => {
    await createEntry(root, 'x', 'term');
    await expect(createEntry(root, 'x', 'term')).rejects.toThrow(
      new UserError('content/x exists already. Edit its files, or choose another slug.'),
    );
  });
});

describe('follow', () => {
  const drift = async () =>
    (await readCatalogue(root)).content.problems.filter(({ message }) =>
      message.includes('has changed'),
    );

  test('ends the warning of drift, and a later change brings it back', async () => {
    await createEntry(root, 'x', 'term');
    expect(await drift()).toHaveLength(2);
    const values = await follow(root, 'x');
    expect(values[0]).toMatch(/^en@[0-9a-f]{8}$/);
    expect(values[1]).toMatch(/^ko@[0-9a-f]{8}$/);
    expect(await drift()).toEqual([]);
    await appendFile(join(root, 'content/x/en.md'), '\nMore.\n');
    expect(await drift()).toMatchObject([{ file: 'content/x/ko.md', severity: 'warning' }]);
  });

  test('changes that line alone, and nothing the second time', async () => {
    await createEntry(root, 'x', 'term');
    const read = () => readFile(join(root, 'content/x/ko.md'), 'utf8');
    const before = await read();
    const [value] = await follow(root, 'x');
    expect(await read()).toBe(before.replace('follows: en@00000000', `follows: ${value}`));
    const after = await read();
    await follow(root, 'x');
    expect(await read()).toBe(after);
  });

  test('of an entry that is not there', async () => {
    await expect(follow(root, 'nothing')).rejects.toThrow(
      new UserError(
        'content/nothing/ko.md does not exist. "npm run new -- nothing" makes a new entry.',
      ),
    );
  });
});
