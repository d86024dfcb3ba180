// YAML to checked values: every syntax and schema error becomes a problem with its line.

import type { Document } from 'yaml';
import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { nearest } from '../model/index.ts';
import type { Report } from './problem.ts';

type Path = readonly PropertyKey[];

export interface YamlValue<T> {
  readonly data: T;
  /** The line of the value at a path, or of the nearest thing around it. */
  lineOf(path: Path): number;
}

/**
 * Parses `text` by `schema`; undefined when anything was wrong.
 * @param offset lines of the file before `text`.
 */
export function parseYaml<S extends z.ZodType>(
  text: string,
  schema: S,
  offset: number,
  report: Report,
): YamlValue<z.infer<S>> | undefined {
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (position: number) => offset + Math.max(1, lines.linePos(position).line);
  if (doc.errors.length > 0) {
    for (const error of doc.errors) report(lineAt(error.pos[0]), `YAML: ${error.message}`);
    return undefined;
  }
  let value: unknown;
  try {
    value = doc.toJS({ maxAliasCount: 10 });
  } catch (error) {
    report(offset + 1, `YAML: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
  const lineOf = (path: Path) => lineAt(positionOf(doc, path));
  const result = schema.safeParse(value ?? {});
  if (result.success) return { data: result.data, lineOf };
  for (const issue of result.error.issues) reportIssue(issue, schema, value, lineOf, report);
  return undefined;
}

function positionOf(doc: Document, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const parent = doc.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === last);
      if (isPair(pair) && isNode(pair.key)) return pair.key.range?.[0] ?? 0;
    }
    const node = doc.getIn(path.slice(0, length), true);
    if (isNode(node)) return node.range?.[0] ?? 0;
  }
  return 0;
}

function reportIssue(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  root: unknown,
  lineOf: (path: Path) => number,
  report: Report,
): void {
  if (issue.code === 'unrecognized_keys') {
    const allowed = keysAt(schema, issue.path);
    for (const key of issue.keys) {
      const near = nearest(key, allowed, 1)[0];
      const fix = near === undefined ? 'Remove it.' : `Did you mean "${near}"?`;
      report(
        lineOf([...issue.path, key]),
        `Unknown key "${key}". Allowed: ${allowed.join(', ')}. ${fix}`,
      );
    }
    return;
  }
  const name = issue.path.map(String).join('.') || 'The file';
  const value = valueAt(root, issue.path);
  if (value === undefined && issue.code !== 'custom') {
    report(lineOf(issue.path), `Key "${name}" is missing. Add it: ${expected(issue)}.`);
    return;
  }
  if (issue.code === 'custom') {
    report(lineOf(issue.path), `"${name}" ${issue.message}.`);
    return;
  }
  report(lineOf(issue.path), `"${name}" must be ${expected(issue)}, got ${shown(value)}.`);
}

function expected(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return (
        { array: 'a list', object: 'a map', string: 'text', number: 'a number' }[
          issue.expected as string
        ] ?? `of type ${issue.expected}`
      );
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      if (issue.origin === 'string') return 'text that is not empty';
      if (issue.origin === 'array') return `a list of at least ${issue.minimum}`;
      return `at least ${issue.minimum}`;
    case 'too_big':
      return `at most ${issue.maximum}`;
    default:
      return issue.message;
  }
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

/** The keys that the object schema at `path` allows. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  let def = unwrap(schema);
  for (const key of path) {
    if (def.type === 'array') def = unwrap(def.element as z.ZodType);
    else if (def.type === 'object') def = unwrap(def.shape?.[String(key)] as z.ZodType);
  }
  return Object.keys(def.shape ?? {});
}

interface SchemaDef {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly shape?: Record<string, z.ZodType>;
}

function unwrap(schema: z.ZodType): SchemaDef {
  let def = schema.def as unknown as SchemaDef;
  while (def.innerType !== undefined) def = def.innerType.def as unknown as SchemaDef;
  return def;
}
