// The one class for failures that a reader or author caused and can mend.

/**
 * An expected failure: what was wrong, the value, what is allowed, what to do.
 * Leaves print its message without a stack (exit code 2, HTTP 4xx).
 */
export class UserError extends Error {
  override readonly name = 'UserError';
}
