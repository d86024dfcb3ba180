// Finds a Python that has NumPy.
import { spawn } from 'node:child_process';

const CANDIDATES =
  process.platform === 'win32' ? ['python', 'py'] : ['python3', '/usr/bin/python3'];

export type FoundPython = { readonly command: string } | { readonly reason: string };

/** The first of `candidates` that imports NumPy, or why there is none. */
export async function findPython(candidates = CANDIDATES): Promise<FoundPython> {
  let withoutNumpy: string | undefined;
  for (const command of candidates) {
    const code = await exitCode(command, ['-c', 'import numpy']);
    if (code === 0) return { command };
    if (code !== undefined) withoutNumpy ??= command;
  }
  if (withoutNumpy === undefined) {
    return { reason: `Python was not found (tried ${candidates.join(', ')}). Install Python 3.` };
  }
  return { reason: `NumPy is missing. Install it with: ${withoutNumpy} -m pip install numpy` };
}

function exitCode(command: string, args: readonly string[]): Promise<number | undefined> {
  return new Promise((settle) => {
    const child = spawn(command, args, { stdio: 'ignore' });
    child.on('error', () => settle(undefined));
    child.on('exit', (code) => settle(code ?? 1));
  });
}
