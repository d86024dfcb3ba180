// The charts, the pace and the scalar labels of the experiment minibatch-noise.
import type { ChartSpec, PaceSpec, Text } from '../model/index.ts';
import { EPOCH_SIZES } from './minibatch-noise-epoch.ts';

export const CHARTS: readonly ChartSpec[] = [
  {
    id: 'variance',
    title: {
      ko: '미니배치 크기와 그래디언트의 분산',
      en: 'Variance of the gradient by mini-batch size',
    },
    x: { label: { ko: '미니배치 크기 B', en: 'Mini-batch size B' }, scale: 'log' },
    y: {
      label: {
        ko: '전체 그래디언트까지 거리의 제곱 평균',
        en: 'Mean squared distance from the full gradient',
      },
      scale: 'log',
    },
    series: [
      {
        id: 'example',
        label: {
          ko: '샘플 하나하나의 값 (처음 64개)',
          en: 'Single examples (the first 64)',
        },
        mark: 'dots',
      },
      { id: 'measured', label: { ko: '잰 값', en: 'Measured' }, mark: 'dots' },
      {
        id: 'predicted',
        label: { ko: '샘플별 그래디언트로 계산한 값', en: 'Computed from single examples' },
        mark: 'dashed',
      },
    ],
  },
  {
    id: 'mean',
    title: { ko: '미니배치 그래디언트 평균의 수렴', en: 'The mean of mini-batch gradients' },
    x: { label: { ko: '평균 낸 미니배치 수', en: 'Mini-batches averaged' }, scale: 'log' },
    y: {
      label: { ko: '전체 그래디언트까지의 거리', en: 'Distance from the full gradient' },
      scale: 'log',
    },
    series: [
      { id: 'distance', label: { ko: '평균의 거리', en: 'Distance of the mean' } },
      { id: 'error', label: { ko: '표준오차', en: 'Standard error' }, mark: 'dashed' },
    ],
  },
  {
    id: 'epoch',
    title: { ko: '한 에폭 동안의 손실', en: 'Loss during one epoch' },
    x: { label: { ko: '지금까지 본 샘플 수', en: 'Examples seen' } },
    y: { label: { ko: '손실', en: 'Loss' }, scale: 'log' },
    series: EPOCH_SIZES.map((size) => ({
      id: `size-${size}`,
      label: { ko: `B = ${size}`, en: `B = ${size}` },
    })),
  },
];

export const PACE: PaceSpec = {
  title: {
    ko: '이 컴퓨터에서 1초에 처리한 샘플 수',
    en: 'Examples per second on this machine',
  },
  x: { label: { ko: '미니배치 크기 B', en: 'Mini-batch size B' }, scale: 'log' },
  y: { label: { ko: '1초에 학습한 샘플 수', en: 'Examples trained on per second' }, min: 0 },
};

export const SCALARS: Readonly<Record<string, Text>> = {
  slope: { ko: '로그-로그 그래프의 기울기', en: 'Slope in the log-log chart' },
  mismatch: {
    ko: '계산한 분산과의 최대 차이 (비율)',
    en: 'Largest relative gap to the computed variance',
  },
  shrinkage: {
    ko: '가장 큰 미니배치의 분산 ÷ (샘플 하나의 분산 ÷ B)',
    en: 'Variance of the largest mini-batch ÷ (that of one example ÷ B)',
  },
  errors: { ko: '평균의 거리 (표준오차의 배수)', en: 'Distance of the mean, in standard errors' },
  round: {
    ko: '데이터를 한 바퀴 돈 뒤 평균의 거리 ÷ 전체 그래디언트의 길이',
    en: 'Distance of the mean after one round ÷ length of the full gradient',
  },
  noiseScale: {
    ko: '단순 잡음 척도 (샘플 하나의 분산 ÷ 전체 그래디언트의 제곱)',
    en: 'Simple noise scale (variance of one example ÷ squared full gradient)',
  },
  topShare: {
    ko: '전체 그래디언트에서 가장 멀리 벗어난 샘플 5%가 차지하는 분산의 비율',
    en: 'Share of the variance that comes from the 5% of examples that deviate most',
  },
  noiseGrowth: {
    ko: '단순 잡음 척도가 학습 전의 몇 배인지',
    en: 'Simple noise scale ÷ that before training',
  },
  ...Object.fromEntries(
    EPOCH_SIZES.map((size) => [
      `epoch-${size}`,
      { ko: `B = ${size}: 한 에폭 뒤의 손실`, en: `B = ${size}: loss after one epoch` },
    ]),
  ),
};
