// loss-increase: what it claims of steps that raise the loss.
import type { Claim } from '../model/index.ts';
import { DIGITS, type params } from './loss-increase-words.ts';

const seeds = [1, 2, 3, 4, 5];
const quorum = 5;
const SEEDS = { seeds, quorum, format: { style: 'percent', digits: 0 } } as const;
const FULL = { batch: DIGITS, sweep: false } as const;

export const claims: readonly Claim<typeof params>[] = [
  {
    id: 'full-batch-monotone',
    sentence: {
      ko: '전체 배치에서 학습률이 1/L보다 작으면(0.9/L) 손실이 커진 스텝이 하나도 없다.',
      en: 'With the full batch and a learning rate below 1/L (0.9/L) the loss rises on no step.',
    },
    params: FULL,
    measure: (o) => o.scalar('rises'),
    expect: { op: '=', value: 0 },
    ...SEEDS,
  },
  {
    id: 'below-two-over-l',
    sentence: {
      ko: '1.9/L로 키워도 커진 스텝이 없다.',
      en: 'At 1.9/L there is still no such step.',
    },
    params: { ...FULL, rate: 1.9 },
    measure: (o) => o.scalar('rises'),
    expect: { op: '=', value: 0 },
    ...SEEDS,
  },
  {
    id: 'above-two-over-l',
    sentence: {
      ko: '2.01/L이면 제곱 오차가 80% 넘는 스텝에서 커진다.',
      en: 'At 2.01/L the squared error rises on more than 80% of the steps.',
    },
    params: { ...FULL, rate: 2.01 },
    measure: (o) => o.scalar('rises'),
    expect: { op: '>', value: 0.8 },
    ...SEEDS,
  },
  {
    id: 'above-two-over-l-diverges',
    sentence: {
      ko: '그때 손실은 200스텝 뒤에 처음의 5배보다 크다.',
      en: 'After 200 such steps the loss is more than 5 times what it was at the start.',
    },
    params: { ...FULL, rate: 2.01 },
    measure: (o) => o.scalar('last') / o.scalar('first'),
    expect: { op: '>', value: 5 },
    ...SEEDS,
    format: { style: 'integer' },
  },
  {
    id: 'batch-of-eight',
    sentence: {
      ko: '같은 학습률(0.9/L)에서 배치 크기가 8이면 전체 데이터의 손실이 20% 넘는 스텝에서 커진다.',
      en: 'At the same rate (0.9/L) with batches of 8, the loss on all the data rises on more than 20% of the steps.',
    },
    measure: (o) => o.scalar('rises'),
    expect: { op: '>', value: 0.2 },
    ...SEEDS,
  },
  {
    id: 'batch-of-eight-still-learns',
    sentence: {
      ko: '그래도 손실은 처음의 절반 아래로 내려간다(마지막 ÷ 처음).',
      en: 'Even so, it falls below half of what it was at the start (end ÷ start).',
    },
    measure: (o) => o.scalar('last') / o.scalar('first'),
    expect: { op: '<', value: 0.5 },
    ...SEEDS,
  },
  {
    id: 'slow-batch-of-eight',
    sentence: {
      ko: '학습률이 0.05/L이면 배치 크기가 8이어도 커진 스텝이 10%에 못 미친다.',
      en: 'At 0.05/L it rises on fewer than 10% of the steps, with the same batches of 8.',
    },
    params: { rate: 0.05, sweep: false },
    measure: (o) => o.scalar('rises'),
    expect: { op: '<', value: 0.1 },
    ...SEEDS,
  },
  {
    id: 'log-looks-worse',
    sentence: {
      ko: '그러나 배치에서 본 손실은 40–60%의 스텝에서 바로 앞 스텝보다 크다.',
      en: 'Yet the loss seen on the batches exceeds that of the step before on 40% to 60% of the steps.',
    },
    params: { rate: 0.05, sweep: false },
    measure: (o) => o.scalar('rises-shown'),
    expect: { op: 'within', low: 0.4, high: 0.6 },
    ...SEEDS,
  },
  {
    id: 'grows-with-rate',
    sentence: {
      ko: '배치 크기 8에서 커진 스텝의 비율은 학습률이 0.05/L에서 0.25/L, 0.9/L로 커질 때마다 5%포인트 넘게 늘어난다(두 차이 가운데 작은 쪽).',
      en: 'With batches of 8 that share grows by more than 5 percentage points from 0.05/L to 0.25/L, and again to 0.9/L (the smaller of the two steps).',
    },
    measure(o) {
      const share = new Map(o.series('by-rate', 'eight').map(({ x, y }) => [x, y]));
      const [low, middle, high] = [0.05, 0.25, 0.9].map((rate) => share.get(rate) as number) as [
        number,
        number,
        number,
      ];
      return Math.min(middle - low, high - middle);
    },
    expect: { op: '>', value: 0.05 },
    ...SEEDS,
    format: { style: 'points', digits: 0 },
  },
  {
    id: 'momentum-overshoots',
    sentence: {
      ko: '전체 배치, 학습률 0.9/L에 모멘텀 0.9를 더하면 5% 넘는 스텝에서 손실이 커진다.',
      en: 'With the full batch and 0.9/L, momentum 0.9 makes the loss rise on more than 5% of the steps.',
    },
    params: { ...FULL, momentum: 0.9 },
    measure: (o) => o.scalar('rises'),
    expect: { op: '>', value: 0.05 },
    ...SEEDS,
  },
  {
    id: 'momentum-is-faster',
    sentence: {
      ko: '그런데도 200스텝 뒤의 손실은 단순 경사하강법보다 낮다(모멘텀 ÷ 단순).',
      en: 'And yet its loss after 200 steps is lower than that of plain descent (momentum ÷ plain).',
    },
    params: { ...FULL, momentum: 0.9 },
    measure: (o) => o.scalar('last') / o.scalar('last-plain'),
    expect: { op: '<', value: 0.95 },
    ...SEEDS,
    format: { style: 'fixed', digits: 2 },
  },
  {
    id: 'momentum-need-not-overshoot',
    sentence: {
      ko: '같은 데이터의 교차 엔트로피에서는 같은 모멘텀으로 200스텝 동안 한 번도 커지지 않는다.',
      en: 'On the cross-entropy of the same data the same momentum raises it on none of 200 steps.',
    },
    params: { ...FULL, model: 'softmax', momentum: 0.9 },
    measure: (o) => o.scalar('rises'),
    expect: { op: '=', value: 0 },
    ...SEEDS,
  },
  {
    id: 'adam-rises',
    sentence: {
      ko: '전체 배치라도 학습률 0.1의 Adam에서는 3% 넘는 스텝에서 손실이 커진다.',
      en: 'Even with the full batch, Adam at a rate of 0.1 raises the loss on more than 3% of the steps.',
    },
    params: { ...FULL, adam: true },
    measure: (o) => o.scalar('rises'),
    expect: { op: '>', value: 0.03 },
    ...SEEDS,
  },
  {
    id: 'dropout-rises',
    sentence: {
      ko: '전체 배치라도 드롭아웃 0.5를 쓰면 15% 넘는 스텝에서 손실(드롭아웃 없이 잰 것)이 커진다.',
      en: 'Even with the full batch, dropout of 0.5 raises the loss (taken without dropout) on more than 15% of the steps.',
    },
    params: { ...FULL, dropout: 0.5 },
    measure: (o) => o.scalar('rises'),
    expect: { op: '>', value: 0.15 },
    ...SEEDS,
  },
  {
    id: 'edge-rises',
    sentence: {
      ko: 'tanh 망을 전체 배치와 큰 학습률(출발점에서 잰 L로 3/L)로 학습시키면 손실이 2–30%의 스텝에서 커진다.',
      en: 'A tanh network trained with the full batch and a large rate (3/L, L measured at the start) sees its loss rise on 2% to 30% of the steps.',
    },
    params: { ...FULL, model: 'network', rate: 3, steps: 400 },
    measure: (o) => o.scalar('rises'),
    expect: { op: 'within', low: 0.02, high: 0.3 },
    ...SEEDS,
  },
  {
    id: 'edge-still-learns',
    sentence: {
      ko: '그래도 400스텝 뒤의 손실은 처음의 5%보다 작다.',
      en: 'After 400 steps that loss is still below 5% of what it was at the start.',
    },
    params: { ...FULL, model: 'network', rate: 3, steps: 400 },
    measure: (o) => o.scalar('last') / o.scalar('first'),
    expect: { op: '<', value: 0.05 },
    ...SEEDS,
    format: { style: 'percent', digits: 1 },
  },
  {
    id: 'edge-sharpness',
    sentence: {
      ko: '그동안 학습률 × 날카로움은 3에서 출발했지만 그 중앙값은 1.6과 2.4 사이이다.',
      en: 'Meanwhile learning rate × sharpness, which started at 3, has a median between 1.6 and 2.4.',
    },
    params: { ...FULL, model: 'network', rate: 3, steps: 400 },
    measure: (o) => o.scalar('sharpness-middle'),
    expect: { op: 'within', low: 1.6, high: 2.4 },
    ...SEEDS,
    format: { style: 'fixed', digits: 2 },
  },
  {
    id: 'small-rate-network',
    sentence: {
      ko: '학습률을 0.5/L로 낮추면 tanh 망에서도 커진 스텝이 없다.',
      en: 'At 0.5/L the loss of the tanh network, too, rises on no step.',
    },
    params: { ...FULL, model: 'network', rate: 0.5, steps: 400 },
    measure: (o) => o.scalar('rises'),
    expect: { op: '=', value: 0 },
    ...SEEDS,
  },
];
