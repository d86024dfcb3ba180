// How a thrown value becomes the outcome 'failed'.
import { UserError } from '../model/index.ts';
import type { RunFailure } from './contract.ts';

/** A UserError keeps its text; anything else is named as a fault of the program, with its stack. */
export function failureOf(thrown: unknown, slug: string): RunFailure {
  if (thrown instanceof UserError) {
    return { status: 'failed', message: thrown.message, userError: true };
  }
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  return {
    status: 'failed',
    message: `Experiment "${slug}" failed: ${error.message}`,
    userError: false,
    stack: error.stack,
  };
}
