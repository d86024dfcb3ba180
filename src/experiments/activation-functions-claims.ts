// activation-functions: what it claims of the curves.
import type { Claim } from '../model/index.ts';
import type { params } from './activation-functions-params.ts';

const seeds = [1, 2, 3, 4, 5];
const quorum = 5;

export const claims: readonly Claim<typeof params>[] = [
  {
    id: 'sigmoid-steepest',
    sentence: {
      ko: '시그모이드의 기울기는 아무리 가팔라도 1/4이다.',
      en: 'The sigmoid is nowhere steeper than 1/4.',
    },
    measure: (o) => o.scalar('maxSlope-sigmoid'),
    expect: { op: 'within', low: 0.2499, high: 0.25 },
    format: { style: 'fixed', digits: 4 },
    seeds,
    quorum,
  },
  {
    id: 'tanh-steepest',
    sentence: {
      ko: 'tanh의 가장 가파른 기울기는 1이다.',
      en: 'The steepest slope of tanh is 1.',
    },
    measure: (o) => o.scalar('maxSlope-tanh'),
    expect: { op: 'within', low: 0.9999, high: 1 },
    format: { style: 'fixed', digits: 4 },
    seeds,
    quorum,
  },
  {
    id: 'tanh-is-a-stretched-sigmoid',
    sentence: {
      ko: 'tanh(x)는 2σ(2x) − 1과 같다(가장 큰 차이).',
      en: 'tanh(x) equals 2σ(2x) − 1 (largest difference).',
    },
    measure: (o) => o.scalar('tanhIdentity'),
    expect: { op: '<', value: 1e-12 },
    format: { style: 'scientific', digits: 1 },
    seeds,
    quorum,
  },
  {
    id: 'sigmoid-flat-positive',
    sentence: {
      ko: '입력의 표준편차가 4이면, 시그모이드에서 기울기가 0.05에 못 미치는 양수 입력이 40%를 넘는다.',
      en: 'With inputs of standard deviation 4, more than 40% of the positive ones meet a sigmoid slope below 0.05.',
    },
    params: { spread: 4 },
    measure: (o) => o.scalar('flatPositive-sigmoid'),
    expect: { op: '>', value: 0.4 },
    format: { style: 'percent', digits: 0 },
    seeds,
    quorum,
  },
  {
    id: 'sigmoid-flat-negative',
    sentence: {
      ko: '음수 쪽도 마찬가지여서, 시그모이드는 양쪽 끝에서 포화한다.',
      en: 'The same goes for the negative ones: the sigmoid saturates at both ends.',
    },
    params: { spread: 4 },
    measure: (o) => o.scalar('flatNegative-sigmoid'),
    expect: { op: '>', value: 0.4 },
    format: { style: 'percent', digits: 0 },
    seeds,
    quorum,
  },
  {
    id: 'relu-flat-positive',
    sentence: {
      ko: '같은 입력에서 ReLU가 평탄해지는 양수 입력은 하나도 없다.',
      en: 'ReLU is flat for none of the same positive inputs.',
    },
    params: { spread: 4 },
    measure: (o) => o.scalar('flatPositive-relu'),
    expect: { op: '=', value: 0 },
    format: { style: 'percent', digits: 0 },
    seeds,
    quorum,
  },
  {
    id: 'relu-flat-negative',
    sentence: {
      ko: 'ReLU는 음수 입력 전부에서 평탄하다.',
      en: 'ReLU is flat for all of the negative inputs.',
    },
    params: { spread: 4 },
    measure: (o) => o.scalar('flatNegative-relu'),
    expect: { op: '=', value: 1 },
    format: { style: 'percent', digits: 0 },
    seeds,
    quorum,
  },
  {
    id: 'leaky-relu-flat-negative',
    sentence: {
      ko: '평탄함의 기준을 기울기 0.005로 낮추면, Leaky ReLU가 평탄한 음수 입력은 하나도 없다.',
      en: 'With flat taken as a slope below 0.005, leaky ReLU is flat for none of the negative inputs.',
    },
    params: { spread: 4, flat: 0.005 },
    measure: (o) => o.scalar('flatNegative-leaky-relu'),
    expect: { op: '=', value: 0 },
    format: { style: 'percent', digits: 0 },
    seeds,
    quorum,
  },
  {
    id: 'sigmoid-mean',
    sentence: {
      ko: '평균이 0인 입력을 넣어도 시그모이드 출력의 평균은 0.5 근처이다.',
      en: 'Fed inputs of mean 0, the sigmoid has a mean output near 0.5.',
    },
    measure: (o) => o.scalar('mean-sigmoid'),
    expect: { op: 'within', low: 0.48, high: 0.52 },
    format: { style: 'fixed', digits: 2 },
    seeds,
    quorum,
  },
  {
    id: 'relu-mean',
    sentence: {
      ko: 'ReLU 출력의 평균도 0이 아니다(이론값 1/√(2π)).',
      en: 'The mean output of ReLU is not 0 either (in theory 1/√(2π)).',
    },
    measure: (o) => o.scalar('mean-relu'),
    expect: { op: 'within', low: 0.38, high: 0.42 },
    format: { style: 'fixed', digits: 2 },
    seeds,
    quorum,
  },
  {
    id: 'tanh-mean',
    sentence: {
      ko: 'tanh 출력의 평균은 0 근처이다(절댓값).',
      en: 'The mean output of tanh is near 0 (magnitude).',
    },
    measure: (o) => Math.abs(o.scalar('mean-tanh')),
    expect: { op: '<', value: 0.02 },
    format: { style: 'fixed', digits: 2 },
    seeds,
    quorum,
  },
  {
    id: 'elu-mean',
    sentence: {
      ko: 'ELU 출력의 평균은 ReLU의 절반에도 못 미친다(ELU ÷ ReLU).',
      en: 'The mean output of ELU is less than half that of ReLU (ELU ÷ ReLU).',
    },
    measure: (o) => o.scalar('mean-elu') / o.scalar('mean-relu'),
    expect: { op: 'within', low: 0, high: 0.5 },
    format: { style: 'fixed', digits: 2 },
    seeds,
    quorum,
  },
  {
    id: 'gelu-minimum',
    sentence: {
      ko: 'GELU의 최솟값은 −0.17 근처이다.',
      en: 'The minimum of GELU is near −0.17.',
    },
    measure: (o) => o.scalar('minimum-gelu'),
    expect: { op: 'within', low: -0.175, high: -0.165 },
    format: { style: 'fixed', digits: 3 },
    seeds,
    quorum,
  },
  {
    id: 'silu-minimum',
    sentence: {
      ko: 'SiLU의 최솟값은 −0.28 근처이다.',
      en: 'The minimum of SiLU is near −0.28.',
    },
    measure: (o) => o.scalar('minimum-silu'),
    expect: { op: 'within', low: -0.285, high: -0.275 },
    format: { style: 'fixed', digits: 3 },
    seeds,
    quorum,
  },
];
