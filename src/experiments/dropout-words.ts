// dropout: its networks, charts and scalar labels.
import type { ChartSpec, Text } from '../model/index.ts';
import type { LayeredSpec } from './layered-mlp.ts';

export type Regularizer = 'none' | 'dropout' | 'batch' | 'both';

export const NETS: Readonly<
  Record<Regularizer, { label: Text; normalizer: LayeredSpec['normalizer']; drops: boolean }>
> = {
  none: { label: { ko: '없음', en: 'Neither' }, normalizer: 'none', drops: false },
  dropout: { label: { ko: '드롭아웃', en: 'Dropout' }, normalizer: 'none', drops: true },
  batch: { label: { ko: '배치 정규화', en: 'Batch norm' }, normalizer: 'batch', drops: false },
  both: { label: { ko: '둘 다', en: 'Both' }, normalizer: 'batch', drops: true },
};

export const REGULARIZERS = Object.keys(NETS) as readonly Regularizer[];

const SERIES = REGULARIZERS.map((id) => ({ id, label: NETS[id].label }));
const STEP = { ko: '학습 스텝', en: 'Training step' };
const LOSS = { ko: '손실 (평가 모드)', en: 'Loss (evaluation mode)' };

export const CHARTS: readonly ChartSpec[] = [
  {
    id: 'train',
    title: { ko: '학습에 쓴 숫자에서의 손실', en: 'Loss on the training digits' },
    x: { label: STEP },
    y: { label: LOSS, scale: 'log' },
    series: SERIES,
  },
  {
    id: 'test',
    title: { ko: '처음 보는 숫자에서의 손실', en: 'Loss on held-out digits' },
    x: { label: STEP },
    y: { label: LOSS, min: 0 },
    series: SERIES,
  },
  {
    id: 'masks',
    title: {
      ko: '마스크를 씌운 출력의 평균과 마스크 없는 출력의 거리',
      en: 'Distance of the mean over masks from the pass without masks',
    },
    x: { label: { ko: '평균 낸 마스크 수', en: 'Masks averaged' }, scale: 'log' },
    y: { label: { ko: '로짓의 상대 거리', en: 'Relative distance of the logits' }, scale: 'log' },
    series: [
      {
        id: 'last-hidden',
        label: { ko: '마지막 은닉층만 끌 때', en: 'Only the last hidden layer dropped' },
      },
      { id: 'everywhere', label: { ko: '모든 층을 끌 때', en: 'Every layer dropped' } },
      {
        id: 'root',
        label: { ko: '1/√(마스크 수)에 비례', en: 'Proportional to 1/√masks' },
        mark: 'dashed',
      },
    ],
  },
];

const PER_NET: Readonly<Record<string, Text>> = {
  train: { ko: '학습 오류율', en: 'training error' },
  test: { ko: '테스트 오류율', en: 'test error' },
  gap: { ko: '오류율의 차이', en: 'gap between the errors' },
  'test-loss': { ko: '테스트 손실', en: 'test loss' },
  'loss-gap': { ko: '손실의 차이', en: 'gap between the losses' },
  halfway: { ko: '절반 시점의 학습 손실', en: 'training loss halfway' },
};

export const SCALARS: Readonly<Record<string, Text>> = {
  ...Object.fromEntries(
    REGULARIZERS.flatMap((id) =>
      Object.entries(PER_NET).map(([quantity, { ko, en }]) => {
        const { label } = NETS[id];
        return [`${quantity}-${id}`, { ko: `${label.ko}: ${ko}`, en: `${label.en}: ${en}` }];
      }),
    ),
  ),
  'linear-gap': {
    ko: '선형 유닛: 모든 마스크의 평균과 마스크 없는 출력의 차이',
    en: 'Linear unit: mean over all masks less the pass without masks',
  },
  'last-hidden-fall': {
    ko: '마지막 은닉층만 끌 때: 마스크 64개의 거리 ÷ 1개의 거리',
    en: 'Only the last hidden layer dropped: distance at 64 masks ÷ at 1',
  },
  'last-hidden-left': {
    ko: '마지막 은닉층만 끌 때: 가장 많은 마스크에서 남은 거리',
    en: 'Only the last hidden layer dropped: distance left at the most masks',
  },
  'everywhere-left': {
    ko: '모든 층을 끌 때: 가장 많은 마스크에서 남은 거리',
    en: 'Every layer dropped: distance left at the most masks',
  },
  'probability-gap': {
    ko: '평균 확률과 마스크 없는 확률의 차이 (절댓값의 평균)',
    en: 'Mean absolute difference of averaged and unmasked class probabilities',
  },
  agreement: {
    ko: '둘이 같은 숫자를 고른 비율',
    en: 'Share of digits for which both prefer the same class',
  },
  'spread-right': {
    ko: '맞힌 숫자에서 마스크에 따른 확률의 표준편차',
    en: 'Spread over masks on digits that are right',
  },
  'spread-wrong': {
    ko: '틀린 숫자에서 마스크에 따른 확률의 표준편차',
    en: 'Spread over masks on digits that are wrong',
  },
  'variance-batch': {
    ko: '배치 정규화만: 평가 때 분산 ÷ 저장된 분산',
    en: 'Batch norm alone: variance in evaluation ÷ stored variance',
  },
  'variance-both': {
    ko: '드롭아웃 뒤의 배치 정규화: 평가 때 분산 ÷ 저장된 분산',
    en: 'Batch norm behind dropout: variance in evaluation ÷ stored variance',
  },
  'test-restored': {
    ko: '둘 다: 드롭아웃을 끄고 통계를 다시 잰 뒤의 테스트 오류율',
    en: 'Both: test error after measuring the statistics anew without dropout',
  },
  'loss-restored': {
    ko: '둘 다: 통계를 다시 잰 뒤의 테스트 손실',
    en: 'Both: test loss after measuring the statistics anew',
  },
};
