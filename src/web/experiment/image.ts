// Draws an observed picture on a canvas, pixel by pixel; the style sheet scales it.
import type { ImageObservation } from '../../model/index.ts';

const drawn = new WeakMap<HTMLCanvasElement, ImageObservation>();

/** Draws unless that picture is drawn already. */
export function drawImage(canvas: HTMLCanvasElement, image: ImageObservation): void {
  if (drawn.get(canvas) === image) return;
  drawn.set(canvas, image);
  canvas.width = image.width;
  canvas.height = image.height;
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.putImageData(new ImageData(toRgba(image), image.width, image.height), 0, 0);
}

/** Gray or RGB rows as the RGBA rows of a canvas, opaque. */
export function toRgba({
  width,
  height,
  channels,
  pixels,
}: ImageObservation): Uint8ClampedArray<ArrayBuffer> {
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    for (let channel = 0; channel < 3; channel++) {
      rgba[4 * i + channel] = pixels[channels * i + (channels === 3 ? channel : 0)] ?? 0;
    }
    rgba[4 * i + 3] = 255;
  }
  return rgba;
}
