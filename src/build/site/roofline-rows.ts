// What each workload could reach on this machine at most, by its roofline, and what it reaches.
import type { Benchmark, WorkloadSizes } from './benchmark.ts';

export interface RooflineRow {
  readonly sizes: WorkloadSizes;
  /** Operations per byte moved. */
  readonly intensity: number;
  /** By mode, on one thread; a mode that was not measured is absent. */
  readonly modes: Partial<Record<'exact' | 'fast', RooflineRate>>;
}

/** In billions of operations in a second. */
export interface RooflineRate {
  readonly achieved: number;
  /** The lower of the peak and intensity times bandwidth, at arrays as large as a network's. */
  readonly roof: number;
}

const ENGINES = { exact: 'deepdict-exact-1', fast: 'deepdict-fast-1' } as const;

/** A row for each workload whose work is known, in the order of the record. */
export function rooflineRows({
  workloads,
  roofline: { peak, bandwidth, work },
}: Pick<Benchmark, 'workloads' | 'roofline'>): RooflineRow[] {
  return Object.entries(workloads).flatMap(([id, { sizes, engines }]) => {
    const asked = work[id];
    if (asked === undefined) return [];
    const intensity = asked.operations / asked.bytes;
    const modes: RooflineRow['modes'] = {};
    for (const mode of ['exact', 'fast'] as const) {
      const figure = engines[ENGINES[mode]];
      const top = peak[mode];
      if (figure === undefined || 'unavailable' in figure || top === undefined) continue;
      modes[mode] = {
        achieved: asked.operations / figure.milliseconds / 1e6,
        roof: Math.min(top, intensity * bandwidth.network.gigabytesPerSecond),
      };
    }
    return [{ sizes, intensity, modes }];
  });
}
