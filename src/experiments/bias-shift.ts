// bias-shift: data that a line off the origin separates, learned with and without biases.
import type { Engine, Rng } from '../engine/index.ts';
import { createEngine, createRng } from '../engine/index.ts';
import type { Observation } from '../model/index.ts';
import { defineExperiment } from '../model/index.ts';
import { bestLineAccuracy } from './best-line.ts';
import { boundaryDistance, homogeneityGap, normalizedDifference } from './bias-probe.ts';
import { CHARTS, MAP_CAPTIONS, SCALARS } from './bias-shift-words.ts';
import { paintDecisionMap, pixelCentres } from './decision-map.ts';
import { drawOffsetTask, majorityShare } from './offset-task.ts';
import type { PlaneClassifier } from './plane-classifier.ts';
import { accuracyOf, createPlaneClassifier, logitsAt, trainer } from './plane-classifier.ts';
import type { LabelledPoints } from './point-clouds.ts';

const DISTANCES = [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];
const MAP = { size: 96, extent: 3 };
const NETS = ['lineWithout', 'lineWith', 'reluWithout', 'reluWith'] as const;
const SEEDS = { seeds: [1, 2, 3, 4, 5], quorum: 5 } as const;

export const experiment = defineExperiment({
  slug: 'bias-shift',
  title: { ko: '편향이 옮기는 것', en: 'What a bias moves' },
  summary: {
    ko: '원점을 지나지 않는 직선으로 나뉘는 데이터를 편향이 있는 모델과 없는 모델로 학습시켜 정확도와 결정 경계를 비교합니다. 편향 없는 ReLU 신경망의 성질과, 배치 정규화 앞에서 편향이 사라지는 것도 확인합니다.',
    en: 'Learns data that a line off the origin separates, with and without biases, and compares accuracy and decision boundaries. It also checks what a ReLU network without biases can be, and that batch normalisation wipes a bias out.',
  },
  params: {
    distance: {
      type: 'number',
      label: {
        ko: '원점에서 참 경계까지의 거리',
        en: 'Distance of the true boundary from the origin',
      },
      help: {
        ko: '점들은 원점을 중심으로 한 표준정규분포를 따릅니다.',
        en: 'The points are standard normal round the origin.',
      },
      min: 0,
      max: 2,
      step: 0.05,
      default: 1,
    },
    width: {
      type: 'number',
      label: {
        ko: 'ReLU 신경망의 은닉층 뉴런 수',
        en: 'Units of each hidden layer of the ReLU network',
      },
      min: 2,
      max: 64,
      integer: true,
      scale: 'log',
      default: 16,
    },
    steps: {
      type: 'number',
      label: { ko: '학습 스텝 수', en: 'Training steps' },
      min: 50,
      max: 2000,
      integer: true,
      scale: 'log',
      default: 600,
    },
    learningRate: {
      type: 'number',
      label: { ko: '학습률 (Adam)', en: 'Learning rate (Adam)' },
      min: 0.001,
      max: 0.3,
      scale: 'log',
      default: 0.05,
    },
  },
  presets: [
    {
      id: 'origin',
      label: { ko: '경계가 원점을 지날 때', en: 'Boundary through the origin' },
      values: { distance: 0 },
    },
    { id: 'far', label: { ko: '경계가 멀 때', en: 'Boundary far away' }, values: { distance: 2 } },
  ],
  charts: CHARTS,
  scalars: SCALARS,
  *run(params, { seed }): Generator<Observation, void, void> {
    const e = createEngine();
    const rng = createRng(seed);
    const { width } = params;
    const task = drawOffsetTask(params.distance, rng);
    const specs = {
      lineWithout: { layers: 1, width, relu: false, biases: false },
      lineWith: { layers: 1, width, relu: false, biases: true },
      reluWithout: { layers: 3, width, relu: true, biases: false },
      reluWith: { layers: 3, width, relu: true, biases: true },
    };
    const nets = new Map<string, PlaneClassifier>();
    for (const [index, name] of NETS.entries()) {
      const net = createPlaneClassifier(e, rng, specs[name]);
      nets.set(name, net);
      const step = trainer(e, net, task.train, params.learningRate);
      for (let done = 0; done < params.steps; done++) {
        step();
        if (done % 100 === 0) yield progress(params.steps, index, done);
        if (done === Math.floor(params.steps / 8)) yield drawRegions(e, name, net, task.train);
      }
      yield drawRegions(e, name, net, task.train);
      const value = accuracyOf(e, net, task.test);
      yield { kind: 'scalar', name: `${name}Accuracy`, value };
    }
    const value = bestLineAccuracy(task.test, { throughOrigin: true });
    yield { kind: 'scalar', name: 'bestThroughOrigin', value };
    yield { kind: 'scalar', name: 'majority', value: majorityShare(task.test) };
    yield {
      kind: 'scalar',
      name: 'learnedDistance',
      value: boundaryDistance(nets.get('lineWith') as PlaneClassifier),
    };
    for (const suffix of ['Without', 'With']) {
      const net = nets.get(`relu${suffix}`) as PlaneClassifier;
      const origin = Math.abs(logitsAt(e, net, new Float64Array(2))[0] as number);
      yield { kind: 'scalar', name: `origin${suffix}`, value: origin };
      const gap = homogeneityGap(e, net, task.test.xy);
      yield { kind: 'scalar', name: `homogeneity${suffix}`, value: gap };
    }
    const difference = normalizedDifference(e, rng, task.train.xy);
    yield { kind: 'scalar', name: 'normalizedDifference', value: difference };
    yield* sweepDistances(e, rng, params);
  },
  claims: [
    {
      id: 'line-without-bias',
      sentence: {
        ko: '참 경계가 원점에서 1만큼 떨어져 있으면 편향 없는 직선의 테스트 정확도는 90%를 넘지 못한다.',
        en: 'With the true boundary at distance 1 from the origin, the test accuracy of a line without a bias is at most 90%.',
      },
      measure: (o) => o.scalar('lineWithoutAccuracy'),
      expect: { op: '<=', value: 0.9 },
      format: { style: 'percent', digits: 0 },
      ...SEEDS,
    },
    {
      id: 'line-with-bias',
      sentence: {
        ko: '같은 데이터에서 편향을 하나 더한 직선의 테스트 정확도는 99%를 넘는다.',
        en: 'On the same data the test accuracy of a line with a bias exceeds 99%.',
      },
      measure: (o) => o.scalar('lineWithAccuracy'),
      expect: { op: '>', value: 0.99 },
      format: { style: 'percent', digits: 1 },
      ...SEEDS,
    },
    {
      id: 'best-line-through-origin',
      sentence: {
        ko: '학습과 상관없이, 원점을 지나는 어떤 직선도 이 데이터에서 정확도 90%를 넘지 못한다.',
        en: 'Whatever the training, no line through the origin exceeds 90% on this data.',
      },
      measure: (o) => o.scalar('bestThroughOrigin'),
      expect: { op: '<=', value: 0.9 },
      format: { style: 'percent', digits: 0 },
      ...SEEDS,
    },
    {
      id: 'worse-than-constant',
      sentence: {
        ko: '늘 다수 쪽으로만 답하는 편이 편향 없는 직선보다 5%포인트 넘게 더 맞는다(정확도 차이).',
        en: 'Always naming the larger class beats the line without a bias by more than 5 percentage points (difference of accuracies).',
      },
      measure: (o) => o.scalar('majority') - o.scalar('lineWithoutAccuracy'),
      expect: { op: '>', value: 0.05 },
      format: { style: 'points', digits: 0 },
      ...SEEDS,
    },
    {
      id: 'boundary-distance',
      sentence: {
        ko: '학습한 경계와 원점의 거리 |b|/‖w‖는 참값 1과 0.1 이내로 같다.',
        en: 'The learned boundary lies at |b|/‖w‖ from the origin, within 0.1 of the true distance 1.',
      },
      measure: (o) => o.scalar('learnedDistance'),
      expect: { op: 'within', low: 0.9, high: 1.1 },
      format: { style: 'fixed', digits: 2 },
      ...SEEDS,
    },
    {
      id: 'zero-at-origin',
      sentence: {
        ko: '편향 없는 ReLU 신경망은 학습한 뒤에도 f(0) = 0이다.',
        en: 'A ReLU network without biases gives f(0) = 0 even after training.',
      },
      measure: (o) => o.scalar('originWithout'),
      expect: { op: '=', value: 0 },
      format: { style: 'integer' },
      ...SEEDS,
    },
    {
      id: 'homogeneous',
      sentence: {
        ko: '편향 없는 ReLU 신경망은 f(3x) = 3f(x)를 1e-5 이내로 지킨다.',
        en: 'A ReLU network without biases satisfies f(3x) = 3f(x) within 1e-5.',
      },
      measure: (o) => o.scalar('homogeneityWithout'),
      expect: { op: '<=', value: 1e-5 },
      format: { style: 'scientific', digits: 1 },
      ...SEEDS,
    },
    {
      id: 'not-homogeneous-with-biases',
      sentence: {
        ko: '편향이 있는 ReLU 신경망에서는 f(3x)와 3f(x)가 0.05 넘게 다르다(상대 차이).',
        en: 'With biases, f(3x) and 3f(x) differ by more than 0.05 (relative difference).',
      },
      measure: (o) => o.scalar('homogeneityWith'),
      expect: { op: '>', value: 0.05 },
      format: { style: 'fixed', digits: 2 },
      ...SEEDS,
    },
    {
      id: 'relu-without-biases',
      sentence: {
        ko: '편향 없는 ReLU 신경망은 이 데이터에서 테스트 정확도 95%를 넘지 못한다.',
        en: 'A ReLU network without biases stays at or below 95% on this data.',
      },
      measure: (o) => o.scalar('reluWithoutAccuracy'),
      expect: { op: '<=', value: 0.95 },
      format: { style: 'percent', digits: 0 },
      ...SEEDS,
    },
    {
      id: 'batch-norm-erases-bias',
      sentence: {
        ko: '배치 정규화 바로 앞의 편향은 정규화된 출력을 1e-5보다 크게 바꾸지 못한다.',
        en: 'A bias right before batch normalisation changes the normalised output by at most 1e-5.',
      },
      measure: (o) => o.scalar('normalizedDifference'),
      expect: { op: '<=', value: 1e-5 },
      format: { style: 'scientific', digits: 1 },
      ...SEEDS,
    },
  ],
});

