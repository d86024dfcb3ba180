// vanishing-gradient and dying-relu on made-up digits: their scalars follow from what they draw.
import { describe, expect, it } from 'vitest';
import { experiment as dyingRelu } from './dying-relu.ts';
import { observerOnDigits } from './made-up-digits.fixture.ts';
import { experiment as vanishingGradient } from './vanishing-gradient.ts';

const observe = observerOnDigits();

describe('vanishing-gradient', () => {
  it('draws depth + 1 weight gradients and depth arriving gradients, and sums them up', () => {
    const o = observe(vanishingGradient, { depth: 4, width: 16, steps: 0, rival: 'none' });
    const weights = o.series('weight-gradient', 'sigmoid').map(({ y }) => y);
    const signals = o.series('signal-gradient', 'sigmoid').map(({ y }) => y);
    expect(weights).toHaveLength(5);
    expect(signals).toHaveLength(4);
    const [w1, w5] = [weights[0], weights[4]] as [number, number];
    const [s1, s4] = [signals[0], signals[3]] as [number, number];
    expect(o.scalar('ratio-sigmoid')).toBeCloseTo(w1 / w5, 12);
    expect(o.scalar('first-sigmoid')).toBe(w1);
    expect(o.scalar('factor-sigmoid') ** 3).toBeCloseTo(s1 / s4, 12);
  });

  it('has no factor per layer to tell with a single hidden layer', () => {
    const o = observe(vanishingGradient, { depth: 1, width: 16, steps: 0 });
    expect(() => o.scalar('factor-relu')).toThrow('No scalar "factor-relu" was observed');
    expect(o.scalar('ratio-relu')).toBeGreaterThan(0);
  });

  it('leaves out the points and ratios of gradients that round to 0', () => {
    const o = observe(vanishingGradient, {
      activation: 'relu',
      rival: 'none',
      depth: 40,
      width: 16,
      scale: 0.01,
      steps: 0,
    });
    expect(o.scalar('first-relu')).toBe(0);
    expect(() => o.scalar('ratio-relu')).toThrow('No scalar "ratio-relu" was observed');
    expect(() => o.series('weight-gradient', 'relu')).toThrow('No series "relu"');
  });
});

describe('dying-relu', () => {
  it('finds every ReLU unit dead from the start under a very negative bias, and keeps it so', () => {
    const o = observe(dyingRelu, { bias: -5, learningRate: 0.1, width: 20, steps: 20 });
    expect(o.scalar('start-relu')).toBe(1);
    expect(o.scalar('dead-relu')).toBe(1);
    expect(o.scalar('stay-relu')).toBe(1);
    expect(o.scalar('dead-leaky-relu')).toBe(0);
    expect(o.series('dead', 'relu').map(({ x }) => x)).toEqual(
      Array.from({ length: 21 }, (_, i) => i),
    );
  });

  it('has no share of the dead to tell where none is dead', () => {
    const o = observe(dyingRelu, {
      bias: 2,
      learningRate: 0.001,
      width: 20,
      steps: 10,
      rival: 'none',
    });
    expect(o.scalar('dead-relu')).toBe(0);
    expect(() => o.scalar('stay-relu')).toThrow('No scalar "stay-relu" was observed');
  });
});
