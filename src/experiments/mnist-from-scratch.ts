// mnist-from-scratch: the programs of listings/ run as they stand, on the digits, in the page.
import type { Observation } from '../model/index.ts';
import { defineExperiment } from '../model/index.ts';
import { confusionTable } from './confusion-table.ts';
import { paintDigits } from './digit-sheet.ts';
import { type Digits, readDigits, TRAINING_DIGITS } from './digits.ts';
import {
  batch,
  createNetwork,
  createRandom,
  LISTING_DEFAULTS,
  NETWORK_NAMES,
  NETWORK_TITLES,
  type Network,
} from './from-scratch-networks.ts';
import { claims } from './mnist-from-scratch-claims.ts';
import { params } from './mnist-from-scratch-params.ts';
import { CHARTS, PRESETS, SCALARS, SUMMARY, TITLE } from './mnist-from-scratch-words.ts';

/** Training digits on which the loss before training is measured. */
const START_DIGITS = 500;
const ONE_BATCH_STEPS = 200;
/** Mini-batches whose mean loss makes a point of the chart. */
const SMOOTHED = 10;
const SHOWN = 40;
const COLUMNS = 10;

export const experiment = defineExperiment({
  slug: 'mnist-from-scratch',
  title: TITLE,
  summary: SUMMARY,
  params,
  presets: PRESETS,
  data: ['digits'],
  charts: CHARTS,
  scalars: SCALARS,
  timeLimit: 900,
  *run(params, { seed, data }): Generator<Observation, void, void> {
    const digits = readDigits(data.digits);
    const names = params.model === 'both' ? NETWORK_NAMES : [params.model];
    for (const [i, name] of names.entries()) {
      const network = createNetwork(name, createRandom(seed), params.hidden);
      yield* describeStart(network, digits);
      const rate = LISTING_DEFAULTS[name].learningRate * params.rateFactor;
      const part = { from: i / names.length, share: 1 / names.length };
      if (params.task === 'one-batch') {
        yield* learnOneBatch(network, digits, { size: params.batchSize, rate, ...part });
      } else {
        yield* learnDigits(network, digits, { ...params, learningRate: rate, ...part });
        yield* describeClasses(network, digits);
      }
    }
  },
  claims,
});

/** Where a network's training lies in the whole run, both from 0 to 1. */
interface Part {
  readonly from: number;
  readonly share: number;
}

function progress({ from, share }: Part, done: number): Observation {
  return { kind: 'progress', done: from + share * done, total: 1 };
}

function* describeStart(network: Network, digits: Digits): Generator<Observation, void, void> {
  const { name, weights } = network;
  const parameters = Object.values(weights).reduce((sum, array) => sum + array.length, 0);
  yield { kind: 'scalar', name: `parameters-${name}`, value: parameters };
  const start = network.loss(batch(digits, range(0, START_DIGITS)));
  yield { kind: 'scalar', name: `start-loss-${name}`, value: start };
}

function* learnDigits(
  network: Network,
  digits: Digits,
  settings: Parameters<Network['train']>[1] & Part,
): Generator<Observation, void, void> {
  const { name } = network;
  const { trainingDigits, batchSize, epochs } = settings;
  const steps = epochs * Math.ceil(trainingDigits / batchSize);
  let step = 0;
  let sum = 0;
  for (const { epoch, loss, accuracy } of network.train(digits, settings)) {
    if (accuracy !== undefined) {
      yield { kind: 'point', chart: 'accuracy', series: name, x: epoch, y: accuracy };
      yield { kind: 'scalar', name: `accuracy-${name}`, value: accuracy };
      yield { kind: 'scalar', name: `loss-${name}`, value: loss };
      continue;
    }
    sum += loss;
    if (++step % SMOOTHED === 0) {
      const y = sum / SMOOTHED;
      sum = 0;
      if (Number.isFinite(y)) yield { kind: 'point', chart: 'loss', series: name, x: step, y };
    }
    yield progress(settings, step / steps);
  }
}

function* learnOneBatch(
  network: Network,
  digits: Digits,
  { size, rate, ...part }: { readonly size: number; readonly rate: number } & Part,
): Generator<Observation, void, void> {
  const { name } = network;
  const only = batch(digits, range(0, size));
  for (let step = 0; step < ONE_BATCH_STEPS; step++) {
    const y = network.step(only, rate);
    if (Number.isFinite(y)) yield { kind: 'point', chart: 'loss', series: name, x: step, y };
    yield progress(part, (step + 1) / ONE_BATCH_STEPS);
  }
  yield { kind: 'scalar', name: `loss-${name}`, value: network.loss(only) };
}

function* describeClasses(network: Network, digits: Digits): Generator<Observation, void, void> {
  const { name } = network;
  const label = NETWORK_TITLES[name];
  const heldOut = range(TRAINING_DIGITS, digits.count);
  const classes = network.classify(digits, heldOut);
  const labels = digits.labels.subarray(TRAINING_DIGITS);
  const wrong = heldOut.filter((_, i) => classes[i] !== labels[i]).subarray(0, SHOWN);
  const sheet = (chosen: Uint32Array) =>
    paintDigits(
      digits,
      chosen,
      chosen.map((k) => classes[k - TRAINING_DIGITS] as number),
      COLUMNS,
    );
  yield {
    kind: 'image',
    name: `sample-${name}`,
    caption: {
      ko: `${label}: 학습에 쓰지 않은 숫자와 신경망의 답(파랑은 맞은 답)`,
      en: `${label}: held-out digits and what the network reads (blue: right)`,
    },
    channels: 3,
    ...sheet(heldOut.subarray(0, SHOWN)),
  };
  yield {
    kind: 'image',
    name: `mistakes-${name}`,
    caption: {
      ko: `${label}: 틀린 숫자(왼쪽 파랑은 정답, 오른쪽 주황은 신경망의 답)`,
      en: `${label}: digits that it gets wrong (blue on the left: the label; orange on the right: its answer)`,
    },
    channels: 3,
    ...sheet(wrong),
  };
  yield confusionTable(
    `confusion-${name}`,
    {
      ko: `${label}: 학습에 쓰지 않은 숫자 2,000개를 무엇으로 읽었나(행은 정답, 열은 답)`,
      en: `${label}: what it reads the 2,000 held-out digits as (rows: label, columns: answer)`,
    },
    labels,
    classes,
  );
}

function range(from: number, to: number): Uint32Array {
  return Uint32Array.from({ length: to - from }, (_, i) => from + i);
}
