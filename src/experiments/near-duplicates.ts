// Finding pictures that are almost the same: candidates by signature, then a comparison by pixel.
import { argmaxRows, type Engine } from '../engine/index.ts';
import { DIGIT_PIXELS, type DigitSet } from './digits.ts';

const SIDE = 28;
const HALF = SIDE / 2;
/** Ink fainter than this is taken for noise. */
const FAINT = 0.2;
const MOST_SHIFT = 3;
/** Numbers in a signature. */
export const SIGNATURE = HALF * HALF;

/**
 * The signature of a picture [28, 28], without faint ink: moved (between pixels, bilinearly) so that its centre of mass
 * is in the middle, averaged over blocks of 2 by 2, and scaled to length 1 (zeros stay zeros).
 */
export function signature(given: Float32Array): Float64Array {
  const picture = given.map((ink) => (ink < FAINT ? 0 : ink));
  let [mass, x, y] = [0, 0, 0];
  for (let p = 0; p < DIGIT_PIXELS; p++) {
    const ink = picture[p] as number;
    mass += ink;
    x += ink * (p % SIDE);
    y += ink * Math.floor(p / SIDE);
  }
  const middle = (SIDE - 1) / 2;
  const [right, down] = mass === 0 ? [0, 0] : [x / mass - middle, y / mass - middle];
  const blocks = new Float64Array(SIGNATURE);
  for (let p = 0; p < DIGIT_PIXELS; p++) {
    const [row, column] = [Math.floor(p / SIDE), p % SIDE];
    const block = Math.floor(row / 2) * HALF + Math.floor(column / 2);
    blocks[block] = (blocks[block] as number) + between(picture, column + right, row + down);
  }
  const length = Math.sqrt(blocks.reduce((sum, value) => sum + value * value, 0));
  return length === 0 ? blocks : blocks.map((value) => value / length);
}

/** Ink at a place between pixels; 0 outside the picture. */
function between(picture: Float32Array, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [fx, fy] = [x - left, y - top];
  const at = (column: number, row: number) =>
    column >= 0 && column < SIDE && row >= 0 && row < SIDE
      ? (picture[row * SIDE + column] as number)
      : 0;
  return (
    (1 - fy) * ((1 - fx) * at(left, top) + fx * at(left + 1, top)) +
    fy * ((1 - fx) * at(left, top + 1) + fx * at(left + 1, top + 1))
  );
}

/**
 * Returns what tells, for each picture of a set, how much its nearest one of `others` resembles it:
 * the nearest by signature is found first, then the two are compared pixel by pixel, by the largest
 * cosine over shifts of up to 3 pixels each way. Brightness does not matter.
 */
export function resemblanceTo(e: Engine, others: DigitSet): (items: DigitSet) => number[] {
  const known = signatures(others);
  return (items) => {
    const nearest = e.step(() =>
      e.noGrad(() => {
        const a = e.tensor(signatures(items), [items.count, SIGNATURE]);
        const b = e.tensor(known, [others.count, SIGNATURE]);
        return argmaxRows(e.matmul(a, e.transpose(b)));
      }),
    );
    return Array.from(nearest, (other, i) =>
      shiftedCosine(pictureOf(items, i), pictureOf(others, other)),
    );
  };
}

function shiftedCosine(a: Float32Array, b: Float32Array): number {
  const lengths = Math.sqrt(product(a, a, 0, 0) * product(b, b, 0, 0));
  let largest = 0;
  for (let down = -MOST_SHIFT; down <= MOST_SHIFT; down++) {
    for (let right = -MOST_SHIFT; right <= MOST_SHIFT; right++) {
      largest = Math.max(largest, product(a, b, right, down));
    }
  }
  return lengths === 0 ? 0 : largest / lengths;
}

/** Sum over pixels of a times b moved by `right` and `down`. */
function product(a: Float32Array, b: Float32Array, right: number, down: number): number {
  let sum = 0;
  for (let row = Math.max(0, down); row < SIDE + Math.min(0, down); row++) {
    for (let column = Math.max(0, right); column < SIDE + Math.min(0, right); column++) {
      const other = b[(row - down) * SIDE + column - right] as number;
      sum += (a[row * SIDE + column] as number) * other;
    }
  }
  return sum;
}

function pictureOf({ inputs }: DigitSet, i: number): Float32Array {
  return inputs.subarray(i * DIGIT_PIXELS, (i + 1) * DIGIT_PIXELS);
}

function signatures(set: DigitSet): Float64Array {
  const all = new Float64Array(set.count * SIGNATURE);
  for (let i = 0; i < set.count; i++) {
    all.set(signature(pictureOf(set, i)), i * SIGNATURE);
  }
  return all;
}

/** Whether each picture of `items` equals one of `others` pixel by pixel. */
export function exactCopies(items: DigitSet, others: DigitSet): boolean[] {
  // The bits of the floats as characters.
  const key = (set: DigitSet, i: number) =>
    String.fromCharCode(...new Uint16Array(pictureOf(set, i).slice().buffer));
  const known = new Set(Array.from({ length: others.count }, (_, i) => key(others, i)));
  return Array.from({ length: items.count }, (_, i) => known.has(key(items, i)));
}
