// With traceNaN the first operation that makes a NaN is named, forwards and backwards.
import { describe, expect, it } from 'vitest';
import { createEngine } from './index.ts';

describe.each(['wasm', 'reference'] as const)('traceNaN, %s', (backend) => {
  const e = createEngine({ backend, traceNaN: true });
  const big = e.tensor([1e30, 1], [1, 2]);

  it('names the operation, and that its inputs were sound', () => {
    const infinite = e.mul(e.mul(e.mul(big, big), e.mul(big, big)), e.mul(big, big));
    const run = () => e.sub(e.mul(infinite, e.mul(infinite, infinite)), infinite);
    if (backend === 'wasm') {
      expect(run).toThrow(
        'sub: the result of shape [1, 2] from [1, 2], [1, 2] holds NaN, and no input held one; look for overflow, log or division at 0, or too large a learning rate',
      );
    } else expect(run).not.toThrow();
  });

  it('says when the NaN came from outside', () => {
    const x = e.tensor([Number.NaN], [1]);
    expect(() => e.relu(x)).toThrow(
      'relu: the result of shape [1] from [1] holds NaN, and an input held NaN already',
    );
  });

  it('names the operation whose backward pass makes it', () => {
    const w = e.parameter([0], [1]);
    // The slope of sqrt at 0 is infinite, and the gradient that comes back to it is 0.
    const run = () =>
      e.step(() => {
        const loss = e.sum(e.scale(e.sqrt(w), 0));
        expect(loss.item()).toBe(0);
        e.backward(loss);
      });
    expect(run).toThrow(
      'sqrt: its backward pass from [1] gave a gradient of shape [1] that holds NaN; look for a division by 0 or an infinite slope',
    );
  });

  it('is off unless asked for', () => {
    const plain = createEngine({ backend });
    expect(plain.relu(plain.tensor([Number.NaN], [1])).item()).toBeNaN();
  });
});
