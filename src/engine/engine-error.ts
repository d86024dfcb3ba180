// The one class for misuse of the engine: wrong shapes, freed tensors, bad options.

/** Says which operation, the offending shapes or value, and the fix. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
}
