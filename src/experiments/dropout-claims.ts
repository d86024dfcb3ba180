// dropout: what it claims; of gaps between training and test here, of masks next door.
import type { Claim } from '../model/index.ts';
import { maskClaims } from './dropout-mask-claims.ts';
import type { params } from './dropout-params.ts';

const seeds = [1, 2, 3, 4, 5];
const quorum = 5;
const percent = { style: 'percent', digits: 0 } as const;
const WRONG_LABELS = { count: 300, mislabelled: 0.2 };

export const claims: readonly Claim<typeof params>[] = [
  {
    id: 'loss-gap-ratio',
    sentence: {
      ko: '숫자 500개로 학습하면, 테스트 손실과 학습 손실의 차이는 드롭아웃을 썼을 때 쓰지 않았을 때의 75%에 못 미친다.',
      en: 'Trained on 500 digits, the gap between test and training loss with dropout is below 75% of the gap without.',
    },
    measure: (o) => o.scalar('loss-gap-dropout') / o.scalar('loss-gap-none'),
    expect: { op: '<', value: 0.75 },
    format: percent,
    seeds,
    quorum,
  },
  {
    id: 'error-gap-none',
    sentence: {
      ko: '그때 아무것도 쓰지 않은 망의 테스트 오류율과 학습 오류율의 차이는 10%포인트를 넘는다.',
      en: 'The gap between test and training error without either is then above 10 percentage points.',
    },
    measure: (o) => o.scalar('gap-none'),
    expect: { op: '>', value: 0.1 },
    format: { style: 'points', digits: 1 },
    seeds,
    quorum,
  },
  {
    id: 'error-gap-dropout',
    sentence: {
      ko: '드롭아웃을 쓰면 그 차이는 10%포인트에 못 미친다(시드 다섯 가운데 넷 이상에서).',
      en: 'With dropout that gap is below 10 percentage points (in at least four of five draws).',
    },
    measure: (o) => o.scalar('gap-dropout'),
    expect: { op: '<', value: 0.1 },
    format: { style: 'points', digits: 1 },
    seeds,
    quorum: 4,
  },
  {
    id: 'error-gap-ratio',
    sentence: {
      ko: '오류율의 차이도 드롭아웃을 썼을 때 더 작다(비율).',
      en: 'The gap between the errors, too, is smaller with dropout (ratio).',
    },
    measure: (o) => o.scalar('gap-dropout') / o.scalar('gap-none'),
    expect: { op: '<', value: 1 },
    format: { style: 'fixed', digits: 2 },
    seeds,
    quorum,
  },
  {
    id: 'error-change',
    sentence: {
      ko: '그러나 이 데이터에서 테스트 오류율 자체는 거의 그대로이다(차이가 2%포인트 이내).',
      en: 'But the test error itself hardly changes on these data (by at most 2 percentage points).',
    },
    measure: (o) => o.scalar('test-dropout') - o.scalar('test-none'),
    expect: { op: 'within', low: -0.02, high: 0.02 },
    format: { style: 'points', digits: 1 },
    seeds,
    quorum,
  },
  {
    id: 'test-loss-ratio',
    sentence: {
      ko: '테스트 손실은 드롭아웃을 썼을 때 더 낮다(비율).',
      en: 'The test loss is lower with dropout (ratio).',
    },
    measure: (o) => o.scalar('test-loss-dropout') / o.scalar('test-loss-none'),
    expect: { op: '<', value: 1 },
    format: { style: 'fixed', digits: 2 },
    seeds,
    quorum,
  },
  {
    id: 'slower',
    sentence: {
      ko: '학습의 절반 시점에 드롭아웃 망의 학습 손실은 드롭아웃 없는 망의 5배를 넘는다.',
      en: 'Halfway through training the training loss with dropout is more than 5 times that without.',
    },
    measure: (o) => o.scalar('halfway-dropout') / o.scalar('halfway-none'),
    expect: { op: '>', value: 5 },
    format: { style: 'fixed', digits: 0 },
    seeds,
    quorum,
  },
  {
    id: 'wrong-labels-none',
    sentence: {
      ko: '레이블의 20%를 무작위로 바꾼 숫자 300개를 외운 망은 테스트 오류율이 20%를 넘는다.',
      en: 'A net that has memorised 300 digits, 20% of their labels drawn at random, errs on more than 20% of test digits.',
    },
    params: WRONG_LABELS,
    measure: (o) => o.scalar('test-none'),
    expect: { op: '>', value: 0.2 },
    format: { style: 'percent', digits: 1 },
    seeds,
    quorum,
  },
  {
    id: 'wrong-labels-dropout',
    sentence: {
      ko: '같은 데이터에서 드롭아웃을 쓴 망의 테스트 오류율은 22%에 못 미친다.',
      en: 'On the same data the net with dropout errs on fewer than 22%.',
    },
    params: WRONG_LABELS,
    measure: (o) => o.scalar('test-dropout'),
    expect: { op: '<', value: 0.22 },
    format: { style: 'percent', digits: 1 },
    seeds,
    quorum,
  },
  {
    id: 'wrong-labels-gain',
    sentence: {
      ko: '곧 드롭아웃은 여기서 테스트 오류율을 3%포인트 넘게 낮춘다.',
      en: 'So dropout lowers the test error by more than 3 percentage points here.',
    },
    params: WRONG_LABELS,
    measure: (o) => o.scalar('test-none') - o.scalar('test-dropout'),
    expect: { op: '>', value: 0.03 },
    format: { style: 'points', digits: 1 },
    seeds,
    quorum,
  },
  {
    id: 'wrong-labels-gap-ratio',
    sentence: {
      ko: '오류율의 차이는 드롭아웃 없는 망의 60%에 못 미친다.',
      en: 'The gap between the errors is below 60% of that without dropout.',
    },
    params: WRONG_LABELS,
    measure: (o) => o.scalar('gap-dropout') / o.scalar('gap-none'),
    expect: { op: '<', value: 0.6 },
    format: percent,
    seeds,
    quorum,
  },
  {
    id: 'wrong-labels-batch-ratio',
    sentence: {
      ko: '배치 정규화는 그 차이를 줄이지 못한다(정규화 없는 망과의 비율이 0.9와 1.25 사이).',
      en: 'Batch normalisation does not shrink that gap (between 0.9 and 1.25 times that of the plain net).',
    },
    params: WRONG_LABELS,
    measure: (o) => o.scalar('gap-batch') / o.scalar('gap-none'),
    expect: { op: 'within', low: 0.9, high: 1.25 },
    format: { style: 'fixed', digits: 2 },
    seeds,
    quorum,
  },
  {
    id: 'batch-gap-ratio',
    sentence: {
      ko: '레이블이 맞는 숫자 500개에서도 배치 정규화는 오류율의 차이를 거의 바꾸지 않는다(비율).',
      en: 'On 500 rightly labelled digits, too, batch normalisation leaves the gap between the errors about as it was (ratio).',
    },
    measure: (o) => o.scalar('gap-batch') / o.scalar('gap-none'),
    expect: { op: 'within', low: 0.85, high: 1.2 },
    format: { style: 'fixed', digits: 2 },
    seeds,
    quorum,
  },
  {
    id: 'batch-loss-gap-ratio',
    sentence: {
      ko: '손실의 차이는 배치 정규화로도 조금 줄어든다(비율).',
      en: 'The gap between the losses shrinks a little with batch normalisation as well (ratio).',
    },
    measure: (o) => o.scalar('loss-gap-batch') / o.scalar('loss-gap-none'),
    expect: { op: 'within', low: 0.6, high: 0.98 },
    format: { style: 'fixed', digits: 2 },
    seeds,
    quorum,
  },
  ...maskClaims,
];
