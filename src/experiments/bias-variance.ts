// bias-variance: polynomial fits over many data sets, split into bias, variance and noise.
import { createRng, exact } from '../engine/index.ts';
import type { Observation } from '../model/index.ts';
import { defineExperiment } from '../model/index.ts';
import { CHARTS, SCALARS } from './bias-variance-words.ts';
import {
  drawSample,
  FitMoments,
  fitPolynomials,
  meanSquaredGap,
  TEST_XS,
} from './polynomial-fits.ts';
import { scalarsFrom } from './scalars.ts';

const SHOWN_FITS = 12;
const SEEDS = { seeds: [1, 2, 3, 4, 5], quorum: 5 } as const;

/** The curve that the data sets sample, on [-1, 1]. */
const truth = (x: number): number => exact.sin(4 * x + 1);
const TRUE_YS = TEST_XS.map(truth);

export const experiment = defineExperiment({
  slug: 'bias-variance',
  title: { ko: '편향-분산 분해', en: 'The bias-variance decomposition' },
  summary: {
    ko: '데이터 집합을 수백 번 새로 뽑아 차수가 다른 다항식을 맞추고, 테스트 오차를 편향의 제곱, 분산, 잡음으로 나눕니다. 타깃 전체에 상수를 더해 편향 매개변수만 키워 보기도 합니다.',
    en: 'Draws hundreds of data sets, fits polynomials of every degree to each, and splits the test error into squared bias, variance and noise. It also adds a constant to every target, which makes the bias parameter large and changes nothing else.',
  },
  params: {
    degree: {
      type: 'number',
      label: { ko: '최고 차수', en: 'Highest degree' },
      help: {
        ko: '0차(상수)부터 이 차수까지 모두 맞춥니다.',
        en: 'Every degree from 0 (a constant) up to this one is fitted.',
      },
      min: 2,
      max: 15,
      integer: true,
      default: 9,
    },
    shown: {
      type: 'number',
      label: { ko: '그림으로 볼 차수', en: 'Degree to draw' },
      help: {
        ko: '최고 차수보다 크면 최고 차수를 그립니다.',
        en: 'The highest degree is drawn where this is larger.',
      },
      min: 0,
      max: 15,
      integer: true,
      default: 3,
    },
    points: {
      type: 'number',
      label: { ko: '데이터 집합의 크기', en: 'Points in a data set' },
      min: 20,
      max: 200,
      integer: true,
      default: 30,
    },
    noise: {
      type: 'number',
      label: { ko: '잡음의 표준편차', en: 'Standard deviation of the noise' },
      min: 0.05,
      max: 1,
      step: 0.05,
      default: 0.3,
    },
    sets: {
      type: 'number',
      label: { ko: '데이터 집합 수', en: 'Number of data sets' },
      help: {
        ko: '이만큼으로 편향과 분산을 재고, 따로 뽑은 같은 수로 테스트 오차를 잽니다.',
        en: 'So many give bias and variance; as many others, drawn apart, give the test error.',
      },
      min: 50,
      max: 2000,
      integer: true,
      default: 1000,
    },
    shift: {
      type: 'number',
      label: { ko: '모든 타깃에 더할 상수', en: 'Constant added to every target' },
      help: {
        ko: '편향 매개변수가 이만큼 커집니다.',
        en: 'The bias parameter grows by this much.',
      },
      min: 0,
      max: 1000,
      default: 100,
    },
  },
  presets: [
    {
      id: 'line',
      label: { ko: '직선 (언더피팅)', en: 'Straight line (underfits)' },
      values: { shown: 1 },
    },
    {
      id: 'wiggly',
      label: { ko: '높은 차수 (과적합)', en: 'High degree (overfits)' },
      values: { degree: 14, shown: 14, points: 20 },
    },
  ],
  charts: CHARTS,
  scalars: SCALARS,
  *run(params, { seed }): Generator<Observation, void, void> {
    const rng = createRng(seed);
    const degrees = Array.from({ length: params.degree + 1 }, (_, d) => d);
    const shown = Math.min(params.shown, params.degree);
    const plain = degrees.map(() => new FitMoments());
    const shifted = degrees.map(() => new FitMoments());
    const testErrors = degrees.map(() => 0);
    for (let set = 0; set < params.sets; set++) {
      const sample = drawSample(truth, params, rng);
      const fits = fitPolynomials(sample, params.degree);
      for (const [d, fit] of fits.entries()) plain[d]?.add(fit);
      const raised = { xs: sample.xs, ys: sample.ys.map((y) => y + params.shift) };
      for (const [d, fit] of fitPolynomials(raised, params.degree).entries()) shifted[d]?.add(fit);
      if (set < SHOWN_FITS) yield* drawFit(fits[shown]?.values ?? []);

      const noisyTargets = TRUE_YS.map((y) => y + rng.normal(0, params.noise));
      fitPolynomials(drawSample(truth, params, rng), params.degree).forEach((fit, d) => {
        testErrors[d] = (testErrors[d] as number) + meanSquaredGap(fit.values, noisyTargets);
      });
      if (set % 50 === 49) yield { kind: 'progress', done: set + 1, total: params.sets };
    }
    for (const [t, x] of TEST_XS.entries()) {
      yield { kind: 'point', chart: 'fits', series: 'mean', x, y: plain[shown]?.mean[t] as number };
      yield { kind: 'point', chart: 'fits', series: 'truth', x, y: TRUE_YS[t] as number };
    }

    const noise = params.noise * params.noise;
    const raisedTruth = TRUE_YS.map((y) => y + params.shift);
    const rows = plain.map((moments, d) => {
      const bias = meanSquaredGap(moments.mean, TRUE_YS);
      const raisedBias = meanSquaredGap(shifted[d]?.mean ?? [], raisedTruth);
      const test = (testErrors[d] as number) / params.sets;
      const sum = bias + moments.variance + noise;
      return { bias, variance: moments.variance, noise, sum, test, raisedBias };
    });
    for (const [x, { raisedBias: _, ...values }] of rows.entries()) {
      for (const [series, y] of Object.entries(values)) {
        yield { kind: 'point', chart: 'decomposition', series, x, y };
      }
    }
    const steps = rows.slice(1).map((row, d) => row.variance / (rows[d] as typeof row).variance);
    const line = rows[1] as (typeof rows)[number];
    const last = rows[params.degree] as typeof line;
    const scalars = {
      mismatch: Math.max(...rows.map(({ sum, test }) => Math.abs(sum - test) / test)),
      biasDrop: last.bias / line.bias,
      varianceStep: Math.min(...steps),
      bestDegree: rows.reduce(
        (best, row, d) => (row.test < (rows[best] as typeof row).test ? d : best),
        0,
      ),
      lineBiasParameter: plain[1]?.biasParameter as number,
      lineBias: line.bias,
      shiftedBiasParameter: shifted[shown]?.biasParameter as number,
      shiftedBiasChange: Math.max(
        ...rows.map(({ bias, raisedBias }) => Math.abs(raisedBias / bias - 1)),
      ),
    };
    yield* scalarsFrom(scalars);
  },
  claims: [
    {
      id: 'adds-up',
      sentence: {
        ko: '편향², 분산, 잡음의 합은 모든 차수에서 따로 잰 테스트 오차와 5% 안에서 일치한다.',
        en: 'Squared bias, variance and noise add up to the separately measured test error within 5% at every degree.',
      },
      measure: (o) => o.scalar('mismatch'),
      expect: { op: '<=', value: 0.05 },
      format: { style: 'percent', digits: 1 },
      ...SEEDS,
    },
    {
      id: 'bias-falls',
      sentence: {
        ko: '최고 차수의 편향²은 직선의 편향²의 2%보다 작다.',
        en: 'At the highest degree the squared bias is below 2% of that of a straight line.',
      },
      measure: (o) => o.scalar('biasDrop'),
      expect: { op: '<', value: 0.02 },
      format: { style: 'percent', digits: 3 },
      ...SEEDS,
    },
    {
      id: 'variance-rises',
      sentence: {
        ko: '차수를 하나 올릴 때마다 분산이 커진다.',
        en: 'Each further degree multiplies the variance by more than one.',
      },
      measure: (o) => o.scalar('varianceStep'),
      expect: { op: '>', value: 1 },
      format: { style: 'fixed', digits: 2 },
      ...SEEDS,
    },
    {
      id: 'best-in-the-middle',
      sentence: {
        ko: '테스트 오차는 가장 낮은 차수도 가장 높은 차수도 아닌 중간 차수에서 가장 작다.',
        en: 'The test error is least at a degree between the lowest and the highest.',
      },
      measure: (o) => o.scalar('bestDegree'),
      expect: { op: 'within', low: 2, high: 8 },
      format: { style: 'integer' },
      ...SEEDS,
    },
    {
      id: 'large-bias-parameter',
      sentence: {
        ko: '모든 타깃에 100을 더하면 편향 매개변수는 그만큼 커진다.',
        en: 'Adding 100 to every target makes the bias parameter that large.',
      },
      measure: (o) => o.scalar('shiftedBiasParameter'),
      expect: { op: 'within', low: 99, high: 101 },
      format: { style: 'fixed', digits: 1 },
      ...SEEDS,
    },
    {
      id: 'same-bias-squared',
      sentence: {
        ko: '그래도 편향-분산의 편향²은 어느 차수에서도 달라지지 않는다(상대 차이).',
        en: 'The squared bias of the decomposition does not change at any degree (relative difference).',
      },
      measure: (o) => o.scalar('shiftedBiasChange'),
      expect: { op: '<=', value: 1e-6 },
      format: { style: 'scientific', digits: 1 },
      ...SEEDS,
    },
    {
      id: 'small-bias-parameter-underfits',
      sentence: {
        ko: '직선은 편향 매개변수가 작은데도 편향²이 잡음보다 크다(편향² ÷ 잡음 분산).',
        en: 'A straight line has a small bias parameter and yet a squared bias above the noise (bias² ÷ noise variance).',
      },
      measure(o) {
        const small = Math.abs(o.scalar('lineBiasParameter')) < 0.3;
        const noise = o.series('decomposition', 'noise')[0]?.y as number;
        return small ? o.scalar('lineBias') / noise : Number.NaN;
      },
      expect: { op: '>', value: 1 },
      format: { style: 'fixed', digits: 1 },
      ...SEEDS,
    },
  ],
});

/** One fitted curve as a cloud of dots. */
function* drawFit(values: ArrayLike<number>): Generator<Observation, void, void> {
  for (let t = 0; t < values.length; t += 2) {
    const [x, y] = [TEST_XS[t] as number, values[t] as number];
    yield { kind: 'point', chart: 'fits', series: 'fits', x, y };
  }
}
