// optimizers: what it claims of traces, ravines, learning rates and memory.
import type { Claim, Observations } from '../model/index.ts';
import { OPTIMIZER_NAMES } from './optimizer-set.ts';
import type { params } from './optimizers-params.ts';

const seeds = [1, 2, 3, 4, 5];
const quorum = 5;

/** The value of a scalar for each optimiser. */
const each = (o: Observations, quantity: string): number[] =>
  OPTIMIZER_NAMES.map((name) => o.scalar(`${quantity}-${name}`));

const spread = (losses: readonly number[]): number => Math.max(...losses) / Math.min(...losses);

export const claims: readonly Claim<typeof params>[] = [
  {
    id: 'traces-float32',
    sentence: {
      ko: '여섯 옵티마이저의 20스텝 경로는 float32로 계산해도 PyTorch의 float64 경로와 백만분의 1 안에서 일치한다(최대 차이).',
      en: 'In float32 the paths of all six optimisers over 20 steps agree with PyTorch’s float64 paths within a millionth (largest difference).',
    },
    measure: (o) => o.scalar('trace32'),
    expect: { op: '<=', value: 1e-6 },
    format: { style: 'scientific', digits: 2 },
    seeds,
    quorum,
  },
  {
    id: 'traces-float64',
    sentence: {
      ko: 'float64로 계산하면 PyTorch의 경로와 10⁻¹² 안에서 일치한다(최대 차이).',
      en: 'In float64 they agree with PyTorch’s paths within 10⁻¹² (largest difference).',
    },
    measure: (o) => o.scalar('trace64'),
    expect: { op: '<=', value: 1e-12 },
    format: { style: 'scientific', digits: 2 },
    seeds,
    quorum,
  },
  {
    id: 'traces-apart',
    sentence: {
      ko: '같은 20스텝에서 가장 비슷한 두 옵티마이저의 경로도 0.01 넘게 벌어진다.',
      en: 'Over the same 20 steps even the two most alike optimisers come apart by more than 0.01.',
    },
    measure: (o) => o.scalar('apart'),
    expect: { op: '>', value: 0.01 },
    format: { style: 'fixed', digits: 3 },
    seeds,
    quorum,
  },
  {
    id: 'memory-sgd',
    sentence: {
      ko: 'SGD는 파라미터 말고는 아무 수도 기억하지 않는다(파라미터 하나에 덧붙는 수).',
      en: 'SGD keeps no number beside the parameters (numbers kept for each).',
    },
    measure: (o) => o.scalar('copies-sgd'),
    expect: { op: '=', value: 0 },
    format: { style: 'integer' },
    seeds,
    quorum,
  },
  {
    id: 'memory-momentum',
    sentence: {
      ko: '모멘텀과 네스테로프는 파라미터마다 수 하나를 더 기억한다.',
      en: 'Momentum and Nesterov keep one more number for each parameter.',
    },
    measure: (o) => Math.max(o.scalar('copies-momentum'), o.scalar('copies-nesterov')),
    expect: { op: '=', value: 1 },
    format: { style: 'integer' },
    seeds,
    quorum,
  },
  {
    id: 'memory-rmsprop',
    sentence: {
      ko: 'RMSProp도 파라미터마다 수 하나를 더 기억한다.',
      en: 'RMSProp keeps one more number for each parameter, too.',
    },
    measure: (o) => o.scalar('copies-rmsprop'),
    expect: { op: '=', value: 1 },
    format: { style: 'integer' },
    seeds,
    quorum,
  },
  {
    id: 'memory-adam',
    sentence: {
      ko: 'Adam과 AdamW는 파라미터마다 수 둘을 더 기억한다.',
      en: 'Adam and AdamW keep two more numbers for each parameter.',
    },
    measure: (o) => Math.max(o.scalar('copies-adam'), o.scalar('copies-adamw')),
    expect: { op: '=', value: 2 },
    format: { style: 'integer' },
    seeds,
    quorum,
  },
  {
    id: 'adam-first-step',
    sentence: {
      ko: 'Adam의 첫 스텝은 그래디언트의 크기와 상관없이 축마다 학습률만큼이다(학습률의 배수).',
      en: 'Adam’s first step along an axis is one learning rate, whatever the size of the gradient.',
    },
    measure: (o) => o.scalar('first-adam'),
    expect: { op: 'within', low: 0.999, high: 1.001 },
    format: { style: 'fixed', digits: 3 },
    seeds,
    quorum,
  },
  {
    id: 'rmsprop-first-step',
    sentence: {
      ko: '편향 보정이 없는 RMSProp(ρ = 0.99)의 첫 스텝은 학습률의 열 배이다.',
      en: 'RMSProp (ρ = 0.99), which corrects no bias, first steps by ten learning rates.',
    },
    measure: (o) => o.scalar('first-rmsprop'),
    expect: { op: 'within', low: 9.99, high: 10.01 },
    format: { style: 'fixed', digits: 2 },
    seeds,
    quorum,
  },
  {
    id: 'momentum-in-the-ravine',
    sentence: {
      ko: '조건수 60인 골짜기를 80스텝 내려간 뒤 모멘텀의 손실은 SGD의 10분의 1이 안 된다.',
      en: 'After 80 steps down a ravine of condition number 60, momentum’s loss is below a tenth of SGD’s.',
    },
    measure: (o) => o.scalar('ravine-momentum') / o.scalar('ravine-sgd'),
    expect: { op: '<', value: 0.1 },
    format: { style: 'scientific', digits: 2 },
    seeds,
    quorum,
  },
  {
    id: 'sgd-turns-along',
    sentence: {
      ko: '골짜기를 30도 돌려도 SGD, 모멘텀, 네스테로프의 마지막 손실은 그대로이다(가장 크게 달라진 비율).',
      en: 'Turning the ravine by 30 degrees leaves the final losses of SGD, momentum and Nesterov as they are (largest relative change).',
    },
    measure: (o) =>
      Math.max(
        ...['sgd', 'momentum', 'nesterov'].map((name) =>
          Math.abs(o.scalar(`straight-${name}`) - 1),
        ),
      ),
    expect: { op: '<', value: 1e-6 },
    format: { style: 'scientific', digits: 1 },
    seeds,
    quorum,
  },
  {
    id: 'rmsprop-needs-axes',
    sentence: {
      ko: 'RMSProp의 마지막 손실은 골짜기가 축과 나란할 때 30도 돌렸을 때의 10²⁰분의 1도 안 된다.',
      en: 'RMSProp’s final loss in the ravine along an axis is below 10⁻²⁰ of that in the turned one.',
    },
    measure: (o) => o.scalar('straight-rmsprop'),
    expect: { op: '<', value: 1e-20 },
    format: { style: 'scientific', digits: 1 },
    seeds,
    quorum,
  },
  {
    id: 'all-learn',
    sentence: {
      ko: '학습률을 각자 고르면 여섯 모두 200스텝 뒤 손글씨 숫자의 손실이 0.5 아래로 내려간다(가장 큰 손실).',
      en: 'Each at its own rate, all six bring the loss on the digits below 0.5 in 200 steps (the largest of the six).',
    },
    measure: (o) => Math.max(...each(o, 'digits')),
    expect: { op: '<', value: 0.5 },
    format: { style: 'fixed', digits: 2 },
    seeds,
    quorum,
  },
  {
    id: 'close-at-own-rates',
    sentence: {
      ko: '그때 가장 큰 손실은 가장 작은 손실의 두 배를 넘지 않는다.',
      en: 'The largest of these losses is then at most twice the smallest.',
    },
    measure: (o) => spread(each(o, 'digits')),
    expect: { op: '<=', value: 2 },
    format: { style: 'fixed', digits: 2 },
    seeds,
    quorum,
  },
  {
    id: 'momentum-on-digits',
    sentence: {
      ko: '그때 모멘텀의 손실은 SGD의 0.7배에서 1.4배 사이로, 뚜렷한 이점이 없다.',
      en: 'Momentum’s loss is then between 0.7 and 1.4 times SGD’s: no clear advantage.',
    },
    measure: (o) => o.scalar('digits-momentum') / o.scalar('digits-sgd'),
    expect: { op: 'within', low: 0.7, high: 1.4 },
    format: { style: 'fixed', digits: 2 },
    seeds,
    quorum,
  },
  {
    id: 'far-at-one-rate',
    sentence: {
      ko: '여섯 모두 SGD의 학습률 0.3을 쓰면 가장 큰 손실이 가장 작은 손실의 네 배를 넘는다.',
      en: 'With SGD’s rate of 0.3 for all six, the largest loss is more than four times the smallest.',
    },
    params: { rates: 'sgd' },
    measure: (o) => spread(each(o, 'digits')),
    expect: { op: '>', value: 4 },
    format: { style: 'fixed', digits: 1 },
    seeds,
    quorum,
  },
  {
    id: 'adam-at-the-rate-of-sgd',
    sentence: {
      ko: 'SGD의 학습률 0.3을 쓴 Adam의 손실은 200스텝 뒤에도 찍기의 손실 ln 10 ≈ 2.3에서 15% 안에 머문다.',
      en: 'At SGD’s rate of 0.3, Adam’s loss after 200 steps is still within 15% of that of guessing, ln 10 ≈ 2.3.',
    },
    params: { rates: 'sgd' },
    measure: (o) => o.scalar('digits-adam'),
    expect: { op: 'within', low: 1.96, high: 2.65 },
    format: { style: 'fixed', digits: 2 },
    seeds,
    quorum,
  },
  {
    id: 'sgd-at-the-rate-of-adam',
    sentence: {
      ko: 'Adam의 학습률 0.01을 쓴 SGD의 손실은 200스텝 뒤에도 0.8보다 크다.',
      en: 'At Adam’s rate of 0.01, SGD’s loss is still above 0.8 after 200 steps.',
    },
    params: { rates: 'adam' },
    measure: (o) => o.scalar('digits-sgd'),
    expect: { op: '>', value: 0.8 },
    format: { style: 'fixed', digits: 2 },
    seeds,
    quorum,
  },
  {
    id: 'rates-carry-over',
    sentence: {
      ko: '다른 시드로 고른 학습률을 써도 손실은 이 시드의 격자에서 가장 나은 학습률을 쓸 때의 1.5배를 넘지 않는다(여섯 가운데 최대).',
      en: 'At the rates that were chosen on other seeds, the loss is at most 1.5 times that at this seed’s best rate of the grid (largest of the six).',
    },
    params: { digits: 'grid' },
    measure: (o) => Math.max(...each(o, 'regret')),
    expect: { op: '<=', value: 1.5 },
    format: { style: 'fixed', digits: 2 },
    seeds,
    quorum,
  },
];