/** Accuracy of a line with and without a bias as the true boundary moves away from the origin. */
function* sweepDistances(
  e: Engine,
  rng: Rng,
  { steps, learningRate }: { steps: number; learningRate: number },
): Generator<Observation, void, void> {
  for (const [i, x] of DISTANCES.entries()) {
    const { train, test } = drawOffsetTask(x, rng);
    for (const [biased, series] of ['without', 'with'].entries()) {
      const spec = { layers: 1, width: 1, relu: false, biases: biased === 1 };
      const net = createPlaneClassifier(e, rng, spec);
      const step = trainer(e, net, train, learningRate);
      for (let done = 0; done < steps; done++) {
        step();
        if (done % 100 === 0) yield progress(steps, NETS.length + 2 * i + biased, done);
      }
      yield { kind: 'point', chart: 'distance', series, x, y: accuracyOf(e, net, test) };
    }
    const best = bestLineAccuracy(test, { throughOrigin: true });
    yield { kind: 'point', chart: 'distance', series: 'best', x, y: best };
    yield { kind: 'point', chart: 'distance', series: 'majority', x, y: majorityShare(test) };
  }
}

function drawRegions(
  e: Engine,
  name: keyof typeof MAP_CAPTIONS,
  net: PlaneClassifier,
  points: LabelledPoints,
): Observation {
  const logits = logitsAt(e, net, pixelCentres(MAP.size, MAP.extent));
  return {
    kind: 'image',
    name,
    caption: MAP_CAPTIONS[name],
    width: MAP.size,
    height: MAP.size,
    channels: 3,
    pixels: paintDecisionMap(logits, points, MAP),
  };
}

/** How far a run is when `done` steps of network number `index` are taken. */
function progress(steps: number, index: number, done: number): Observation {
  const total = (NETS.length + 2 * DISTANCES.length) * steps;
  return { kind: 'progress', done: index * steps + done, total };
}
