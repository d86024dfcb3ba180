// Base64 (RFC 4648, section 4), since the pure folders know neither atob nor Buffer.

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes of a base64 text with padding and without white space. */
export function decodeBase64(text: string): Uint8Array {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let bits = 0;
  let to = 0;
  for (let i = 0; i < text.length; i++) {
    bits = (bits << 6) | Math.max(0, DIGITS.indexOf(text[i] as string));
    if (i % 4 === 3) {
      for (const byte of [bits >>> 16, bits >>> 8, bits]) {
        if (to < bytes.length) bytes[to++] = byte & 0xff;
      }
      bits = 0;
    }
  }
  return bytes;
}
