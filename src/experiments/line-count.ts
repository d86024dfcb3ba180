// line-count: the lines of the programs in listings/, and whether their back-propagation is right.
import type { Observation } from '../model/index.ts';
import { defineExperiment, formatNumber } from '../model/index.ts';
import { type Digits, readDigits } from './digits.ts';
import {
  batch,
  createNetwork,
  createRandom,
  NETWORK_NAMES,
  NETWORK_TITLES,
  type Network,
} from './from-scratch-networks.ts';
import { type CheckSettings, checkGradient } from './gradient-check.ts';
import { claims } from './line-count-claims.ts';
import { params } from './line-count-params.ts';
import { CHARTS, PRESETS, SCALARS, SUMMARY, TITLE } from './line-count-words.ts';
import { describeLines } from './listing-lines.ts';

/** Digits whose mean loss is differentiated. */
const CHECKED_DIGITS = 4;
/** Half the width of the uniform distribution that random biases come from. */
const BIAS_LIMIT = 0.1;
/** Differences h of the chart. */
const STEPS = [1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9];
/** Weights of each array that are compared at each h of the chart. */
const CHART_SAMPLE = 12;
const ERROR_FORMAT = { style: 'scientific', digits: 2 } as const;

export const experiment = defineExperiment({
  slug: 'line-count',
  title: TITLE,
  summary: SUMMARY,
  params,
  presets: PRESETS,
  data: ['listings', 'digits'],
  charts: CHARTS,
  scalars: SCALARS,
  *run({ biases, mistake, step, sampled }, { seed, data }): Generator<Observation, void, void> {
    yield* describeLines(data.listings);
    const digits = readDigits(data.digits);
    const rows: (string | number)[][] = [];
    for (const [i, name] of NETWORK_NAMES.entries()) {
      const random = createRandom(seed);
      const network = createNetwork(name, random);
      if (biases === 'random') drawBiases(network, random);
      const settings = { step, sampled, mistake, random };
      let worst = 0;
      for (const array of checkGradient(network, firstDigits(digits), settings)) {
        rows.push([
          NETWORK_TITLES[name],
          array.name,
          array.compared,
          formatNumber(array.error, ERROR_FORMAT),
        ]);
        worst = Math.max(worst, array.error);
        yield { kind: 'progress', done: i, total: NETWORK_NAMES.length };
      }
      yield { kind: 'scalar', name: `error-${name}`, value: worst };
      yield* describeSteps(network, digits, settings, i);
    }
    yield {
      kind: 'table',
      name: 'gradient',
      caption: {
        ko: '배열마다 역전파의 그래디언트와 중앙 차분의 상대 오차',
        en: 'Relative error between back-propagation and central differences, array by array',
      },
      columns: [
        { ko: '신경망', en: 'Network' },
        { ko: '배열', en: 'Array' },
        { ko: '비교한 파라미터', en: 'Parameters compared' },
        { ko: '상대 오차', en: 'Relative error' },
      ],
      rows,
    };
  },
  claims,
});

function firstDigits(digits: Digits) {
  return batch(
    digits,
    Uint32Array.from({ length: CHECKED_DIGITS }, (_, i) => i),
  );
}

/** Moves the biases off 0, where the units of a dark image region sit exactly on ReLU's kink. */
function drawBiases({ weights }: Network, random: () => number): void {
  for (const [name, array] of Object.entries(weights)) {
    if (!name.startsWith('b')) continue;
    for (let i = 0; i < array.length; i++) array[i] = BIAS_LIMIT * (2 * random() - 1);
  }
}

function* describeSteps(
  network: Network,
  digits: Digits,
  settings: CheckSettings,
  index: number,
): Generator<Observation, void, void> {
  for (const [i, step] of STEPS.entries()) {
    let worst = 0;
    const check = { ...settings, step, sampled: CHART_SAMPLE };
    for (const { error } of checkGradient(network, firstDigits(digits), check)) {
      worst = Math.max(worst, error);
      yield {
        kind: 'progress',
        done: index + (i + 1) / STEPS.length,
        total: NETWORK_NAMES.length,
      };
    }
    yield { kind: 'point', chart: 'step', series: network.name, x: step, y: worst };
  }
}
