// Tests of the hillside: the slope is that of the height, and steps do what their outcomes say.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heightAt, LEFT, LEVEL, outcomeOf, RIGHT, slopeAt, stepFrom } from './hillside.ts';
import { canStep, placeOf, START, STEP_SIZE, STEP_SIZES, startWalk, takeStep } from './walk.ts';

const place = fc.double({ min: LEFT, max: RIGHT, noNaN: true });

describe('the ground', () => {
  it('has the slope that central differences measure', () => {
    fc.assert(
      fc.property(place, (x) => {
        const h = 1e-5;
        expect(slopeAt(x)).toBeCloseTo((heightAt(x + h) - heightAt(x - h)) / (2 * h), 6);
      }),
    );
  });

  it('has a small valley, a top, and a deeper valley, all above zero', () => {
    const { small, top, deep } = LEVEL;
    for (const x of [small, top, deep]) expect(slopeAt(x)).toBeCloseTo(0, 12);
    expect(heightAt(deep)).toBeGreaterThan(0);
    expect(heightAt(deep)).toBeLessThan(heightAt(small) - 1);
    expect(heightAt(small)).toBeLessThan(heightAt(top) - 1);
    expect(small < top && top < deep).toBe(true);
  });
});

describe('a step', () => {
  it('is as long as step size times slope, against the slope', () => {
    expect(stepFrom(3, 0.1)).toBeCloseTo(3 - 0.1 * slopeAt(3), 12);
  });

  it('leads down when it is small enough', () => {
    fc.assert(
      fc.property(place, (x) => {
        // 1 / L, where L bounds the curvature over the picture: the descent lemma.
        const to = stepFrom(x, 0.2);
        expect(heightAt(to)).toBeLessThanOrEqual(heightAt(x) + 1e-12);
      }),
    );
  });

  it.each([
    [1.2, 0.2, 'downhill'],
    [1.6, 0.9, 'across-the-valley'],
    [1.2, 2, 'over-the-top'],
    [LEVEL.small, 1, 'small-valley'],
    [LEVEL.deep, 1, 'deep-valley'],
    [LEVEL.top, 1, 'hilltop'],
    [9, 2.2, 'climbed'],
    [0.6, 2.5, 'away'],
  ])('from %d with step size %d is %s', (from, stepSize, outcome) => {
    expect(outcomeOf(from, stepFrom(from, stepSize))).toBe(outcome);
  });
});

describe('a walk', () => {
  const walk = (start: number, stepSize: number, steps: number) => {
    let at = startWalk(start);
    for (let i = 0; i < steps; i++) at = takeStep(at, stepSize);
    return at;
  };

  it('as the page opens ends in the small valley, not in the deeper one', () => {
    const end = walk(START, STEP_SIZE, 40);
    expect(end.outcome).toBe('small-valley');
    expect(placeOf(end)).toBeCloseTo(LEVEL.small, 1);
  });

  it('from the right side ends in the deeper valley', () => {
    expect(walk(11, STEP_SIZE, 40).outcome).toBe('deep-valley');
  });

  it('remembers the slope and the size of its last step', () => {
    expect(walk(2, 0.3, 1)).toEqual({
      places: [2, stepFrom(2, 0.3)],
      outcome: 'downhill',
      last: { stepSize: 0.3, slope: slopeAt(2) },
    });
  });

  it('goes on outside the picture, farther with each step, until no number is left to show', () => {
    expect(walk(0.6, STEP_SIZES.max, 1).outcome).toBe('away');
    const gone = walk(0.6, STEP_SIZES.max, 50);
    expect(gone.outcome).toBe('away');
    expect(canStep(gone)).toBe(false);
    expect(takeStep(gone, 0.1)).toBe(gone);
    const distances = gone.places.slice(1).map((x) => Math.abs(x - 6));
    expect(distances).toEqual(distances.toSorted((a, b) => a - b));
    expect(distances.every(Number.isFinite)).toBe(true);
  });
});
