// The import rules of docs/architecture.md: names each breach by file and line.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** Which folders of src/ (or listings) each folder may import, itself aside. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  engine: [],
  experiments: ['engine', 'model', 'listings'],
  exercises: ['experiments', 'engine', 'model'],
  plays: ['model'],
  content: ['model'],
  search: ['model'],
  charts: ['model'],
  hosts: ['experiments', 'engine', 'model'],
  build: [
    'experiments',
    'exercises',
    'plays',
    'content',
    'search',
    'charts',
    'hosts',
    'engine',
    'model',
  ],
  cli: [
    'build',
    'experiments',
    'plays',
    'content',
    'search',
    'charts',
    'hosts',
    'engine',
    'model',
    'api',
  ],
  api: ['build', 'experiments', 'content', 'search', 'charts', 'hosts', 'engine', 'model'],
  web: [
    'experiments',
    'exercises',
    'plays',
    'content',
    'search',
    'charts',
    'hosts',
    'engine',
    'model',
  ],
  listings: [],
};

/** Folders that compute only: no clock, no randomness, no Node, no page. */
const PURE = [
  'model',
  'engine',
  'experiments',
  'exercises',
  'plays',
  'content',
  'search',
  'charts',
  'listings',
];
/** Folders whose results must be the same bits on every host. */
const REPRODUCIBLE = ['engine', 'experiments'];

const IMPORT =
  /(?:\bfrom\s*|\bimport\s*\(\s*|^import\s+|new URL\(\s*)['"]([^'"]+)['"](\s*,\s*import\.meta\.url)?/gm;
const IMPURE = /\bMath\.random\b|\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b|\bfetch\(/g;
const INEXACT =
  /\bMath\.(exp|expm1|log|log2|log10|log1p|pow|sin|cos|tan|tanh|sinh|cosh|atan|atan2|cbrt|hypot)\b|\*\*(?!\/)/g;

interface SourceFile {
  readonly path: string;
  readonly folder: string;
  readonly text: string;
}

function sourceFiles(): SourceFile[] {
  const files: SourceFile[] = [];
  for (const top of ['src', 'listings']) {
    for (const entry of readdirSync(join(root, top), { recursive: true, withFileTypes: true })) {
      const path = relative(root, join(entry.parentPath, entry.name));
      if (!entry.isFile() || !/\.(ts|js)$/.test(entry.name)) continue;
      const folder = top === 'listings' ? 'listings' : (path.split('/')[1] as string);
      files.push({ path, folder, text: readFileSync(join(root, path), 'utf8') });
    }
  }
  // Kernels are another language, and what is generated from them is bytes, not code.
  return files.filter(
    ({ path }) => !path.startsWith('src/engine/kernels/') && !path.endsWith('.generated.ts'),
  );
}

function folderOf(path: string): string | undefined {
  const [top, next] = relative(root, path).split('/');
  if (top === 'listings') return 'listings';
  return top === 'src' ? next : undefined;
}

function lineOf(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

function withoutComments(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|\s)\/\/.*$/gm, (comment) => comment.replace(/[^\n]/g, ' '));
}

const files = sourceFiles();
const isTest = (file: SourceFile) => /\.test\.ts$/.test(file.path);

describe('layers', () => {
  it('every folder of src is in the table', () => {
    expect(
      [...new Set(files.map((file) => file.folder))].filter((f) => !(f in MAY_IMPORT)),
    ).toEqual([]);
  });

  it('folders import only what the table allows', () => {
    const breaches: string[] = [];
    for (const file of files) {
      for (const match of file.text.matchAll(IMPORT)) {
        const target = match[1] as string;
        if (!target.startsWith('.')) continue;
        const folder = folderOf(resolve(root, dirname(file.path), target));
        if (folder === undefined || folder === file.folder || isTest(file)) continue;
        if (!MAY_IMPORT[file.folder]?.includes(folder)) {
          breaches.push(
            `${file.path}:${lineOf(file.text, match.index)} ${file.folder} may not import ${folder} (${target})`,
          );
        }
      }
    }
    expect(breaches).toEqual([]);
  });

  it('pure folders use no Node module, clock, randomness or network', () => {
    const breaches: string[] = [];
    for (const file of files) {
      if (!PURE.includes(file.folder) || isTest(file) || file.path.includes('.node.')) continue;
      const code = withoutComments(file.text);
      for (const match of code.matchAll(/['"](node:[^'"]+)['"]/g)) {
        breaches.push(`${file.path}:${lineOf(code, match.index)} imports ${match[1]}`);
      }
      for (const match of code.matchAll(IMPURE)) {
        breaches.push(`${file.path}:${lineOf(code, match.index)} uses ${match[0]}`);
      }
    }
    expect(breaches).toEqual([]);
  });

  it('engine and experiments use no function whose last bit differs between hosts', () => {
    const breaches: string[] = [];
    for (const file of files) {
      if (!REPRODUCIBLE.includes(file.folder) || isTest(file)) continue;
      const code = withoutComments(file.text);
      for (const match of code.matchAll(INEXACT)) {
        breaches.push(
          `${file.path}:${lineOf(code, match.index)} uses ${match[0]}; take it from exact`,
        );
      }
    }
    expect(breaches).toEqual([]);
  });

  it('the page imports no file made for Node', () => {
    const breaches = files
      .filter(
        (file) =>
          file.folder === 'web' && !isTest(file) && /['"][^'"]*\.node\.ts['"]/.test(file.text),
      )
      .map((file) => file.path);
    expect(breaches).toEqual([]);
  });

  it('there is no import cycle between files', () => {
    const graph = new Map<string, string[]>();
    for (const file of files.filter((f) => !isTest(f))) {
      const code = withoutComments(file.text);
      const targets = [
        ...code.matchAll(/^(?:import|export)\s(?!type\b)[^;]*?from\s*['"](\.[^'"]+)['"]/gm),
      ];
      graph.set(
        file.path,
        targets.map((m) => relative(root, resolve(root, dirname(file.path), m[1] as string))),
      );
    }
    expect(cycles(graph)).toEqual([]);
  });

  it('every file says its purpose in its first line', () => {
    const silent = files
      .filter((file) => !/^(#!.*\n)?(\/\/|\/\*\*?) ?\S/.test(file.text))
      .map((file) => file.path);
    expect(silent).toEqual([]);
  });
});

/** Every cycle met by a depth-first walk, as "a -> b -> a". */
function cycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (node: string, path: string[]): void => {
    const at = path.indexOf(node);
    if (at >= 0) {
      found.push([...path.slice(at), node].join(' -> '));
      return;
    }
    if (done.has(node)) return;
    for (const next of graph.get(node) ?? []) walk(next, [...path, node]);
    done.add(node);
  };
  for (const node of graph.keys()) walk(node, []);
  return found;
}
