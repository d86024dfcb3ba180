// Help made from the table of commands and their options.
import type { Lang } from '../model/index.ts';
import { kebab } from './arguments.ts';
import type { Command, Options } from './command.ts';
import { GLOBAL_OPTIONS } from './command.ts';
import type { Io } from './io.ts';
import { WORDS } from './words.ts';
import { pad, wrap } from './wrap.ts';

/** Rows of a name and its explanation, the latter wrapped beside the names. */
export function columnsOf(
  rows: readonly (readonly [name: string, text: string])[],
  width: number,
): string[] {
  const widest = Math.min(30, Math.max(0, ...rows.map(([name]) => name.length)));
  const indent = ' '.repeat(widest + 4);
  return rows.flatMap(([name, text]) => {
    const lines = wrap(text, width - indent.length);
    const first = name.length > widest ? [`  ${name}`, `${indent}${lines[0] ?? ''}`] : [];
    return [
      ...(first.length > 0 ? first : [`  ${pad(name, widest)}  ${lines[0] ?? ''}`.trimEnd()]),
      ...lines.slice(1).map((line) => indent + line),
    ];
  });
}

/** Options as rows for `columnsOf`. */
export function optionRows(options: Options, lang: Lang): [string, string][] {
  return Object.entries(options).map(([name, { value, help }]) => [
    value === undefined ? `--${kebab(name)}` : `--${kebab(name)} <${value}>`,
    help[lang],
  ]);
}

/** Help of the program: every command, and the options that all share. */
export function generalHelp(commands: readonly Command[], lang: Lang, io: Io): string[] {
  const { colors, columns } = io;
  const words = WORDS[lang];
  return [
    `${colors.bold('deepdict')} — ${TAGLINE[lang]}`,
    '',
    colors.bold(words.usage),
    '  deepdict <term>',
    '  deepdict <command> [options]',
    '',
    colors.bold(words.commands),
    ...columnsOf(
      commands.map(({ name, usage, summary }) => [`${name} ${usage}`.trim(), summary[lang]]),
      columns,
    ),
    '',
    colors.bold(words.options),
    ...columnsOf(optionRows({ ...GLOBAL_OPTIONS, version: VERSION_OPTION }, lang), columns),
  ];
}

/** Help of one command. */
export function commandHelp(
  { name, usage, summary }: Command,
  options: Options,
  more: readonly string[],
  lang: Lang,
  { colors, columns }: Io,
): string[] {
  return [
    ...wrap(summary[lang], columns),
    '',
    colors.bold(WORDS[lang].usage),
    `  deepdict ${name} ${usage}`.trimEnd(),
    ...(more.length > 0 ? ['', ...more] : []),
    '',
    colors.bold(WORDS[lang].options),
    ...columnsOf(optionRows({ ...options, ...GLOBAL_OPTIONS }, lang), columns),
  ];
}

const TAGLINE = {
  ko: '답을 직접 실행해 보는 딥러닝 사전',
  en: 'the deep-learning dictionary whose answers run',
};

const VERSION_OPTION = { help: { ko: '버전', en: 'Show the version' } };
