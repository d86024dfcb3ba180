// gan-batch-norm: how many modes of a ring a GAN covers, by where batch normalisation stands.
import { createEngine, createRng } from '../engine/index.ts';
import type { Observation, Text } from '../model/index.ts';
import { defineExperiment } from '../model/index.ts';
import { claims } from './gan-batch-norm-claims.ts';
import { params } from './gan-batch-norm-params.ts';
import { createPlaneGan, type GeneratorNorm, type PlaneGan } from './plane-gan.ts';
import { centresOf, coverageOf, drawRing, type Ring } from './ring-of-gaussians.ts';
import { scatterImage } from './scatter-image.ts';
import { mean, variance } from './statistics.ts';

const RADIUS = 2;
const SPREAD = 0.15;
const SAMPLES = 500;
const MEASUREMENTS = 20;
/** The last measurements, over which the modes are averaged, since a GAN goes on wandering. */
const AVERAGED = 5;
const BATCHES = 50;
const PICTURE = { side: 96, extent: 3 };

const LABELS: Readonly<Record<GeneratorNorm, Text>> = {
  none: { ko: 'BN 없음', en: 'Without BN' },
  hidden: { ko: '은닉층에 BN', en: 'BN in hidden layers' },
  output: { ko: '출력에도 BN', en: 'BN at the output too' },
  fixed: { ko: '출력에도 BN, γ·β 없이', en: 'BN at the output too, no γ, β' },
};
const NORMS = Object.keys(LABELS) as readonly GeneratorNorm[];
const SERIES = NORMS.map((id) => ({ id, label: LABELS[id] }));
const STEP = { ko: '학습 스텝', en: 'Training step' };

const PER_NORM: Readonly<Record<string, Text>> = {
  modes: {
    ko: '찾아낸 봉우리 수 (마지막 다섯 측정의 평균)',
    en: 'modes covered (mean of the last five measurements)',
  },
  quality: {
    ko: '봉우리 가까이에 놓인 점의 비율 (같은 평균)',
    en: 'share of points near a mode (same mean)',
  },
  start: {
    ko: '학습 전, 잡음에 따른 출력의 표준편차',
    en: 'before training, spread of the outputs over the noise',
  },
  spread: { ko: '마지막 출력의 표준편차', en: 'spread of the outputs at the end' },
  'batch-mean': {
    ko: '학습 모드에서 배치 평균이 배치마다 달라지는 정도',
    en: 'in training mode, how far the mean of a batch varies between batches',
  },
};

