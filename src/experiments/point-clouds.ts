// Two-dimensional data sets with two classes, for experiments that draw decision regions.
import type { Rng } from '../engine/index.ts';
import { exact } from '../engine/index.ts';

export const CLOUDS = ['rings', 'xor', 'spirals'] as const;
export type Cloud = (typeof CLOUDS)[number];

/** `xy` holds one point a row (x, y); `labels` holds 0 or 1 for each. */
export interface LabelledPoints {
  readonly count: number;
  readonly xy: Float64Array;
  readonly labels: Uint8Array;
}

/** Half of the side of the square, centred on the origin, that holds nearly every point of a cloud. */
export const CLOUD_EXTENT = 2.5;

/**
 * Draws `count` points, the classes taking turns.
 * rings: circles of radius 1 and 2 round the origin; xor: four blobs, the class being whether the
 * signs of x and y differ; spirals: two interleaved arms of one and a half turns.
 */
export function drawCloud(cloud: Cloud, count: number, rng: Rng): LabelledPoints {
  const xy = new Float64Array(count * 2);
  const labels = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const label = i % 2;
    const [x, y] = POINT_OF[cloud](label, rng);
    xy[2 * i] = x;
    xy[2 * i + 1] = y;
    labels[i] = label;
  }
  return { count, xy, labels };
}

const POINT_OF: Record<Cloud, (label: number, rng: Rng) => [number, number]> = {
  rings(label, rng) {
    const radius = 1 + label + rng.normal(0, 0.1);
    return polar(radius, rng.uniform(0, TURN));
  },
  xor(label, rng) {
    const right = rng.uniform() < 0.5 ? 1 : -1;
    const up = label === 1 ? -right : right;
    return [1.2 * right + rng.normal(0, 0.3), 1.2 * up + rng.normal(0, 0.3)];
  },
  spirals(label, rng) {
    const along = Math.sqrt(rng.uniform(0.02, 1));
    const [x, y] = polar(2.2 * along, 1.5 * TURN * along + (label * TURN) / 2);
    return [x + rng.normal(0, 0.04), y + rng.normal(0, 0.04)];
  },
};

const TURN = 2 * Math.PI;

function polar(radius: number, angle: number): [number, number] {
  return [radius * exact.cos(angle), radius * exact.sin(angle)];
}
