// The chart, captions and scalar labels of the experiment bias-shift.
import type { ChartSpec, Text } from '../model/index.ts';

export const CHARTS: readonly ChartSpec[] = [
  {
    id: 'distance',
    title: {
      ko: '경계가 원점에서 멀어질 때의 정확도',
      en: 'Accuracy as the boundary leaves the origin',
    },
    x: {
      label: {
        ko: '원점에서 참 경계까지의 거리',
        en: 'Distance of the true boundary from the origin',
      },
    },
    y: { label: { ko: '테스트 정확도', en: 'Test accuracy' }, min: 0.4, max: 1 },
    series: [
      { id: 'with', label: { ko: '직선, 편향 있음', en: 'Line with a bias' } },
      { id: 'without', label: { ko: '직선, 편향 없음', en: 'Line without a bias' } },
      {
        id: 'best',
        label: { ko: '원점을 지나는 최선의 직선', en: 'Best line through the origin' },
        mark: 'dashed',
      },
      {
        id: 'majority',
        label: { ko: '늘 다수 쪽으로 답하기', en: 'Always the larger class' },
        mark: 'dots',
      },
    ],
  },
];

export const MAP_CAPTIONS = {
  lineWithout: {
    ko: '직선, 편향 없음: 경계가 원점을 지납니다',
    en: 'Line without a bias: through the origin',
  },
  lineWith: { ko: '직선, 편향 있음', en: 'Line with a bias' },
  reluWithout: {
    ko: 'ReLU 신경망, 편향 없음: 영역이 원점에서 퍼지는 부채꼴입니다',
    en: 'ReLU network without biases: the regions are cones from the origin',
  },
  reluWith: { ko: 'ReLU 신경망, 편향 있음', en: 'ReLU network with biases' },
} as const satisfies Record<string, Text>;

export const SCALARS: Readonly<Record<string, Text>> = {
  lineWithoutAccuracy: { ko: '정확도, 직선, 편향 없음', en: 'Accuracy, line without a bias' },
  lineWithAccuracy: { ko: '정확도, 직선, 편향 있음', en: 'Accuracy, line with a bias' },
  reluWithoutAccuracy: {
    ko: '정확도, ReLU 신경망, 편향 없음',
    en: 'Accuracy, ReLU network without biases',
  },
  reluWithAccuracy: {
    ko: '정확도, ReLU 신경망, 편향 있음',
    en: 'Accuracy, ReLU network with biases',
  },
  bestThroughOrigin: {
    ko: '원점을 지나는 직선의 최고 정확도',
    en: 'Best accuracy of any line through the origin',
  },
  majority: {
    ko: '늘 다수 쪽으로 답할 때의 정확도',
    en: 'Accuracy of always naming the larger class',
  },
  learnedDistance: {
    ko: '학습한 경계와 원점의 거리 |b| / ‖w‖',
    en: 'Learned distance of the boundary from the origin, |b| / ‖w‖',
  },
  originWithout: {
    ko: '|f(0)|, ReLU 신경망, 편향 없음',
    en: '|f(0)|, ReLU network without biases',
  },
  originWith: { ko: '|f(0)|, ReLU 신경망, 편향 있음', en: '|f(0)|, ReLU network with biases' },
  homogeneityWithout: {
    ko: 'f(3x)와 3f(x)의 차이, 편향 없음',
    en: 'Difference of f(3x) and 3f(x), without biases',
  },
  homogeneityWith: {
    ko: 'f(3x)와 3f(x)의 차이, 편향 있음',
    en: 'Difference of f(3x) and 3f(x), with biases',
  },
  normalizedDifference: {
    ko: '배치 정규화를 거친 뒤 편향이 남긴 차이',
    en: 'What a bias changes after batch normalisation',
  },
};
