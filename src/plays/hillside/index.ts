// The hillside: gradient descent as a walk that knows only the slope under its feet.
import type { Play } from '../play.ts';
import { hillsidePicture } from './picture.ts';
import { START, STEP_SIZE, startWalk, takeStep, type Walk } from './walk.ts';
import { HILLSIDE_WORDS } from './words.ts';

export { heightAt, isOnMap, slopeAt, stepFrom } from './hillside.ts';
export { hillsidePicture, placeInPicture, pointInPicture } from './picture.ts';
export {
  canStep,
  placeOf,
  START,
  STARTS,
  STEP_SIZE,
  STEP_SIZES,
  startWalk,
  takeStep,
  type Walk,
} from './walk.ts';
export { HILLSIDE_WORDS, stepWords } from './words.ts';

/** Steps of the walk that the still picture shows. */
const STILL_STEPS = 6;

function stillWalk(): Walk {
  let walk = startWalk(START);
  for (let step = 0; step < STILL_STEPS; step++) walk = takeStep(walk, STEP_SIZE);
  return walk;
}

export const hillside: Play = {
  name: 'hillside',
  title: { ko: HILLSIDE_WORDS.ko.title, en: HILLSIDE_WORDS.en.title },
  intro: { ko: HILLSIDE_WORDS.ko.intro, en: HILLSIDE_WORDS.en.intro },
  picture: (lang) => hillsidePicture(stillWalk(), { stepSize: STEP_SIZE, fog: false, lang }),
  still: {
    ko: HILLSIDE_WORDS.ko.still(STEP_SIZE, STILL_STEPS),
    en: HILLSIDE_WORDS.en.still(STEP_SIZE, STILL_STEPS),
  },
};
