// The end of an engine's use of its backend, on which all of its tensors and optimisers stand.
import type { Backend } from './backend.ts';
import { EngineError } from './engine-error.ts';

/**
 * Makes all reads, writes and kernels of a backend throw from now on. Everything that touches its
 * memory, which may be another engine's by then, goes through these.
 */
export function endUse(backend: Backend): void {
  const refuse = () => {
    throw new EngineError(
      'the engine was released; make another with createEngine(), and tensors and optimisers with that',
    );
  };
  for (const part of [backend, backend.kernels]) {
    const methods = Object.entries(part).filter(([, value]) => typeof value === 'function');
    Object.assign(part, Object.fromEntries(methods.map(([name]) => [name, refuse])));
  }
}
