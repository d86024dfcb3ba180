// Scopes, gradients' lifetimes, memory, optimisers, and the recorded bits of a training run.
import { describe, expect, it } from 'vitest';

import { adam, argmaxRows, createEngine, createRng, sgd } from './index.ts';
import { hashOf, lossesOf, RECORDED_LOSSES } from './training-run.ts';

describe.each(['wasm', 'reference'] as const)('%s', (backend) => {
  it('step frees what it made', () => {
    const e = createEngine({ backend });
    const w = e.parameter([1, 2, 3, 4], [2, 2]);
    const before = e.floatsInUse;
    const kept: { values(): unknown; item(): number }[] = [];
    e.step(() => {
      const y = e.sum(e.matmul(e.tensor([1, 0], [1, 2]), w));
      kept.push(y);
      expect(y.item()).toBe(3);
    });
    expect(e.floatsInUse).toBe(before);
    expect(() => kept[0]?.values()).toThrow(
      'values: a tensor of shape [1] was freed at the end of its e.step(); read it inside the step, or make it outside',
    );
    expect(() => e.scale(kept[0] as never, 2)).toThrow('scale: a tensor of shape [1] was freed');
  });

  it('step frees also when its body throws', () => {
    const e = createEngine({ backend });
    const fail = () => {
      e.tensor([1, 2], [2]);
      throw new Error('stop');
    };
    expect(() => e.step(fail)).toThrow('stop');
    expect(e.floatsInUse).toBe(0);
    expect(e.step(() => 5)).toBe(5);
  });

  it('gradients add up over backward passes until zeroed', () => {
    const e = createEngine({ backend });
    const w = e.parameter([1, 2], [2]);
    expect(w.gradient()).toEqual(e.tensor([0, 0], [2]).values());
    for (let i = 0; i < 2; i++) e.step(() => e.backward(e.sum(e.scale(w, 3))));
    expect([...(w.gradient() ?? [])]).toEqual([6, 6]);
    sgd([w], { learningRate: 1 }).zeroGradients();
    expect([...(w.gradient() ?? [])]).toEqual([0, 0]);
  });

  it('two backward passes in one step do not disturb each other', () => {
    const e = createEngine({ backend });
    const w = e.parameter([2], [1]);
    e.step(() => {
      const square = e.mul(w, w);
      e.backward(e.scale(square, 1));
      e.backward(e.scale(square, 10));
    });
    expect([...(w.gradient() ?? [])]).toEqual([44]);
  });

  it('keepGrad keeps the gradient of inputs and of what lies between', () => {
    const e = createEngine({ backend });
    const w = e.parameter([1, 2], [2]);
    e.step(() => {
      const x = e.tensor([3, 4], [2]);
      e.keepGrad(x);
      const product = e.mul(x, w);
      e.keepGrad(product);
      const scaled = e.scale(product, 5);
      expect(product.gradient()).toBeUndefined();
      e.backward(e.sum(scaled));
      expect([...(x.gradient() ?? [])]).toEqual([5, 10]);
      expect([...(product.gradient() ?? [])]).toEqual([5, 5]);
      expect(scaled.gradient()).toBeUndefined();
    });
  });

  it('assign overwrites a parameter, and the next step starts from it', () => {
    const e = createEngine();
    const w = e.parameter([1, 2], [2]);
    w.assign([3, -4]);
    expect([...w.values()]).toEqual([3, -4]);
    expect(e.step(() => e.sum(e.square(w)).item())).toBe(25);
  });

  it('noGrad records nothing', () => {
    const e = createEngine({ backend });
    const w = e.parameter([1], [1]);
    const loss = e.noGrad(() => e.scale(w, 2));
    expect(loss.item()).toBe(2);
    expect(() => e.backward(loss)).toThrow('backward: the loss does not depend on any parameter');
  });

  it('sgd with momentum: three steps by hand', () => {
    const e = createEngine({ backend });
    const w = e.parameter([1], [1]);
    const optimiser = sgd([w], { learningRate: 0.5, momentum: 0.5 });
    const path = [1, 2, 3].map(() => {
      e.step(() => e.backward(e.sum(w)));
      optimiser.step();
      return w.item();
    });
    // Velocities 1, 1.5, 1.75; each step takes half of it.
    expect(path).toEqual([0.5, -0.25, -1.125]);
    expect(w.gradient()?.[0]).toBe(0);
  });

  it('adam: the first step has the size of the learning rate, and it can be set', () => {
    const e = createEngine({ backend });
    const w = e.parameter([1, 1, 1], [3]);
    const optimiser = adam([w], { learningRate: 0.1 });
    const scales = e.tensor([1000, 1, -0.001], [3]);
    e.step(() => e.backward(e.sum(e.mul(w, scales))));
    optimiser.step();
    const after = w.values();
    [0.9, 0.9, 1.1].forEach((wanted, i) => {
      expect(after[i]).toBeCloseTo(wanted, 5);
    });
    optimiser.learningRate = 0;
    e.step(() => e.backward(e.sum(e.mul(w, scales))));
    optimiser.step();
    expect(w.values()).toEqual(after);
  });

  it('adam follows its formula over 20 steps of changing gradients', () => {
    const e = createEngine({ backend });
    const w = e.parameter([0.3], [1]);
    const optimiser = adam([w], { learningRate: 0.01, beta1: 0.8, beta2: 0.9, epsilon: 1e-4 });
    let [wanted, m, v] = [0.3, 0, 0];
    for (let t = 1; t <= 20; t++) {
      const gradient = Math.fround(t % 3 === 0 ? -2 : t / 7);
      e.step(() => e.backward(e.scale(w, gradient)));
      optimiser.step();
      m = 0.8 * m + 0.2 * gradient;
      v = 0.9 * v + 0.1 * gradient * gradient;
      wanted -= (0.01 * (m / (1 - 0.8 ** t))) / (Math.sqrt(v / (1 - 0.9 ** t)) + 1e-4);
    }
    expect(w.item()).toBeCloseTo(wanted, 6);
  });

  it('argmaxRows takes the first of equals', () => {
    const e = createEngine({ backend });
    expect(argmaxRows(e.tensor([1, 3, 2, 5, 5, 4], [2, 3]))).toEqual(Uint32Array.of(1, 0));
  });
});

