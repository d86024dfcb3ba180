// Tests of pictures: gray and RGB rows become opaque RGBA.
import { expect, test } from 'vitest';
import { toRgba } from './image.ts';

const image = {
  kind: 'image',
  name: 'p',
  caption: { ko: '', en: '' },
  width: 2,
  height: 1,
} as const;

test('gray', () => {
  const pixels = new Uint8Array([0, 200]);
  expect([...toRgba({ ...image, channels: 1, pixels })]).toEqual([
    0, 0, 0, 255, 200, 200, 200, 255,
  ]);
});

test('RGB', () => {
  const pixels = new Uint8Array([1, 2, 3, 4, 5, 6]);
  expect([...toRgba({ ...image, channels: 3, pixels })]).toEqual([1, 2, 3, 255, 4, 5, 6, 255]);
});
