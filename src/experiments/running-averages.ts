// Running statistics at several momenta at once, from the batch statistics of one training.
import type { RunningStatistics } from '../engine/index.ts';

interface Moments {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
}

/**
 * Statistics r <- (1 - momentum) r + momentum b of every layer, from mean 0 and variance 1 on. With
 * its own momentum at 1, a layer's RunningStatistics hold the latest batch's b.
 */
export class RunningAverages {
  readonly momentum: number;
  readonly layers: readonly Moments[];

  constructor(momentum: number, statistics: readonly RunningStatistics[]) {
    this.momentum = momentum;
    this.layers = statistics.map(({ channels }) => ({
      mean: new Float64Array(channels),
      variance: new Float64Array(channels).fill(1),
    }));
  }

  /** Takes in the batch that `statistics` hold. */
  update(statistics: readonly RunningStatistics[]): void {
    for (const [layer, { mean, variance }] of this.layers.entries()) {
      const batch = statistics[layer] as RunningStatistics;
      blend(mean, batch.mean(), this.momentum);
      blend(variance, batch.variance(), this.momentum);
    }
  }

  /** Makes the network evaluate by these averages. */
  loadInto(statistics: readonly RunningStatistics[]): void {
    for (const [layer, { mean, variance }] of this.layers.entries()) {
      (statistics[layer] as RunningStatistics).load(mean, variance);
    }
  }
}

function blend(kept: Float64Array, fresh: ArrayLike<number>, momentum: number): void {
  for (let i = 0; i < kept.length; i++) {
    kept[i] = (1 - momentum) * (kept[i] as number) + momentum * (fresh[i] as number);
  }
}
