// momentum-escapes: which descents leave the shallow well of a tilted double well, and from where.
import { createRng } from '../engine/index.ts';
import type { Observation } from '../model/index.ts';
import { defineExperiment } from '../model/index.ts';
import { barrierTop, type Descent, descend, endOf, height } from './double-well.ts';
import { claims } from './momentum-escapes-claims.ts';
import {
  CHARTS,
  METHODS,
  type Method,
  PRESETS,
  params,
  SCALARS,
} from './momentum-escapes-words.ts';
import { share } from './statistics.ts';

const EXTENT = 2;
const STARTS = 200;
const RESTARTS = 5;
const DRAW_EVERY = 20;
const DRAWN_STARTS = 80;
const MOMENTA = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99];
const NOISES = [0, 0.5, 1, 1.5, 2, 3];

export const experiment = defineExperiment({
  slug: 'momentum-escapes',
  title: { ko: '얕은 골짜기 빠져나오기', en: 'Leaving a shallow well' },
  summary: {
    ko: '깊은 골짜기와 얕은 골짜기가 있는 함수에서 얕은 쪽의 여러 점에서 출발해, 단순 경사하강법, 모멘텀, 잡음 섞인 그래디언트가 각각 얼마나 빠져나가는지 잽니다.',
    en: 'A function with a deep and a shallow well: from many starts on the shallow side, how often do plain gradient descent, momentum and a noisy gradient leave it?',
  },
  params,
  presets: PRESETS,
  charts: CHARTS,
  scalars: SCALARS,
  *run(params, { seed }): Generator<Observation, void, void> {
    const { tilt } = params;
    const rng = createRng(seed);
    const plain: Descent = { ...params, momentum: 0, noise: 0 };
    const how: Record<Method, Descent> = {
      plain,
      momentum: { ...params, noise: 0 },
      noise: { ...params, momentum: 0 },
    };
    const top = barrierTop(tilt);
    const isHigh = (x: number) => height(x, tilt) > height(top, tilt);
    // A descent that flew away has left the picture, not found the deep well.
    const isDeep = (x: number) => x < top && x >= -100;

    yield* drawPaths(how, params.start, params.steps, createRng(seed));
    const starts = Array.from({ length: STARTS }, () => rng.uniform(top, EXTENT));
    const total = METHODS.length + MOMENTA.length + NOISES.length;
    let done = 0;
    for (const method of METHODS) {
      const ends = starts.map((start) => endOf(start, how[method], rng));
      for (const [i, x] of starts.slice(0, DRAWN_STARTS).entries()) {
        const y = ends[i] as number;
        if (Math.abs(y) <= EXTENT) yield { kind: 'point', chart: 'ends', series: method, x, y };
      }
      yield { kind: 'scalar', name: `left-${method}`, value: share(ends, isDeep) };
      if (method === 'momentum') {
        const [high, low] = [true, false].map((side) =>
          ends.filter((_, i) => isHigh(starts[i] as number) === side),
        ) as [number[], number[]];
        yield { kind: 'scalar', name: 'high-momentum', value: share(high, isDeep) };
        yield { kind: 'scalar', name: 'low-momentum', value: share(low, isDeep) };
        const back = starts.map(() => endOf(rng.uniform(-EXTENT, top), how.momentum, rng));
        const value = share(back, (x) => x > top && x <= 100);
        yield { kind: 'scalar', name: 'back-momentum', value };
      }
      yield { kind: 'progress', done: ++done, total };
    }
    for (const [chart, values] of [
      ['by-momentum', MOMENTA],
      ['by-noise', NOISES],
    ] as const) {
      for (const x of values) {
        const by: Descent =
          chart === 'by-noise' ? { ...plain, noise: x } : { ...plain, momentum: x };
        for (const series of ['high', 'low']) {
          const from = starts.filter((start) => isHigh(start) === (series === 'high'));
          const y = share(
            from.map((start) => endOf(start, by, rng)),
            isDeep,
          );
          yield { kind: 'point', chart, series, x, y };
        }
        yield { kind: 'progress', done: ++done, total };
      }
    }
    const rounds = starts.map(() =>
      Array.from({ length: RESTARTS }, () =>
        isDeep(endOf(rng.uniform(-EXTENT, EXTENT), plain, rng)),
      ),
    );
    yield { kind: 'scalar', name: 'restart-one', value: share(rounds.flat(), Boolean) };
    const best = share(rounds, (round) => round.some(Boolean));
    yield { kind: 'scalar', name: 'restart-best', value: best };
  },
  claims,
});

/** The curve, and the three paths from one start. */
function* drawPaths(
  how: Readonly<Record<Method, Descent>>,
  start: number,
  steps: number,
  rng: ReturnType<typeof createRng>,
): Generator<Observation, void, void> {
  const { tilt } = how.plain;
  for (let i = 0; i <= 100; i++) {
    const x = -EXTENT + (2 * EXTENT * i) / 100;
    yield { kind: 'point', chart: 'valley', series: 'curve', x, y: height(x, tilt) };
  }
  const paths = METHODS.map((series) => ({ series, path: descend(start, how[series], rng) }));
  const barrier = barrierTop(tilt);
  for (let step = 0; step <= steps; step++) {
    for (const { series, path } of paths) {
      const { value: x } = path.next();
      if (x === undefined || step % DRAW_EVERY > 0 || Math.abs(x) > EXTENT) continue;
      yield { kind: 'point', chart: 'valley', series, x, y: height(x, tilt) };
      yield { kind: 'point', chart: 'position', series, x: step, y: x };
    }
    if (step === 0 || step === steps) {
      yield { kind: 'point', chart: 'position', series: 'barrier', x: step, y: barrier };
    }
  }
}