export const experiment = defineExperiment({
  slug: 'gan-batch-norm',
  title: { ko: 'GAN과 배치 정규화', en: 'GANs and batch normalisation' },
  summary: {
    ko: '고리 모양으로 놓인 정규분포들을 GAN으로 배우게 하고, 배치 정규화(BN)를 생성기의 은닉층에 넣을 때, 넣지 않을 때, 출력에도 넣을 때 몇 개의 봉우리를 만들어 내는지 셉니다.',
    en: 'Lets a GAN learn Gaussians placed on a ring, and counts how many of them it produces with batch normalisation (BN) in the generator’s hidden layers, without it, and with BN at the output too.',
  },
  params,
  presets: [
    {
      id: 'shallow',
      label: { ko: '얕은 생성기와 He 초기화', en: 'A shallow generator, He initialisation' },
      values: { depth: 2, weights: 'he' },
    },
    {
      id: 'fixed-output',
      label: { ko: '출력 BN에 γ와 β가 없을 때', en: 'Output BN without γ and β' },
      values: { generators: 'fixed' },
    },
    {
      id: 'dcgan',
      label: {
        ko: '판별기에도 BN, 첫 층만 빼고',
        en: 'BN in the discriminator but for its first layer',
      },
      values: { generators: 'hidden', discriminator: 'separate' },
    },
    {
      id: 'first-layer',
      label: { ko: '판별기의 첫 층에도 BN', en: 'BN in the discriminator’s first layer too' },
      values: { generators: 'hidden', discriminator: 'first' },
    },
    {
      id: 'mixed-batches',
      label: { ko: '진짜와 가짜를 한 배치로', en: 'Real and fake in one batch' },
      values: { generators: 'hidden', discriminator: 'joint' },
    },
    {
      id: 'small-batch',
      label: { ko: '미니배치 크기 8', en: 'Mini-batches of 8' },
      values: { batch: 8 },
    },
  ],
  charts: [
    {
      id: 'modes',
      title: { ko: '찾아낸 봉우리 수', en: 'Modes covered' },
      x: { label: STEP },
      y: { label: { ko: '봉우리', en: 'Modes' }, min: 0 },
      series: SERIES,
    },
    {
      id: 'quality',
      title: { ko: '봉우리 가까이에 놓인 점의 비율', en: 'Share of points near a mode' },
      x: { label: STEP },
      y: { label: { ko: '비율', en: 'Share' }, min: 0, max: 1 },
      series: SERIES,
    },
  ],
  scalars: {
    ...Object.fromEntries(
      NORMS.flatMap((id) =>
        Object.entries(PER_NORM).map(([quantity, { ko, en }]) => [
          `${quantity}-${id}`,
          { ko: `${LABELS[id].ko}: ${ko}`, en: `${LABELS[id].en}: ${en}` },
        ]),
      ),
    ),
    'batch-mean-data': {
      ko: '데이터: 배치 평균이 배치마다 달라지는 정도',
      en: 'Data: how far the mean of a batch varies between batches',
    },
  },
  *run(params, { seed }): Generator<Observation, void, void> {
    const { generators, discriminator, modes, batch, steps } = params;
    const ring: Ring = { modes, radius: RADIUS, spread: SPREAD };
    const norms: readonly GeneratorNorm[] =
      generators === 'three' ? ['none', 'hidden', 'output'] : [generators];
    const rivals = norms.map((norm) => {
      // The same data, in the same order, for each.
      const spec = { ...params, generatorNorm: norm, discriminatorNorm: discriminator };
      const gan = createPlaneGan(createEngine(), createRng(seed), spec);
      return { norm, gan, data: createRng(seed + 1), seen: [] as ReturnType<typeof coverageOf>[] };
    });
    for (const { norm, gan } of rivals) {
      const value = spreadOf(gan.sample(SAMPLES, createRng(seed + 2), true));
      yield { kind: 'scalar', name: `start-${norm}`, value };
    }
    const every = Math.max(1, Math.floor(steps / MEASUREMENTS));
    for (let step = 1; step <= steps; step++) {
      for (const { gan, data } of rivals) gan.train(drawRing(ring, batch, data));
      if (step % 10 === 0) yield { kind: 'progress', done: step, total: steps };
      if (step % every !== 0) continue;
      for (const { norm, gan, seen } of rivals) {
        const points = gan.sample(SAMPLES, createRng(seed + step), false);
        const coverage = coverageOf(points, ring);
        seen.push(coverage);
        yield { kind: 'point', chart: 'modes', series: norm, x: step, y: coverage.modes };
        yield { kind: 'point', chart: 'quality', series: norm, x: step, y: coverage.quality };
        yield picture(norm, points, ring);
      }
    }
    for (const { norm, gan, seen } of rivals) {
      const last = seen.slice(-AVERAGED);
      const scalars = {
        modes: mean(last.map(({ modes: found }) => found)),
        quality: mean(last.map(({ quality }) => quality)),
        spread: spreadOf(gan.sample(SAMPLES, createRng(seed + 3), true)),
        'batch-mean': batchMeanSpread(gan, batch, seed),
      };
      for (const [quantity, value] of Object.entries(scalars)) {
        yield { kind: 'scalar', name: `${quantity}-${norm}`, value };
      }
    }
    const rng = createRng(seed + 4);
    const means = Array.from({ length: BATCHES }, () => xMeanOf(drawRing(ring, batch, rng)));
    yield { kind: 'scalar', name: 'batch-mean-data', value: deviation(means) };
  },
  claims,
});

function picture(norm: GeneratorNorm, points: ArrayLike<number>, ring: Ring): Observation {
  return {
    kind: 'image',
    name: `samples-${norm}`,
    caption: {
      ko: `${LABELS[norm].ko}: 생성한 점(검은 점)과 봉우리의 중심(주황)`,
      en: `${LABELS[norm].en}: generated points (dark) and centres of the modes (orange)`,
    },
    width: PICTURE.side,
    height: PICTURE.side,
    channels: 3,
    pixels: scatterImage(points, centresOf(ring), PICTURE),
  };
}

/** Standard deviation between batches of the mean x of a generated batch. */
function batchMeanSpread(gan: PlaneGan, batch: number, seed: number): number {
  const rng = createRng(seed + 5);
  return deviation(Array.from({ length: BATCHES }, () => xMeanOf(gan.sample(batch, rng, true))));
}

function xMeanOf(xy: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < xy.length; i += 2) sum += xy[i] as number;
  return sum / (xy.length / 2);
}

/** Standard deviation of the points about their mean, averaged over x and y as a root mean square. */
function spreadOf(xy: ArrayLike<number>): number {
  const columns = [0, 1].map((axis) =>
    Array.from({ length: xy.length / 2 }, (_, i) => xy[2 * i + axis] as number),
  );
  return Math.sqrt(mean(columns.map((column) => deviation(column) * deviation(column))));
}

function deviation(values: readonly number[]): number {
  return Math.sqrt(variance(values));
}
