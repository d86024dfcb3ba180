// selection-bias: the best of k models, on the set that chose it and on a fresh one.
import { createRng, exact, type Rng } from '../engine/index.ts';
import type { Observation } from '../model/index.ts';
import { defineExperiment } from '../model/index.ts';
import { chooseFeature, drawNoise, nestedCrossValidate } from './cross-validated-choice.ts';
import { scalarsFrom } from './scalars.ts';
import { claims } from './selection-bias-claims.ts';
import { params } from './selection-bias-params.ts';
import { CHARTS, PRESETS, SCALARS } from './selection-bias-words.ts';
import { expectedBest, optimismAsymptote, optimismBound } from './selection-noise.ts';

const CV_ITEMS = 60;
const FOLDS = 5;
/** So many that the mean of the nested scores has a standard deviation below a percentage point. */
const CV_REPEATS = 200;
const SMALL = 10;

export const experiment = defineExperiment({
  slug: 'selection-bias',
  title: { ko: '선택 편향', en: 'Selection bias' },
  summary: {
    ko: '모델 k개 가운데 한 데이터에서 가장 좋아 보인 것을 골라, 그 데이터에서의 정확도와 새 데이터에서의 정확도를 비교합니다. 동전 던지기 레이블에서 교차 검증과 중첩 교차 검증도 비교합니다.',
    en: 'Chooses of k models the one that looks best on a set, and compares its accuracy there with that on a fresh set. Then compares plain and nested cross-validation on labels that are coin flips.',
  },
  params,
  presets: PRESETS,
  charts: CHARTS,
  scalars: SCALARS,
  *run(params, { seed }): Generator<Observation, void, void> {
    const { models, items, accuracy, repeats } = params;
    const rng = createRng(seed);
    const counts = modelCounts(models);
    const chosen = new Float64Array(counts.length);
    const fresh = new Float64Array(counts.length);
    // What the formulas say is known at once; what is measured comes to lie on it.
    yield* formulas(counts, items, accuracy);
    for (let repeat = 0; repeat < repeats; repeat++) {
      let best = { seen: -1, fresh: 0 };
      const together = sharedAnswers(params, rng);
      let place = 0;
      for (let k = 1; k <= models; k++) {
        const skill = clamp(accuracy + params.spread * (params.spread > 0 ? rng.normal() : 0));
        const seen = answer(together.seen, items, skill, rng);
        // The fresh answers are needed of a new best only, and are independent of the others.
        if (seen > best.seen) best = { seen, fresh: answer(together.fresh, items, skill, rng) };
        if (k !== counts[place]) continue;
        chosen[place] = (chosen[place] as number) + best.seen;
        fresh[place] = (fresh[place] as number) + best.fresh;
        place++;
      }
      const x = repeat + 1;
      yield { kind: 'point', chart: 'repetitions', series: 'chosen', x, y: best.seen };
      yield { kind: 'point', chart: 'repetitions', series: 'fresh', x, y: best.fresh };
      yield { kind: 'progress', done: repeat + 1, total: repeats + CV_REPEATS };
    }
    for (const [place, k] of counts.entries()) {
      const seen = (chosen[place] as number) / repeats;
      const again = (fresh[place] as number) / repeats;
      const root = Math.sqrt(2 * exact.log(k));
      yield { kind: 'point', chart: 'best', series: 'chosen', x: k, y: seen };
      yield { kind: 'point', chart: 'best', series: 'fresh', x: k, y: again };
      yield { kind: 'point', chart: 'optimism', series: 'measured', x: root, y: seen - again };
      if (k === SMALL) yield { kind: 'scalar', name: 'small', value: seen - again };
      if (k !== models) continue;
      const scalars = {
        chosen: seen,
        fresh: again,
        optimism: seen - again,
        bound: optimismBound(k, items, accuracy),
        asymptote: optimismAsymptote(k, items, accuracy),
        exact: expectedBest(k, items, accuracy) - accuracy,
      };
      yield* scalarsFrom(scalars);
    }
    yield* compareCrossValidation(params.features, rng, repeats);
  },
  claims,
});

/** The exact mean of the best of each number of models, and the bound on the excess. */
function* formulas(
  counts: readonly number[],
  items: number,
  accuracy: number,
): Generator<Observation, void, void> {
  for (const k of counts) {
    const best = expectedBest(k, items, accuracy);
    yield { kind: 'point', chart: 'best', series: 'formula', x: k, y: best };
    const root = Math.sqrt(2 * exact.log(k));
    const bound = optimismBound(k, items, accuracy);
    yield { kind: 'point', chart: 'optimism', series: 'bound', x: root, y: bound };
  }
}

/** Plain and nested cross-validation scores of a feature chosen among useless ones. */
function* compareCrossValidation(
  features: number,
  rng: Rng,
  done: number,
): Generator<Observation, void, void> {
  const all = Array.from({ length: CV_ITEMS }, (_, i) => i);
  let cv = 0;
  let nested = 0;
  for (let repeat = 0; repeat < CV_REPEATS; repeat++) {
    const data = drawNoise(CV_ITEMS, features, rng);
    cv += chooseFeature(data, all, FOLDS).score;
    nested += nestedCrossValidate(data, all, FOLDS);
    yield { kind: 'progress', done: done + repeat + 1, total: done + CV_REPEATS };
  }
  yield { kind: 'scalar', name: 'cv', value: cv / CV_REPEATS };
  yield { kind: 'scalar', name: 'nested', value: nested / CV_REPEATS };
}

/** 1, 2, 5, 10, 20, ... below `most`, and `most`. */
function modelCounts(most: number): number[] {
  const counts: number[] = [];
  for (let power = 1; power < most; power *= 10) {
    counts.push(...[power, 2 * power, 5 * power].filter((count) => count < most));
  }
  return [...counts, most];
}

/** Right answers (and how many items) that all models have in common, on both sets. */
function sharedAnswers(
  { items, shared, accuracy }: { items: number; shared: number; accuracy: number },
  rng: Rng,
) {
  const count = Math.round(shared * items);
  const draw = () => ({ count, right: countRight(count, accuracy, rng) });
  return { seen: draw(), fresh: draw() };
}

/** Share of right answers of a model that is right with probability `skill` on each own item. */
function answer(
  together: { count: number; right: number },
  items: number,
  skill: number,
  rng: Rng,
): number {
  return (together.right + countRight(items - together.count, skill, rng)) / items;
}

function countRight(items: number, skill: number, rng: Rng): number {
  let right = 0;
  for (let i = 0; i < items; i++) if (rng.uniform() < skill) right++;
  return right;
}

function clamp(skill: number): number {
  return Math.min(1, Math.max(0, skill));
}
