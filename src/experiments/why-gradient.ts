// why-gradient: what it costs to reach one loss with and without the gradient, by dimension.
import { createRng, exact } from '../engine/index.ts';
import type { Observation } from '../model/index.ts';
import { defineExperiment } from '../model/index.ts';
import { logLogSlope } from './log-log-slope.ts';
import { scalarsFrom } from './scalars.ts';
import {
  followDifferences,
  followGradient,
  guessBlindly,
  type SearchMethod,
  searchNearby,
} from './search-methods.ts';
import { drawTask } from './search-task.ts';
import { claims } from './why-gradient-claims.ts';
import { CHARTS, params, SCALARS } from './why-gradient-words.ts';

const FEW = [1, 2, 3, 4, 5, 6];
const MANY = [8, 16, 32, 64, 128, 256];
const MOST_PASSES = 200_000;
/** Losses drawn of a dimension: most where they differ most and do not cost much. */
const tasksOf = (dimension: number): number => (dimension <= 6 ? 16 : dimension <= 64 ? 24 : 4);

interface Contestant {
  readonly name: 'Gradient' | 'Differences' | 'Nearby' | 'Guess';
  readonly search: SearchMethod;
  /** Beyond FEW, where blind guessing has no hope. */
  readonly goesFar: boolean;
}

const CONTESTANTS: readonly Contestant[] = [
  { name: 'Gradient', search: followGradient, goesFar: true },
  { name: 'Differences', search: followDifferences, goesFar: true },
  { name: 'Nearby', search: searchNearby, goesFar: true },
  { name: 'Guess', search: guessBlindly, goesFar: false },
];

export const experiment = defineExperiment({
  slug: 'why-gradient',
  title: { ko: '왜 그래디언트인가', en: 'Why the gradient' },
  summary: {
    ko: '파라미터 수를 늘려 가며, 같은 손실에 이르기까지 손실 함수를 몇 번 계산해야 하는지를 그래디언트, 유한 차분, 무작위 탐색 두 가지로 셉니다.',
    en: 'Counts how often the loss has to be computed to reach one and the same value, for more and more parameters: with the gradient, with finite differences and with two kinds of random search.',
  },
  params,
  presets: [
    {
      id: 'stairs',
      label: { ko: '그래디언트가 없는 계단 손실', en: 'A loss of stairs, without a gradient' },
      values: { stairs: true, largest: '16' },
    },
    {
      id: 'narrow',
      label: { ko: '좁은 골짜기 (곡률의 비 100)', en: 'A narrow valley (curvatures 1 to 100)' },
      values: { condition: 100 },
    },
  ],
  charts: CHARTS,
  scalars: SCALARS,
  *run(params, { seed }): Generator<Observation, void, void> {
    const { goal, condition, stairs } = params;
    const rng = createRng(seed);
    const dimensions = [...FEW, ...MANY.filter((d) => d <= Number(params.largest))];
    const costs = new Map(CONTESTANTS.map(({ name }) => [name, new Map<number, number>()]));
    const tally = new Map(CONTESTANTS.map(({ name }) => [name, { runs: 0, reached: 0 }]));
    for (const [done, dimension] of dimensions.entries()) {
      const isFew = dimension <= Math.max(...FEW);
      const tasks = Array.from({ length: tasksOf(dimension) }, () =>
        drawTask(dimension, { condition, stairs }, rng),
      );
      for (const { name, search, goesFar } of CONTESTANTS) {
        if (!goesFar && !isFew) continue;
        let cost = 0;
        let reached = 0;
        for (const freshTask of tasks) {
          const task = freshTask();
          if (search(task, { goal, most: MOST_PASSES }, rng)) reached++;
          cost += task.count.evaluations + (1 + params.backward) * task.count.gradients;
          yield { kind: 'progress', done, total: dimensions.length };
        }
        const runs = tally.get(name) as { runs: number; reached: number };
        runs.runs += tasks.length;
        runs.reached += reached;
        if (reached < tasks.length) continue;
        const y = cost / tasks.length;
        costs.get(name)?.set(dimension, y);
        const point = { kind: 'point', series: name.toLowerCase(), x: dimension, y } as const;
        yield { ...point, chart: 'cost' };
        if (dimension <= 8) yield { ...point, chart: 'few' };
      }
    }
    for (const [name, { runs, reached }] of tally) {
      yield { kind: 'scalar', name: `reached${name}`, value: reached / runs };
    }
    for (const [name, byDimension] of costs) {
      const points = [...byDimension];
      const scalars: Record<string, number> = {};
      const [few, many] = [points.filter(([d]) => d <= 6), points.filter(([d]) => d >= 8)];
      if (name === 'Guess') {
        if (few.length > 1) scalars.factorGuess = exact.exp(logSlope(few));
      } else if (many.length > 1) scalars[`slope${name}`] = logLogSlope(many);
      const [most] = points.at(-1) ?? [];
      const own = most === undefined ? undefined : byDimension.get(most);
      const gradient = most === undefined ? undefined : costs.get('Gradient')?.get(most);
      if (name !== 'Gradient' && own !== undefined && gradient !== undefined) {
        scalars[`ratio${name}`] = own / gradient;
      }
      yield* scalarsFrom(scalars);
    }
  },
  claims,
});

/** Least-squares slope of log y against x. */
function logSlope(points: readonly (readonly [number, number])[]): number {
  return logLogSlope(points.map(([x, y]) => [exact.exp(x), y]));
}
