// dying-relu: what it claims of dead units.
import type { Claim } from '../model/index.ts';
import type { params } from './dying-relu-params.ts';

const seeds = [1, 2, 3, 4, 5];
const quorum = 5;

export const claims: readonly Claim<typeof params>[] = [
  {
    id: 'relu-dies',
    sentence: {
      ko: '학습률이 지나치게 크면(1.2) ReLU 은닉 유닛의 30% 넘게 죽는다.',
      en: 'At too large a learning rate (1.2) more than 30% of the ReLU hidden units die.',
    },
    measure: (o) => o.scalar('dead-relu'),
    expect: { op: '>', value: 0.3 },
    format: { style: 'percent', digits: 0 },
    seeds,
    quorum,
  },
  {
    id: 'dead-stay-dead',
    sentence: {
      ko: '학습의 절반 시점에 죽어 있던 ReLU 유닛은 끝까지 하나도 살아나지 않는다.',
      en: 'Of the ReLU units that are dead halfway through training, none comes back.',
    },
    measure: (o) => o.scalar('stay-relu'),
    expect: { op: '=', value: 1 },
    format: { style: 'percent', digits: 0 },
    seeds,
    quorum,
  },
  {
    id: 'leaky-relu-survives',
    sentence: {
      ko: '같은 초깃값, 같은 배치, 같은 학습률에서 Leaky ReLU 유닛은 하나도 죽지 않는다.',
      en: 'From the same start, with the same batches and learning rate, no leaky ReLU unit dies.',
    },
    measure: (o) => o.scalar('dead-leaky-relu'),
    expect: { op: '=', value: 0 },
    format: { style: 'percent', digits: 0 },
    seeds,
    quorum,
  },
  {
    id: 'sane-rate',
    sentence: {
      ko: '학습률이 0.1이면 죽는 ReLU 유닛은 2%를 넘지 않는다.',
      en: 'At a learning rate of 0.1 no more than 2% of the ReLU units die.',
    },
    params: { rival: 'none', learningRate: 0.1 },
    measure: (o) => o.scalar('dead-relu'),
    expect: { op: '<=', value: 0.02 },
    format: { style: 'percent', digits: 0 },
    seeds,
    quorum,
  },
  {
    id: 'hidden-loss',
    sentence: {
      ko: '학습률 1에서는 ReLU 유닛의 20% 넘게 죽는다.',
      en: 'At a learning rate of 1 more than 20% of the ReLU units die.',
    },
    params: { rival: 'none', learningRate: 1 },
    measure: (o) => o.scalar('dead-relu'),
    expect: { op: '>', value: 0.2 },
    format: { style: 'percent', digits: 0 },
    seeds,
    quorum,
  },
  {
    id: 'hidden-loss-accuracy',
    sentence: {
      ko: '그런데도 그 망의 정확도는 80%를 넘으므로, 정확도만 보아서는 알아차릴 수 없다.',
      en: 'Yet that network is right on more than 80%, so accuracy alone does not give it away.',
    },
    params: { rival: 'none', learningRate: 1 },
    measure: (o) => o.scalar('accuracy-relu'),
    expect: { op: '>', value: 0.8 },
    format: { style: 'percent', digits: 0 },
    seeds,
    quorum,
  },
  {
    id: 'huge-rate',
    sentence: {
      ko: '학습률 2에서는 ReLU 유닛의 80% 넘게 죽는다.',
      en: 'At a learning rate of 2 more than 80% of the ReLU units die.',
    },
    params: { learningRate: 2 },
    measure: (o) => o.scalar('dead-relu'),
    expect: { op: '>', value: 0.8 },
    format: { style: 'percent', digits: 0 },
    seeds,
    quorum,
  },
  {
    id: 'huge-rate-accuracy',
    sentence: {
      ko: '그때 ReLU 망의 정확도는 50%에 못 미친다.',
      en: 'The ReLU network is then right on fewer than half of the digits.',
    },
    params: { learningRate: 2 },
    measure: (o) => o.scalar('accuracy-relu'),
    expect: { op: '<', value: 0.5 },
    format: { style: 'percent', digits: 0 },
    seeds,
    quorum,
  },
  {
    id: 'leaky-relu-no-cure',
    sentence: {
      ko: '학습률 3에서 Leaky ReLU 망은 죽은 유닛이 하나도 없어도 정확도가 85%에 못 미친다.',
      en: 'At a learning rate of 3 the leaky ReLU network has no dead unit and yet stays below 85%.',
    },
    params: { activation: 'leaky-relu', rival: 'none', learningRate: 3 },
    measure: (o) => (o.scalar('dead-leaky-relu') === 0 ? o.scalar('accuracy-leaky-relu') : 1),
    expect: { op: '<', value: 0.85 },
    format: { style: 'percent', digits: 0 },
    seeds,
    quorum,
  },
  {
    id: 'negative-bias',
    sentence: {
      ko: '초기 편향이 −3이면 학습률이 0.1이어도 ReLU 유닛의 95% 넘게 죽어 있다.',
      en: 'With an initial bias of −3 more than 95% of the ReLU units are dead even at a learning rate of 0.1.',
    },
    params: { rival: 'none', learningRate: 0.1, bias: -3 },
    measure: (o) => o.scalar('dead-relu'),
    expect: { op: '>', value: 0.95 },
    format: { style: 'percent', digits: 0 },
    seeds,
    quorum,
  },
  {
    id: 'centred-inputs',
    sentence: {
      ko: '같은 학습률 1.2라도 입력의 평균을 0으로 맞추면 죽는 ReLU 유닛이 30%를 넘지 않는다.',
      en: 'At the same learning rate of 1.2, with inputs centred on 0, no more than 30% of the ReLU units die.',
    },
    params: { rival: 'none', centre: true },
    measure: (o) => o.scalar('dead-relu'),
    expect: { op: '<=', value: 0.3 },
    format: { style: 'percent', digits: 0 },
    seeds,
    quorum,
  },
  {
    id: 'elu-dies',
    sentence: {
      ko: '학습률 2에서는 ELU 유닛도 10% 넘게 죽는다(모든 학습 데이터에서 기울기가 백만분의 1 미만).',
      en: 'At a learning rate of 2 more than 10% of ELU units die as well (slope below a millionth for every training digit).',
    },
    params: { activation: 'elu', rival: 'gelu', learningRate: 2 },
    measure: (o) => o.scalar('dead-elu'),
    expect: { op: '>', value: 0.1 },
    format: { style: 'percent', digits: 0 },
    seeds,
    quorum,
  },
  {
    id: 'gelu-dies',
    sentence: {
      ko: '같은 학습률에서 GELU 유닛도 10% 넘게 죽는다.',
      en: 'At the same learning rate more than 10% of GELU units die.',
    },
    params: { activation: 'elu', rival: 'gelu', learningRate: 2 },
    measure: (o) => o.scalar('dead-gelu'),
    expect: { op: '>', value: 0.1 },
    format: { style: 'percent', digits: 0 },
    seeds,
    quorum,
  },
  {
    id: 'dead-from-the-start',
    sentence: {
      ko: '층마다 유닛이 5개인 은닉층 20개짜리 ReLU 망에서는 학습을 시작하기도 전에 유닛의 10% 넘게 죽어 있다.',
      en: 'In a ReLU net of 20 hidden layers with 5 units each, more than 10% of the units are dead before training starts.',
    },
    params: { rival: 'none', depth: 20, width: 5, steps: 0 },
    measure: (o) => o.scalar('start-relu'),
    expect: { op: '>', value: 0.1 },
    format: { style: 'percent', digits: 0 },
    seeds,
    quorum,
  },
];
