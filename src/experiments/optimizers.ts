// optimizers: six optimisers beside PyTorch's, down a ravine, and on handwritten digits.
import type { Observation } from '../model/index.ts';
import { defineExperiment } from '../model/index.ts';
import { readDigits, trainingDigits } from './digits.ts';
import { OPTIMIZER_NAMES, OPTIMIZERS, type Rates } from './optimizer-set.ts';
import { claims } from './optimizers-claims.ts';
import { DIGIT_RATES, searchRates, trainDigits } from './optimizers-digits.ts';
import { params } from './optimizers-params.ts';
import { RAVINE_RATES, ravineField, walkRavine } from './optimizers-ravine.ts';
import { compareTraces, TRACE_STARTS, type Traces } from './optimizers-traces.ts';
import { CHARTS, PATHS, SCALARS } from './optimizers-words.ts';

const WATCHED = 1000;

export const experiment = defineExperiment({
  slug: 'optimizers',
  title: { ko: '옵티마이저 비교', en: 'Optimisers compared' },
  summary: {
    ko: 'SGD, 모멘텀, 네스테로프, RMSProp, Adam, AdamW의 20스텝 경로를 PyTorch와 대조하고, 골짜기를 내려가는 길과 손글씨 숫자의 학습 손실을 나란히 그립니다. 학습률은 옵티마이저마다 격자에서 가장 나은 값을 다른 시드로 골라 두었습니다(골짜기는 0.5까지).',
    en: 'Checks 20 steps of SGD, momentum, Nesterov, RMSProp, Adam and AdamW against PyTorch, then draws their paths down a ravine and their training losses on handwritten digits. Each has its own learning rate, the best of a grid on other seeds (in the ravine up to 0.5).',
  },
  params,
  presets: [
    {
      id: 'aligned',
      label: { ko: '축과 나란한 골짜기', en: 'Ravine along an axis' },
      values: { degrees: 0 },
    },
    {
      id: 'diagonal',
      label: { ko: '45도로 돌린 골짜기', en: 'Ravine at 45 degrees' },
      values: { degrees: 45 },
    },
    {
      id: 'grid',
      label: { ko: '학습률 격자 탐색', en: 'Grid of learning rates' },
      values: { digits: 'grid' },
    },
    {
      id: 'one-rate',
      label: { ko: '모두 SGD의 학습률로', en: 'SGD’s learning rate for all' },
      values: { rates: 'sgd' },
    },
  ],
  data: ['digits'],
  charts: CHARTS,
  scalars: SCALARS,
  *run(params, { seed, data }): Generator<Observation, void, void> {
    yield ravineField(PATHS, params);
    yield { kind: 'progress', done: 0, total: params.steps };
    yield* describeTraces(compareTraces(seed % TRACE_STARTS));
    const rates = scaled(RAVINE_RATES, params.rateFactor);
    const walk = { rates, momentum: params.momentum, steps: params.pathSteps };
    yield* alternately(walkRavine(params, walk, seed), onDigits(params, seed, data.digits));
    yield* straightLosses(params, walk, seed);
  },
  claims,
});

type Values = Parameters<typeof experiment.run>[0];

function onDigits(values: Values, seed: number, bytes: Uint8Array | undefined) {
  const { digits, rates, rateFactor, batch, steps, momentum } = values;
  if (digits === 'none') return nothing();
  const all = readDigits(bytes);
  const [train, watched] = [trainingDigits(all), trainingDigits(all, WATCHED)];
  const options = { train, watched, batch, steps, momentum };
  if (digits === 'grid') return searchRates(options, seed);
  const own = rates === 'own' ? DIGIT_RATES : sameForAll(DIGIT_RATES[rates]);
  return trainDigits(scaled(own, rateFactor), options, seed);
}

/** The losses at the end of the same ravine along the x-axis, over those at its angle. */
function* straightLosses(
  { steepness, degrees }: Values,
  walk: Parameters<typeof walkRavine>[1],
  seed: number,
): Generator<Observation, void, void> {
  const turned = lossesAtEnd({ steepness, degrees }, walk, seed);
  const straight = lossesAtEnd({ steepness, degrees: 0 }, walk, seed);
  for (const name of OPTIMIZER_NAMES) {
    const value = (straight.get(name) ?? Number.NaN) / (turned.get(name) ?? Number.NaN);
    if (Number.isFinite(value)) yield { kind: 'scalar', name: `straight-${name}`, value };
  }
}

function lossesAtEnd(...walk: Parameters<typeof walkRavine>): ReadonlyMap<string, number> {
  const losses = new Map<string, number>();
  for (const one of walkRavine(...walk)) {
    if (one.kind === 'scalar' && one.name.startsWith('ravine-')) {
      losses.set(one.name.slice('ravine-'.length), one.value);
    }
  }
  return losses;
}

function* describeTraces({ gaps, apart }: Traces): Generator<Observation, void, void> {
  const largest = (key: 'float32' | 'float64') => Math.max(...gaps.map((gap) => gap[key]));
  yield { kind: 'scalar', name: 'trace32', value: largest('float32') };
  yield { kind: 'scalar', name: 'trace64', value: largest('float64') };
  yield { kind: 'scalar', name: 'apart', value: apart };
  for (const { name, copies } of gaps) {
    yield { kind: 'scalar', name: `copies-${name}`, value: copies };
  }
  yield {
    kind: 'table',
    name: 'traces',
    caption: {
      ko: '20스텝 경로와 PyTorch 경로의 최대 차이, 그리고 파라미터 하나에 덧붙는 수',
      en: 'Largest difference from PyTorch over 20 steps, and numbers kept for each parameter',
    },
    columns: [
      { ko: '옵티마이저', en: 'Optimiser' },
      { ko: 'float32', en: 'float32' },
      { ko: 'float64', en: 'float64' },
      { ko: '덧붙는 수', en: 'Numbers kept' },
    ],
    rows: gaps.map(({ name, float32, float64, copies }) => [
      OPTIMIZERS[name],
      float32,
      float64,
      copies,
    ]),
  };
}

/** An item of each in turn, so that both can be watched, until both have ended. */
function* alternately(
  ...parts: Generator<Observation, void, void>[]
): Generator<Observation, void, void> {
  const running = new Set(parts);
  while (running.size > 0) {
    for (const part of running) {
      const { done, value } = part.next();
      if (done) running.delete(part);
      else yield value;
    }
  }
}

function* nothing(): Generator<Observation, void, void> {}

const scaled = (rates: Rates, factor: number): Rates => byOptimizer((name) => rates[name] * factor);

const sameForAll = (rate: number): Rates => byOptimizer(() => rate);

function byOptimizer(rate: (name: keyof Rates) => number): Rates {
  return Object.fromEntries(OPTIMIZER_NAMES.map((name) => [name, rate(name)])) as Rates;
}
