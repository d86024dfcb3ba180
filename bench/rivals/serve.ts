// The process of a JavaScript engine: answers requests line by line, and checks the work first.
import { createInterface } from 'node:readline';
import type { Answer, MemoryAnswer, MemoryRequest, Request } from '../protocol.ts';
import { WORKLOADS } from '../workloads.ts';

/** A workload, built on an engine. */
export interface Prepared {
  /** One training step; its loss. Or one product; nothing. The work is done when it returns. */
  step(): number | undefined | Promise<number | undefined>;
  /** Of a product: factors and result, row-major [size, size], to be checked. */
  product?(): Promise<{ a: Float32Array; b: Float32Array; c: ArrayLike<number> }>;
  /** Bytes of tensors at their most during a step, where the engine knows. */
  peakBytes?(): number;
}

export type Kind = (typeof WORKLOADS)[keyof typeof WORKLOADS]['kind'];

/** Builds the workload of each kind from its sizes; a kind that is missing is unavailable. */
// biome-ignore lint/suspicious/noExplicitAny: each builder takes the sizes of its own kind.
export type Builders = Partial<Record<Kind, (sizes: any) => Prepared | Promise<Prepared>>>;

/** One more than there are batches of skip-gram: the first and last loss are of one batch. */
const CHECKED_STEPS = 17;

/** Serves until the input ends. */
export async function serve(versions: Record<string, string>, builders: Builders): Promise<void> {
  say({ versions });
  const built = new Map<string, Promise<Prepared>>();
  for await (const line of createInterface({ input: process.stdin })) {
    const request = JSON.parse(line) as Request | MemoryRequest;
    const { workload } = request;
    try {
      if (!built.has(workload)) built.set(workload, build(workload, builders));
      const prepared = await (built.get(workload) as Promise<Prepared>);
      if ('repeats' in request) say(await time(prepared, request.repeats));
      else if (prepared.peakBytes) say({ bytes: prepared.peakBytes() });
      else say({ unavailable: 'this engine does not tell its memory' });
    } catch (error) {
      say({ unavailable: error instanceof Error ? error.message : String(error) });
    }
  }
}

async function time({ step }: Prepared, repeats: number): Promise<Answer> {
  const before = performance.now();
  for (let i = 0; i < repeats; i++) await step();
  return { milliseconds: (performance.now() - before) / repeats };
}

/** Says that the engine cannot run at all. */
export function refuse(reason: string): void {
  say({ unavailable: reason });
}

function say(message: Answer | MemoryAnswer | { versions: Record<string, string> }): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

async function build(workload: string, builders: Builders): Promise<Prepared> {
  const sizes = WORKLOADS[workload as keyof typeof WORKLOADS];
  const builder = builders[sizes.kind];
  if (builder === undefined) throw new Error(`${sizes.kind} is not written for this engine`);
  const prepared = await builder(sizes);
  if (prepared.product) await checkProduct(prepared);
  else await checkTraining(prepared);
  return prepared;
}

/** @throws unless the loss is lower after some steps: nobody is measured doing nothing. */
async function checkTraining({ step }: Prepared): Promise<void> {
  const losses: number[] = [];
  for (let i = 0; i < CHECKED_STEPS; i++) losses.push((await step()) as number);
  const [first, last] = [losses[0] as number, losses.at(-1) as number];
  if (!(last < first)) throw new Error(`the loss does not fall: ${first} at first, then ${last}`);
}

/** @throws unless entries over the whole product are right to float32 rounding. */
async function checkProduct({ product }: Prepared): Promise<void> {
  const { a, b, c } = await (product as NonNullable<Prepared['product']>)();
  const n = Math.sqrt(a.length);
  for (let entry = 0; entry < c.length; entry += 4099) {
    const [row, column] = [Math.floor(entry / n), entry % n];
    let wanted = 0;
    for (let k = 0; k < n; k++) {
      wanted += (a[row * n + k] as number) * (b[k * n + column] as number);
    }
    const got = c[entry] as number;
    if (!(Math.abs(got - wanted) < 1e-5 * n)) {
      throw new Error(`entry ${row}, ${column} of the product is ${got}, not ${wanted}`);
    }
  }
}
