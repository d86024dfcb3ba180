// loss-increase: its parameters, presets, charts and labels.
import type { ChartSpec, ParamSpecs, Text } from '../model/index.ts';

export const DIGITS = 300;

export const params = {
  model: {
    type: 'choice',
    label: { ko: '모델', en: 'Model' },
    options: [
      {
        value: 'least-squares',
        label: { ko: '선형 모델, 제곱 오차', en: 'Linear model, squared error' },
      },
      {
        value: 'softmax',
        label: { ko: '선형 모델, 교차 엔트로피', en: 'Linear model, cross-entropy' },
      },
      {
        value: 'network',
        label: { ko: 'tanh 은닉층 하나, 교차 엔트로피', en: 'One tanh layer, cross-entropy' },
      },
    ],
    default: 'least-squares',
  },
  rate: {
    type: 'number',
    label: { ko: '학습률 × 최대 곡률 L', en: 'Learning rate × largest curvature L' },
    help: {
      ko: 'L은 제곱 오차에서는 정확한 값, 선형 모델의 교차 엔트로피에서는 상한, 은닉층이 있으면 출발점에서 잰 값입니다.',
      en: 'L is exact for the squared error, an upper bound for the linear cross-entropy, and measured at the start for the network.',
    },
    min: 0.02,
    max: 20,
    scale: 'log',
    default: 0.9,
  },
  batch: {
    type: 'number',
    label: { ko: '배치 크기', en: 'Batch size' },
    help: { ko: '300이면 전체 배치입니다.', en: '300 is the full batch.' },
    min: 1,
    max: DIGITS,
    integer: true,
    scale: 'log',
    default: 8,
  },
  momentum: {
    type: 'number',
    label: { ko: '모멘텀', en: 'Momentum' },
    min: 0,
    max: 0.99,
    step: 0.01,
    default: 0,
  },
  dropout: {
    type: 'number',
    label: { ko: '입력에 적용할 드롭아웃 비율', en: 'Dropout rate on the inputs' },
    min: 0,
    max: 0.8,
    step: 0.1,
    default: 0,
  },
  adam: {
    type: 'boolean',
    label: { ko: 'Adam으로 갱신', en: 'Update by Adam' },
    help: {
      ko: '켜면 위의 학습률과 모멘텀 대신 아래 학습률을 씁니다.',
      en: 'When on, the rate below replaces the learning rate and momentum above.',
    },
    default: false,
  },
  adamRate: {
    type: 'number',
    label: { ko: 'Adam의 학습률', en: 'Learning rate of Adam' },
    min: 0.001,
    max: 1,
    scale: 'log',
    default: 0.1,
  },
  steps: {
    type: 'number',
    label: { ko: '스텝 수', en: 'Steps' },
    min: 20,
    max: 1000,
    integer: true,
    default: 200,
  },
  sweep: {
    type: 'boolean',
    label: { ko: '여러 학습률을 차례로 재기', en: 'Measure a range of learning rates too' },
    default: true,
  },
} as const satisfies ParamSpecs;

export const PRESETS = [
  { id: 'full', label: { ko: '전체 배치', en: 'Full batch' }, values: { batch: DIGITS } },
  {
    id: 'too-large',
    label: { ko: '2/L을 조금 넘는 학습률', en: 'A rate just above 2/L' },
    values: { batch: DIGITS, rate: 2.01, sweep: false },
  },
  {
    id: 'momentum',
    label: { ko: '전체 배치에 모멘텀 0.9', en: 'Full batch with momentum 0.9' },
    values: { batch: DIGITS, momentum: 0.9, sweep: false },
  },
  {
    id: 'edge',
    label: { ko: '안정성의 경계 (tanh 망)', en: 'Edge of stability (tanh network)' },
    values: { model: 'network', batch: DIGITS, rate: 3, steps: 400, sweep: false },
  },
  {
    id: 'dropout',
    label: { ko: '전체 배치에 드롭아웃', en: 'Full batch with dropout' },
    values: { batch: DIGITS, dropout: 0.5, sweep: false },
  },
  {
    id: 'adam',
    label: { ko: '전체 배치에 Adam', en: 'Full batch with Adam' },
    values: { batch: DIGITS, adam: true, sweep: false },
  },
] as const;

const STEP = { label: { ko: '스텝', en: 'Step' } };

export const CHARTS: readonly ChartSpec[] = [
  {
    id: 'loss',
    title: { ko: '스텝에 따른 손실', en: 'Loss by step' },
    x: STEP,
    y: { label: { ko: '손실', en: 'Loss' }, scale: 'log' },
    series: [
      {
        id: 'shown',
        label: { ko: '그 스텝의 배치에서 본 손실', en: 'Loss on the batch of that step' },
        mark: 'dots',
      },
      { id: 'full', label: { ko: '전체 데이터의 손실', en: 'Loss on all the data' } },
      {
        id: 'plain',
        label: { ko: '비교: 전체 배치, 단순 경사하강법', en: 'Compare: full batch, plain descent' },
        mark: 'dashed',
      },
    ],
  },
  {
    id: 'by-rate',
    title: { ko: '손실이 커진 스텝의 비율', en: 'Share of steps on which the loss rose' },
    x: {
      label: { ko: '학습률 × L', en: 'Learning rate × L' },
      scale: 'log',
    },
    y: { label: { ko: '비율', en: 'Share' }, min: 0, max: 1 },
    series: [
      { id: 'full', label: { ko: '전체 배치', en: 'Full batch' } },
      { id: 'eight', label: { ko: '배치 크기 8', en: 'Batch size 8' } },
    ],
  },
  {
    id: 'sharpness',
    title: { ko: '학습률 × 날카로움', en: 'Learning rate × sharpness' },
    x: STEP,
    y: {
      label: {
        ko: '학습률 × 헤세 행렬의 최대 고윳값',
        en: 'Rate × largest eigenvalue of the Hessian',
      },
    },
    series: [
      { id: 'sharpness', label: { ko: '측정값', en: 'Measured' } },
      { id: 'two', label: { ko: '경계 2', en: 'The bound 2' }, mark: 'dashed' },
    ],
  },
];

export const SCALARS: Readonly<Record<string, Text>> = {
  curvature: { ko: '최대 곡률 L', en: 'Largest curvature L' },
  rises: { ko: '전체 데이터의 손실이 커진 스텝', en: 'Steps on which the loss on all data rose' },
  'rises-shown': {
    ko: '배치에서 본 손실이 앞 스텝보다 큰 스텝',
    en: 'Steps whose batch loss exceeds that of the step before',
  },
  'rises-plain': {
    ko: '손실이 커진 스텝: 전체 배치, 단순 경사하강법',
    en: 'Steps on which the loss rose: full batch, plain descent',
  },
  first: { ko: '처음 손실', en: 'Loss at the start' },
  last: { ko: '마지막 손실', en: 'Loss at the end' },
  'last-plain': {
    ko: '마지막 손실: 전체 배치, 단순 경사하강법',
    en: 'Loss at the end: full batch, plain descent',
  },
  'sharpness-growth': {
    ko: '날카로움의 최댓값 ÷ 처음 값',
    en: 'Largest sharpness ÷ sharpness at the start',
  },
  'sharpness-middle': {
    ko: '학습률 × 날카로움의 중앙값 (처음 10% 제외)',
    en: 'Median of rate × sharpness (after the first tenth)',
  },
};
