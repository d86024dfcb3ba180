// The exercises of the dictionary, and what runs their checks.
import { nearest, UserError } from '../model/index.ts';
import type { Exercise } from './exercise.ts';
import { exercise as mnistMlp } from './mnist-mlp.ts';

export type { CheckProgress, CheckResult, Exercise, ReaderModule, Step } from './exercise.ts';
export { runCheck } from './exercise.ts';

export const exercises: readonly Exercise[] = [mnistMlp];

/** The exercise called `slug`. @throws UserError with the nearest names. */
export function findExercise(slug: string): Exercise {
  const found = exercises.find((exercise) => exercise.slug === slug);
  if (found !== undefined) return found;
  const slugs = exercises.map((exercise) => exercise.slug);
  const near = nearest(slug, slugs);
  throw new UserError(
    `Unknown exercise "${slug}". ${near.length > 0 ? `Nearest: ${near.join(', ')}.` : `Exercises: ${slugs.join(', ')}.`}`,
  );
}
