// The rivals' packages: installed on the first run of the bench, and when their lock has changed.
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Why the packages are not there; undefined when they are. */
export function installRivals(bench: string, say: (line: string) => void): string | undefined {
  const installed = join(bench, 'node_modules', '.package-lock.json');
  const lock = join(bench, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  say('Installing TensorFlow.js and jax-js into bench/node_modules (once, about 310 MB) ...');
  try {
    execFileSync('npm', ['ci', '--prefix', bench, '--ignore-scripts', '--no-audit', '--no-fund'], {
      stdio: ['ignore', 'ignore', 'pipe'],
      shell: process.platform === 'win32',
    });
  } catch (error) {
    return `npm ci --prefix bench failed: ${(error as Error).message.split('\n').at(-2) ?? error}`;
  }
}
