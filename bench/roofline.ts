// The roofline of this machine (Williams, Waterman and Patterson 2009): what one core can do at most.
import type { Roofline } from '../src/build/site/benchmark.ts';
import { measureBandwidth } from './bandwidth.ts';
import { measurePeak } from './peak.ts';
import { workOf } from './work.ts';
import { WORKLOAD_IDS } from './workloads.ts';

/** Floats of each array: 8 MiB, together as much as a network and its step take here. */
const NETWORK_FLOATS = 2 ** 21;
/** 512 MiB each: beyond the caches of today's processors. */
const MEMORY_FLOATS = 2 ** 27;

/**
 * Peak by mode, bandwidth at two sizes, and the work of each workload; all on one thread. Takes some
 * seconds and 1 GiB of memory.
 */
export async function measureRoofline(): Promise<Roofline> {
  const exact = await measurePeak('exact');
  const fast = await measurePeak('fast');
  if (exact === undefined) throw new Error('This version of Node has no WebAssembly SIMD.');
  return {
    peak: { exact, ...(fast !== undefined && { fast }) },
    bandwidth: {
      network: measureBandwidth(NETWORK_FLOATS, 200),
      memory: measureBandwidth(MEMORY_FLOATS, 8),
    },
    work: Object.fromEntries(WORKLOAD_IDS.map((id) => [id, workOf(id)])),
  };
}
