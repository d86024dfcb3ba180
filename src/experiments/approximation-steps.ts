// The parts of a run of relu-approximation: draw the hand-built and the trained fit, then measure.
import type { Engine, Rng } from '../engine/index.ts';
import type { Observation } from '../model/index.ts';
import type { Curve } from './curves.ts';
import { gridOf } from './curves.ts';
import type { TrainingSpec } from './hinge-training.ts';
import { trainHinges } from './hinge-training.ts';
import type { Hinges } from './hinges.ts';
import { balancedKnots, interpolate, knotsOf, largestError, runHinges } from './hinges.ts';
import { logLogSlope } from './log-log-slope.ts';
import { randomDeepPieces } from './random-pieces.ts';
import { countPieces, runSawtooth } from './sawtooth.ts';
import { scalarsFrom } from './scalars.ts';

type Part<T = void> = Generator<Observation, T, void>;

const DRAWN_POINTS = 161;
const MEASURED_POINTS = 4001;
const BUILT_SIZES = [4, 8, 16, 32, 64, 128];
const TRAINED_SIZES = [4, 8, 16, 32, 64];
/** The law is asymptotic: its exponent is read off the sizes from 16 up. */
const FITTED_FROM = 2;
const RANDOM_WIDTH = 16;

/** Hinges that meet the curve at equally spaced knots. */
function equallySpaced(curve: Curve, units: number): Hinges {
  return interpolate(curve, gridOf(curve.low, curve.high, units + 1));
}

/** Draws the curve and the hand-built hinges, from left to right. */
export function* drawBuilt(e: Engine, curve: Curve, units: number): Part {
  const xs = gridOf(curve.low, curve.high, DRAWN_POINTS);
  const hinges = equallySpaced(curve, units);
  const values = runHinges(e, hinges, xs);
  for (const [i, x] of xs.entries()) {
    const y = curve.value(x);
    yield { kind: 'point', chart: 'built', series: 'curve', x, y };
    yield { kind: 'point', chart: 'built', series: 'hinges', x, y: values[i] as number };
    yield { kind: 'point', chart: 'training', series: 'curve', x, y };
  }
  yield* drawBends(e, hinges, curve, 'built');
}

function* drawBends(
  e: Engine,
  hinges: Hinges,
  { low, high }: Curve,
  chart: 'built' | 'training',
): Part {
  const knots = knotsOf(hinges, low, high);
  if (knots.length === 0) return;
  const values = runHinges(e, hinges, Float64Array.from(knots));
  for (const [i, x] of knots.entries()) {
    yield { kind: 'point', chart, series: 'bends', x, y: values[i] as number };
  }
}

/** Trains a network and draws it before, twice during, and after training. */
export function* drawTraining(e: Engine, rng: Rng, curve: Curve, spec: TrainingSpec): Part<Hinges> {
  const shown = new Map([
    [0, 'start'],
    [Math.floor(spec.steps / 16), 'early'],
    [Math.floor(spec.steps / 4), 'later'],
  ]);
  const training = trainHinges(e, rng, curve, spec);
  for (let step = 0; ; step++) {
    const next = training.next();
    const series = next.done ? 'end' : shown.get(step);
    if (series !== undefined) {
      yield* drawHinges(e, next.done ? next.value : next.value(), curve, series);
    }
    if (next.done) {
      yield* drawBends(e, next.value, curve, 'training');
      return next.value;
    }
    if (step % 20 === 0) yield { kind: 'progress', done: step, total: 6 * spec.steps };
  }
}

function* drawHinges(e: Engine, hinges: Hinges, curve: Curve, series: string): Part {
  const xs = gridOf(curve.low, curve.high, DRAWN_POINTS);
  const values = runHinges(e, hinges, xs);
  for (const [i, x] of xs.entries()) {
    yield { kind: 'point', chart: 'training', series, x, y: values[i] as number };
  }
}

/** Counts the pieces of a one-hidden-layer network and checks that it is straight between its bends. */
export function* measurePieces(e: Engine, hinges: Hinges, { low, high }: Curve): Part {
  const knots = knotsOf(hinges, low, high);
  const ends = [low, ...knots, high];
  const xs = ends.slice(1).flatMap((right, i) => {
    const left = ends[i] as number;
    return [0.05, 0.5, 0.95].map((part) => left + part * (right - left));
  });
  const values = runHinges(e, hinges, Float64Array.from(xs));
  let bend = 0;
  for (let i = 0; i < values.length; i += 3) {
    const chord = ((values[i] as number) + (values[i + 2] as number)) / 2;
    bend = Math.max(bend, Math.abs((values[i + 1] as number) - chord));
  }
  yield { kind: 'scalar', name: 'pieces', value: knots.length + 1 };
  yield { kind: 'scalar', name: 'bendBetweenKnots', value: bend };
}

