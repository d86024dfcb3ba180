// Bytes as text: every byte comes back, and none needs an escape.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBytes, encodeBytes } from './byte-text.ts';

describe('bytes as text', () => {
  it('every sequence comes back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        expect(decodeBytes(encodeBytes(bytes))).toEqual(bytes);
      }),
    );
  });

  it('every byte is one printable character that a string literal holds as it is', () => {
    const text = encodeBytes(Uint8Array.from({ length: 256 }, (_, i) => i));
    expect(new Set(text).size).toBe(256);
    expect(text).not.toMatch(/["\\\p{Cc}\p{Zs}\u2028\u2029]/u);
    expect(JSON.stringify(text)).toBe(`"${text}"`);
  });
});
