// Reads options and words from arguments, and says what is wrong with those it does not know.
import { parseArgs } from 'node:util';
import { nearest, UserError } from '../model/index.ts';
import type { Given, Options } from './command.ts';

export interface Arguments {
  readonly words: readonly string[];
  readonly given: Given;
}

/**
 * Splits arguments into words and options. An option may be written --learning-rate or
 * --learningRate; one without a value may be switched off by --no-name.
 * @throws UserError naming an unknown option and the nearest known one, or what a value is missing.
 */
export function readArguments(args: readonly string[], options: Options): Arguments {
  const byKebab = new Map(Object.keys(options).map((name) => [kebab(name), name]));
  const config = Object.fromEntries(
    [...byKebab].map(([name, original]) => [
      name,
      { type: options[original]?.value === undefined ? 'boolean' : 'string' } as const,
    ]),
  );
  const { tokens } = parseArgs({
    args: joinNegatives(args, (name) => config[kebab(name)]?.type === 'string'),
    options: { ...config, h: { type: 'boolean' } },
    strict: false,
    tokens: true,
  });
  const words: string[] = [];
  const given: Record<string, string | boolean> = {};
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const typed = token.name === 'h' ? 'help' : kebab(token.name);
    const off = typed.startsWith('no-') ? byKebab.get(typed.slice(3)) : undefined;
    const isOff = off !== undefined && options[off]?.value === undefined;
    const name = isOff ? off : byKebab.get(typed);
    if (name === undefined) throw unknownOption(token.rawName, [...byKebab.keys()]);
    const takesValue = options[name]?.value !== undefined;
    if (takesValue && token.value === undefined) {
      throw new UserError(
        `Option --${kebab(name)} needs a value: --${kebab(name)} ${options[name]?.value}.`,
      );
    }
    if (!takesValue && token.value !== undefined) {
      throw new UserError(
        `Option --${kebab(name)} takes no value, got "${token.value}". Switch it off with --no-${kebab(name)}.`,
      );
    }
    given[name] = takesValue ? (token.value as string) : !isOff;
  }
  return { words, given };
}

/** learningRate as learning-rate. */
export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Joins "--slope -2" to "--slope=-2": a number below zero is a value and not an option. */
function joinNegatives(args: readonly string[], takesValue: (name: string) => boolean): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    const before = joined.at(-1);
    const isValue =
      /^-[\d.]/.test(arg) &&
      before?.startsWith('--') &&
      !before.includes('=') &&
      takesValue(before.slice(2));
    if (isValue) joined[joined.length - 1] = `${before}=${arg}`;
    else joined.push(arg);
  }
  return joined;
}

function unknownOption(typed: string, known: readonly string[]): UserError {
  const near = nearest(typed.replace(/^-+/, ''), known, 1)[0];
  const hint =
    near === undefined
      ? `Allowed: ${known.map((name) => `--${name}`).join(', ')}.`
      : `Did you mean --${near}?`;
  return new UserError(`Unknown option ${typed}. ${hint}`);
}
