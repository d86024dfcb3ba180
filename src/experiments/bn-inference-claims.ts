// bn-inference: what it claims of modes, statistics and folding.
import type { Claim } from '../model/index.ts';
import type { params } from './bn-inference-params.ts';

const seeds = [1, 2, 3, 4, 5];
const quorum = 5;
const percent = { style: 'percent', digits: 0 } as const;

export const claims: readonly Claim<typeof params>[] = [
  {
    id: 'eval-mates',
    sentence: {
      ko: '평가 모드에서는 함께 든 숫자를 새로 뽑아도 로짓이 조금도 변하지 않는다.',
      en: 'In evaluation mode no logit changes at all when the batch mates are drawn anew.',
    },
    measure: (o) => o.scalar('eval-mates'),
    expect: { op: '=', value: 0 },
    format: { style: 'fixed', digits: 0 },
    seeds,
    quorum,
  },
  {
    id: 'eval-alone',
    sentence: {
      ko: '배치에 혼자 들어 있을 때와도 완전히 같다.',
      en: 'Nor does any when the digit is alone in its batch.',
    },
    measure: (o) => o.scalar('eval-alone'),
    expect: { op: '=', value: 0 },
    format: { style: 'fixed', digits: 0 },
    seeds,
    quorum,
  },
  {
    id: 'train-mates',
    sentence: {
      ko: '학습 모드에서는 함께 든 숫자만 새로 뽑아도 어떤 로짓은 0.5 넘게 변한다(숫자 64개 중 최대).',
      en: 'In training mode a logit changes by more than 0.5 when only the batch mates are drawn anew (largest of 64 digits).',
    },
    measure: (o) => o.scalar('train-mates'),
    expect: { op: '>', value: 0.5 },
    format: { style: 'fixed', digits: 1 },
    seeds,
    quorum,
  },
  {
    id: 'folded',
    sentence: {
      ko: '배치 정규화를 합성곱에 합친 망의 로짓은 원래 망과 10만분의 1 안에서 같다(가장 큰 로짓에 대한 비율).',
      en: 'With batch normalisation folded into the convolutions the logits stay within a hundred-thousandth (of the largest logit).',
    },
    measure: (o) => o.scalar('folded'),
    expect: { op: '<=', value: 1e-5 },
    format: { style: 'scientific', digits: 1 },
    seeds,
    quorum,
  },
  {
    id: 'accuracy-eval',
    sentence: {
      ko: '평가 모드의 정확도는 80%를 넘는다.',
      en: 'In evaluation mode the accuracy exceeds 80%.',
    },
    measure: (o) => o.scalar('accuracy-eval'),
    expect: { op: '>', value: 0.8 },
    format: percent,
    seeds,
    quorum,
  },
  {
    id: 'mixed-batches',
    sentence: {
      ko: '골고루 섞인 배치라면 학습 모드의 정확도도 평가 모드와 2%포인트 안에서 같다.',
      en: 'With well-mixed batches training mode comes within 2 percentage points of evaluation mode.',
    },
    measure: (o) => o.scalar('accuracy-mixed') - o.scalar('accuracy-eval'),
    expect: { op: 'within', low: -0.02, high: 0.02 },
    format: { style: 'points', digits: 1 },
    seeds,
    quorum,
  },
  {
    id: 'sorted-batches',
    sentence: {
      ko: '클래스별로 정렬해 한두 클래스만 든 배치를 학습 모드로 통과시키면 평가 모드보다 정확도가 낮다(차이, %포인트).',
      en: 'Batches sorted by class, of one or two classes each, passed in training mode do worse than evaluation mode (difference in percentage points).',
    },
    measure: (o) => o.scalar('accuracy-eval') - o.scalar('accuracy-sorted'),
    expect: { op: '>', value: 0 },
    format: { style: 'points', digits: 1 },
    seeds,
    quorum,
  },
  {
    id: 'single-digits',
    sentence: {
      ko: '배치 크기 1을 학습 모드로 통과시켜도 평가 모드보다 정확도가 낮다(차이, %포인트).',
      en: 'So do batches of one digit in training mode (difference in percentage points).',
    },
    measure: (o) => o.scalar('accuracy-eval') - o.scalar('accuracy-single'),
    expect: { op: '>', value: 0 },
    format: { style: 'points', digits: 1 },
    seeds,
    quorum,
  },
  {
    id: 'slow-early',
    sentence: {
      ko: '학습의 1/5 시점에서 α = 0.01의 평가 모드 정확도는 학습 모드보다 낮다(차이, %포인트).',
      en: 'A fifth of the way through training, evaluation mode with α = 0.01 is worse than training mode (difference in percentage points).',
    },
    measure: (o) => o.scalar('early-batch') - o.scalar('early-0.01'),
    expect: { op: '>', value: 0 },
    format: { style: 'points', digits: 1 },
    seeds,
    quorum,
  },
  {
    id: 'usual-early',
    sentence: {
      ko: '같은 시점에서 α = 0.1은 학습 모드와 6%포인트 안에서 같다.',
      en: 'At that point α = 0.1 comes within 6 percentage points of training mode.',
    },
    measure: (o) => o.scalar('early-batch') - o.scalar('early-0.1'),
    expect: { op: 'within', low: -0.06, high: 0.06 },
    format: { style: 'points', digits: 1 },
    seeds,
    quorum,
  },
  {
    id: 'slow-lag',
    sentence: {
      ko: '학습 후반에 α = 0.01의 이동 평균은 참값에서 벗어난 거리가 α = 0.1의 3배를 넘는다.',
      en: 'In the second half of training, running means with α = 0.01 are more than 3 times as far from the true ones as with α = 0.1.',
    },
    measure: (o) => o.scalar('lag-0.01') / o.scalar('lag-0.1'),
    expect: { op: '>', value: 3 },
    format: { style: 'fixed', digits: 1 },
    seeds,
    quorum,
  },
  {
    id: 'quick-follows',
    sentence: {
      ko: '이때 α = 0.5는 α = 0.1보다도 가깝게 따라간다(거리의 비율).',
      en: 'α = 0.5 follows even closer than α = 0.1 then (ratio of distances).',
    },
    measure: (o) => o.scalar('lag-0.5') / o.scalar('lag-0.1'),
    expect: { op: '<', value: 0.7 },
    format: { style: 'fixed', digits: 2 },
    seeds,
    quorum,
  },
  {
    id: 'quick-noisy',
    sentence: {
      ko: '미니배치 크기가 4이고 학습률이 10분의 1이면(600스텝) 거꾸로 α = 0.5가 α = 0.1보다 멀다. 배치의 잡음을 따라가기 때문이다(거리의 비율).',
      en: 'With mini-batches of 4 and a tenth of the rate (600 steps), α = 0.5 is further off than α = 0.1 instead: it follows the noise of the batches (ratio of distances).',
    },
    params: { batch: 4, learningRate: 0.0003, steps: 600 },
    measure: (o) => o.scalar('lag-0.5') / o.scalar('lag-0.1'),
    expect: { op: '>', value: 1.2 },
    format: { style: 'fixed', digits: 1 },
    seeds,
    quorum,
  },
  {
    id: 'shifted-eval',
    sentence: {
      ko: '대비를 절반으로 줄이고 밝기를 0.3 더한 숫자에서 평가 모드의 정확도는 75%에 못 미친다.',
      en: 'On digits with half the contrast and brightness raised by 0.3 the accuracy in evaluation mode is below 75%.',
    },
    measure: (o) => o.scalar('shifted-eval'),
    expect: { op: '<', value: 0.75 },
    format: percent,
    seeds,
    quorum,
  },
  {
    id: 'shifted-anew',
    sentence: {
      ko: '레이블 없는 바뀐 숫자로 통계만 다시 재면 정확도가 회복된다(늘어난 양, %포인트).',
      en: 'Measuring only the statistics anew on such digits, without labels, raises the accuracy again (by how many percentage points).',
    },
    measure: (o) => o.scalar('shifted-anew') - o.scalar('shifted-eval'),
    expect: { op: '>', value: 0 },
    format: { style: 'points', digits: 0 },
    seeds,
    quorum,
  },
  {
    id: 'polluted',
    sentence: {
      ko: '바뀐 숫자의 배치 20개를 학습 모드로 통과시키기만 해도, 가중치는 그대로인데 원래 숫자의 정확도가 떨어진다(떨어진 양, %포인트).',
      en: 'Merely passing 20 batches of such digits in training mode lowers the accuracy on the original digits, with the weights untouched (by how many percentage points).',
    },
    measure: (o) => o.scalar('accuracy-eval') - o.scalar('accuracy-polluted'),
    expect: { op: '>', value: 0 },
    format: { style: 'points', digits: 0 },
    seeds,
    quorum,
  },
];
