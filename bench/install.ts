// The rivals' packages: installed on the first run of the bench, and when their lock has changed.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A lock file of npm, or the list that npm leaves in node_modules: packages by their folder. */
export interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly version?: string; readonly optional?: boolean }>
  >;
}

/** Why the packages are not there; undefined when they are. */
export function installRivals(bench: string, say: (line: string) => void): string | undefined {
  const list = join(bench, 'node_modules', '.package-lock.json');
  const lock = readLock(join(bench, 'package-lock.json'));
  if (existsSync(list) && holds(readLock(list), lock)) return;
  say(
    'Installing TensorFlow.js, jax-js and four search libraries into bench/node_modules (once, about 315 MB) ...',
  );
  try {
    execFileSync('npm', ['ci', '--prefix', bench, '--ignore-scripts', '--no-audit', '--no-fund'], {
      stdio: ['ignore', 'ignore', 'pipe'],
      shell: process.platform === 'win32',
    });
  } catch (error) {
    return `npm ci --prefix bench failed: ${(error as Error).message.split('\n').at(-2) ?? error}`;
  }
}

/** Whether what is installed has every package of the lock at its version, optional ones aside. */
export function holds(installed: Lock, lock: Lock): boolean {
  return Object.entries(lock.packages).every(
    ([folder, { version, optional }]) =>
      folder === '' || optional === true || installed.packages[folder]?.version === version,
  );
}

function readLock(path: string): Lock {
  return JSON.parse(readFileSync(path, 'utf8'));
}
