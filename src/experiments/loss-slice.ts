// loss-slice: the loss of a trained network along one weight, and along two random directions.
import { adam, createEngine, createRng, type Engine, type Rng } from '../engine/index.ts';
import type { Observation, ParamValues } from '../model/index.ts';
import { defineExperiment } from '../model/index.ts';
import { chooseDigits, drawPlaces } from './digit-parts.ts';
import { readDigits, testDigits, trainingDigits } from './digits.ts';
import { claims } from './loss-slice-claims.ts';
import { CHARTS, PRESETS, params, SCALARS } from './loss-slice-words.ts';
import { type PooledDigits, poolDigits } from './pooled-digits.ts';
import { scalarsFrom } from './scalars.ts';
import { nonConvexShare, rimMedian, type Slice } from './slice-shape.ts';
import {
  accuracyOn,
  createSlicedNet,
  filterNormalised,
  lossOn,
  moveTo,
  type SlicedNet,
} from './sliced-net.ts';
import { median } from './statistics.ts';

const DIGITS = 500;
const WIDTH = 24;
const BATCH = 64;
const LEARNING_RATE = 0.003;
const SLICE_POINTS = 61;
const COARSE = 7;
const FLAT_PROBES = 40;
const OUTPUT_PROBES = 12;
const PROBE_BATCHES = 4;
/** For second differences around the trained value. */
const NEAR = 0.25;
const FAR = 5;

export const experiment = defineExperiment({
  slug: 'loss-slice',
  title: { ko: '실제 신경망의 손실 단면', en: 'Slices of a real loss' },
  summary: {
    ko: '손글씨 숫자 500개(14×14 픽셀로 줄인 것)로 신경망을 학습시킨 다음, 가중치 하나만 움직이거나 필터 정규화한 무작위 두 방향으로 움직이면서 실제 손실을 잽니다.',
    en: 'Trains a network on 500 handwritten digits (reduced to 14×14 pixels), then moves one weight, or all weights along two filter-normalised random directions, and measures the true loss.',
  },
  params,
  presets: PRESETS,
  data: ['digits'],
  charts: CHARTS,
  scalars: SCALARS,
  *run(params, { seed, data }): Generator<Observation, void, void> {
    const digits = readDigits(data.digits);
    const train = poolDigits(trainingDigits(digits, DIGITS), 2);
    const test = poolDigits(testDigits(digits, DIGITS), 2);
    const rng = createRng(seed);
    const e = createEngine();
    const net = createSlicedNet(e, rng, {
      kind: params.net,
      depth: params.depth,
      width: WIDTH,
      cells: train.cells,
    });
    yield* training(e, net, train, rng, params.steps);
    yield* scalarsFrom({
      parameters: net.parameters.reduce((sum, { size }) => sum + size, 0),
      'loss-trained': lossOn(e, net, train),
      accuracy: accuracyOn(e, net, test),
    });
    yield* oneWeight(e, net, train, rng, params);
    yield* manyWeights(e, net, train, rng);
    yield* twoDirections(e, net, train, rng, params);
  },
  claims,
});

function* training(
  e: Engine,
  net: SlicedNet,
  train: PooledDigits,
  rng: Rng,
  steps: number,
): Generator<Observation, void, void> {
  const optimiser = adam(net.parameters, { learningRate: LEARNING_RATE });
  for (let step = 0; step < steps; step++) {
    const batch = drawDigits(train, rng, BATCH);
    const y = e.step(() => {
      const loss = e.softmaxCrossEntropy(net.logits(batch), batch.labels);
      e.backward(loss);
      optimiser.step();
      return loss.item();
    });
    if (step % 5 > 0) continue;
    yield { kind: 'point', chart: 'training', series: 'loss', x: step, y };
    yield { kind: 'progress', done: step / steps, total: 3 };
  }
}

/** The chart 'slice': the chosen weight takes other values, all else is held. */
function* oneWeight(
  e: Engine,
  net: SlicedNet,
  train: PooledDigits,
  rng: Rng,
  { layer, weight, range, batch }: ParamValues<typeof params>,
): Generator<Observation, void, void> {
  const last = net.weights.length - 1;
  const at = { first: 0, middle: Math.floor(last / 2), output: last }[layer];
  const size = net.weights[at]?.size as number;
  const line = lineThrough(e, net, at, weight % size);
  const { trained } = line;
  const y = line.loss(0, train);
  yield { kind: 'point', chart: 'slice', series: 'trained', x: trained, y };
  const sets = { full: train, 'batch-1': drawDigits(train, rng, batch) };
  const all = { ...sets, 'batch-2': drawDigits(train, rng, batch) };
  const parabola = line.parabola(train);
  for (let i = 0; i < SLICE_POINTS; i++) {
    const by = range * ((2 * i) / (SLICE_POINTS - 1) - 1);
    const losses = Object.entries(all).map(
      ([series, set]) => [series, line.loss(by, set)] as const,
    );
    for (const [series, loss] of [...losses, ['parabola', parabola(by)] as const]) {
      yield { kind: 'point', chart: 'slice', series, x: trained + by, y: loss };
    }
    yield { kind: 'progress', done: 1 + i / SLICE_POINTS, total: 3 };
  }
}

