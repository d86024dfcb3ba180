// Variance shift: how the inputs of batch normalisation in evaluation differ from what it stored.
import type { Engine, RunningStatistics } from '../engine/index.ts';
import { createRng } from '../engine/index.ts';
import type { DigitSet } from './digits.ts';
import type { LayeredMlp } from './layered-mlp.ts';
import { logitsOf } from './layered-training.ts';
import { median, variance } from './statistics.ts';

/**
 * The median over units of (variance over `set` in evaluation mode) / (running variance), at the
 * last hidden layer's batch normalisation (Li et al. 2019 call its departure from 1 variance shift).
 */
export function varianceShift(e: Engine, mlp: LayeredMlp, set: DigitSet): number {
  const last = mlp.spec.depth - 1;
  let seen: ArrayLike<number> = [];
  e.step(() =>
    e.noGrad(
      () =>
        logitsOf(e, mlp, set, {
          training: false,
          rng: createRng(0),
          onInput: (layer, z) => {
            if (layer === last) seen = z.values();
          },
        }).shape,
    ),
  );
  const stored = (mlp.statistics[last] as RunningStatistics).variance();
  const { width } = mlp.spec;
  const ratios = Array.from(stored, (running, unit) => {
    const column = Array.from({ length: set.count }, (_, i) => seen[i * width + unit] as number);
    return variance(column) / running;
  });
  return median(ratios);
}

/** Replaces the running statistics by those of `set`, measured without dropout. */
export function measureStatisticsAnew(e: Engine, mlp: LayeredMlp, set: DigitSet): void {
  const pass = { training: true, masks: 'nowhere', momentum: 1, rng: createRng(0) } as const;
  e.step(() => e.noGrad(() => logitsOf(e, mlp, set, pass).shape));
}
