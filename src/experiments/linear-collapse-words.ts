// The chart, table and scalar labels of the experiment linear-collapse.
import type { ChartSpec, Text } from '../model/index.ts';

export const CHARTS: readonly ChartSpec[] = [
  {
    id: 'loss',
    title: { ko: '학습 중의 손실', en: 'Loss while training' },
    x: { label: { ko: '스텝', en: 'Step' } },
    y: { label: { ko: '교차 엔트로피 손실', en: 'Cross-entropy loss' }, min: 0 },
    series: [
      { id: 'linear', label: { ko: '선형층 여러 개', en: 'Stack of linear layers' } },
      { id: 'line', label: { ko: '선형층 하나', en: 'One linear layer' }, mark: 'dashed' },
      { id: 'relu', label: { ko: '층 사이에 ReLU', en: 'With ReLU between' } },
    ],
  },
];

export const MAP_CAPTIONS = {
  linear: {
    ko: '선형층 여러 개의 결정 영역 (점은 학습 데이터)',
    en: 'Decision regions of the linear stack (dots: training data)',
  },
  relu: {
    ko: '층 사이에 ReLU를 넣은 신경망의 결정 영역',
    en: 'Decision regions with ReLU between the layers',
  },
} as const satisfies Record<string, Text>;

export const PROBE_NAMES = {
  linear: { ko: '선형층, 편향 없음', en: 'Linear layers, no biases' },
  affine: { ko: '선형층, 편향 있음', en: 'Linear layers with biases' },
  relu: { ko: '층 사이에 ReLU', en: 'ReLU between the layers' },
} as const satisfies Record<string, Text>;

export const PROBE_TABLE = {
  kind: 'table',
  name: 'definitions',
  caption: {
    ko: '무작위 신경망이 정의에서 벗어난 정도 (200개 점에서 최대)',
    en: 'How far random networks are from the definitions (largest over 200 points)',
  },
  columns: [
    { ko: '신경망', en: 'Network' },
    { ko: '행렬 하나와의 차이', en: 'From one matrix' },
    { ko: 'f(2x+3y) − 2f(x) − 3f(y)', en: 'f(2x+3y) − 2f(x) − 3f(y)' },
    { ko: 'f(3x−2y) − 3f(x) + 2f(y)', en: 'f(3x−2y) − 3f(x) + 2f(y)' },
  ],
} as const;

/** The three gaps that are measured of each random network. */
const GAPS = {
  Collapse: { ko: '행렬 하나와의 차이', en: 'distance from one matrix' },
  Superposition: { ko: 'a=2, b=3일 때 중첩 오차', en: 'superposition gap, a = 2, b = 3' },
  Mixture: { ko: 'a=3, b=-2일 때 중첩 오차', en: 'superposition gap, a = 3, b = -2' },
} as const satisfies Record<string, Text>;

const PROBE_SCALARS: Readonly<Record<string, Text>> = Object.fromEntries(
  Object.entries(PROBE_NAMES).flatMap(([name, net]) =>
    Object.entries(GAPS).map(([gap, text]) => [
      `${name}${gap}`,
      { ko: `${net.ko}: ${text.ko}`, en: `${net.en}: ${text.en}` },
    ]),
  ),
);

export const SCALARS: Readonly<Record<string, Text>> = {
  linearAccuracy: { ko: '정확도, 선형층 여러 개', en: 'Accuracy, stack of linear layers' },
  reluAccuracy: { ko: '정확도, 층 사이에 ReLU', en: 'Accuracy, ReLU between the layers' },
  bestLine: {
    ko: '어떤 직선으로든 얻을 수 있는 최고 정확도',
    en: 'Best accuracy of any straight line',
  },
  depthGain: {
    ko: '층을 쌓아 줄어든 손실 (선형층 하나와 비교)',
    en: 'Loss that stacking saved (against one linear layer)',
  },
  trainedGap: {
    ko: '학습한 선형층 여러 개와 행렬 하나의 차이',
    en: 'Distance of the trained linear stack from one matrix',
  },
  ...PROBE_SCALARS,
};
