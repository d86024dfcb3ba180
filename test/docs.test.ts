// The documents are true: links and anchors resolve, named scripts and dependencies exist.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const pkg = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const documents = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
].map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

/** GitHub's anchor of a heading: lower case, punctuation out, spaces to hyphens. */
function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

function withoutFences(text: string): string {
  return text.replace(/^```[\s\S]*?^```/gm, '');
}

describe('documents', () => {
  it('every relative link and anchor resolves', () => {
    const dead: string[] = [];
    for (const { path, text } of documents) {
      for (const [, target] of withoutFences(text).matchAll(/\]\(([^)\s]+)\)/g)) {
        if (target === undefined || /^[a-z]+:/.test(target)) continue;
        const [file, hash] = target.split('#') as [string, string | undefined];
        const full = file === '' ? join(root, path) : resolve(root, dirname(path), file);
        if (!existsSync(full)) dead.push(`${path}: ${target} does not exist`);
        else if (hash !== undefined) {
          const headings = [...readFileSync(full, 'utf8').matchAll(/^#+ (.+)$/gm)];
          if (!headings.some(([, heading]) => anchor(heading as string) === hash)) {
            dead.push(`${path}: ${relative(root, full)} has no heading #${hash}`);
          }
        }
      }
    }
    expect(dead).toEqual([]);
  });

  it('every file or folder named in code marks exists', () => {
    const missing: string[] = [];
    for (const { path, text } of documents) {
      if (path === 'CHANGELOG.md') continue;
      for (const [, name] of withoutFences(text).matchAll(
        /`((?:src|test|docs|bench|listings|scripts|evidence|content|bin)\/[\w./-]*)`/g,
      )) {
        if (name !== undefined && !existsSync(join(root, name))) missing.push(`${path}: ${name}`);
      }
    }
    expect(missing).toEqual([]);
  });

  it('every npm script that they name exists', () => {
    const missing: string[] = [];
    for (const { path, text } of documents) {
      for (const [, name] of text.matchAll(/npm run ([\w:-]+)/g)) {
        if (name !== undefined && !(name in pkg.scripts)) missing.push(`${path}: npm run ${name}`);
      }
    }
    expect(missing).toEqual([]);
  });

  it('every dependency has its reason, and no other is listed', () => {
    const text = documents.find(({ path }) => path === 'docs/dependencies.md')?.text ?? '';
    const listed = [...text.matchAll(/^\| ([^|]+) \|/gm)]
      .flatMap(([, cell]) => (cell as string).split(',').map((name) => name.trim()))
      .filter((name) => name !== 'package' && name !== '---');
    const used = [...Object.keys(pkg.dependencies), ...Object.keys(pkg.devDependencies)];
    const covers = (pattern: string, name: string) =>
      pattern.endsWith('/*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name;
    expect(used.filter((name) => !listed.some((pattern) => covers(pattern, name)))).toEqual([]);
    expect(listed.filter((pattern) => !used.some((name) => covers(pattern, name)))).toEqual([]);
  });

  it('every decision is linked from the architecture page', () => {
    const page = documents.find(({ path }) => path === 'docs/architecture.md')?.text ?? '';
    const records = readdirSync(join(root, 'docs/decisions'));
    expect(records.filter((name) => !page.includes(`decisions/${name}`))).toEqual([]);
  });
});
