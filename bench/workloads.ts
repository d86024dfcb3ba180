// What is measured, as data that every rival reads: sizes and constants of each network.
import { parseSizes, type WorkloadSizes } from '../src/build/site/benchmark.ts';
import workloads from './workloads.json' with { type: 'json' };

export type WorkloadId = keyof typeof workloads;

export const WORKLOADS: typeof workloads = workloads;
export const WORKLOAD_IDS = Object.keys(workloads) as WorkloadId[];

export type Matmul = (typeof workloads)['matmul-1024'];
export type Mlp = (typeof workloads)['mlp'];
export type Cnn = (typeof workloads)['cnn'];
export type Dcgan = (typeof workloads)['dcgan'];
export type SkipGram = (typeof workloads)['skip-gram'];

/** What the workload's name tells of it. */
export function sizesOf(id: WorkloadId): WorkloadSizes {
  return parseSizes(workloads[id]);
}
