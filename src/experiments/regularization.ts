// regularization: one small network on few digits, with each regulariser and without.
import { createEngine, createRng } from '../engine/index.ts';
import type { Observation } from '../model/index.ts';
import { defineExperiment } from '../model/index.ts';
import { pickDigits, shuffleLabels } from './digit-draws.ts';
import { type DigitSet, readDigits, TRAINING_DIGITS, testDigits } from './digits.ts';
import { claims } from './regularization-claims.ts';
import { params } from './regularization-params.ts';
import { CHARTS, COLUMNS, METHOD_LABELS, SCALARS } from './regularization-words.ts';
import { createEntrant, type Entrant } from './regularized-entrants.ts';
import { REGULARIZERS } from './regularized-learner.ts';

/** Test digits on which the curves are measured; the last scores use all of them. */
const CURVE_DIGITS = 500;
const MEASUREMENTS = 12;

export const experiment = defineExperiment({
  slug: 'regularization',
  title: { ko: '규제 방법 비교', en: 'Regularisers compared' },
  summary: {
    ko: '숫자 300개로 작은 망을 여러 번, 매번 다른 규제 방법으로 학습시키고, 처음 보는 숫자 2,000개에서 오류율과 손실을 잽니다. 초기 가중치는 모두 같고 세기는 미리 정해 두었습니다.',
    en: 'Trains a small network on 300 digits again and again, each time with another regulariser, and measures error and loss on 2,000 new digits. All start from the same weights, with strengths fixed beforehand.',
  },
  params,
  presets: [
    {
      id: 'wrong-labels',
      label: { ko: '레이블 20%를 섞음', en: '20% of the labels shuffled' },
      values: { shuffled: 0.2 },
    },
    {
      id: 'l1-subgradient',
      label: { ko: 'L1을 서브그래디언트로', en: 'L1 by subgradient' },
      values: { method: 'l1', l1Step: 'subgradient' },
    },
    {
      id: 'too-strong',
      label: { ko: '지나치게 센 L2', en: 'Too strong an L2' },
      values: { method: 'l2', l2: 0.2 },
    },
  ],
  data: ['digits'],
  charts: CHARTS,
  scalars: SCALARS,
  *run(params, { seed, data }): Generator<Observation, void, void> {
    const digits = readDigits(data.digits);
    const drawn = createRng(seed).permutation(TRAINING_DIGITS).slice(0, params.digits);
    const train = shuffleLabels(pickDigits(digits, drawn), params.shuffled, createRng(seed + 0.1));
    const test = testDigits(digits);
    const curveDigits = testDigits(digits, CURVE_DIGITS);
    const e = createEngine();
    const names = REGULARIZERS.filter(
      (name) => params.method === 'all' || name === 'none' || name === params.method,
    );
    const entrants: Entrant[] = [];
    for (const name of names) {
      const entrant = createEntrant(e, name, train, seed, params);
      entrants.push(entrant);
      yield* pointsOf(entrant, curveDigits, 0);
    }
    const every = Math.ceil(params.steps / MEASUREMENTS);
    for (let step = 1; step <= params.steps; step++) {
      for (const entrant of entrants) {
        entrant.step(step - 1);
        if (step % every === 0 || step === params.steps) {
          yield* pointsOf(entrant, curveDigits, step);
        }
      }
      if (step % 4 === 0) yield { kind: 'progress', done: step, total: params.steps };
    }
    const rows = entrants.map((entrant) => [entrant, measure(entrant, train, test)] as const);
    for (const [{ name }, values] of rows) {
      for (const [what, value] of Object.entries(values)) {
        yield { kind: 'scalar', name: `${what}-${name}`, value };
      }
    }
    yield {
      kind: 'table',
      name: 'methods',
      caption: { ko: '학습을 마친 뒤', en: 'At the end of training' },
      columns: COLUMNS,
      rows: rows.map(([{ name }, { error, loss, train: seen, zeros, size }]) => [
        METHOD_LABELS[name],
        percent(error),
        loss.toFixed(3),
        percent(seen),
        percent(zeros),
        size.toFixed(4),
      ]),
    };
  },
  claims,
});

/** The points of an entrant in both charts after `step` steps. */
function* pointsOf(
  entrant: Entrant,
  digits: DigitSet,
  step: number,
): Generator<Observation, void, void> {
  const { error, loss } = entrant.score(digits);
  yield { kind: 'point', chart: 'error', series: entrant.name, x: step, y: error };
  yield { kind: 'point', chart: 'loss', series: entrant.name, x: step, y: loss };
}

function measure(entrant: Entrant, train: DigitSet, test: DigitSet) {
  const weights = Array.from(entrant.firstWeights());
  const squares = weights.reduce((sum, w) => sum + w * w, 0);
  return {
    ...entrant.score(test),
    train: entrant.score(train).error,
    zeros: weights.filter((w) => w === 0).length / weights.length,
    size: Math.sqrt(squares / weights.length),
  };
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
