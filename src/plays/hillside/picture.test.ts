// Tests of the hillside's picture and words: finite whatever the walk, and silent about what fog hides.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { heightAt, LEFT, LEVEL, RIGHT } from './hillside.ts';
import { hillsidePicture, placeInPicture, pointInPicture } from './picture.ts';
import { STARTS, STEP_SIZES, startWalk, takeStep } from './walk.ts';
import { HILLSIDE_WORDS, stepWords } from './words.ts';

const walked = (start: number, stepSize: number, steps: number) => {
  let walk = startWalk(start);
  for (let i = 0; i < steps; i++) walk = takeStep(walk, stepSize);
  return walk;
};
const range = ({ min, max }: { min: number; max: number }) => fc.double({ min, max, noNaN: true });

it('has finite coordinates and words whatever the walk', () => {
  fc.assert(
    fc.property(
      range(STARTS),
      range(STEP_SIZES),
      fc.nat({ max: 60 }),
      fc.boolean(),
      (start, stepSize, steps, fog) => {
        const walk = walked(start, stepSize, steps);
        for (const lang of ['ko', 'en'] as const) {
          const text = hillsidePicture(walk, { stepSize, fog, lang }) + stepWords(walk, lang, fog);
          expect(text).not.toMatch(/NaN|Infinity|undefined|e\+/);
        }
      },
    ),
  );
});

it('says nothing in fog that the feet do not feel', () => {
  const walk = walked(1.2, 0.5, 6);
  expect(walk.outcome).toBe('small-valley');
  const { smallValley, deepValley } = HILLSIDE_WORDS.en;
  const picture = (fog: boolean) => hillsidePicture(walk, { stepSize: 0.5, fog, lang: 'en' });
  expect(picture(false)).toContain(deepValley);
  for (const hidden of [smallValley, deepValley, heightAt(LEVEL.small).toFixed(2), 'class="hop']) {
    expect(picture(true)).not.toContain(hidden);
  }
  expect(stepWords(walk, 'en', false)).toContain('small valley');
  expect(stepWords(walk, 'en', true)).not.toContain(smallValley);
});

it('finds the place under a point of the picture', () => {
  const width = 640;
  for (const x of [LEFT, 3, LEVEL.top, RIGHT]) {
    expect(placeInPicture(pointInPicture(x)[0] / width)).toBeCloseTo(x, 9);
  }
});
