// The engines that are measured: the columns of the table, and how each is started.
import type { WorkloadId } from './workloads.ts';

export interface EngineColumn {
  readonly id: string;
  readonly name: string;
  /** The first of these that starts is taken. */
  readonly commands: readonly (readonly string[])[];
  /** Ways of one workload that the engine knows; the fastest is its figure. */
  readonly variants?: Partial<Record<WorkloadId, readonly string[]>>;
  /** Only these workloads: the others would take too long. */
  readonly only?: readonly WorkloadId[];
}

const typescript = (file: string, ...args: string[]): readonly string[] => [
  process.execPath,
  '--import',
  'tsx',
  file,
  ...args,
];

function deepdict(id: string, mode: 'exact' | 'fast', threads: number): EngineColumn {
  const settings = ['--mode', mode, '--threads', String(threads)];
  return {
    id,
    name: `${mode}, ${threads} ${threads === 1 ? 'thread' : 'threads'}`,
    commands: [typescript('bench/rivals/deepdict.ts', ...settings)],
  };
}

/** All others are ratios to this one. */
export const BASELINE = 'torch';

/** The rivals in the same language, of which the best is beaten or not. */
export const JAVASCRIPT_RIVALS: readonly string[] = ['tfjs', 'jax'];

export const ENGINES: readonly EngineColumn[] = [
  {
    id: BASELINE,
    name: 'PyTorch',
    commands: ['python3', '/usr/bin/python3'].map((python) => [python, 'bench/rivals/pytorch.py']),
    variants: { 'skip-gram': ['sparse', 'dense'] },
  },
  deepdict('deepdict-exact', 'exact', 2),
  deepdict('deepdict-fast', 'fast', 2),
  deepdict('deepdict-exact-1', 'exact', 1),
  deepdict('deepdict-fast-1', 'fast', 1),
  { id: 'tfjs', name: 'TensorFlow.js', commands: [typescript('bench/rivals/tfjs.mjs')] },
  { id: 'jax', name: 'jax-js', commands: [typescript('bench/rivals/jax.mjs')] },
];

export const REFERENCE: EngineColumn = {
  id: 'deepdict-reference',
  name: 'deepdict float64',
  commands: [typescript('bench/rivals/deepdict.ts', '--backend', 'reference')],
  only: ['mlp', 'cnn'],
};
