// leakage: test digits planted in training, what they do to the measured accuracy, and finding them.
import { adam, createEngine, createRng, type Rng } from '../engine/index.ts';
import type { Observation } from '../model/index.ts';
import { defineExperiment } from '../model/index.ts';
import { createMlp } from './deep-mlp.ts';
import { pickDigits, shuffleLabels } from './digit-draws.ts';
import { partOf } from './digit-parts.ts';
import { shiftedAtRandom } from './digit-shift.ts';
import { accuracy, drawBatch, trainStep } from './digit-training.ts';
import { DIGIT_PIXELS, type DigitSet, readDigits } from './digits.ts';
import { claims } from './leakage-claims.ts';
import { params } from './leakage-params.ts';
import { CHARTS, SCALARS, STAGES } from './leakage-words.ts';
import { exactCopies, resemblanceTo } from './near-duplicates.ts';
import { scalarsFrom } from './scalars.ts';

const TEST_DIGITS = 1000;
const FRESH_DIGITS = 3000;
/** Test digits that the finder looks at between two words of progress. */
const LOOK = 100;
const BATCH = 50;
/** Steps whose mean loss is a point of the chart. */
const SHOW_EVERY = 10;
const WIDTH = 64;
const LEARNING_RATE = 0.003;
const MOST_SHIFT = 2;
const DIMMED = 0.7;
const NOISE = 0.05;

export const experiment = defineExperiment({
  slug: 'leakage',
  title: { ko: '테스트 데이터 누출', en: 'Test data in the training data' },
  summary: {
    ko: '테스트 숫자의 일부를 학습 데이터에 심고, 그 테스트 세트에서 잰 정확도와 새 숫자에서 잰 참 정확도를 비교합니다. 그다음 심은 사본을 찾아냅니다.',
    en: 'Plants some of the test digits in the training digits and compares the accuracy measured on that test set with the true one on fresh digits. Then looks for the planted copies.',
  },
  params,
  presets: [
    {
      id: 'altered',
      label: { ko: '옮기고 옅게 한 사본', en: 'Altered copies' },
      values: { copy: 'altered' },
    },
    {
      id: 'nothing-to-learn',
      label: { ko: '배울 것이 없는 레이블', en: 'Labels with nothing to learn' },
      values: { shuffled: true, steps: 600 },
    },
  ],
  data: ['digits'],
  charts: CHARTS,
  scalars: SCALARS,
  *run(params, { seed, data }): Generator<Observation, void, void> {
    const digits = readDigits(data.digits);
    const rng = createRng(seed);
    const drawn = rng.permutation(digits.count);
    const used = params.digits + TEST_DIGITS + FRESH_DIGITS;
    const all = pickDigits(digits, drawn.slice(0, used));
    const { labels, inputs } = params.shuffled ? shuffleLabels(all, 1, rng) : all;
    const take = (from: number, count: number) =>
      partOf({ count: used, labels, inputs }, from, from + count);
    const own = take(0, params.digits);
    const test = take(params.digits, TEST_DIGITS);
    const fresh = take(params.digits + TEST_DIGITS, FRESH_DIGITS);
    const most = Math.min(Math.round(params.share * TEST_DIGITS), params.digits);
    const leaked = partOf(test, 0, most);
    const copies = params.copy === 'exact' ? leaked : altered(leaked, rng);

    const e = createEngine();
    const total = STAGES.length * params.steps;
    for (const [stage, { id, ratio }] of STAGES.entries()) {
      const planted = Math.round(ratio * most);
      const train = planted === 0 ? own : joined(partOf(copies, 0, planted), own, params.digits);
      const batches = createRng(seed + 0.1);
      const mlp = createMlp(e, batches, {
        inputs: DIGIT_PIXELS,
        depth: 1,
        width: WIDTH,
        outputs: 10,
        activation: 'relu',
        initialization: 'he',
      });
      const optimiser = adam(mlp.parameters, { learningRate: LEARNING_RATE });
      let losses = 0;
      for (let step = 1; step <= params.steps; step++) {
        losses += trainStep(e, mlp, optimiser, drawBatch(train, batches, BATCH));
        if (step % SHOW_EVERY !== 0) continue;
        const y = losses / SHOW_EVERY;
        yield { kind: 'point', chart: 'training', series: id, x: step, y };
        yield { kind: 'progress', done: stage * params.steps + step, total };
        losses = 0;
      }
      const share = planted / TEST_DIGITS;
      const scores = {
        measured: accuracy(e, mlp, test),
        fresh: accuracy(e, mlp, fresh),
        clean: accuracy(e, mlp, partOf(test, planted, TEST_DIGITS)),
      };
      const predicted = share + (1 - share) * scores.fresh;
      for (const [series, y] of Object.entries({ ...scores, formula: predicted })) {
        yield { kind: 'point', chart: 'accuracy', series, x: share, y };
      }
      if (planted < most) continue;
      const resemblance = resemblanceTo(e, train);
      const found: boolean[] = [];
      for (let from = 0; from < TEST_DIGITS; from += LOOK) {
        found.push(
          ...resemblance(partOf(test, from, from + LOOK)).map((c) => c >= params.threshold),
        );
        yield { kind: 'progress', done: total, total };
      }
      const same = exactCopies(test, train);
      const finds = found.filter(Boolean).length;
      const hits = found.slice(0, planted).filter(Boolean).length;
      const kept = Array.from(found.keys()).filter((i) => !found[i]);
      const scalars = {
        ...scores,
        lift: scores.measured - scores.fresh,
        planted: accuracy(e, mlp, leaked),
        predicted,
        recall: hits / planted,
        exactRecall: same.slice(0, planted).filter(Boolean).length / planted,
        ...(finds > 0 ? { precision: hits / finds } : {}),
        ...(kept.length > 0 ? { purged: accuracy(e, mlp, chosen(test, kept)) } : {}),
      };
      yield* scalarsFrom(scalars);
    }
  },
  claims,
});

/** Copies moved by up to two pixels each way, dimmed, and with noise on every pixel. */
function altered(set: DigitSet, rng: Rng): DigitSet {
  const moved = shiftedAtRandom(set, MOST_SHIFT, rng);
  const inputs = moved.inputs.map((ink) =>
    Math.min(1, Math.max(0, DIMMED * ink + rng.normal(0, NOISE))),
  );
  return { ...moved, inputs };
}

/** The first `count` digits of one set followed by another. */
function joined(first: DigitSet, second: DigitSet, count: number): DigitSet {
  const rest = partOf(second, 0, count - first.count);
  const labels = new Uint8Array(count);
  const inputs = new Float32Array(count * DIGIT_PIXELS);
  labels.set(first.labels);
  labels.set(rest.labels, first.count);
  inputs.set(first.inputs);
  inputs.set(rest.inputs, first.inputs.length);
  return { count, labels, inputs };
}

function chosen(set: DigitSet, indices: readonly number[]): DigitSet {
  const labels = Uint8Array.from(indices, (i) => set.labels[i] as number);
  const inputs = new Float32Array(indices.length * DIGIT_PIXELS);
  for (const [place, i] of indices.entries()) {
    inputs.set(set.inputs.subarray(i * DIGIT_PIXELS, (i + 1) * DIGIT_PIXELS), place * DIGIT_PIXELS);
  }
  return { count: indices.length, labels, inputs };
}
