// What an engine computes with, and word of it to whoever asks when one is made.
import type { Mode } from './backend.ts';

export type BackendName = 'wasm' | 'reference';

/** What an engine computes with. */
export interface EngineKind {
  readonly backend: BackendName;
  readonly mode: Mode;
  readonly threads: number;
  /** Whether it is the reference only because the host has no kernels. */
  readonly isFallback: boolean;
}

const listeners = new Set<(kind: EngineKind) => void>();

/**
 * Tells `listener` the kind of each engine made on this thread, until the function that it returns
 * is called. A host listens while a run computes, and at no other time, so that it hears of the
 * run's engines alone. Runs call createEngine() themselves: a factory in their environment would
 * put the engine's types into the model, which imports nothing, and a parameter into every run.
 */
export function onEngine(listener: (kind: EngineKind) => void): () => void {
  const own = (kind: EngineKind) => listener(kind);
  listeners.add(own);
  return () => void listeners.delete(own);
}

/** Tells all who listen of a new engine. */
export function announceEngine(kind: EngineKind): void {
  for (const listener of listeners) listener(kind);
}