/** What holds for many weights, each moved alone. */
function* manyWeights(
  e: Engine,
  net: SlicedNet,
  train: PooledDigits,
  rng: Rng,
): Generator<Observation, void, void> {
  const centre = lossOn(e, net, train);
  let flat = 0;
  for (let probe = 0; probe < FLAT_PROBES; probe++) {
    const line = lineThrough(e, net, 0, rng.int(net.weights[0]?.size as number));
    if (line.loss(1, train) === centre && line.loss(-1, train) === centre) flat++;
  }
  const last = net.weights.length - 1;
  const batches = Array.from({ length: PROBE_BATCHES }, () => drawDigits(train, rng, 32));
  const ratios: number[] = [];
  const shifts: number[] = [];
  for (let probe = 0; probe < OUTPUT_PROBES; probe++) {
    const line = lineThrough(e, net, last, rng.int(net.weights[last]?.size as number));
    ratios.push(line.loss(FAR, train) / line.parabola(train)(FAR));
    const lowest = batches.map((set) => {
      const losses = Array.from({ length: 41 }, (_, i) => line.loss(FAR * (i / 20 - 1), set));
      return FAR * (losses.indexOf(Math.min(...losses)) / 20 - 1);
    });
    shifts.push(Math.max(...lowest) - Math.min(...lowest));
    yield { kind: 'progress', done: 2, total: 3 };
  }
  yield* scalarsFrom({
    'flat-first': flat / FLAT_PROBES,
    'over-parabola': median(ratios),
    'batch-shift': median(shifts),
  });
}

/** The chart 'surface', first coarse and then fine, and its shape. */
function* twoDirections(
  e: Engine,
  net: SlicedNet,
  train: PooledDigits,
  rng: Rng,
  { radius, resolution }: ParamValues<typeof params>,
): Generator<Observation, void, void> {
  const trained = net.weights.map((weight) => Float64Array.from(weight.values()));
  const [first, second] = [
    filterNormalised(rng, net.weights),
    filterNormalised(rng, net.weights),
  ] as const;
  yield { kind: 'point', chart: 'surface', series: 'trained', x: 0, y: 0 };
  for (const side of [COARSE, resolution]) {
    const values = new Float32Array(side * side);
    for (let row = 0; row < side; row++) {
      const b = radius * ((2 * row) / (side - 1) - 1);
      for (let column = 0; column < side; column++) {
        const a = radius * ((2 * column) / (side - 1) - 1);
        moveTo(net, trained, [first, a], [second, b]);
        values[row * side + column] = lossOn(e, net, train);
      }
      yield { kind: 'progress', done: 2 + row / side, total: 3 };
    }
    yield { kind: 'field', chart: 'surface', columns: side, rows: side, values };
    const slice: Slice = { side, values };
    yield* scalarsFrom({
      'non-convex': nonConvexShare(slice),
      rim: rimMedian(slice),
      lowest: Math.min(...values),
    });
  }
}

/** The loss as a weight is moved by some amount, and its second-order expansion around 0. */
function lineThrough(e: Engine, net: SlicedNet, layer: number, index: number) {
  const weight = net.weights[layer] as SlicedNet['weights'][number];
  const values = weight.values();
  const trained = values[index] as number;
  const loss = (by: number, set: PooledDigits): number => {
    values[index] = trained + by;
    weight.assign(values);
    const y = lossOn(e, net, set);
    values[index] = trained;
    weight.assign(values);
    return y;
  };
  const parabola = (set: PooledDigits) => {
    const [down, here, up] = [loss(-NEAR, set), loss(0, set), loss(NEAR, set)] as const;
    const slope = (up - down) / (2 * NEAR);
    const curvature = (up - 2 * here + down) / (NEAR * NEAR);
    return (by: number) => here + slope * by + (curvature * by * by) / 2;
  };
  return { trained, loss, parabola };
}

function drawDigits(set: PooledDigits, rng: Rng, size: number): PooledDigits {
  return chooseDigits(set, drawPlaces(rng, size, DIGITS));
}
