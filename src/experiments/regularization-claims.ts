// regularization: what it claims of each method against none.
import type { Claim, Observations } from '../model/index.ts';
import type { params } from './regularization-params.ts';

const SEEDS = { seeds: [1, 2, 3, 4, 5], quorum: 5 } as const;

export const claims: readonly Claim<typeof params>[] = [
  {
    id: 'none-error',
    sentence: {
      ko: '숫자 300개로 규제 없이 학습하면 테스트 오류율은 13%와 18% 사이이다.',
      en: 'From 300 digits without regularisation the test error is between 13% and 18%.',
    },
    measure: (o) => o.scalar('error-none'),
    expect: { op: 'within', low: 0.13, high: 0.18 },
    format: { style: 'percent', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'none-train',
    sentence: {
      ko: '그 망은 학습한 숫자를 1% 넘게 틀리지 않는다.',
      en: 'That network is wrong on no more than 1% of its training digits.',
    },
    measure: (o) => o.scalar('train-none'),
    expect: { op: '<=', value: 0.01 },
    format: { style: 'percent', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'late-error',
    sentence: {
      ko: '규제가 없어도 마지막 테스트 오류율은 학습 도중의 최솟값보다 2.5%포인트 넘게 높지 않다(숫자 500개에서).',
      en: 'Without regularisation the last test error is no more than 2.5 percentage points above the lowest during training (on 500 digits).',
    },
    measure: (o) => riseAfterLowest(o, 'error').difference,
    expect: { op: 'within', low: 0, high: 0.025 },
    format: { style: 'points', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'late-loss',
    sentence: {
      ko: '그때 마지막 테스트 손실은 학습 도중의 최솟값보다 2% 넘게 높다(비율).',
      en: 'The last test loss then is more than 2% above the lowest during training (ratio).',
    },
    measure: (o) => riseAfterLowest(o, 'loss').ratio,
    expect: { op: '>', value: 1.02 },
    format: { style: 'fixed', digits: 2 },
    ...SEEDS,
  },
  {
    id: 'augmentation-helps',
    sentence: {
      ko: '데이터 증강(2픽셀까지 이동)은 테스트 오류율을 0.5%포인트 넘게 낮춘다.',
      en: 'Augmentation (shifts of up to 2 pixels) lowers the test error by more than 0.5 percentage points.',
    },
    measure: (o) => o.scalar('error-none') - o.scalar('error-augmentation'),
    expect: { op: '>', value: 0.005 },
    format: { style: 'points', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'l2-loss',
    sentence: {
      ko: 'L2는 테스트 손실을 0.01 넘게 낮춘다.',
      en: 'L2 lowers the test loss by more than 0.01.',
    },
    measure: (o) => o.scalar('loss-none') - o.scalar('loss-l2'),
    expect: { op: '>', value: 0.01 },
    format: { style: 'fixed', digits: 3 },
    ...SEEDS,
  },
  {
    id: 'l2-error',
    sentence: {
      ko: '그러나 오류율은 1.5%포인트 넘게 바꾸지 못한다(내린 값, 음수이면 올림).',
      en: 'But it changes the error by less than 1.5 percentage points either way (a fall counts as positive).',
    },
    measure: (o) => o.scalar('error-none') - o.scalar('error-l2'),
    expect: { op: 'within', low: -0.015, high: 0.015 },
    format: { style: 'points', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'l2-lowers',
    sentence: {
      ko: 'L2는 대개 오류율을 낮춘다(시드 다섯 가운데 셋 이상에서. 내린 %포인트).',
      en: 'L2 lowers the error in most draws (at least three of five; by how many percentage points).',
    },
    measure: (o) => o.scalar('error-none') - o.scalar('error-l2'),
    expect: { op: '>', value: 0 },
    format: { style: 'points', digits: 1 },
    ...SEEDS,
    quorum: 3,
  },
  {
    id: 'l1-loss',
    sentence: {
      ko: 'L1은 테스트 손실을 0.005 넘게 낮춘다.',
      en: 'L1 lowers the test loss by more than 0.005.',
    },
    measure: (o) => o.scalar('loss-none') - o.scalar('loss-l1'),
    expect: { op: '>', value: 0.005 },
    format: { style: 'fixed', digits: 3 },
    ...SEEDS,
  },
  {
    id: 'l1-error',
    sentence: {
      ko: 'L1은 오류율을 1%포인트 넘게 바꾸지 못한다(내린 값).',
      en: 'L1 changes the error by less than 1 percentage point either way (a fall counts as positive).',
    },
    measure: (o) => o.scalar('error-none') - o.scalar('error-l1'),
    expect: { op: 'within', low: -0.01, high: 0.01 },
    format: { style: 'points', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'dropout-error',
    sentence: {
      ko: '드롭아웃(0.5)은 오류율을 2%포인트 넘게 바꾸지 못한다(내린 값, 음수이면 올림).',
      en: 'Dropout (0.5) changes the error by less than 2 percentage points either way (a fall counts as positive).',
    },
    measure: (o) => o.scalar('error-none') - o.scalar('error-dropout'),
    expect: { op: 'within', low: -0.02, high: 0.02 },
    format: { style: 'points', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'dropout-lowers',
    sentence: {
      ko: '드롭아웃은 대개 오류율을 낮춘다(시드 다섯 가운데 셋 이상에서. 내린 %포인트).',
      en: 'Dropout lowers the error in most draws (at least three of five; by how many percentage points).',
    },
    measure: (o) => o.scalar('error-none') - o.scalar('error-dropout'),
    expect: { op: '>', value: 0 },
    format: { style: 'points', digits: 1 },
    ...SEEDS,
    quorum: 3,
  },
  {
    id: 'early-stopping-error',
    sentence: {
      ko: '조기 종료(검증 숫자 60개)는 오류율을 0.5%포인트 넘게 낮추지 못한다(내린 값).',
      en: 'Early stopping, with 60 validation digits, does not lower the error by more than half a percentage point (a fall counts as positive).',
    },
    measure: (o) => o.scalar('error-none') - o.scalar('error-early-stopping'),
    expect: { op: 'within', low: -0.04, high: 0.005 },
    format: { style: 'points', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'label-smoothing-error',
    sentence: {
      ko: '레이블 평활화(0.1)는 오류율을 낮추지 못하고 오히려 높인다(내린 %포인트가 음수).',
      en: 'Label smoothing (0.1) does not lower the error but raises it (the fall, in percentage points, is negative).',
    },
    measure: (o) => o.scalar('error-none') - o.scalar('error-label-smoothing'),
    expect: { op: '<', value: 0 },
    format: { style: 'points', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'wrong-none-error',
    sentence: {
      ko: '레이블의 20%를 섞고 규제 없이 학습하면 테스트 오류율은 23%를 넘는다.',
      en: 'With 20% of the labels shuffled and no regularisation the test error exceeds 23%.',
    },
    params: { shuffled: 0.2 },
    measure: (o) => o.scalar('error-none'),
    expect: { op: '>', value: 0.23 },
    format: { style: 'percent', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'wrong-l2',
    sentence: {
      ko: '그때 L2는 오류율을 낮춘다(내린 %포인트).',
      en: 'L2 then lowers the error (by how many percentage points).',
    },
    params: { shuffled: 0.2 },
    measure: (o) => o.scalar('error-none') - o.scalar('error-l2'),
    expect: { op: '>', value: 0 },
    format: { style: 'points', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'wrong-dropout',
    sentence: {
      ko: '그때 드롭아웃은 오류율을 1%포인트 넘게 낮춘다.',
      en: 'Dropout then lowers the error by more than 1 percentage point.',
    },
    params: { shuffled: 0.2 },
    measure: (o) => o.scalar('error-none') - o.scalar('error-dropout'),
    expect: { op: '>', value: 0.01 },
    format: { style: 'points', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'wrong-augmentation',
    sentence: {
      ko: '그때 데이터 증강은 오류율을 2%포인트 넘게 낮춘다.',
      en: 'Augmentation then lowers the error by more than 2 percentage points.',
    },
    params: { shuffled: 0.2 },
    measure: (o) => o.scalar('error-none') - o.scalar('error-augmentation'),
    expect: { op: '>', value: 0.02 },
    format: { style: 'points', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'wrong-l1',
    sentence: {
      ko: '그때도 L1은 오류율을 1.5%포인트 넘게 바꾸지 못한다(내린 값).',
      en: 'Even then L1 changes the error by less than 1.5 percentage points either way (a fall counts as positive).',
    },
    params: { shuffled: 0.2 },
    measure: (o) => o.scalar('error-none') - o.scalar('error-l1'),
    expect: { op: 'within', low: -0.015, high: 0.015 },
    format: { style: 'points', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'wrong-early-stopping',
    sentence: {
      ko: '그때 조기 종료(검증 숫자 60개)는 오류율을 낮출 때가 더 많지만(열 번 중 여섯 번 이상), 높일 때도 있다(내린 %포인트).',
      en: 'Early stopping, with 60 validation digits, then lowers the error in most draws (at least six of ten), and raises it in others (the fall in percentage points).',
    },
    params: { method: 'early-stopping', shuffled: 0.2 },
    measure: (o) => o.scalar('error-none') - o.scalar('error-early-stopping'),
    expect: { op: '>', value: 0 },
    format: { style: 'points', digits: 1 },
    seeds: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    quorum: 6,
  },
  {
    id: 'wrong-label-smoothing',
    sentence: {
      ko: '그때 레이블 평활화(0.1)는 오류율을 1.5%포인트 넘게 낮추지 못한다(내린 값).',
      en: 'Label smoothing (0.1) then does not lower the error by more than 1.5 percentage points (a fall counts as positive).',
    },
    params: { shuffled: 0.2 },
    measure: (o) => o.scalar('error-none') - o.scalar('error-label-smoothing'),
    expect: { op: 'within', low: -0.04, high: 0.015 },
    format: { style: 'points', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'augmentation-train',
    sentence: {
      ko: '데이터 증강을 쓰면 학습 오류율은 규제가 없을 때보다 오히려 2%포인트 넘게 높다.',
      en: 'With augmentation the training error is more than 2 percentage points higher than without regularisation.',
    },
    measure: (o) => o.scalar('train-augmentation') - o.scalar('train-none'),
    expect: { op: '>', value: 0.02 },
    format: { style: 'points', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'l1-zeros',
    sentence: {
      ko: 'L1을 근접 스텝으로 적용하면 첫 층 가중치의 10% 넘게 정확히 0이 된다.',
      en: 'With L1 applied by proximal steps more than 10% of the first-layer weights are exactly 0.',
    },
    measure: (o) => o.scalar('zeros-l1'),
    expect: { op: '>', value: 0.1 },
    format: { style: 'percent', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'l2-zeros',
    sentence: {
      ko: 'L2에서는 정확히 0인 가중치가 하나도 없다.',
      en: 'With L2 not a single weight is exactly 0.',
    },
    measure: (o) => o.scalar('zeros-l2'),
    expect: { op: '=', value: 0 },
    format: { style: 'percent', digits: 0 },
    ...SEEDS,
  },
  {
    id: 'l2-smaller',
    sentence: {
      ko: 'L2를 쓰면 첫 층 가중치의 크기(RMS)는 없을 때의 80%보다 작다.',
      en: 'With L2 the first-layer weights (RMS) are less than 80% as large as without.',
    },
    measure: (o) => o.scalar('size-l2') / o.scalar('size-none'),
    expect: { op: '<', value: 0.8 },
    format: { style: 'percent', digits: 0 },
    ...SEEDS,
  },
  {
    id: 'subgradient-zeros',
    sentence: {
      ko: '같은 L1 벌점을 손실에 더해 역전파에 맡기면 정확히 0인 가중치는 0.1%를 넘지 않는다.',
      en: 'With the same L1 penalty left to back-propagation no more than 0.1% of the weights are exactly 0.',
    },
    params: { method: 'l1', l1Step: 'subgradient', steps: 300 },
    measure: (o) => o.scalar('zeros-l1'),
    expect: { op: '<=', value: 0.001 },
    format: { style: 'percent', digits: 1 },
    ...SEEDS,
  },
  {
    id: 'too-strong',
    sentence: {
      ko: 'L2가 지나치게 세면(λ = 0.2) 테스트 오류율이 5%포인트 넘게 오른다.',
      en: 'Too strong an L2 (λ = 0.2) raises the test error by more than 5 percentage points.',
    },
    params: { method: 'l2', l2: 0.2 },
    measure: (o) => o.scalar('error-l2') - o.scalar('error-none'),
    expect: { op: '>', value: 0.05 },
    format: { style: 'points', digits: 1 },
    ...SEEDS,
  },
];

/** How far the curve of the network without regularisation ends above its lowest point. */
function riseAfterLowest(o: Observations, chart: string) {
  const values = o.series(chart, 'none').map(({ y }) => y);
  const last = values.at(-1) as number;
  const lowest = Math.min(...values);
  return { difference: last - lowest, ratio: last / lowest };
}
