// gradient-descent: one path on a surface of two parameters, and what decides how it goes.
import { createRng, exact } from '../engine/index.ts';
import type { ChartSpec, Observation } from '../model/index.ts';
import { defineExperiment, sampleField } from '../model/index.ts';
import {
  divergenceRate,
  drawOnCircle,
  drawStart,
  endsOfStarts,
  shareOffTarget,
  steepestOff,
  stepsAtBestRate,
} from './descent-probes.ts';
import {
  along,
  bowl,
  descend,
  length,
  type Pair,
  type Surface,
  twoValleys,
} from './descent-surfaces.ts';
import { claims } from './gradient-descent-claims.ts';
import { PRESETS, params } from './gradient-descent-params.ts';
import { CHARTS, SCALARS } from './gradient-descent-words.ts';

const FIELD_SIDE = 61;
const SURFACE_CHART = CHARTS[0] as ChartSpec;
const STARTS = 400;
const STEPS_OF_STARTS = 1000;
const RATES_TRIED = 60;

export const experiment = defineExperiment({
  slug: 'gradient-descent',
  title: { ko: '경사하강법', en: 'Gradient descent' },
  summary: {
    ko: '파라미터가 두 개인 손실 위에서 경사하강법이 지나간 길을 그리고, 학습률과 곡률에 따라 얼마나 빨리 수렴하거나 발산하는지, 어디에서 멈추는지를 잽니다.',
    en: 'Draws the path of gradient descent over a loss of two parameters, and measures how fast it converges or diverges for a learning rate and curvatures, and where it comes to rest.',
  },
  params,
  presets: PRESETS,
  charts: CHARTS,
  scalars: SCALARS,
  *run(params, { seed }): Generator<Observation, void, void> {
    const rng = createRng(seed);
    const isBowl = params.surface === 'bowl';
    const m = Math.min(params.flattest, params.steepest);
    const l = Math.max(params.flattest, params.steepest);
    const surface = isBowl ? bowl(m, l) : twoValleys();
    const drawn = isBowl ? drawOnCircle(1.7, rng) : drawStart(surface, rng);
    const start = params.start === 'ridge' ? (surface.ridge ?? drawn) : drawn;
    const scalars: Record<string, number> = {};

    yield* drawSurface(surface);
    const path = yield* walk(surface, start, params);
    const { learningRate: rate, steps } = params;
    const last = path.at(-1) as Pair;
    const losses = path.map(surface.value);
    scalars.left = (losses.at(-1) as number) / (losses[0] as number);
    scalars.height = losses.at(-1) as number;
    scalars.slope = length(surface.gradient(last));
    scalars.rises = share(losses, (loss, before) => loss > before);
    if (isBowl) {
      const distances = path.map(length);
      const half = Math.floor(steps / 2);
      const shrunk = length(last) / (distances[half] as number);
      const theory = Math.max(Math.abs(1 - rate * m), Math.abs(1 - rate * l));
      if (shrunk > 0) scalars.factor = exact.exp(exact.log(shrunk) / (steps - half));
      scalars.theory = theory;
      scalars.distanceLeft = length(last) / (distances[0] as number);
      // What rounding leaves of a coordinate that has died out has no sign to speak of.
      const across = path.map((at) => {
        const position = along(at, surface.cut);
        return Math.abs(position) < 1e-12 * length(at) ? 0 : position;
      });
      scalars.crossings = share(across, (now, before) => now * before < 0);
      scalars.edge = (divergenceRate(m, l, start, 400) * l) / 2;
      scalars.bestSteps = stepsAtBestRate(m, l, start);
      scalars.offTarget = shareOffTarget(surface, 2000, rng);
      for (let step = 0; step <= steps; step++) {
        const y = (distances[0] as number) * exact.pow(theory, step);
        yield { kind: 'point', chart: 'distance', series: 'theory', x: step, y };
      }
    }
    scalars.steepestOff = steepestOff(surface, start, 1e-4, rng);
    yield* tryRates(surface, start, steps, isBowl ? 2.4 / l : 0.4);

    const ends = endsOfStarts(surface, { rate, count: STARTS, steps: STEPS_OF_STARTS }, rng);
    for (const { start, end } of ends) {
      yield { kind: 'point', chart: 'ends', series: String(end), x: start[0], y: start[1] };
    }
    scalars.shallow = ends.filter(({ end }) => end === 1).length / STARTS;
    scalars.atSaddle = ends.filter(({ end }) => end === 'saddle').length / STARTS;
    scalars.worstSlope = Math.max(...ends.map(({ slope }) => slope));
    for (const [name, value] of Object.entries(scalars)) {
      if (Number.isFinite(value)) yield { kind: 'scalar', name, value };
    }
  },
  claims,
});

function* drawSurface(surface: Surface): Generator<Observation, void, void> {
  const grid = { columns: FIELD_SIDE, rows: FIELD_SIDE };
  yield sampleField(SURFACE_CHART, grid, (x, y) => surface.value([x, y]));
  for (const [x, y] of surface.minima) {
    yield { kind: 'point', chart: 'surface', series: 'minima', x, y };
  }
  for (let i = 0; i <= 100; i++) {
    const x = surface.reach * (i / 50 - 1);
    const y = surface.value([x * surface.cut[0], x * surface.cut[1]]);
    yield { kind: 'point', chart: 'cut', series: 'loss', x, y };
  }
}

/** Follows the negative gradient; returns every point of the path, the start first. */
function* walk(
  surface: Surface,
  start: Pair,
  { learningRate, steps }: { learningRate: number; steps: number },
): Generator<Observation, Pair[], void> {
  const [deepX, deepY] = surface.minima[0] as Pair;
  const path = [start];
  for (let step = 0; step <= steps; step++) {
    const at = path[step] as Pair;
    const loss = surface.value(at);
    const position = along(at, surface.cut);
    const height = surface.value([position * surface.cut[0], position * surface.cut[1]]);
    const distance = length([at[0] - deepX, at[1] - deepY]);
    // A path that runs away is drawn as far as the picture reaches.
    if (step === 0 || length(path[step - 1] as Pair) < 2 * surface.reach) {
      yield { kind: 'point', chart: 'surface', series: 'path', x: at[0], y: at[1] };
      yield { kind: 'point', chart: 'cut', series: 'path', x: position, y: height };
    }
    yield { kind: 'point', chart: 'loss', series: 'loss', x: step, y: loss };
    yield { kind: 'point', chart: 'distance', series: 'distance', x: step, y: distance };
    yield { kind: 'progress', done: step, total: steps };
    if (step < steps) path.push(descend(surface, at, learningRate));
  }
  return path;
}

/** The loss that is left after `steps` steps from the same start, for rates up to `highest`. */
function* tryRates(
  surface: Surface,
  start: Pair,
  steps: number,
  highest: number,
): Generator<Observation, void, void> {
  for (let i = 1; i <= RATES_TRIED; i++) {
    const rate = (highest * i) / RATES_TRIED;
    let at = start;
    for (let step = 0; step < steps; step++) at = descend(surface, at, rate);
    const y = surface.value(at) / surface.value(start);
    if (Number.isFinite(y)) yield { kind: 'point', chart: 'rates', series: 'left', x: rate, y };
  }
}

/** Share of the steps for which `holds`, given a value and the one before it. */
function share(
  values: readonly number[],
  holds: (value: number, before: number) => boolean,
): number {
  const steps = values.slice(1);
  return steps.filter((value, i) => holds(value, values[i] as number)).length / steps.length;
}
