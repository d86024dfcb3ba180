// Parts of a set of digits: labels stay with their pixels, and what else the set holds stays too.
import { describe, expect, it } from 'vitest';
import { createRng } from '../engine/index.ts';
import { chooseDigits, drawPlaces, partOf } from './digit-parts.ts';

const set = {
  count: 3,
  cells: 2,
  labels: Uint8Array.of(7, 8, 9),
  inputs: Float32Array.of(0, 0.5, 1, 1.5, 2, 2.5),
};

describe('parts of a set of digits', () => {
  it('come in the order asked for, and may repeat', () => {
    const { count, cells, labels, inputs } = chooseDigits(set, [2, 0, 2]);
    expect([count, cells]).toEqual([3, 2]);
    expect([...labels]).toEqual([9, 7, 9]);
    expect([...inputs]).toEqual([2, 2.5, 0, 0.5, 2, 2.5]);
  });

  it('in a row share the memory of the set', () => {
    const { count, labels, inputs } = partOf(set, 1, 3);
    expect(count).toBe(2);
    expect([...labels]).toEqual([8, 9]);
    expect([...inputs]).toEqual([1, 1.5, 2, 2.5]);
    expect(inputs.buffer).toBe(set.inputs.buffer);
  });

  it('places are drawn from all, with repeats', () => {
    const places = drawPlaces(createRng(1), 300, 3);
    expect(places).toHaveLength(300);
    expect(new Set(places)).toEqual(new Set([0, 1, 2]));
  });
});
