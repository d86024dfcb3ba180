// loss-slice: what it claims of slices.
import type { Claim } from '../model/index.ts';
import type { params } from './loss-slice-words.ts';

const SEEDS = { seeds: [1, 2, 3, 4, 5], quorum: 5 } as const;

export const claims: readonly Claim<typeof params>[] = [
  {
    id: 'really-trained',
    sentence: {
      ko: '단면을 그린 신경망은 실제로 학습되어, 처음 보는 숫자의 70% 넘게 맞힌다(찍으면 10%).',
      en: 'The network that is sliced is really trained: it is right on more than 70% of held-out digits (guessing: 10%).',
    },
    measure: (o) => o.scalar('accuracy'),
    expect: { op: '>', value: 0.7 },
    format: { style: 'percent', digits: 0 },
    ...SEEDS,
  },
  {
    id: 'flat-weights',
    sentence: {
      ko: '첫 층 가중치의 5% 넘게는 1만큼 움직여도 손실이 조금도 변하지 않는다.',
      en: 'More than 5% of the first-layer weights can be moved by 1 without any change in the loss.',
    },
    measure: (o) => o.scalar('flat-first'),
    expect: { op: '>', value: 0.05 },
    format: { style: 'percent', digits: 0 },
    ...SEEDS,
  },
  {
    id: 'not-a-parabola',
    sentence: {
      ko: '출력층 가중치를 5만큼 키우면 실제 손실은 학습된 곳의 포물선이 예측한 값의 3배가 넘는다(중앙값).',
      en: 'With an output weight raised by 5 the true loss is more than 3 times what the parabola at the trained point predicts (median).',
    },
    measure: (o) => o.scalar('over-parabola'),
    expect: { op: '>', value: 3 },
    format: { style: 'integer' },
    ...SEEDS,
  },
  {
    id: 'moves-with-the-batch',
    sentence: {
      ko: '가장 낮은 곳은 미니배치(32개)마다 달라서, 네 배치의 최저점이 0.2 넘게 벌어진다(중앙값).',
      en: 'The lowest point differs between mini-batches of 32: over four of them it ranges over more than 0.2 (median).',
    },
    measure: (o) => o.scalar('batch-shift'),
    expect: { op: '>', value: 0.2 },
    format: { style: 'fixed', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'plain-bends-down',
    sentence: {
      ko: '은닉층이 8개인 기본 신경망의 2차원 단면은 5–40%에서 아래로 휘어 있다.',
      en: 'The two-dimensional slice of a plain network of 8 hidden layers bends downwards on 5% to 40% of its area.',
    },
    measure: (o) => o.scalar('non-convex'),
    expect: { op: 'within', low: 0.05, high: 0.4 },
    format: { style: 'percent', digits: 0 },
    ...SEEDS,
  },
  {
    id: 'skip-bends-less',
    sentence: {
      ko: '잔차 연결을 넣으면 그 비율이 3%를 넘지 않는다.',
      en: 'With skip connections that is no more than 3%.',
    },
    params: { net: 'skip' },
    measure: (o) => o.scalar('non-convex'),
    expect: { op: '<=', value: 0.03 },
    format: { style: 'percent', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'plain-rim',
    sentence: {
      ko: '기본 신경망에서는 가중치만 한 크기로 벗어난 가장자리의 손실(중앙값)이 60을 넘는다.',
      en: 'In the plain network the loss on the rim, a move as large as the weights, is above 60 (median).',
    },
    measure: (o) => o.scalar('rim'),
    expect: { op: '>', value: 60 },
    format: { style: 'integer' },
    ...SEEDS,
  },
  {
    id: 'batch-norm-rim',
    sentence: {
      ko: '배치 정규화를 넣으면 가장자리의 손실이 8보다 작다.',
      en: 'With batch normalisation the loss on the rim is below 8.',
    },
    params: { net: 'batch-norm' },
    measure: (o) => o.scalar('rim'),
    expect: { op: '<', value: 8 },
    format: { style: 'fixed', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'batch-norm-bends-down',
    sentence: {
      ko: '그러나 배치 정규화를 넣은 단면은 절반 넘게 아래로 휘어 있다. 벽이 낮아졌을 뿐 볼록해지지는 않는다.',
      en: 'Yet more than half of the slice with batch normalisation bends downwards: lower walls, but not a convex bowl.',
    },
    params: { net: 'batch-norm' },
    measure: (o) => o.scalar('non-convex'),
    expect: { op: '>', value: 0.5 },
    format: { style: 'percent', digits: 0 },
    ...SEEDS,
  },
];
