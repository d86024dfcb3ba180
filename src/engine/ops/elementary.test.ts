// Elementary functions: the suite, edges by hand.
import { describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../index.ts';
import { awayFromZero, type CaseMaker, describeOperations } from '../operation-suite.ts';

type Name = 'exp' | 'log' | 'sqrt' | 'square' | 'abs';

const positive =
  (name: Name): CaseMaker =>
  (rng, size) => {
    const x = awayFromZero(rng, size(1, 9), size(1, 9));
    const data = x.data.map((v) => Math.abs(v) + 0.2);
    return { inputs: [{ ...x, data }], apply: (e, t) => e[name](t) };
  };
const anywhere =
  (name: Name): CaseMaker =>
  (rng, size) => ({
    inputs: [awayFromZero(rng, size(1, 9), size(1, 9))],
    apply: (e, t) => e[name](t),
  });

describeOperations({
  exp: anywhere('exp'),
  log: positive('log'),
  sqrt: positive('sqrt'),
  square: anywhere('square'),
  abs: anywhere('abs'),
});

describe.each(['wasm', 'reference'] as const)('elementary functions, %s', (backend) => {
  const at = (name: Name | 'softplus' | 'selu', ...x: number[]) => {
    const e: Engine = createEngine({ backend });
    const t = e.parameter(x, [x.length]);
    const y = e[name](t);
    e.backward(e.sum(y));
    return { y: [...y.values()], slope: [...(t.gradient() ?? [])] };
  };

  it('at the edges of their domains', () => {
    expect(at('log', 0, -1, Infinity, 1).y).toEqual([-Infinity, Number.NaN, Infinity, 0]);
    expect(at('exp', -Infinity, 0, Infinity, Number.NaN).y).toEqual([0, 1, Infinity, Number.NaN]);
    expect(at('sqrt', 0, -1, 4).y).toEqual([0, Number.NaN, 2]);
    expect(at('sqrt', 0).slope).toEqual([Infinity]);
  });

  it('abs has slope 0 at 0', () => {
    expect(at('abs', -2, 0, 3)).toEqual({ y: [2, 0, 3], slope: [-1, 0, 1] });
  });

  it('softplus neither overflows nor vanishes early', () => {
    const { y, slope } = at('softplus', 1000, -1000, 0, -10);
    expect(y[0]).toBe(1000);
    expect(y[1]).toBe(0);
    expect(y[2]).toBeCloseTo(Math.LN2, 6);
    expect((y[3] as number) / 4.539889921686465e-5).toBeCloseTo(1, 6);
    expect([slope[0], slope[1], slope[2]]).toEqual([1, 0, 0.5]);
  });

  it('selu scales elu by its constants', () => {
    const { y, slope } = at('selu', 1, -100);
    expect(y[0]).toBeCloseTo(1.0507009873554805, 6);
    expect(y[1]).toBeCloseTo(-1.7580993408473766, 6);
    expect(slope[0]).toBeCloseTo(1.0507009873554805, 6);
    expect(slope[1]).toBeCloseTo(0, 6);
  });
});
