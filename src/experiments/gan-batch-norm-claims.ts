// gan-batch-norm: what it claims of modes, spreads and batches.
import type { Claim } from '../model/index.ts';
import type { params } from './gan-batch-norm-params.ts';

const seeds = [1, 2, 3, 4, 5];
const quorum = 5;
/** sqrt(radius^2 / 2 + spread^2) of the ring. */
const DATA_SPREAD = Math.sqrt(2 + 0.15 * 0.15);

export const claims: readonly Claim<typeof params>[] = [
  {
    id: 'collapsed-start',
    sentence: {
      ko: '배치 정규화가 없으면, DCGAN의 초기 가중치를 쓴, 유닛 32개짜리 은닉층 4개의 생성기는 학습 전에 어떤 잡음이든 거의 한 점으로 보낸다(출력의 표준편차).',
      en: 'Without batch normalisation a generator of 4 hidden layers of 32 units with DCGAN’s initial weights sends all noise to nearly one point before training (spread of the outputs).',
    },
    measure: (o) => o.scalar('start-none'),
    expect: { op: '<', value: 1e-5 },
    format: { style: 'scientific', digits: 1 },
    seeds,
    quorum,
  },
  {
    id: 'spread-start',
    sentence: {
      ko: '은닉층에 배치 정규화를 넣으면 그 값이 0.02를 넘는다.',
      en: 'With batch normalisation in the hidden layers that spread exceeds 0.02.',
    },
    measure: (o) => o.scalar('start-hidden'),
    expect: { op: '>', value: 0.02 },
    format: { style: 'fixed', digits: 2 },
    seeds,
    quorum,
  },
  {
    id: 'modes-without',
    sentence: {
      ko: '그 생성기는 배치 정규화 없이 1,000스텝을 학습해도 봉우리 8개 중 3개를 넘게 찾지 못한다.',
      en: 'Trained for 1,000 steps without batch normalisation that generator covers at most 3 of the 8 modes.',
    },
    measure: (o) => o.scalar('modes-none'),
    expect: { op: '<=', value: 3 },
    format: { style: 'fixed', digits: 1 },
    seeds,
    quorum,
  },
  {
    id: 'modes-hidden',
    sentence: {
      ko: '은닉층에 배치 정규화를 넣으면 봉우리를 3개 넘게 찾는다.',
      en: 'With batch normalisation in the hidden layers it covers more than 3.',
    },
    measure: (o) => o.scalar('modes-hidden'),
    expect: { op: '>', value: 3 },
    format: { style: 'fixed', digits: 1 },
    seeds,
    quorum,
  },
  {
    id: 'modes-output',
    sentence: {
      ko: '출력에도 넣었을 때 역시 3개를 넘게 찾는다.',
      en: 'With batch normalisation at the output too it also covers more than 3.',
    },
    measure: (o) => o.scalar('modes-output'),
    expect: { op: '>', value: 3 },
    format: { style: 'fixed', digits: 1 },
    seeds,
    quorum,
  },
  {
    id: 'shallow-without',
    sentence: {
      ko: '은닉층 2개에 He 초기화를 쓰면 배치 정규화 없이도 봉우리를 6개 넘게 찾는다.',
      en: 'With 2 hidden layers and He initialisation more than 6 modes are covered without batch normalisation.',
    },
    params: { generators: 'none', depth: 2, weights: 'he' },
    measure: (o) => o.scalar('modes-none'),
    expect: { op: '>', value: 6 },
    format: { style: 'fixed', digits: 1 },
    seeds,
    quorum,
  },
  {
    id: 'shallow-hidden',
    sentence: {
      ko: '그 생성기는 은닉층에 배치 정규화를 넣어도 마찬가지로 봉우리를 6개 넘게 찾는다.',
      en: 'With batch normalisation in its hidden layers that generator covers more than 6 as well.',
    },
    params: { generators: 'hidden', depth: 2, weights: 'he' },
    measure: (o) => o.scalar('modes-hidden'),
    expect: { op: '>', value: 6 },
    format: { style: 'fixed', digits: 1 },
    seeds,
    quorum,
  },
  {
    id: 'same-batch-means',
    sentence: {
      ko: '출력에 배치 정규화가 있으면 학습 모드에서 만든 배치의 평균이 모두 같다(배치마다의 표준편차).',
      en: 'With batch normalisation at the output all batches made in training mode have the same mean (standard deviation between batches).',
    },
    measure: (o) => o.scalar('batch-mean-output'),
    expect: { op: '<', value: 1e-5 },
    format: { style: 'scientific', digits: 1 },
    seeds,
    quorum,
  },
  {
    id: 'data-batch-means',
    sentence: {
      ko: '같은 크기의 진짜 배치에서는 평균이 0.12~0.22만큼 흔들린다.',
      en: 'In real batches of that size the mean varies by 0.12 to 0.22.',
    },
    measure: (o) => o.scalar('batch-mean-data'),
    expect: { op: 'within', low: 0.12, high: 0.22 },
    format: { style: 'fixed', digits: 2 },
    seeds,
    quorum,
  },
  {
    id: 'hidden-batch-means',
    sentence: {
      ko: '은닉층에만 있어도 생성한 배치의 평균은 진짜 배치의 절반도 흔들리지 않는다(비율).',
      en: 'Even with batch normalisation in the hidden layers alone, the mean of generated batches varies less than half as much as that of real ones (ratio).',
    },
    measure: (o) => o.scalar('batch-mean-hidden') / o.scalar('batch-mean-data'),
    expect: { op: '<', value: 0.5 },
    format: { style: 'fixed', digits: 2 },
    seeds,
    quorum,
  },
  {
    id: 'fixed-spread',
    sentence: {
      ko: '출력의 배치 정규화에 γ와 β가 없으면 생성한 점의 표준편차는 1에 묶인다.',
      en: 'Without γ and β the batch normalisation at the output ties the spread of the points to 1.',
    },
    params: { generators: 'fixed', steps: 200 },
    measure: (o) => o.scalar('spread-fixed'),
    expect: { op: 'within', low: 0.98, high: 1.02 },
    format: { style: 'fixed', digits: 2 },
    seeds,
    quorum,
  },
  {
    id: 'learned-spread',
    sentence: {
      ko: 'γ와 β를 배우면 데이터의 표준편차에 가까워진다.',
      en: 'With γ and β learned it comes near that of the data.',
    },
    measure: (o) => o.scalar('spread-output'),
    expect: { op: 'within', low: 1.25, high: 1.6 },
    format: { style: 'fixed', digits: 2 },
    seeds,
    quorum,
  },
  {
    id: 'discriminator-separate',
    sentence: {
      ko: '생성기의 은닉층과 판별기의 둘째 층에 배치 정규화를 두고 진짜와 가짜를 따로 통과시키면 봉우리를 5개 넘게 찾는다.',
      en: 'With batch normalisation in the generator’s hidden layers and the discriminator’s second layer, real and fake points apart, more than 5 modes are covered.',
    },
    params: { generators: 'hidden', discriminator: 'separate' },
    measure: (o) => o.scalar('modes-hidden'),
    expect: { op: '>', value: 5 },
    format: { style: 'fixed', digits: 1 },
    seeds,
    quorum,
  },
  {
    id: 'discriminator-joint',
    sentence: {
      ko: '진짜와 가짜를 한 배치로 섞어 통과시키면 2개도 찾지 못한다.',
      en: 'With real and fake points in one batch it is fewer than 2.',
    },
    params: { generators: 'hidden', discriminator: 'joint' },
    measure: (o) => o.scalar('modes-hidden'),
    expect: { op: '<', value: 2 },
    format: { style: 'fixed', digits: 1 },
    seeds,
    quorum,
  },
  {
    id: 'discriminator-first',
    sentence: {
      ko: '따로 통과시켜도 판별기의 첫 층까지 정규화하면 4개에 못 미친다.',
      en: 'With them apart, but the discriminator’s first layer normalised as well, it is fewer than 4.',
    },
    params: { generators: 'hidden', discriminator: 'first' },
    measure: (o) => o.scalar('modes-hidden'),
    expect: { op: '<', value: 4 },
    format: { style: 'fixed', digits: 1 },
    seeds,
    quorum,
  },
  {
    id: 'first-layer-spread',
    sentence: {
      ko: '그때 생성한 점의 표준편차는 데이터의 표준편차에서 0.2 넘게 벗어난다(차이).',
      en: 'The spread of the points is then off from that of the data by more than 0.2 (difference).',
    },
    params: { generators: 'hidden', discriminator: 'first' },
    measure: (o) => Math.abs(o.scalar('spread-hidden') - DATA_SPREAD),
    expect: { op: '>', value: 0.2 },
    format: { style: 'fixed', digits: 2 },
    seeds,
    quorum,
  },
];
