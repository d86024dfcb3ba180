// generalization-gap, regularization and leakage on made-up digits: what they must observe.
import { describe, expect, it } from 'vitest';
import { experiment as generalizationGap } from './generalization-gap.ts';
import { experiment as leakage } from './leakage.ts';
import { observerOnDigits } from './made-up-digits.fixture.ts';
import { experiment as regularization } from './regularization.ts';

const observe = observerOnDigits({ allDifferent: true });

describe('generalization-gap', () => {
  it('learns patterns that carry over, and has one network only without shuffled labels', () => {
    const o = observe(generalizationGap, { shuffled: 0, digits: 100, steps: 100 });
    expect(o.scalar('test-true')).toBe(1);
    expect(o.scalar('gap-true')).toBe(0);
    expect(() => o.scalar('test-shuffled')).toThrow('No scalar "test-shuffled"');
  });
});

describe('regularization', () => {
  it('compares one method with none, and sparse weights come from the proximal step alone', () => {
    const settings = { method: 'l1', l1: 0.01, steps: 60, width: 8 };
    const proximal = observe(regularization, settings);
    const subgradient = observe(regularization, { ...settings, l1Step: 'subgradient' });
    expect(proximal.scalar('zeros-l1')).toBeGreaterThan(0.1);
    expect(subgradient.scalar('zeros-l1')).toBe(0);
    expect(proximal.scalar('zeros-none')).toBe(0);
    expect(() => proximal.scalar('error-l2')).toThrow('No scalar "error-l2"');
  });
});

describe('leakage', () => {
  it('finds every exact copy by both comparisons, and altered ones by resemblance alone', () => {
    const exact = observe(leakage, { share: 0.04, steps: 50 });
    expect(exact.scalar('exactRecall')).toBe(1);
    expect(exact.scalar('recall')).toBe(1);
    const altered = observe(leakage, { share: 0.04, steps: 50, copy: 'altered', threshold: 0.8 });
    expect(altered.scalar('exactRecall')).toBe(0);
    expect(altered.scalar('recall')).toBeGreaterThan(0.5);
  });
});
