// selection-bias: its charts, presets and labels.
import type { ChartSpec, Preset, Text } from '../model/index.ts';
import type { params } from './selection-bias-params.ts';

const MODELS = {
  label: { ko: '견준 모델 수 k', en: 'Models compared, k' },
  scale: 'log',
} as const;

export const CHARTS: readonly ChartSpec[] = [
  {
    id: 'best',
    title: { ko: '가장 좋아 보인 모델의 정확도', en: 'Accuracy of the model that looked best' },
    x: MODELS,
    y: { label: { ko: '정확도', en: 'Accuracy' } },
    series: [
      { id: 'chosen', label: { ko: '고르는 데 쓴 데이터', en: 'On the set used to choose' } },
      { id: 'fresh', label: { ko: '새 데이터', en: 'On a fresh set' } },
      {
        id: 'formula',
        label: {
          ko: '정확한 기댓값(실력이 같고 독립일 때)',
          en: 'Exact mean (equal, independent models)',
        },
        mark: 'dashed',
      },
    ],
  },
  {
    id: 'optimism',
    title: {
      ko: '부풀려진 정도와 σ√(2 ln k)',
      en: 'The excess, and σ√(2 ln k)',
    },
    x: { label: { ko: '√(2 ln k)', en: '√(2 ln k)' }, min: 0 },
    y: { label: { ko: '정확도 차이', en: 'Difference in accuracy' }, min: 0 },
    series: [
      { id: 'measured', label: { ko: '잰 값', en: 'Measured' } },
      {
        id: 'bound',
        label: { ko: '정규 오차의 상계 σ√(2 ln k)', en: 'Bound for normal errors, σ√(2 ln k)' },
        mark: 'dashed',
      },
    ],
  },
  {
    id: 'repetitions',
    title: {
      ko: '반복마다 모든 모델 가운데 1등의 정확도',
      en: 'Accuracy of the best of all models, in each repetition',
    },
    x: { label: { ko: '반복', en: 'Repetition' } },
    y: { label: { ko: '정확도', en: 'Accuracy' } },
    series: [
      {
        id: 'chosen',
        label: { ko: '고르는 데 쓴 데이터', en: 'On the set used to choose' },
        mark: 'dots',
      },
      { id: 'fresh', label: { ko: '새 데이터', en: 'On a fresh set' }, mark: 'dots' },
    ],
  },
];

export const PRESETS: readonly Preset<typeof params>[] = [
  {
    id: 'more-items',
    label: { ko: '데이터 400개', en: '400 items' },
    values: { items: 400 },
  },
  {
    id: 'unequal',
    label: { ko: '실력이 다른 모델', en: 'Models that differ' },
    values: { spread: 0.05 },
  },
  {
    id: 'alike',
    label: { ko: '답이 75% 같은 모델', en: 'Models that agree on 75%' },
    values: { shared: 0.75 },
  },
];

export const SCALARS: Readonly<Record<string, Text>> = {
  chosen: {
    ko: '고르는 데 쓴 데이터에서 1등의 정확도',
    en: 'Accuracy of the best on the set used to choose',
  },
  fresh: { ko: '새 데이터에서 그 모델의 정확도', en: 'Accuracy of that model on a fresh set' },
  optimism: { ko: '두 값의 차이', en: 'Difference of the two' },
  small: { ko: '모델이 10개일 때의 차이', en: 'The difference for 10 models' },
  bound: { ko: '상계 σ√(2 ln k)', en: 'Bound σ√(2 ln k)' },
  asymptote: { ko: '보정항을 더한 근사', en: 'Approximation with the correction' },
  exact: { ko: '정확한 기댓값', en: 'Exact mean of the difference' },
  cv: {
    ko: '교차 검증 점수가 가장 높은 특성의 그 점수',
    en: 'Cross-validation score of the feature chosen by it',
  },
  nested: { ko: '중첩 교차 검증 점수', en: 'Nested cross-validation score' },
};
