// The command line: picks the command, reads its options, and turns failures into exit codes.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nearest, UserError } from '../model/index.ts';
import { readArguments } from './arguments.ts';
import type { Command, Context } from './command.ts';
import { EXIT, GLOBAL_OPTIONS } from './command.ts';
import { COMMANDS } from './commands.ts';
import { commandHelp, generalHelp } from './help.ts';
import type { Io } from './io.ts';
import { readerLanguage } from './language.ts';
import { look } from './look.ts';

/** The checkout that this file is part of. */
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Runs the command of `args` and returns the exit code; a word that is no command is looked up. */
export async function main(args: readonly string[], io: Io, root = ROOT): Promise<number> {
  try {
    return await dispatch(args, io, root);
  } catch (error) {
    io.status('');
    if (error instanceof UserError) {
      io.err(`${io.colors.red('error:')} ${error.message}`);
      return EXIT.misuse;
    }
    io.err(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return EXIT.failed;
  }
}

async function dispatch(args: readonly string[], io: Io, root: string): Promise<number> {
  if (args.includes('--version')) {
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    io.out(`deepdict ${version}`);
    return EXIT.ok;
  }
  const at = commandIndex(args);
  const first = at < 0 ? undefined : (args[at] as string);
  const command = COMMANDS.find(({ name }) => name === first);
  if (command !== undefined) {
    return start(command, [...args.slice(0, at), ...args.slice(at + 1)], io, root);
  }
  if (first === 'help' || first === undefined) {
    const { words, given } = readArguments(args.slice(at + 1), GLOBAL_OPTIONS);
    const before = readArguments(args.slice(0, Math.max(0, at)), GLOBAL_OPTIONS).given;
    const lang = readerLanguage((given.lang ?? before.lang) as string | undefined, io.env);
    const asked = COMMANDS.find(({ name }) => name === words[0]);
    if (asked !== undefined) return start(asked, [...words.slice(1), '--help'], io, root);
    io.out(generalHelp(COMMANDS, lang, io).join('\n'));
    return EXIT.ok;
  }
  const code = await start(look, args, io, root);
  const near = nearest(
    first,
    COMMANDS.map(({ name }) => name),
    1,
  )[0];
  if (code === EXIT.misuse && near !== undefined) {
    io.err(`Did you mean the command "deepdict ${near}"?`);
  }
  return code;
}

/** Where the command's name stands: the first argument that is neither an option nor --lang's value. */
function commandIndex(args: readonly string[]): number {
  return args.findIndex((arg, i) => !arg.startsWith('-') && args[i - 1] !== '--lang');
}

async function start(
  command: Command,
  args: readonly string[],
  io: Io,
  root: string,
): Promise<number> {
  const options = await command.options(args.filter((arg) => !arg.startsWith('-')));
  const { words, given } = readArguments(args, { ...GLOBAL_OPTIONS, ...options });
  const lang = readerLanguage(given.lang as string | undefined, io.env);
  const context: Context = { io, lang, root, words, given };
  if (given.help === true) {
    const more = (await command.help?.(context)) ?? [];
    io.out(commandHelp(command, options, more, lang, io).join('\n'));
    return EXIT.ok;
  }
  return command.run(context);
}
