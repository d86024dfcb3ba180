// momentum: the length of its steps, its two conventions, and its stability on a quadratic.
import type { Optimiser, Rng, SgdOptions, Tensor } from '../engine/index.ts';
import { createEngine, createRng, sgd } from '../engine/index.ts';
import type { Observation } from '../model/index.ts';
import { defineExperiment } from '../model/index.ts';
import { claims } from './momentum-claims.ts';
import { params } from './momentum-params.ts';
import { CHARTS, SCALARS } from './momentum-words.ts';
import { mean, sampleVariance } from './statistics.ts';

/** Distance at which a diverging path is given up. */
const LOST = 1e6;
const QUADRATIC_STEPS = 200;
/** Of a longer walk not every step is drawn. */
const DRAWN_STEPS = 400;

export const experiment = defineExperiment({
  slug: 'momentum',
  title: { ko: '모멘텀의 보폭', en: 'The steps of momentum' },
  summary: {
    ko: '일정한 그래디언트를 주며 모멘텀의 보폭이 어디로 다가가는지, 학습률을 도중에 바꾸면 두 가지 정의가 어떻게 갈라지는지 잽니다. 이어서 이차 함수에서 경사하강법, 모멘텀, 네스테로프를 나란히 걷게 합니다.',
    en: 'Feeds momentum a constant gradient, measures where its step tends to, and how its two conventions part when the learning rate changes on the way. Then gradient descent, momentum and Nesterov walk side by side on a quadratic.',
  },
  params,
  presets: [
    {
      id: 'constant-rate',
      label: { ko: '학습률이 일정할 때', en: 'At a constant learning rate' },
      values: { factor: 1 },
    },
    {
      id: 'warm-up',
      label: { ko: '학습률을 올릴 때', en: 'When the rate is raised' },
      values: { factor: 3 },
    },
    {
      id: 'noisy',
      label: { ko: '잡음이 있는 그래디언트', en: 'A noisy gradient' },
      values: { noise: 1, steps: 4000, factor: 1 },
    },
    {
      id: 'large-step',
      label: {
        ko: '경사하강법이 발산하는 학습률',
        en: 'A rate at which gradient descent diverges',
      },
      values: { curvature: 3 },
    },
    {
      id: 'round-bowl',
      label: { ko: '모멘텀이 더 느린 경우', en: 'Where momentum is slower' },
      values: { curvature: 1 },
    },
  ],
  charts: CHARTS,
  scalars: SCALARS,
  *run(params, { seed }): Generator<Observation, void, void> {
    yield* walkSlope(params, createRng(seed));
    yield* walkQuadratic(params, createRng(seed));
  },
  claims,
});

type Values = Parameters<typeof experiment.run>[0];

interface Walker {
  readonly w: Tensor;
  readonly optimiser: Optimiser;
  /** One step on the given gradient; returns how far it went down. */
  step(gradient: number): number;
}

/** A single weight in float64, where the sums of momentum keep their digits. */
function walkerFrom(start: number, options: SgdOptions): Walker {
  const e = createEngine({ backend: 'reference' });
  const w = e.parameter([start], [1]);
  const optimiser = sgd([w], options);
  return {
    w,
    optimiser,
    step(gradient) {
      const before = w.item();
      e.step(() => e.backward(e.scale(w, gradient)));
      optimiser.step();
      return before - w.item();
    },
  };
}

/** Both conventions down a slope of constant gradient, with noise or without. */
function* walkSlope(
  { momentum, learningRate, steps, factor, noise }: Values,
  rng: Rng,
): Generator<Observation, void, void> {
  const gradient = rng.uniform(0.5, 2);
  const unit = learningRate * gradient;
  const outside = walkerFrom(0, { learningRate, momentum });
  const inside = walkerFrom(0, { learningRate, momentum, convention: 'inside' });
  const half = Math.floor(steps / 2);
  const every = Math.ceil(steps / DRAWN_STEPS);
  const lengths: number[] = [];
  const drawn: number[] = [];
  let last = { outside: 0, inside: 0 };
  let agreement = 0;
  for (let t = 0; t < steps; t++) {
    if (t === half) {
      yield { kind: 'scalar', name: 'steady-outside', value: last.outside / unit };
      yield { kind: 'scalar', name: 'steady-inside', value: last.inside / unit };
      yield { kind: 'scalar', name: 'agreement', value: agreement };
      outside.optimiser.learningRate = learningRate * factor;
      inside.optimiser.learningRate = learningRate * factor;
    }
    const g = gradient * (1 + rng.normal(0, noise));
    const now = { outside: outside.step(g), inside: inside.step(g) };
    if (t === half) {
      yield { kind: 'scalar', name: 'drop-outside', value: now.outside / last.outside };
      yield { kind: 'scalar', name: 'drop-inside', value: now.inside / last.inside };
    }
    last = now;
    const apart = Math.abs(outside.w.item() - inside.w.item());
    if (t < half) agreement = Math.max(agreement, apart / Math.abs(outside.w.item()));
    drawn.push(learningRate * g);
    lengths.push(now.outside);
    if (t % 100 === 0) yield { kind: 'progress', done: t, total: steps };
    if (t % every > 0) continue;
    yield { kind: 'point', chart: 'step', series: 'limit', x: t + 1, y: 1 / (1 - momentum) };
    for (const [series, walker] of [
      ['outside', outside],
      ['inside', inside],
    ] as const) {
      yield { kind: 'point', chart: 'step', series, x: t + 1, y: now[series] / unit };
      yield { kind: 'point', chart: 'travelled', series, x: t + 1, y: -walker.w.item() };
    }
  }
  if (factor !== 1 && momentum > 0) {
    const predicted = (momentum * (1 - factor) * unit) / ((1 - momentum) * (1 - momentum));
    const parting = outside.w.item() - inside.w.item();
    yield { kind: 'scalar', name: 'parting', value: parting / predicted };
  }
  if (noise > 0 && factor === 1) {
    // The first half lets the sum of past gradients fill up.
    const [step, single] = [moments(lengths.slice(half)), moments(drawn.slice(half))];
    const relative = Math.sqrt(step.variance / single.variance) * (single.mean / step.mean);
    yield { kind: 'scalar', name: 'relativeNoise', value: relative };
    yield { kind: 'scalar', name: 'absoluteNoise', value: step.variance / single.variance };
  }
}

/** Three methods on curvature x^2 / 2 with a learning rate of 1, from a start that the seed draws. */
function* walkQuadratic(
  { momentum, curvature }: Values,
  rng: Rng,
): Generator<Observation, void, void> {
  const start = rng.uniform(0.5, 2);
  const options = { learningRate: 1, momentum };
  const walkers = {
    plain: walkerFrom(start, { learningRate: 1 }),
    momentum: walkerFrom(start, options),
    nesterov: walkerFrom(start, { ...options, nesterov: momentum > 0 }),
  };
  for (const [series, walker] of Object.entries(walkers)) {
    for (let t = 0; t <= QUADRATIC_STEPS; t++) {
      const y = Math.abs(walker.w.item()) / start;
      if (y > 0) yield { kind: 'point', chart: 'quadratic', series, x: t, y };
      if (t === QUADRATIC_STEPS || y > LOST) {
        yield { kind: 'scalar', name: `left-${series}`, value: y };
        break;
      }
      walker.step(curvature * walker.w.item());
    }
  }
}

function moments(values: readonly number[]): { mean: number; variance: number } {
  return { mean: mean(values), variance: sampleVariance(values) };
}
