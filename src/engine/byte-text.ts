// Bytes as text, one character for each, so that gzip finds in the text what repeats in the bytes.
// Base64 hides it: 3 bytes become 4 digits, and the kernels would take half as much again to load.

/** Printable characters without quotation mark and backslash: from '#', from ']' and from U+00A1 on. */
const RANGES = [
  { firstByte: 0, firstCode: 0x23 },
  { firstByte: 57, firstCode: 0x5d },
  { firstByte: 91, firstCode: 0xa1 },
] as const;

/** A text to stand between double quotation marks. */
export function encodeBytes(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) {
    const range = RANGES.findLast(({ firstByte }) => firstByte <= byte);
    if (range) text += String.fromCharCode(byte - range.firstByte + range.firstCode);
  }
  return text;
}

/** The bytes of a text that encodeBytes made. */
export function decodeBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  const [low, middle, high] = RANGES;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const range = code >= high.firstCode ? high : code >= middle.firstCode ? middle : low;
    bytes[i] = code - range.firstCode + range.firstByte;
  }
  return bytes;
}
