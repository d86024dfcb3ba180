// backprop: a graph step by step, the gradient checked, and its cost counted operation by operation.
import { createRng } from '../engine/index.ts';
import type { Observation } from '../model/index.ts';
import { defineExperiment } from '../model/index.ts';
import { centralDifferences, engineGradient } from './backprop-check.ts';
import { claims } from './backprop-claims.ts';
import { PRESETS, params } from './backprop-params.ts';
import { stepThrough } from './backprop-tables.ts';
import { CHARTS, SCALARS } from './backprop-words.ts';
import { relativeError } from './norms.ts';
import {
  drawNetwork,
  type NeuronInputs,
  networkTape,
  neuronTape,
  squaringTape,
} from './scalar-networks.ts';
import type { Reuse } from './scalar-tape.ts';
import { scalarsFrom } from './scalars.ts';

const INPUTS = 4;
const WIDTHS = [1, 2, 4, 8, 16, 32, 64, 128];
const COUNTED_DEPTH = 3;
const EXPONENTS_OF_H = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const SQUARINGS = 16;

export const experiment = defineExperiment({
  slug: 'backprop',
  title: { ko: '역전파', en: 'Back-propagation' },
  summary: {
    ko: '작은 연산 그래프를 수를 넣어 한 단계씩 거슬러 올라가고, 신경망의 그래디언트를 중앙 차분과 견주고, 파라미터 수를 늘려 가며 역전파가 하는 연산을 하나하나 셉니다.',
    en: 'Steps back through a small computation graph with numbers, compares the gradient of a network with central differences, and counts every operation of the backward pass for more and more parameters.',
  },
  params,
  presets: PRESETS,
  charts: CHARTS,
  scalars: SCALARS,
  *run(params, { seed }): Generator<Observation, void, void> {
    const rng = createRng(seed);
    const reuse: Reuse = params.reuse;
    const scalars: Record<string, number> = {};

    const found = yield* stepThrough(params, reuse);
    scalars.neuronError = relativeError(found, neuronDifferences(params, 1e-5));

    const numbers = drawNetwork({ inputs: INPUTS, width: params.width, depth: params.depth }, rng);
    const { gradient } = engineGradient(numbers);
    for (const exponent of EXPONENTS_OF_H) {
      const h = Number(`1e-${exponent}`);
      const y = relativeError(gradient, centralDifferences(numbers, h));
      yield { kind: 'point', chart: 'check', series: 'error', x: h, y };
      if (exponent === 1) scalars.coarseError = y;
      if (exponent === 5) scalars.checkError = y;
      if (exponent === 12) scalars.fineError = y;
      yield { kind: 'progress', done: exponent, total: EXPONENTS_OF_H.length + WIDTHS.length };
    }
    const tape = networkTape(numbers);
    const { gradients } = tape.backward({ reuse });
    const counted = tape.parameters.map((place) => gradients[place] as number);
    scalars.tapeError = relativeError(counted, gradient);
    const carried = tape.parameters.map((place) => tape.tangent(place).derivative);
    scalars.tangentError = relativeError(carried, gradient);

    yield* countCosts(Number(params.widest), seed, scalars);
    yield* countPaths(scalars);
    yield* countKept(seed, scalars);
    yield* scalarsFrom(scalars);
  },
  claims,
});

/** Central differences of the neuron's loss by w, x, b and t. */
function neuronDifferences(inputs: NeuronInputs, h: number): number[] {
  return (['w', 'x', 'b', 't'] as const).map((name) => {
    const at = (value: number) => {
      const { tape } = neuronTape({ ...inputs, [name]: value });
      return tape.values[tape.output] as number;
    };
    return (at(inputs[name] + h) - at(inputs[name] - h)) / (2 * h);
  });
}

/** Operations of each way to the gradient, for networks of growing width. */
function* countCosts(
  widest: number,
  seed: number,
  scalars: Record<string, number>,
): Generator<Observation, void, void> {
  const ratios: number[] = [];
  for (const [done, width] of WIDTHS.filter((w) => w <= widest).entries()) {
    const spec = { inputs: INPUTS, width, depth: COUNTED_DEPTH };
    const tape = networkTape(drawNetwork(spec, createRng(seed)));
    const x = tape.parameters.length;
    const forward = tape.forward();
    const backward = tape.backward().count;
    const costs = {
      forward: forward.operations,
      backward: backward.operations,
      differences: (x + 1) * forward.operations,
      tangents: x * tape.tangent(tape.parameters[0] as number).count.operations,
    };
    for (const [series, y] of Object.entries(costs)) {
      yield { kind: 'point', chart: 'cost', series, x, y };
    }
    const operations = backward.operations / forward.operations;
    const multiplications = backward.multiplications / forward.multiplications;
    for (const [series, y] of Object.entries({ operations, multiplications, four: 4 })) {
      yield { kind: 'point', chart: 'ratio', series, x, y };
    }
    ratios.push(operations);
    scalars.ratioLow = Math.min(...ratios);
    scalars.ratioHigh = Math.max(...ratios);
    scalars.multiplications = multiplications;
    scalars.parameters = x;
    scalars.differences = costs.differences / costs.backward;
    scalars.tangents = costs.tangents / costs.backward;
    const total = EXPONENTS_OF_H.length + WIDTHS.length;
    yield { kind: 'progress', done: EXPONENTS_OF_H.length + done, total };
  }
}

/** One derivative by adding up paths and by the backward pass, where each stage doubles the paths. */
function* countPaths(scalars: Record<string, number>): Generator<Observation, void, void> {
  for (let x = 1; x <= SQUARINGS; x++) {
    const tape = squaringTape(0.9999, x);
    const input = tape.parameters[0] as number;
    const summed = tape.sumOverPaths(input);
    const { gradients, count } = tape.backward();
    if (relativeError([summed.derivative], [gradients[input] as number]) > 1e-9) {
      throw new Error('The sum over paths differs from the backward pass.');
    }
    yield { kind: 'point', chart: 'paths', series: 'paths', x, y: summed.count.operations };
    yield { kind: 'point', chart: 'paths', series: 'backward', x, y: count.operations };
    scalars.paths = summed.count.operations / count.operations;
  }
}

/** Values that the backward pass looks up, for networks of growing depth. */
function* countKept(
  seed: number,
  scalars: Record<string, number>,
): Generator<Observation, void, void> {
  const kept: number[] = [];
  for (let depth = 1; depth <= 16; depth++) {
    const numbers = drawNetwork({ inputs: INPUTS, width: 8, depth }, createRng(seed));
    const y = networkTape(numbers).backward().valuesUsed;
    yield { kind: 'point', chart: 'kept', series: 'kept', x: depth, y };
    kept.push(y);
  }
  scalars.kept = (kept[15] as number) / (kept[3] as number);
}
