// What a command is: its words in the help, its options, and what it does.
import type { Lang, Text } from '../model/index.ts';
import type { Io } from './io.ts';

export interface Option {
  /** Placeholder of the value; left out, the option is on or off. */
  readonly value?: string;
  readonly help: Text;
}

export type Options = Readonly<Record<string, Option>>;

/** What was given on the command line: text for an option with a value, else whether it is on. */
export type Given = Readonly<Record<string, string | boolean>>;

export interface Context {
  readonly io: Io;
  readonly lang: Lang;
  /** The folder of the checkout. */
  readonly root: string;
  /** What follows the command's name, without options. */
  readonly words: readonly string[];
  readonly given: Given;
}

export interface Command {
  readonly name: string;
  /** What follows the name in the usage line. */
  readonly usage: string;
  readonly summary: Text;
  /** Options of its own; for some commands they follow from the other arguments. */
  options(words: readonly string[]): Promise<Options> | Options;
  /** More for the help, such as the parameters of an experiment. */
  help?(context: Context): Promise<readonly string[]>;
  /** Returns the exit code. */
  run(context: Context): Promise<number>;
}

/** Exit codes of all commands. */
export const EXIT = { ok: 0, failed: 1, misuse: 2, interrupted: 130 } as const;

export const JSON_OPTION: Options = {
  json: { help: { ko: 'JSON으로 출력합니다', en: 'Print JSON' } },
};

/** Options that every command has. */
export const GLOBAL_OPTIONS: Options = {
  lang: {
    value: 'ko|en',
    help: {
      ko: '언어 (기본값은 LC_ALL, LANG을 따름)',
      en: 'Language (default: that of LC_ALL or LANG)',
    },
  },
  help: { help: { ko: '도움말', en: 'Show help' } },
};
