// The hillside as an svg: ground, walker, steps taken, and the step to come; or fog around the feet.
import type { Lang } from '../../model/index.ts';
import { at, decimals, line } from '../markup.ts';
import { heightAt, isOnMap, LEFT, LEVEL, RIGHT, slopeAt, stepFrom } from './hillside.ts';
import { placeOf, type Walk } from './walk.ts';
import { HILLSIDE_WORDS } from './words.ts';

export interface PictureOptions {
  /** The size of the step to come. */
  readonly stepSize: number;
  /** Hides all but the ground under the feet. */
  readonly fog: boolean;
  readonly lang: Lang;
}

const WIDTH = 640;
const HEIGHT = 360;
const MARGIN = 12;
/** Heights at the lower and the upper edge, in metres. */
const BOTTOM = -1;
const TOP = 7.8;
/** Metres of ground on either side of the feet that fog leaves in sight. */
const IN_SIGHT = 0.35;
/** Pixels of earth that fog leaves in sight. */
const DEPTH_IN_SIGHT = 22;
/** Steps whose traces stay. */
const MOST_TRACES = 40;

/** A walk that diverges leaves any coordinate system; its hops need only leave the picture. */
const near = (coordinate: number) => Math.min(4 * WIDTH, Math.max(-3 * WIDTH, coordinate));
const toX = (x: number) => near(MARGIN + ((x - LEFT) / (RIGHT - LEFT)) * (WIDTH - 2 * MARGIN));
const toY = (height: number) => near(HEIGHT - ((height - BOTTOM) / (TOP - BOTTOM)) * HEIGHT);

/** The point of the ground at x, in units of the picture. */
export function pointInPicture(x: number): readonly [number, number] {
  return [toX(x), toY(heightAt(x))];
}

/** The place under a point of the picture, from its share of the picture's width. */
export function placeInPicture(share: number): number {
  return LEFT + ((share * WIDTH - MARGIN) / (WIDTH - 2 * MARGIN)) * (RIGHT - LEFT);
}

/** The picture of a walk. */
export function hillsidePicture(walk: Walk, options: PictureOptions): string {
  const { fog, lang } = options;
  const words = HILLSIDE_WORDS[lang];
  const x = placeOf(walk);
  const [height, slope] = [decimals(heightAt(x)), decimals(slopeAt(x))];
  const steps = walk.places.length - 1;
  const desc = fog
    ? words.describedInFog(slope, steps)
    : words.described(decimals(x), height, slope, steps);
  const parts = fog
    ? [
        `<rect class="fog" width="${WIDTH}" height="${HEIGHT}"/>`,
        ground(x - IN_SIGHT, x + IN_SIGHT, DEPTH_IN_SIGHT),
      ]
    : [ground(placeInPicture(0), placeInPicture(1)), valleys(lang), traces(walk)];
  return (
    `<svg class="hillside" role="img" viewBox="0 0 ${WIDTH} ${HEIGHT}" xmlns="http://www.w3.org/2000/svg">` +
    `<title>${words.title}</title><desc>${desc}</desc>` +
    `${parts.join('')}${isOnMap(x) ? `${nextStep(x, options)}${walker(x)}` : gone(x, lang)}</svg>`
  );
}

/** The ground between two places, and what lies below it down to a depth in pixels. */
function ground(from: number, to: number, depth = 2 * HEIGHT): string {
  const count = Math.max(8, Math.ceil((to - from) * 12));
  const points = Array.from({ length: count + 1 }, (_, i) =>
    pointInPicture(from + ((to - from) * i) / count),
  );
  const surface = line(points);
  const under = points.toReversed().map(([x, y]) => `${at(x)} ${at(Math.min(HEIGHT, y + depth))}`);
  const below = `${surface}L${under.join('L')}Z`;
  return `<path class="earth" d="${below}"/><path class="surface" d="${surface}"/>`;
}

function valleys(lang: Lang): string {
  const { smallValley, deepValley } = HILLSIDE_WORDS[lang];
  const name = (x: number, text: string) => {
    const [px, py] = pointInPicture(x);
    return `<text x="${at(px)}" y="${at(py + 30)}" text-anchor="middle">${text}</text>`;
  };
  return name(LEVEL.small, smallValley) + name(LEVEL.deep, deepValley);
}

/** Each step as a hop, the last one stronger. */
function traces({ places }: Walk): string {
  const shown = places.slice(-MOST_TRACES - 1);
  const hops = shown.slice(1).map((to, i) => {
    const [x1, y1] = pointInPicture(shown[i] as number);
    const [x2, y2] = pointInPicture(to);
    const top = Math.min(y1, y2) - Math.min(70, 8 + Math.abs(x2 - x1) * 0.3);
    const kind = i === shown.length - 2 ? 'hop last' : 'hop';
    return `<path class="${kind}" d="M${at(x1)} ${at(y1)}Q${at((x1 + x2) / 2)} ${at(top)} ${at(x2)} ${at(y2)}"/>`;
  });
  const feet = shown.slice(0, -1).map((x) => {
    const [px, py] = pointInPicture(x);
    return `<circle class="foot" cx="${at(px)}" cy="${at(py)}" r="3.5"/>`;
  });
  return hops.join('') + feet.join('');
}

/** The slope under the feet, and the arrow of the step to come with the place where it lands. */
function nextStep(x: number, { stepSize, fog }: PictureOptions): string {
  const [px, py] = pointInPicture(x);
  // The slope in pixels, of a piece of constant length.
  const rise = (-slopeAt(x) * (toY(0) - toY(1))) / (toX(1) - toX(0));
  const run = 34 / Math.sqrt(1 + rise * rise);
  const tangent = `<path class="tangent" d="${line([
    [px - run, py - rise * run],
    [px + run, py + rise * run],
  ])}"/>`;
  const to = stepFrom(x, stepSize);
  const end = Math.min(WIDTH - 2, Math.max(2, toX(to)));
  if (Math.abs(end - px) < 4) return tangent;
  const head = end > px ? -7 : 7;
  const arrow = `M${at(px)} ${at(py)}H${at(end)}m${head} -5l${-head} 5l${head} 5`;
  const drop =
    fog || !isOnMap(to)
      ? ''
      : `<path class="drop" d="M${at(end)} ${at(py)}V${at(pointInPicture(to)[1])}"/>`;
  return `${tangent}${drop}<path class="next" d="${arrow}"/>`;
}

/** A walker whose feet stand at x. */
function walker(x: number): string {
  const [px, py] = pointInPicture(x);
  return (
    `<g class="walker" transform="translate(${at(px)} ${at(py)})">` +
    `<path d="M-6 0L0 -15L6 0M0 -15V-30M-8 -21L0 -27L8 -21"/><circle cy="-37" r="6.5"/></g>`
  );
}

/** Where the walker left the picture. */
function gone(x: number, lang: Lang): string {
  const [edge, turn, anchor] = x > RIGHT ? [WIDTH - 8, -1, 'end'] : [8, 1, 'start'];
  const tip = `M${edge + 34 * turn} 40H${edge}m${8 * turn} -7l${-8 * turn} 7l${8 * turn} 7`;
  return (
    `<path class="next" d="${tip}"/>` +
    `<text x="${edge + 42 * turn}" y="45" text-anchor="${anchor}">${HILLSIDE_WORDS[lang].gone}</text>`
  );
}
