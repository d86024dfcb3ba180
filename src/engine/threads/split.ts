// Kernels that run on all threads, each on a part.
import type { Kernels, Mode } from '../backend.ts';
import { type Cut, cutsFor } from './cuts.ts';
import type { Threads } from './threads.ts';

type Splittable = keyof ReturnType<typeof cutsFor>;

/** Names of the kernels that are cut; jobs name them by their place here. */
export const splittable = Object.keys(cutsFor(() => 0)) as readonly Splittable[];

/** The kernels, those that can be cut running on all threads. */
export function splitKernels(kernels: Kernels, threads: Threads, mode: Mode): Kernels {
  const cuts = cutsFor((geometry) => kernels.convolutionScratch(...geometry));
  const fast = mode === 'fast';
  const split = splittable.map((name, kernel) => {
    const whole = kernels[name] as (...values: number[]) => void;
    const cut: Cut = cuts[name];
    const run = (...values: number[]): void => {
      const parts = cut(values, threads.count);
      if (parts.length === 1) {
        whole(...values);
        return;
      }
      threads.run(
        parts.map((part) => ({ kernel, fast, values: part })),
        (job) => whole(...job.values),
      );
    };
    return [name, run];
  });
  return { ...kernels, ...Object.fromEntries(split) };
}