/** The largest error of each construction against the number of units. */
export function* compareErrors(e: Engine, rng: Rng, curve: Curve, spec: TrainingSpec): Part {
  const xs = gridOf(curve.low, curve.high, MEASURED_POINTS);
  const error = (hinges: Hinges) => largestError(e, hinges, curve, xs);
  const balanced = (units: number) => interpolate(curve, balancedKnots(curve, units));
  const errors = {
    built: BUILT_SIZES.map((units) => [units, error(equallySpaced(curve, units))] as const),
    balanced: BUILT_SIZES.map((units) => [units, error(balanced(units))] as const),
    trained: [] as (readonly [number, number])[],
  };
  const [firstUnits, firstError] = errors.built[0] as readonly [number, number];
  for (const units of BUILT_SIZES) {
    const y = firstError * (firstUnits / units) * (firstUnits / units);
    yield { kind: 'point', chart: 'error', series: 'order-two', x: units, y };
  }
  for (const series of ['built', 'balanced'] as const) {
    for (const [x, y] of errors[series]) yield { kind: 'point', chart: 'error', series, x, y };
  }
  for (const [run, units] of TRAINED_SIZES.entries()) {
    const training = trainHinges(e, rng, curve, { ...spec, units });
    for (let step = 0; ; step++) {
      const next = training.next();
      if (next.done) {
        errors.trained.push([units, error(next.value)]);
        break;
      }
      if (step % 20 === 0) {
        yield { kind: 'progress', done: (run + 1) * spec.steps + step, total: 6 * spec.steps };
      }
    }
    const [x, y] = errors.trained[run] as readonly [number, number];
    yield { kind: 'point', chart: 'error', series: 'trained', x, y };
  }

  const largestTrained = errors.trained.at(-1)?.[1] as number;
  const width = (curve.high - curve.low) / spec.units;
  const scalars = {
    builtError: error(equallySpaced(curve, spec.units)),
    balancedError: error(balanced(spec.units)),
    builtSlope: logLogSlope(errors.built.slice(FITTED_FROM)),
    balancedSlope: logLogSlope(errors.balanced.slice(FITTED_FROM)),
    trainedOverBuilt: largestTrained / (errors.built[TRAINED_SIZES.length - 1]?.[1] as number),
  };
  yield* scalarsFrom(scalars);
  if (Number.isFinite(curve.largestCurvature)) {
    const value = (width * width * curve.largestCurvature) / 8;
    yield { kind: 'scalar', name: 'bound', value };
  }
}

/** Pieces and error of the deep sawtooth network against those of one wide layer. */
export function* measureDepth(e: Engine, rng: Rng, layers: number): Part {
  // Points at quarters of the narrowest piece: every corner and every largest error is among them.
  const xs = gridOf(0, 1, (1 << (layers + 2)) + 1);
  const rows = runSawtooth(e, layers, xs);
  const pieces = rows.map(({ tooth }) => countPieces(tooth));
  const squareErrors = rows.map(({ square }) =>
    xs.reduce((worst, x, i) => Math.max(worst, Math.abs((square[i] as number) - x * x)), 0),
  );
  let wideError = Number.NaN;
  for (const [i, count] of pieces.entries()) {
    const layer = i + 1;
    const point = { kind: 'point', chart: 'pieces' } as const;
    yield { ...point, series: 'deep', x: 2 * layer, y: count };
    const y = squareErrors[i] as number;
    yield { kind: 'point', chart: 'square', series: 'deep', x: 3 * layer, y };
    wideError = largestError(e, equallySpaced(SQUARE, 3 * layer), SQUARE, xs);
    yield { kind: 'point', chart: 'square', series: 'wide', x: 3 * layer, y: wideError };
  }
  const random = randomDeepPieces(e, rng, layers, RANDOM_WIDTH);
  for (const [i, count] of random.entries()) {
    const x = RANDOM_WIDTH * (i + 1);
    yield { kind: 'point', chart: 'pieces', series: 'random', x, y: count };
  }
  for (const x of [2, 4, 8, 16, 32, 64, 128].filter((x) => x <= RANDOM_WIDTH * layers)) {
    yield { kind: 'point', chart: 'pieces', series: 'limit', x, y: x + 1 };
  }
  const growth = pieces.slice(1).map((count, i) => count / (pieces[i] as number));
  const factors = squareErrors.slice(1).map((error, i) => (squareErrors[i] as number) / error);
  const scalars = {
    deepPieces: pieces[layers - 1] as number,
    doublingGap: Math.max(...growth.map((factor) => Math.abs(factor - 2))),
    randomPiecesPerUnit: (random[layers - 1] as number) / (RANDOM_WIDTH * layers),
    squareFactor: Math.min(...factors),
    deepAdvantage: wideError / (squareErrors[layers - 1] as number),
  };
  yield* scalarsFrom(scalars);
}

const SQUARE: Curve = {
  label: { ko: 'x²', en: 'x²' },
  low: 0,
  high: 1,
  value: (x) => x * x,
  largestCurvature: 2,
};
