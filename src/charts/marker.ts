// Marker shapes: with colour and dash, the third sign by which a reader tells series apart.
import { coordinate } from './markup.ts';

/** Outlines around 0,0 in pixels, of about the same area: circle, square, triangle, diamond, down. */
const SHAPES = [
  'M-3.6 0a3.6 3.6 0 1 0 7.2 0a3.6 3.6 0 1 0 -7.2 0z',
  'M-3.2 -3.2h6.4v6.4h-6.4z',
  'M0 -4.4l4.2 7.4h-8.4z',
  'M0 -4.6l4.6 4.6l-4.6 4.6l-4.6 -4.6z',
  'M0 4.4l4.2 -7.4h-8.4z',
] as const;

/** Colours in the style sheet: classes s0 to s7. */
const COLOURS = 8;

/** The class that colours the series at that place in the chart. */
export function seriesClass(index: number): string {
  return `s${index % COLOURS}`;
}

/** Markup of the outline of the series at that place, around 0,0. */
export function markerShape(index: number): string {
  return `<path d="${SHAPES[index % SHAPES.length]}"/>`;
}

/**
 * One marker at shares x and y (0 to 1, y upwards) of the plot. A nested svg takes a place in
 * percent and keeps its content in pixels, so that markers do not stretch with the plot.
 */
export function marker(index: number, x: number, y: number): string {
  const place = `x="${coordinate(x * 100)}%" y="${coordinate((1 - y) * 100)}%"`;
  return `<svg ${place}>${markerShape(index)}</svg>`;
}
