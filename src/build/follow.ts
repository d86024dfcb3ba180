// Records in both files of an entry that they were brought in line with each other.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { followsValue, splitFrontMatter, withFollows } from '../content/index.ts';
import { UserError } from '../model/index.ts';
import { revisionOf } from './revision.ts';

/**
 * Writes `follows` of ko.md and en.md; returns the two values, Korean file first.
 * @throws UserError when a file is missing or has no front matter.
 */
export async function follow(root: string, slug: string): Promise<[string, string]> {
  const [ko, en] = await Promise.all([read(root, slug, 'ko.md'), read(root, slug, 'en.md')]);
  const koFollows = followsValue('en', en.body, revisionOf);
  const enFollows = followsValue('ko', ko.body, revisionOf);
  await Promise.all([
    writeFile(ko.path, withFollows(ko.text, koFollows)),
    writeFile(en.path, withFollows(en.text, enFollows)),
  ]);
  return [koFollows, enFollows];
}

async function read(root: string, slug: string, name: string) {
  const shown = `content/${slug}/${name}`;
  const path = join(root, 'content', slug, name);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    throw new UserError(`${shown} does not exist. "npm run new -- ${slug}" makes a new entry.`);
  }
  const split = splitFrontMatter(text);
  if (split === undefined) {
    throw new UserError(`${shown} has no front matter. Start it with "---", YAML, and "---".`);
  }
  return { path, text, body: split.body };
}
