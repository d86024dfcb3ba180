// minimum-check: what a Hessian tells at the critical points of a small net, and what certifies more.
import { createRng, exact, type Rng } from '../engine/index.ts';
import type { Observation, ParamValues } from '../model/index.ts';
import { defineExperiment } from '../model/index.ts';
import { type At, type Critical, findCritical, isCopy, kindOf, moved } from './critical-search.ts';
import { type CurveTask, curveAt, secondOrder } from './curve-net.ts';
import { claims } from './minimum-check-claims.ts';
import { CHARTS, PRESETS, params, SCALARS } from './minimum-check-words.ts';
import { norm } from './norms.ts';
import { type LogisticTask, logistic, logisticSmoothness } from './ridge-logistic.ts';
import { mean, share } from './statistics.ts';

const POINTS = 30;
const NOISE = 0.1;
const SPREAD = 1.5;
/** Further away than any point of interest: a search that gets here is running to infinity. */
const FAR = 1000;
const PROBES = 200;
const PROBE_RADIUS = 1e-4;
const CONVEX_POINTS = 100;
const CONVEX_STEPS = 300;

export const experiment = defineExperiment({
  slug: 'minimum-check',
  title: { ko: '임계점의 판정', en: 'Telling critical points apart' },
  summary: {
    ko: '아주 작은 신경망의 임계점을 찾아 헤세 행렬의 고윳값으로 종류를 판정하고 실제로 움직여 확인합니다. 볼록한 문제에서는 그래디언트의 크기로 최솟값까지의 차이를 어디까지 보장할 수 있는지 잽니다.',
    en: 'Finds critical points of a tiny network, tells their kind by the eigenvalues of the Hessian and checks it by moving. On a convex problem it measures how well the size of the gradient bounds the gap to the minimum.',
  },
  params,
  presets: PRESETS,
  charts: CHARTS,
  scalars: SCALARS,
  *run(params, { seed }): Generator<Observation, void, void> {
    const rng = createRng(seed);
    yield* convexProblem(rng, params.convexPenalty);
    const task = drawTask(rng, params);
    for (const [i, x] of task.xs.entries()) {
      yield { kind: 'point', chart: 'fits', series: 'data', x, y: task.ys[i] as number };
    }
    const at: At = (theta) => secondOrder(task, theta);
    const found: Critical[] = [];
    const descents: Critical[] = [];
    for (let i = 0; i < params.starts; i++) {
      const start = Float64Array.from({ length: 3 * params.units + 1 }, () =>
        rng.normal(0, SPREAD),
      );
      const search = i % 2 === 0 ? 'descend' : 'any';
      const point = findCritical(at, start, search);
      yield { kind: 'progress', done: i + 1, total: params.starts };
      if (point === undefined || norm(point.x) > FAR) continue;
      if (search === 'descend') descents.push(point);
      if (found.some((other) => isCopy(other, point))) continue;
      found.push(point);
      const x = point.eigen.values.filter((value) => value < 0).length;
      yield { kind: 'point', chart: 'points', series: kindOf(point), x, y: point.loss };
    }
    yield* report(at, rng, found, descents, params.penalty);
  },
  claims,
});

function drawTask(
  rng: Rng,
  { data, units, penalty }: Pick<ParamValues<typeof params>, 'data' | 'units' | 'penalty'>,
): CurveTask {
  const xs = Array.from({ length: POINTS }, (_, i) => -3 + (6 * i) / (POINTS - 1));
  const teacher = Float64Array.from({ length: 3 * units + 1 }, () => rng.normal(0, SPREAD));
  const ys = xs.map((x) =>
    data === 'teacher' ? curveAt(teacher, x) : exact.sin(2 * x) + rng.normal(0, NOISE),
  );
  return { xs, ys, penalty };
}

