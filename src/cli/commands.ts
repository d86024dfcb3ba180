// The table of commands; the help is made from it.
import type { Command } from './command.ts';
import { list } from './list.ts';
import { look } from './look.ts';
import { run } from './run.ts';
import { search } from './search.ts';
import { serve } from './serve.ts';
import { verify } from './verify.ts';

export const COMMANDS: readonly Command[] = [look, search, list, run, verify, serve];
