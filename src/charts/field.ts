// A field as markup: bands that grow stronger with the value, thin lines between them, and labels.
import { contours } from 'd3-contour';
import type { ChartSpec, FieldObservation } from '../model/index.ts';
import { checkField } from '../model/index.ts';
import { fieldLevels } from './field-levels.ts';
import { fieldRange } from './field-range.ts';
import { coordinate, SQUARE } from './markup.ts';
import type { Point } from './points.ts';

/** How strong the colour of the highest band is; series stay readable on it. */
const STRONGEST = 0.38;
/** Half of the box of a label, as shares of the plot; labels do not come closer. */
const LABEL_ROOM = { x: 0.12, y: 0.07 };

export interface FieldMarkup {
  /** Paths in the square that the plot stretches. */
  readonly bands: string;
  /** Numbers on the lines. */
  readonly labels: string;
}

/** A ring of a contour in shares of the plot, y upwards; it may leave the plot by half a cell. */
type Ring = readonly Point[];

interface Contour {
  readonly label: string;
  readonly rings: readonly Ring[];
}

/** Fields drawn already: a live chart is drawn many times over one field of its own. */
const drawn = new WeakMap<FieldObservation, FieldMarkup>();

/** The contours of a field of the chart `spec`. @throws Error where `checkField` does. */
export function drawField(spec: ChartSpec, field: FieldObservation): FieldMarkup {
  const markup = drawn.get(field) ?? draw(spec, field);
  drawn.set(field, markup);
  return markup;
}

function draw(spec: ChartSpec, field: FieldObservation): FieldMarkup {
  const found = contoursOf(spec, field);
  // Bands lie on each other, so that the n-th one has n layers of colour.
  const opacity = coordinate(1 - (1 - STRONGEST) ** (1 / Math.max(1, found.length)));
  const bands = found.map(({ rings }) => {
    const d = rings.map((ring) => ringPath(ring)).join('');
    return `<path fill-opacity="${opacity}" fill-rule="evenodd" d="${d}"/>`;
  });
  return { bands: bands.join(''), labels: labels(found, spec, field) };
}

function contoursOf(spec: ChartSpec, field: FieldObservation): Contour[] {
  checkField(field, [spec]);
  const { columns, rows, values } = field;
  const scale = spec.field?.scale ?? 'linear';
  // On a log scale lines between two grid points are placed by ratio.
  const heightOf = scale === 'log' ? Math.log10 : (value: number) => value;
  const heights = Array.from(values, heightOf);
  const make = contours().size([columns, rows]);
  return fieldLevels(values, scale).map(({ value, label }) => {
    const { coordinates } = make.contour(heights, heightOf(value));
    // The library puts the value of row j and column i at (i + 1/2, j + 1/2).
    const rings = coordinates
      .flat()
      .map((ring) =>
        ring.map(([x = 0, y = 0]) => ({ x: (x - 0.5) / (columns - 1), y: (y - 0.5) / (rows - 1) })),
      );
    return { label, rings };
  });
}

function ringPath(ring: Ring): string {
  const steps = ring.map(({ x, y }) => `${tenth(x * SQUARE)} ${tenth((1 - y) * SQUARE)}`);
  return `M${steps.join('L')}Z`;
}

const tenth = (value: number) => Math.round(value * 10) / 10;

/** A label for each line, near the ray from the lowest point to the corner farthest from it. */
function labels(found: readonly Contour[], spec: ChartSpec, field: FieldObservation): string {
  const { columns, rows } = field;
  const lowest = fieldRange(spec, field).lowest?.index ?? 0;
  const from = {
    x: (lowest % columns) / (columns - 1),
    y: Math.floor(lowest / columns) / (rows - 1),
  };
  const corner = { x: from.x > 0.5 ? 0 : 1, y: from.y > 0.5 ? 0 : 1 };
  const placed: Point[] = [];
  const texts = found.map(({ label, rings }) => {
    const place = nearest(rings.flat().filter(hasRoom(placed)), from, corner);
    if (place === undefined) return '';
    placed.push(place);
    const at = `x="${coordinate(place.x * 100)}%" y="${coordinate((1 - place.y) * 100)}%"`;
    return `<text ${at} dy="4" text-anchor="middle">${label}</text>`;
  });
  return texts.join('');
}

const hasRoom =
  (placed: readonly Point[]) =>
  ({ x, y }: Point): boolean =>
    x >= LABEL_ROOM.x / 2 &&
    x <= 1 - LABEL_ROOM.x / 2 &&
    y >= LABEL_ROOM.y / 2 &&
    y <= 1 - LABEL_ROOM.y / 2 &&
    placed.every((p) => Math.abs(p.x - x) >= LABEL_ROOM.x || Math.abs(p.y - y) >= LABEL_ROOM.y);

/** The point nearest to the line between two points. */
function nearest(points: readonly Point[], from: Point, to: Point): Point | undefined {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  let best: Point | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const point of points) {
    const along = ((point.x - from.x) * dx + (point.y - from.y) * dy) / length;
    const share = Math.min(1, Math.max(0, along));
    const [ax, ay] = [point.x - from.x - share * dx, point.y - from.y - share * dy];
    const distance = ax * ax + ay * ay;
    if (distance < least) {
      least = distance;
      best = point;
    }
  }
  return best;
}
