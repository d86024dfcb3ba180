// The documents are true: links and anchors resolve, commands and examples run, names exist.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { transform } from 'sucrase';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../src/cli/commands.ts';
import * as engine from '../src/engine/index.ts';
import { loadExperiment } from '../src/experiments/index.ts';
import { resolveValues } from '../src/model/index.ts';

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

/** @throws when the command line would refuse the command: unknown option, experiment or value. */
async function checkCommand(command: string, rest: readonly string[]): Promise<void> {
  const known = COMMANDS.find(({ name }) => name === command);
  if (known === undefined) {
    if (!existsSync(join(root, 'content', command))) throw new Error('no such entry or command');
    return;
  }
  if (command === 'run') {
    const experiment = await loadExperiment(rest[0] as string);
    const given = rest.join(' ').matchAll(/--([\w-]+) ([^-\s]\S*)/g);
    const own = ['seed', 'preset', 'lang', 'time-limit'];
    const params = [...given].filter(([, name]) => !own.includes(name as string));
    resolveValues(experiment.params, Object.fromEntries(params.map(([, n, v]) => [n, v])));
    return;
  }
  const options = Object.keys(await known.options(rest));
  for (const [, option] of rest.join(' ').matchAll(/--([\w-]+)/g)) {
    if (!options.includes(option as string)) throw new Error(`no option --${option}`);
  }
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

  it('every deepdict command in them is one that the command line takes', async () => {
    const refused: string[] = [];
    for (const { path, text } of documents) {
      for (const [, line] of text.matchAll(/^npx deepdict ([^\n#]+)/gm)) {
        const words = [...(line as string).trim().matchAll(/"([^"]+)"|(\S+)/g)].map(
          (m) => m[1] ?? m[2],
        );
        const [command, ...rest] = words.filter((word) => word !== undefined);
        if (command === undefined || rest.join().includes('<')) continue;
        try {
          await checkCommand(command, rest);
        } catch (error) {
          refused.push(`${path}: npx deepdict ${line}: ${(error as Error).message}`);
        }
      }
    }
    expect(refused).toEqual([]);
  });

  it('the example of the engine runs and gives a loss', () => {
    const text = documents.find(({ path }) => path === 'docs/engine.md')?.text ?? '';
    const example = /```ts\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
    const code = transform(example, { transforms: ['typescript'], disableESTransforms: true }).code;
    const names = {
      ...engine,
      rng: engine.createRng(1),
      pixels: new Float64Array(128 * 784).fill(0.5),
      labels: new Uint8Array(128),
    };
    const run = new Function(...Object.keys(names), `${code}\nreturn loss;`);
    expect(run(...Object.values(names))).toBeGreaterThan(0);
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
