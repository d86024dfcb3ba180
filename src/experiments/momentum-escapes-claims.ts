// momentum-escapes: what it claims of leaving the shallow well.
import type { Claim } from '../model/index.ts';
import type { params } from './momentum-escapes-words.ts';

const seeds = [1, 2, 3, 4, 5];
const quorum = 5;
const format = { style: 'percent', digits: 0 } as const;

export const claims: readonly Claim<typeof params>[] = [
  {
    id: 'plain-stays',
    sentence: {
      ko: '학습률이 작으면(0.05) 단순 경사하강법은 얕은 쪽의 어느 출발점에서도 빠져나가지 못한다.',
      en: 'With a small learning rate (0.05) plain gradient descent leaves the shallow well from no start on its side.',
    },
    measure: (o) => o.scalar('left-plain'),
    expect: { op: '=', value: 0 },
    format,
    seeds,
    quorum,
  },
  {
    id: 'momentum-leaves',
    sentence: {
      ko: '모멘텀 0.9는 고개보다 높은 출발점의 60% 넘는 곳에서 얕은 골짜기를 빠져나간다.',
      en: 'Momentum 0.9 leaves the shallow well from more than 60% of the starts that lie higher than the barrier.',
    },
    measure: (o) => o.scalar('high-momentum'),
    expect: { op: '>', value: 0.6 },
    format,
    seeds,
    quorum,
  },
  {
    id: 'momentum-all-starts',
    sentence: {
      ko: '얕은 쪽의 모든 출발점으로 치면 모멘텀이 빠져나가는 비율은 40%에서 60% 사이이다.',
      en: 'Of all starts on the shallow side, momentum leaves from between 40% and 60%.',
    },
    measure: (o) => o.scalar('left-momentum'),
    expect: { op: 'within', low: 0.4, high: 0.6 },
    format,
    seeds,
    quorum,
  },
  {
    id: 'low-starts-stay',
    sentence: {
      ko: '고개보다 낮은 출발점에서는 모멘텀 0.9로도 한 번도 빠져나가지 못한다.',
      en: 'From starts lower than the barrier momentum 0.9 never leaves.',
    },
    measure: (o) => o.scalar('low-momentum'),
    expect: { op: '=', value: 0 },
    format,
    seeds,
    quorum,
  },
  {
    id: 'noise-leaves',
    sentence: {
      ko: '점점 줄어드는 잡음(처음 표준편차 2)을 그래디언트에 더하면 출발점의 90% 넘는 곳에서 빠져나간다.',
      en: 'With fading noise on the gradient (standard deviation 2 at first) descent leaves from more than 90% of the starts.',
    },
    measure: (o) => o.scalar('left-noise'),
    expect: { op: '>', value: 0.9 },
    format: { style: 'percent', digits: 1 },
    seeds,
    quorum,
  },
  {
    id: 'weak-noise-stays',
    sentence: {
      ko: '잡음이 약하면(0.5) 빠져나가는 비율은 20%에 못 미친다.',
      en: 'With weak noise (0.5) fewer than 20% leave.',
    },
    params: { noise: 0.5 },
    measure: (o) => o.scalar('left-noise'),
    expect: { op: '<', value: 0.2 },
    format,
    seeds,
    quorum,
  },
  {
    id: 'deeper-trap',
    sentence: {
      ko: '덜 얕은 골짜기(기울임 0.1)에서는 모멘텀 0.9가 빠져나가는 비율이 전체 출발점의 40%에 못 미친다.',
      en: 'From a less shallow well (tilt 0.1) momentum 0.9 leaves from fewer than 40% of all starts.',
    },
    params: { tilt: 0.1 },
    measure: (o) => o.scalar('left-momentum'),
    expect: { op: '<', value: 0.4 },
    format,
    seeds,
    quorum,
  },
  {
    id: 'deeper-trap-noise',
    sentence: {
      ko: '그 골짜기에서는 같은 잡음으로도 출발점의 30% 넘는 곳에서 갇힌 채 끝난다.',
      en: 'In that well the same noise, too, ends trapped from more than 30% of the starts.',
    },
    params: { tilt: 0.1 },
    measure: (o) => 1 - o.scalar('left-noise'),
    expect: { op: '>', value: 0.3 },
    format,
    seeds,
    quorum,
  },
  {
    id: 'momentum-goes-wrong',
    sentence: {
      ko: '같은 골짜기에서 모멘텀은 깊은 쪽에서 출발하고도 2% 넘게 얕은 쪽에서 끝난다.',
      en: 'There, momentum also carries more than 2% of the starts on the deep side into the shallow well.',
    },
    params: { tilt: 0.1 },
    measure: (o) => o.scalar('back-momentum'),
    expect: { op: '>', value: 0.02 },
    format,
    seeds,
    quorum,
  },
  {
    id: 'big-step-leaves',
    sentence: {
      ko: '학습률이 크면(0.5) 단순 경사하강법도 출발점의 15% 넘는 곳에서 고개를 뛰어넘는다.',
      en: 'With a large learning rate (0.5) plain gradient descent, too, jumps the barrier from more than 15% of the starts.',
    },
    params: { learningRate: 0.5 },
    measure: (o) => o.scalar('left-plain'),
    expect: { op: '>', value: 0.15 },
    format,
    seeds,
    quorum,
  },
  {
    id: 'one-start',
    sentence: {
      ko: '양쪽을 통틀어 아무 데서나 한 번 출발한 단순 경사하강법은 50–70%가 깊은 골짜기에서 끝난다.',
      en: 'A single start anywhere on either side ends in the deep well with plain gradient descent in 50% to 70% of the cases.',
    },
    measure: (o) => o.scalar('restart-one'),
    expect: { op: 'within', low: 0.5, high: 0.7 },
    format,
    seeds,
    quorum,
  },
  {
    id: 'five-starts',
    sentence: {
      ko: '다섯 번 출발해 가장 낮은 곳을 고르면 그 비율이 95%를 넘는다.',
      en: 'Taking the lowest of five starts raises that above 95%.',
    },
    measure: (o) => o.scalar('restart-best'),
    expect: { op: '>', value: 0.95 },
    format,
    seeds,
    quorum,
  },
];
