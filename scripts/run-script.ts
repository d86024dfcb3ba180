// Runs the body of a script: an expected failure prints its message alone and exits with code 2.
import { UserError } from '../src/model/index.ts';

/** Awaits `body`; a UserError, or a wrong command-line option, ends the process with code 2. */
export async function runScript(body: () => Promise<void>): Promise<void> {
  try {
    await body();
  } catch (error) {
    const isOption =
      error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
    if (!(error instanceof UserError) && !isOption) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
