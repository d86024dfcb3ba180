// What commands use of the process, passed in so that tests read what was written.
import { createInterface } from 'node:readline';
import pc from 'picocolors';

export type Colors = ReturnType<typeof pc.createColors>;

export interface Io {
  /** Writes a line, or several, to standard output. */
  out(text: string): void;
  /** Writes a line to standard error. */
  err(text: string): void;
  /** Shows a line that the next one replaces; '' removes it. Does nothing unless on a terminal. */
  status(text: string): void;
  /** Width of the terminal in columns. */
  readonly columns: number;
  readonly colors: Colors;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The lines of the standard input as they come, without their ends. */
  lines(): AsyncIterable<string>;
  /** Calls `listener` on Ctrl-C in place of ending the process; returns how to undo that. */
  onInterrupt(listener: () => void): () => void;
}

/** The widest that prose is set: longer lines are hard to read. */
const WIDEST = 100;

/** The process as commands see it. */
export function processIo(process: NodeJS.Process): Io {
  const { stdin, stdout, stderr, env } = process;
  const colored = stdout.isTTY === true && env.TERM !== 'dumb';
  const forced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0';
  const isOff = env.NO_COLOR !== undefined && env.NO_COLOR !== '';
  let shown = false;
  const status = (text: string) => {
    if (stderr.isTTY !== true || (!shown && text === '')) return;
    stderr.write(`\r\x1b[K${text}`);
    shown = text !== '';
  };
  return {
    out: (text) => {
      status('');
      stdout.write(`${text}\n`);
    },
    err: (text) => {
      status('');
      stderr.write(`${text}\n`);
    },
    status,
    columns: Math.max(40, Math.min(WIDEST, stdout.columns ?? 80)),
    colors: pc.createColors(!isOff && (colored || forced)),
    env,
    lines: () => createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY }),
    onInterrupt: (listener) => {
      process.on('SIGINT', listener);
      return () => process.off('SIGINT', listener);
    },
  };
}