describe('memory', () => {
  it('does not grow over 10,000 steps', () => {
    const e = createEngine();
    const w = e.parameter(new Float32Array(64), [8, 8]);
    const optimiser = adam([w], { learningRate: 0.01 });
    const x = createRng(1).permutation(32);
    const step = () =>
      e.step(() => {
        const y = e.reshape(e.matmul(e.tensor(x, [4, 8]), w), [1, 2, 4, 4]);
        e.backward(e.mean(e.maxPool2d(e.tanh(y), 2)));
        optimiser.step();
      });
    step();
    const [used, reserved] = [e.floatsInUse, e.floatsReserved];
    for (let i = 0; i < 10_000; i++) step();
    expect(e.floatsInUse).toBe(used);
    expect(e.floatsReserved).toBe(reserved);
  });

  it('keeps values when it grows', () => {
    const e = createEngine();
    const w = e.parameter([1, 2, 3], [3]);
    const reserved = e.floatsReserved;
    e.step(() => void e.tensor(new Float32Array(3_000_000), [3_000_000]));
    expect(e.floatsReserved).toBeGreaterThan(reserved);
    expect([...w.values()]).toEqual([1, 2, 3]);
  });
});

describe('exact mode', () => {
  it('200 steps of a CNN give the recorded bits, on every host', () => {
    const losses = lossesOf(createEngine(), 200);
    expect(losses[199]).toBeLessThan((losses[0] as number) / 10);
    expect(hashOf(losses)).toBe(RECORDED_LOSSES);
  });
});

describe('fast mode', () => {
  it('computes the same up to rounding, or says that it is exact', () => {
    const e = createEngine({ mode: 'fast' });
    const [losses, exact] = [lossesOf(e, 20), lossesOf(createEngine(), 20)];
    if (e.mode === 'exact') expect(losses).toEqual(exact);
    losses.forEach((loss, i) => {
      expect(Math.abs(loss - (exact[i] as number))).toBeLessThan(1e-3);
    });
  });
});
