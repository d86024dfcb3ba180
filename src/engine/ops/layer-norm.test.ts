// Layer normalisation: the suite, rows by hand, and the errors.
import { describe, expect, it } from 'vitest';
import { createEngine } from '../index.ts';
import { type CaseMaker, describeOperations, normals } from '../operation-suite.ts';

const layerNorm: CaseMaker = (rng, size) => {
  const d = size(5, 20);
  const shape = [...Array.from({ length: size(0, 2) }, () => size(1, 5)), d];
  return {
    inputs: [normals(rng, ...shape), normals(rng, d), normals(rng, d)],
    apply: (e, x, gain, bias) => e.layerNorm(x, gain, bias, { epsilon: 0.01 }),
  };
};

describeOperations({ layerNorm });

describe.each(['wasm', 'reference'] as const)('layerNorm, %s', (backend) => {
  it('normalises each row by itself', () => {
    const e = createEngine({ backend });
    const [gain, bias] = [e.parameter([1, 2, 3], [3]), e.parameter([0, 0, 1], [3])];
    const x = e.tensor([1, 2, 3, -10, 0, 10], [2, 3]);
    const unit = Math.sqrt(1.5);
    const wanted = [-unit, 0, 3 * unit + 1, -unit, 0, 3 * unit + 1];
    const y = e.layerNorm(x, gain, bias, { epsilon: 1e-12 }).values();
    wanted.forEach((value, i) => {
      expect(y[i]).toBeCloseTo(value, 5);
    });
  });

  it('gives the bias where a row is constant', () => {
    const e = createEngine({ backend });
    const [gain, bias] = [e.parameter([1, 2], [2]), e.parameter([3, 4], [2])];
    expect([...e.layerNorm(e.tensor([7, 7], [1, 2]), gain, bias).values()]).toEqual([3, 4]);
  });

  it('names what is wrong', () => {
    const e = createEngine({ backend });
    const zeros = (n: number) => e.tensor(new Float32Array(n), [n]);
    expect(() => e.layerNorm(zeros(4), zeros(3), zeros(4))).toThrow(
      'layerNorm: gain has shape [3], but x [4] has rows of 4; make it [4]',
    );
    expect(() => e.layerNorm(zeros(4), zeros(4), zeros(5))).toThrow(
      'layerNorm: bias has shape [5], but x [4] has rows of 4; make it [4]',
    );
    expect(() => e.layerNorm(zeros(4), zeros(4), zeros(4), { epsilon: Number.NaN })).toThrow(
      'layerNorm: epsilon is NaN; give a finite number above 0',
    );
  });
});
