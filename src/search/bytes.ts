// Keys as bytes, so that a hundred thousand names fit into typed arrays.

const FIRST_LETTER = 0x3131;

/** One byte for each character of `keys`: 1 to 127 for ASCII, 128 to 178 for Hangul letters, from 192 for everything else (where characters may share a byte). */
export function bytesOf(keys: string): Uint8Array {
  const bytes = new Uint8Array(keys.length);
  for (let i = 0; i < keys.length; i++) {
    const code = keys.charCodeAt(i);
    const letter = code - FIRST_LETTER;
    bytes[i] = code < 128 ? code : letter >= 0 && letter < 51 ? 128 + letter : 192 + (code % 64);
  }
  return bytes;
}
