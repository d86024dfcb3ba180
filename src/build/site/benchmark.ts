// The record that `npm run bench` leaves, read for the page of performance.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { UserError } from '../../model/index.ts';

const PATH = 'bench/results/engine.json';

/** Milliseconds per step: median and range over the rounds; ratio of the median to PyTorch's. */
const figure = z.object({
  milliseconds: z.number(),
  lowest: z.number(),
  highest: z.number(),
  ratio: z.number().optional(),
});
const unavailable = z.object({ unavailable: z.string() });

const schema = z.object({
  date: z.string(),
  machine: z.object({
    cpu: z.string(),
    cores: z.number(),
    platform: z.string(),
    node: z.string(),
  }),
  rounds: z.number(),
  /** By engine, what its process says of itself. */
  versions: z.record(z.string(), z.record(z.string(), z.string())),
  workloads: z.record(
    z.string(),
    z.object({
      title: z.string(),
      /** By engine; 'torch (dense)' is one of several ways, of which the fastest is the engine's. */
      engines: z.record(z.string(), z.union([figure, unavailable])),
      targets: z.record(
        z.string(),
        z.object({
          verdict: z.enum(['met', 'missed', 'not measured']),
          measured: z.number().optional(),
        }),
      ),
    }),
  ),
});

export type Benchmark = z.infer<typeof schema>;
export type BenchmarkEngines = Benchmark['workloads'][string]['engines'];

/**
 * The record of the repository at `root`; undefined before the first whole run.
 * @throws UserError when the file is not such a record.
 */
export async function readBenchmark(root: string): Promise<Benchmark | undefined> {
  let text: string;
  try {
    text = await readFile(join(root, PATH), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new UserError(`${PATH} is not a record of the bench:\n${reason}\nRun "npm run bench".`);
  }
}
