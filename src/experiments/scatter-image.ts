// Points of the plane as a small picture, for clouds that change while a run goes on.

const PAPER = 255;
const INK = 40;

/**
 * RGB pixels [side, side, 3] of the square from -extent to extent: `marks` as orange dots, points
 * [n, 2] in dark ink over them, up being larger y.
 */
export function scatterImage(
  points: ArrayLike<number>,
  marks: readonly (readonly [number, number])[],
  { side, extent }: { side: number; extent: number },
): Uint8Array {
  const pixels = new Uint8Array(side * side * 3).fill(PAPER);
  const put = (x: number, y: number, colour: readonly [number, number, number]) => {
    const column = Math.floor(((x + extent) / (2 * extent)) * side);
    const row = Math.floor(((extent - y) / (2 * extent)) * side);
    const isInside = column >= 0 && column < side && row >= 0 && row < side;
    if (!isInside) return;
    pixels.set(colour, (row * side + column) * 3);
  };
  const pixel = (2 * extent) / side;
  for (const [x, y] of marks) {
    for (const dx of [-1, 0, 1]) {
      for (const dy of [-1, 0, 1]) put(x + dx * pixel, y + dy * pixel, [240, 150, 60]);
    }
  }
  for (let i = 0; i + 1 < points.length; i += 2) {
    put(points[i] as number, points[i + 1] as number, [INK, INK, INK]);
  }
  return pixels;
}
