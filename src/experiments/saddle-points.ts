// saddle-points: how rare minima are among critical points, and how much restarts differ, by size.
import { createEngine, createRng, type Rng } from '../engine/index.ts';
import type { Observation } from '../model/index.ts';
import { defineExperiment } from '../model/index.ts';
import { readDigits, trainingDigits } from './digits.ts';
import { type PooledDigits, poolDigits } from './pooled-digits.ts';
import { criticalPoints, drawWaves, type IndexLaw, indexLaw } from './random-landscape.ts';
import { claims } from './saddle-points-claims.ts';
import { CHARTS, PRESETS, params, SCALARS } from './saddle-points-words.ts';
import { scalarsFrom } from './scalars.ts';
import { mean, sampleVariance } from './statistics.ts';
import { finalLoss } from './width-restarts.ts';

const WIDTHS = [2, 4, 8, 16, 32];
const DIGITS = 200;
/** Cubes that hold some ten to twenty critical points, and starts enough to find nearly all. */
const SEARCHES = [
  { d: 1, side: 20, starts: 150 },
  { d: 2, side: 6, starts: 200 },
  { d: 3, side: 4, starts: 250 },
];
const WAVES = 60;

export const experiment = defineExperiment({
  slug: 'saddle-points',
  title: { ko: '안장점과 극소점', en: 'Saddle points and minima' },
  summary: {
    ko: '가우스 무작위 함수의 임계점 가운데 극소점이 차지하는 비율을 차원에 따라 재고, 작은 신경망을 여러 번 다시 학습시켜 마지막 손실이 폭에 따라 얼마나 퍼지는지 잽니다.',
    en: 'Measures the share of minima among the critical points of random Gaussian functions against dimension, and how far the final losses of restarted small networks lie apart against width.',
  },
  params,
  presets: PRESETS,
  data: ['digits'],
  charts: CHARTS,
  scalars: SCALARS,
  *run(params, { seed, data }): Generator<Observation, void, void> {
    const rng = createRng(seed);
    yield* theLaw(rng, params.dimension, params.samples);
    if (params.fields > 0) yield* theSearch(rng, params.fields);
    yield* theRestarts(rng, poolDigits(trainingDigits(readDigits(data.digits), DIGITS), 4), params);
  },
  claims,
});

function* theLaw(rng: Rng, dimension: number, samples: number): Generator<Observation, void, void> {
  const minima: number[] = [];
  let coins = 1;
  let last: IndexLaw = { shares: new Float64Array(), heights: new Float64Array() };
  for (let d = 1; d <= dimension; d++) {
    const drawing = indexLaw(rng, d, samples);
    let next = drawing.next();
    for (let drawn = 0; !next.done; next = drawing.next()) {
      if (++drawn % 50 === 0) {
        const done = d - 1 + drawn / samples;
        yield { kind: 'progress', done, total: 2 * dimension };
      }
    }
    last = next.value;
    const y = last.shares[0] as number;
    coins /= 2;
    minima.push(y);
    yield { kind: 'point', chart: 'minima', series: 'law', x: d, y };
    yield { kind: 'point', chart: 'minima', series: 'coins', x: d, y: coins };
  }
  const heights = [...last.heights];
  for (const [k, y] of heights.entries()) {
    yield { kind: 'point', chart: 'heights', series: 'height', x: k / dimension, y };
  }
  const ratios = minima.slice(1).map((share, i) => share / (minima[i] as number));
  const rises = heights.slice(1).map((height, k) => height - (heights[k] as number));
  const extrema = (last.shares[0] as number) + (last.shares[dimension] as number);
  yield* scalarsFrom({
    'minima-plane': minima[1] as number,
    'minima-high': minima[dimension - 1] as number,
    'worst-ratio': Math.max(...ratios),
    'saddles-high': 1 - extrema,
    'height-minima': heights[0] as number,
    'height-step': Math.min(...rises),
  });
}

function* theSearch(rng: Rng, fields: number): Generator<Observation, void, void> {
  for (const { d, side, starts } of SEARCHES) {
    let [minima, all] = [0, 0];
    for (let field = 0; field < fields; field++) {
      const points = criticalPoints(drawWaves(rng, d, WAVES), rng, { side, starts });
      all += points.length;
      minima += points.filter(({ eigenvalues }) => (eigenvalues[0] as number) > 0).length;
      yield { kind: 'progress', done: (d - 1) * fields + field + 1, total: 6 * fields };
    }
    const y = minima / all;
    if (minima > 0) yield { kind: 'point', chart: 'minima', series: 'found', x: d, y };
    yield { kind: 'scalar', name: `found-${d}`, value: y };
  }
}

function* theRestarts(
  rng: Rng,
  train: PooledDigits,
  how: { readonly restarts: number; readonly steps: number; readonly learningRate: number },
): Generator<Observation, void, void> {
  const total = WIDTHS.length * how.restarts * how.steps;
  let done = 0;
  const byWidth: { mean: number; sd: number; losses: number[] }[] = [];
  for (const width of WIDTHS) {
    const losses: number[] = [];
    for (let restart = 0; restart < how.restarts; restart++) {
      const training = finalLoss(createEngine(), rng, train, { ...how, width });
      let next = training.next();
      for (; !next.done; next = training.next()) {
        if (++done % 20 === 0) yield { kind: 'progress', done: total + done, total: 2 * total };
      }
      losses.push(next.value);
      yield { kind: 'point', chart: 'losses', series: 'loss', x: width, y: next.value };
    }
    const centre = mean(losses);
    const sd = Math.sqrt(sampleVariance(losses));
    byWidth.push({ mean: centre, sd, losses });
    yield { kind: 'point', chart: 'spread', series: 'sd', x: width, y: sd };
    yield { kind: 'point', chart: 'spread', series: 'relative', x: width, y: sd / centre };
  }
  const [narrow, wide] = [byWidth[0], byWidth[byWidth.length - 1]] as [
    (typeof byWidth)[number],
    (typeof byWidth)[number],
  ];
  yield* scalarsFrom({
    'spread-narrow': narrow.sd,
    'spread-wide': wide.sd,
    'relative-narrow': narrow.sd / narrow.mean,
    'relative-wide': wide.sd / wide.mean,
    'worst-wide': Math.max(...wide.losses),
    'best-narrow': Math.min(...narrow.losses),
  });
}
