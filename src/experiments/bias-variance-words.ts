// The charts and scalar labels of the experiment bias-variance.
import type { ChartSpec, Text } from '../model/index.ts';

export const CHARTS: readonly ChartSpec[] = [
  {
    id: 'decomposition',
    title: { ko: '차수에 따른 오차의 구성', en: 'What the error is made of, by degree' },
    x: { label: { ko: '다항식의 차수', en: 'Degree of the polynomial' } },
    y: { label: { ko: '제곱 오차', en: 'Squared error' }, scale: 'log' },
    series: [
      { id: 'bias', label: { ko: '편향²', en: 'Bias²' } },
      { id: 'variance', label: { ko: '분산', en: 'Variance' } },
      { id: 'noise', label: { ko: '잡음', en: 'Noise' }, mark: 'dashed' },
      { id: 'sum', label: { ko: '셋의 합', en: 'Sum of the three' } },
      { id: 'test', label: { ko: '테스트 오차', en: 'Test error' }, mark: 'dots' },
    ],
  },
  {
    id: 'fits',
    title: { ko: '데이터 집합마다 달라지는 곡선', en: 'Fits to different data sets' },
    x: { label: { ko: '입력 x', en: 'Input x' } },
    y: { label: { ko: '출력 y', en: 'Output y' }, min: -2, max: 2 },
    series: [
      { id: 'fits', label: { ko: '맞춘 곡선들', en: 'Single fits' }, mark: 'dots' },
      { id: 'mean', label: { ko: '평균 곡선', en: 'Average fit' } },
      { id: 'truth', label: { ko: '참 함수', en: 'True function' }, mark: 'dashed' },
    ],
  },
];

export const SCALARS: Readonly<Record<string, Text>> = {
  mismatch: {
    ko: '편향² + 분산 + 잡음과 테스트 오차의 최대 차이 (비율)',
    en: 'Largest relative gap between bias² + variance + noise and the test error',
  },
  biasDrop: {
    ko: '최고 차수의 편향² ÷ 직선의 편향²',
    en: 'Bias² at the highest degree ÷ at degree 1',
  },
  varianceStep: {
    ko: '차수를 하나 올릴 때 분산의 최소 배율',
    en: 'Smallest factor by which one more degree multiplies the variance',
  },
  bestDegree: { ko: '테스트 오차가 가장 작은 차수', en: 'Degree with the least test error' },
  lineBiasParameter: {
    ko: '직선의 편향 매개변수 (평균)',
    en: 'Bias parameter of the straight line (average)',
  },
  lineBias: { ko: '직선의 편향²', en: 'Bias² of the straight line' },
  shiftedBiasParameter: {
    ko: '타깃에 상수를 더한 뒤의 편향 매개변수 (평균)',
    en: 'Bias parameter after the constant is added (average)',
  },
  shiftedBiasChange: {
    ko: '그때 편향²의 변화 (비율, 모든 차수 중 최대)',
    en: 'Relative change of bias² then (largest over the degrees)',
  },
};
