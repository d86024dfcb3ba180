// The revision of a text: 8 hex digits of its SHA-256.
import { createHash } from 'node:crypto';

/** The first 8 hex digits of the SHA-256 of `text`. */
export function revisionOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
