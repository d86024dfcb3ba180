// The record that `npm run bench` leaves: its contract, for the bench that writes it and all readers.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { UserError } from '../../model/index.ts';

export const BENCHMARK_PATH = 'bench/results/engine.json';

/** Milliseconds per step: median and range over the rounds; ratio of the median to PyTorch's. */
const figure = z.object({
  milliseconds: z.number(),
  lowest: z.number(),
  highest: z.number(),
  ratio: z.number().optional(),
});
const unavailable = z.object({ unavailable: z.string() });

/**
 * What has to be reached, and whether it was. By kind, the limit is
 * - ratio: most times PyTorch's time that the fast mode takes;
 * - faster: least times that the fast mode is faster than the best JavaScript rival;
 * - times-of-fast: most times the fast mode's time that the exact mode takes, on as many threads;
 * - bytes: most bytes of the engine, compressed;
 * - milliseconds: longest time from import to the end of the first training step;
 * - memory: most times PyTorch's peak of memory that ours is.
 */
const target = z.object({
  kind: z.enum(['ratio', 'faster', 'times-of-fast', 'bytes', 'milliseconds', 'memory']),
  limit: z.number(),
  /** In the unit of the limit; absent where it was not measured. */
  measured: z.number().optional(),
  verdict: z.enum(['met', 'missed', 'not measured']),
});

/** Of a workload, what its name tells: the kind of network and its sizes. */
const sizes = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('matmul'), size: z.number() }),
  z.object({
    kind: z.literal('mlp'),
    batch: z.number(),
    inputs: z.number(),
    hidden: z.number(),
    classes: z.number(),
  }),
  z.object({
    kind: z.literal('cnn'),
    batch: z.number(),
    channels1: z.number(),
    channels2: z.number(),
    classes: z.number(),
  }),
  z.object({ kind: z.literal('dcgan'), batch: z.number() }),
  z.object({ kind: z.literal('skip-gram'), batch: z.number() }),
]);

/** The best rate of some tries on one thread, beside the size of the arrays or none. */
const bandwidth = z.object({ megabytes: z.number(), gigabytesPerSecond: z.number() });

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
      sizes,
      /** By engine; 'torch (dense)' is one of several ways, of which the fastest is the engine's. */
      engines: z.record(z.string(), z.union([figure, unavailable])),
      targets: z.array(target),
    }),
  ),
  /** Bytes of the engine with its kernels, minified, and compressed with gzip. */
  bundle: z.object({ bytes: z.number(), gzipBytes: z.number(), target }),
  /** Milliseconds from the engine's import to the end of its first training step. */
  coldStart: z.object({
    processes: z.number(),
    milliseconds: z.number(),
    lowest: z.number(),
    highest: z.number(),
    target,
  }),
  /** By engine, bytes of tensors at the peak of a step of one workload. */
  memory: z.object({
    sizes,
    engines: z.record(z.string(), z.union([z.object({ bytes: z.number() }), unavailable])),
    target,
  }),
  /** One thread of this machine, and what the workloads ask of it. */
  roofline: z.object({
    /** Billions of multiplications and additions in a second, by mode. */
    peak: z.object({ exact: z.number(), fast: z.number().optional() }),
    /** Between the arithmetic and arrays as large as a network's, and arrays beyond any cache. */
    bandwidth: z.object({ network: bandwidth, memory: bandwidth }),
    /** By workload, of one step: multiplications and additions, and bytes moved at least. */
    work: z.record(z.string(), z.object({ operations: z.number(), bytes: z.number() })),
  }),
});

export type Benchmark = z.infer<typeof schema>;
export type BenchmarkEngines = Benchmark['workloads'][string]['engines'];
export type BenchmarkTarget = z.infer<typeof target>;
export type WorkloadSizes = z.infer<typeof sizes>;
export type Roofline = Benchmark['roofline'];

/** Of a workload as the bench has it, what its name tells. */
export function parseSizes(workload: unknown): WorkloadSizes {
  return sizes.parse(workload);
}

/**
 * The record of the repository at `root`; undefined before the first whole run.
 * @throws UserError when the file is not such a record.
 */
export async function readBenchmark(root: string): Promise<Benchmark | undefined> {
  let text: string;
  try {
    text = await readFile(join(root, BENCHMARK_PATH), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new UserError(
      `${BENCHMARK_PATH} is not a record of the bench:\n${reason}\nRun "npm run bench".`,
    );
  }
}
