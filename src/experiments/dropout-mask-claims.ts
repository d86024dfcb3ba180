// dropout: what it claims of averages over masks and of the variances behind them.
import type { Claim, Observations } from '../model/index.ts';
import type { params } from './dropout-params.ts';

const seeds = [1, 2, 3, 4, 5];
const quorum = 5;
const percent = { style: 'percent', digits: 0 } as const;
const WRONG_LABELS = { count: 300, mislabelled: 0.2 };

/** Distance at the most masks over that at one mask, every layer dropped. */
function fallEverywhere(o: Observations): number {
  const [first] = o.series('masks', 'everywhere');
  return o.scalar('everywhere-left') / (first?.y ?? Number.NaN);
}

export const maskClaims: readonly Claim<typeof params>[] = [
  {
    id: 'linear-exact',
    sentence: {
      ko: '선형 유닛에서는 가능한 마스크 1,024개를 모두 평균하면 마스크 없는 출력과 반올림 오차 안에서 같다.',
      en: 'For a linear unit the mean over all 1,024 masks equals the pass without masks up to rounding.',
    },
    measure: (o) => o.scalar('linear-gap'),
    expect: { op: '<=', value: 1e-12 },
    format: { style: 'scientific', digits: 1 },
    seeds,
    quorum,
  },
  {
    id: 'root-law',
    sentence: {
      ko: '마지막 은닉층만 끄면 마스크 64개를 평균한 로짓의 거리는 1개일 때의 약 8분의 1이다.',
      en: 'When only the last hidden layer is dropped, averaging 64 masks brings the logits to about an eighth of the distance of one.',
    },
    measure: (o) => o.scalar('last-hidden-fall'),
    expect: { op: 'within', low: 0.11, high: 0.14 },
    format: { style: 'fixed', digits: 3 },
    seeds,
    quorum,
  },
  {
    id: 'distance-left',
    sentence: {
      ko: '모든 층을 끄면 마스크 64개를 평균해도 로짓이 5~20%만큼 떨어져 있다.',
      en: 'When every layer is dropped, the mean over 64 masks still lies 5% to 20% off in the logits.',
    },
    measure: (o) => o.scalar('everywhere-left'),
    expect: { op: 'within', low: 0.05, high: 0.2 },
    format: percent,
    seeds,
    quorum,
  },
  {
    id: 'floor',
    sentence: {
      ko: '그 거리는 1개일 때의 8분의 1보다 분명히 크다. 곧 평균을 더 내도 0으로 가지 않는 몫이 있다.',
      en: 'That is clearly more than an eighth of the distance of one mask: a part of it does not average out.',
    },
    measure: fallEverywhere,
    expect: { op: '>', value: 0.16 },
    format: { style: 'fixed', digits: 2 },
    seeds,
    quorum,
  },
  {
    id: 'probability-gap',
    sentence: {
      ko: '클래스 확률로 보면 마스크 평균과 마스크 없는 출력의 차이는 평균 0.01~0.06이다.',
      en: 'In class probabilities the mean over masks and the pass without differ by 0.01 to 0.06 on average.',
    },
    measure: (o) => o.scalar('probability-gap'),
    expect: { op: 'within', low: 0.01, high: 0.06 },
    format: { style: 'fixed', digits: 3 },
    seeds,
    quorum,
  },
  {
    id: 'agreement',
    sentence: {
      ko: '테스트 숫자의 95% 이상에서 둘은 같은 답을 고른다.',
      en: 'For at least 95% of test digits both choose the same answer.',
    },
    measure: (o) => o.scalar('agreement'),
    expect: { op: '>=', value: 0.95 },
    format: { style: 'percent', digits: 1 },
    seeds,
    quorum,
  },
  {
    id: 'spread',
    sentence: {
      ko: '틀린 숫자에서는 마스크에 따른 확률의 흔들림이 맞힌 숫자에서보다 10% 넘게 크다(배율).',
      en: 'On digits that are wrong the probability varies over masks by more than 1.1 times as much as on those that are right (ratio).',
    },
    measure: (o) => o.scalar('spread-wrong') / o.scalar('spread-right'),
    expect: { op: '>', value: 1.1 },
    format: { style: 'fixed', digits: 2 },
    seeds,
    quorum,
  },
  {
    id: 'spread-wrong-labels',
    sentence: {
      ko: '레이블이 섞인 데이터로 배운 망에서는 그 배율이 0.9와 1.2 사이여서, 틀린 숫자를 알아보는 데 거의 도움이 되지 않는다.',
      en: 'In a net that learned from wrong labels that ratio lies between 0.9 and 1.2, of little help in finding the mistakes.',
    },
    params: WRONG_LABELS,
    measure: (o) => o.scalar('spread-wrong') / o.scalar('spread-right'),
    expect: { op: 'within', low: 0.9, high: 1.2 },
    format: { style: 'fixed', digits: 2 },
    seeds,
    quorum,
  },
  {
    id: 'variance-batch',
    sentence: {
      ko: '배치 정규화만 쓰면 평가 때의 분산은 저장된 분산과 거의 같다(비율).',
      en: 'With batch normalisation alone the variance in evaluation is about the stored one (ratio).',
    },
    measure: (o) => o.scalar('variance-batch'),
    expect: { op: 'within', low: 0.9, high: 1.1 },
    format: { style: 'fixed', digits: 2 },
    seeds,
    quorum,
  },
  {
    id: 'variance-both',
    sentence: {
      ko: '앞에 드롭아웃이 있으면 평가 때의 분산이 저장된 분산의 75%에 못 미친다(분산 변화).',
      en: 'With dropout before it the variance in evaluation is below 75% of the stored one (variance shift).',
    },
    measure: (o) => o.scalar('variance-both'),
    expect: { op: '<', value: 0.75 },
    format: { style: 'fixed', digits: 2 },
    seeds,
    quorum,
  },
  {
    id: 'variance-dropout-last',
    sentence: {
      ko: '은닉층이 하나인 망에서 드롭아웃을 배치 정규화 뒤에만 두면 분산 변화가 없다(비율).',
      en: 'In a net of one hidden layer, with dropout only behind its batch normalisation, there is no shift (ratio).',
    },
    params: { depth: 1, inputRate: 0, steps: 100 },
    measure: (o) => o.scalar('variance-both'),
    expect: { op: 'within', low: 0.9, high: 1.1 },
    format: { style: 'fixed', digits: 2 },
    seeds,
    quorum,
  },
  {
    id: 'restored',
    sentence: {
      ko: '분산 변화가 있는 망에서 드롭아웃을 끄고 통계를 다시 재면 테스트 손실이 낮아진다(레이블이 섞인 데이터, 줄어든 양).',
      en: 'In the shifted net the test loss falls when the statistics are measured anew without dropout (data with wrong labels; amount).',
    },
    params: WRONG_LABELS,
    measure: (o) => o.scalar('test-loss-both') - o.scalar('loss-restored'),
    expect: { op: '>', value: 0 },
    format: { style: 'fixed', digits: 2 },
    seeds,
    quorum,
  },
];
