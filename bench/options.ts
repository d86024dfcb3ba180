// The options of `npm run bench`.
import { parseArgs } from 'node:util';
import { UserError } from '../src/model/index.ts';
import { WORKLOAD_IDS, type WorkloadId } from './workloads.ts';

export interface Options {
  readonly rounds: number;
  readonly only: readonly WorkloadId[];
  readonly quick: boolean;
  readonly reference: boolean;
  readonly help: boolean;
}

export const HELP = `Measures deepdict's engine beside other engines: same networks, in turns, median of rounds.

npm run bench -- [options]
  --rounds n        turns of each engine per workload (default 9; with --quick 3)
  --only a,b        only these workloads: ${WORKLOAD_IDS.join(', ')}
  --quick           short turns: a first look, not a measurement
  --reference       also the float64 reference backend, on mlp and cnn
  --help            this text

A whole run (neither --quick nor --only) writes bench/results/engine.json.
`;

/** @throws UserError on an unknown option, workload, or a number of rounds that is not 1 to 1000. */
export function parseOptions(args: readonly string[]): Options {
  const { values } = parse(args);
  const quick = values.quick ?? false;
  return {
    rounds: values.rounds === undefined ? (quick ? 3 : 9) : parseRounds(values.rounds),
    only: values.only === undefined ? WORKLOAD_IDS : parseWorkloads(values.only),
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

function parseWorkloads(text: string): WorkloadId[] {
  const names = text.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !WORKLOAD_IDS.includes(name as WorkloadId));
  if (unknown.length > 0) {
    throw new UserError(
      `--only names '${unknown.join(', ')}', which is no workload; there are ${WORKLOAD_IDS.join(', ')}`,
    );
  }
  return WORKLOAD_IDS.filter((id) => names.includes(id));
}
