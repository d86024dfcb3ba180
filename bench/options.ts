// The options of `npm run bench`.
import { parseArgs } from 'node:util';
import { UserError } from '../src/model/index.ts';
import { WORKLOAD_IDS } from './workloads.ts';

/** What is measured of the engine: the workloads on all engines, and the rest on ours; and the look-up. */
export const ENGINE_PARTS = [
  ...WORKLOAD_IDS,
  ...(['bundle', 'cold-start', 'memory', 'roofline'] as const),
] as const;
export const PARTS = [...ENGINE_PARTS, 'search'] as const;
export type Part = (typeof PARTS)[number];

export interface Options {
  readonly rounds: number;
  readonly only: readonly Part[];
  readonly quick: boolean;
  readonly reference: boolean;
  readonly help: boolean;
}

export const HELP = `Measures deepdict's engine beside other engines: same networks, in turns, median of rounds;
and its look-up beside other search libraries: same entries and queries, in turns.

npm run bench -- [options]
  --rounds n        turns of each engine per workload (default 9; with --quick 3)
  --only a,b        only these: ${WORKLOAD_IDS.join(', ')},
                    bundle (size), cold-start, memory, roofline, search
  --quick           short turns: a first look, not a measurement
  --reference       also the float64 reference backend, on mlp and cnn
  --help            this text

A whole run (neither --quick nor --only) writes bench/results/engine.json and search.json, and their
tables into README.md, docs/engine.md and docs/search.md; --only search writes search.json alone.
npm run bench:docs writes these tables again from the records.
`;

/** @throws UserError on an unknown option or part, or a number of rounds that is not 1 to 1000. */
export function parseOptions(args: readonly string[]): Options {
  const { values } = parse(args);
  const quick = values.quick ?? false;
  return {
    rounds: values.rounds === undefined ? (quick ? 3 : 9) : parseRounds(values.rounds),
    only: values.only === undefined ? PARTS : parseParts(values.only),
    quick,
    reference: values.reference ?? false,
    help: values.help ?? false,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        rounds: { type: 'string' },
        only: { type: 'string' },
        quick: { type: 'boolean' },
        reference: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UserError(`${(error as Error).message}; see npm run bench -- --help`);
  }
}

function parseRounds(text: string): number {
  const rounds = Number(text);
  if (!Number.isInteger(rounds) || rounds < 1 || rounds > 1000) {
    throw new UserError(`--rounds is '${text}'; give a whole number from 1 to 1000`);
  }
  return rounds;
}

function parseParts(text: string): Part[] {
  const names = text.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !PARTS.includes(name as Part));
  if (unknown.length > 0) {
    throw new UserError(
      `--only names '${unknown.join(', ')}', which is not measured; there are ${PARTS.join(', ')}`,
    );
  }
  return PARTS.filter((part) => names.includes(part));
}