function* report(
  at: At,
  rng: Rng,
  found: readonly Critical[],
  descents: readonly Critical[],
  penalty: number,
): Generator<Observation, void, void> {
  const byLoss = [...found].sort((a, b) => a.loss - b.loss);
  const minima = byLoss.filter((point) => kindOf(point) === 'minimum');
  const saddles = byLoss.filter((point) => kindOf(point) === 'saddle');
  yield {
    kind: 'table',
    name: 'critical',
    caption: { ko: '손실이 낮은 임계점부터', en: 'Critical points, lowest loss first' },
    columns: [
      { ko: '손실', en: 'Loss' },
      { ko: '음의 고윳값', en: 'Negative eigenvalues' },
      { ko: '가장 작은 고윳값', en: 'Least eigenvalue' },
      { ko: '가장 큰 고윳값', en: 'Largest eigenvalue' },
      { ko: '그래디언트의 크기', en: 'Size of the gradient' },
    ],
    rows: byLoss
      .slice(0, 15)
      .map(({ loss, gradientNorm, eigen: { values } }) => [
        loss,
        values.filter((value) => value < 0).length,
        values[0] as number,
        values[values.length - 1] as number,
        gradientNorm,
      ]),
  };
  const values: Record<string, number> = {
    minima: minima.length,
    saddles: saddles.length,
    undecided: found.length - minima.length - saddles.length,
    'minima-stand': share(minima, (point) => stands(at, rng, point)),
    'saddles-fall': share(saddles, (point) => fallsAndRises(at, point)),
    'lowest-loss': byLoss[0]?.loss ?? Number.NaN,
    'saddle-mean': mean(saddles.map(({ loss }) => loss)),
    'minimum-mean': mean(minima.map(({ loss }) => loss)),
  };
  const [best, worst] = [minima[0], minima[minima.length - 1]];
  if (best && worst) {
    values['best-loss'] = best.loss;
    values['worst-loss'] = worst.loss;
    values['worst-curvature'] = worst.eigen.values[0] as number;
    values['worst-bound'] = (worst.gradientNorm * worst.gradientNorm) / (2 * penalty);
    values['best-share'] = share(descents, (point) => isCopy(point, best));
    for (const [series, { x: theta }] of [
      ['best', best],
      ['worst', worst],
    ] as const) {
      for (let i = 0; i <= 60; i++) {
        const x = -3 + i / 10;
        yield { kind: 'point', chart: 'fits', series, x, y: curveAt(theta, x) };
      }
    }
  }
  for (const [name, value] of Object.entries(values)) {
    if (Number.isFinite(value)) yield { kind: 'scalar', name, value };
  }
}

/** Whether the loss rises in random directions and both ways along the least curved one. */
function stands(at: At, rng: Rng, { x, loss, eigen }: Critical): boolean {
  const n = x.length;
  const directions = [eigen.vectors.subarray(0, n), eigen.vectors.subarray(0, n).map((v) => -v)];
  for (let i = 0; i < PROBES; i++) directions.push(x.map(() => rng.normal()));
  return directions.every(
    (direction) => at(moved(x, direction, PROBE_RADIUS / norm(direction))).loss > loss,
  );
}

/** Whether the loss falls along the eigenvector of the least eigenvalue and rises along the last. */
function fallsAndRises(at: At, { x, loss, eigen: { vectors } }: Critical): boolean {
  const n = x.length;
  const both = (from: number) =>
    [1, -1].map(
      (side) => at(moved(x, vectors.subarray(from, from + n), side * PROBE_RADIUS)).loss - loss,
    );
  return both(0).every((change) => change < 0) && both(n * n - n).every((change) => change > 0);
}

/** Gradient descent at rate 1/L on penalised logistic regression, with the gap and its bound. */
function* convexProblem(rng: Rng, penalty: number): Generator<Observation, void, void> {
  const signs = Float64Array.from({ length: CONVEX_POINTS }, (_, i) => (i % 2 === 0 ? 1 : -1));
  const inputs = new Float64Array(3 * CONVEX_POINTS);
  for (const [i, sign] of signs.entries()) {
    inputs.set([rng.normal(sign, 1.5), rng.normal(sign / 2, 1), 1], 3 * i);
  }
  const task: LogisticTask = { inputs, signs, penalty };
  const at: At = (theta) => logistic(task, theta);
  const least = findCritical(at, new Float64Array(3), 'descend')?.loss as number;
  const rate = 1 / logisticSmoothness(task);
  let theta: Float64Array = new Float64Array(3);
  let [ratio, bound] = [0, 0];
  for (let step = 0; step <= CONVEX_STEPS; step++) {
    const { loss, gradient } = at(theta);
    const gap = loss - least;
    const size = norm(gradient);
    bound = (size * size) / (2 * penalty);
    // Below this the gap is the rounding of two losses.
    if (gap > 1e-13) {
      ratio = Math.max(ratio, gap / bound);
      yield { kind: 'point', chart: 'gap', series: 'gap', x: step, y: gap };
      yield { kind: 'point', chart: 'gap', series: 'bound', x: step, y: bound };
    }
    theta = moved(theta, gradient, -rate);
  }
  yield { kind: 'scalar', name: 'bound-ratio', value: ratio };
  yield { kind: 'scalar', name: 'bound-last', value: bound };
}
