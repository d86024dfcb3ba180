// generalization-gap: the same network on true and on shuffled labels, measured on seen and new digits.
import { adam, createEngine, createRng, type Rng } from '../engine/index.ts';
import type { Observation } from '../model/index.ts';
import { defineExperiment } from '../model/index.ts';
import { createMlp } from './deep-mlp.ts';
import { pickDigits, shuffleLabels } from './digit-draws.ts';
import { accuracy, drawBatch, trainStep } from './digit-training.ts';
import { DIGIT_PIXELS, readDigits, TRAINING_DIGITS, testDigits } from './digits.ts';
import { claims } from './generalization-gap-claims.ts';
import { params } from './generalization-gap-params.ts';
import { CHARTS, PRESETS, SCALARS } from './generalization-gap-words.ts';

const BATCH = 50;
const MEASUREMENTS = 16;
const FITTED = 0.99;

export const experiment = defineExperiment({
  slug: 'generalization-gap',
  title: { ko: '일반화 격차와 섞은 레이블', en: 'The generalisation gap and shuffled labels' },
  summary: {
    ko: '같은 망을 같은 숫자로, 한 번은 진짜 레이블로 한 번은 무작위로 섞은 레이블로 학습시키고, 학습한 숫자와 처음 보는 숫자 2,000개에서 정확도를 잽니다.',
    en: 'Trains one network twice on the same digits, with their true labels and with shuffled ones, and measures its accuracy on those digits and on 2,000 new ones.',
  },
  params,
  presets: PRESETS,
  data: ['digits'],
  charts: CHARTS,
  scalars: SCALARS,
  *run(params, { seed, data }): Generator<Observation, void, void> {
    const digits = readDigits(data.digits);
    const drawn = createRng(seed).permutation(TRAINING_DIGITS).slice(0, params.digits);
    const trueSet = pickDigits(digits, drawn);
    const test = testDigits(digits);
    const sets = [{ name: 'true', train: trueSet }];
    if (params.shuffled > 0) {
      const train = shuffleLabels(trueSet, params.shuffled, streamOf(seed, 1));
      sets.push({ name: 'shuffled', train });
    }
    const e = createEngine();
    const nets = sets.map(({ name, train }) => {
      // Equal streams: both start from the same weights and see the same digits in each batch.
      const rng = streamOf(seed, 2);
      const mlp = createMlp(e, rng, {
        inputs: DIGIT_PIXELS,
        depth: 1,
        width: params.width,
        outputs: 10,
        activation: 'relu',
        initialization: 'he',
      });
      const optimiser = adam(mlp.parameters, { learningRate: params.learningRate });
      return { name, train, rng, mlp, optimiser, fitted: false };
    });
    const every = Math.ceil(params.steps / MEASUREMENTS);
    for (let step = 0; step <= params.steps; step++) {
      for (const net of nets) {
        const { name, train, rng, mlp, optimiser } = net;
        if (step % every === 0 || step === params.steps) {
          const seen = accuracy(e, mlp, train);
          const fresh = accuracy(e, mlp, test);
          yield { kind: 'point', chart: 'accuracy', series: `train-${name}`, x: step, y: seen };
          yield { kind: 'point', chart: 'accuracy', series: `test-${name}`, x: step, y: fresh };
          if (seen > FITTED && !net.fitted) {
            net.fitted = true;
            yield { kind: 'scalar', name: `fitted-${name}`, value: step };
          }
          if (step === params.steps) {
            yield { kind: 'scalar', name: `train-${name}`, value: seen };
            yield { kind: 'scalar', name: `test-${name}`, value: fresh };
            yield { kind: 'scalar', name: `gap-${name}`, value: seen - fresh };
          }
        }
        if (step < params.steps) trainStep(e, mlp, optimiser, drawBatch(train, rng, BATCH));
      }
      if (step % 5 === 0) yield { kind: 'progress', done: step, total: params.steps };
    }
  },
  claims,
});

/** A stream of random numbers of its own for each use, so that one use does not shift another. */
function streamOf(seed: number, use: number): Rng {
  return createRng(seed + use / 10);
}
