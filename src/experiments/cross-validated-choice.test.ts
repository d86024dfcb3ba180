// Cross-validated choice on a hand-made case, where one feature tells the label.
import { describe, expect, it } from 'vitest';
import { createRng } from '../engine/index.ts';
import {
  chooseFeature,
  crossValidate,
  drawNoise,
  nearestMean,
  nestedCrossValidate,
} from './cross-validated-choice.ts';

const labels = Uint8Array.from({ length: 20 }, (_, i) => (i % 3 === 0 ? 1 : 0));
const telling = Float64Array.from(labels, (label) => (label === 1 ? 1 : -1));
const useless = new Float64Array(20).fill(2);
const data = { labels, values: [useless, telling] };
const items = Array.from(labels.keys());

describe('choosing a feature', () => {
  it('finds the feature that tells, plain and nested', () => {
    expect(chooseFeature(data, items, 5)).toEqual({ feature: 1, score: 1 });
    expect(nestedCrossValidate(data, items, 5)).toBe(1);
  });

  it('scores class 0 where the means do not tell', () => {
    expect(nearestMean(data, 0, items, [0, 1, 2, 4])).toBe(0.75);
    expect(crossValidate(data, 0, items, 2)).toBeCloseTo(13 / 20, 10);
  });

  it('draws as many items and features as asked', () => {
    const noise = drawNoise(7, 3, createRng(1));
    expect(noise.values.map((x) => x.length)).toEqual([7, 7, 7]);
    expect(noise.labels).toHaveLength(7);
  });
});
