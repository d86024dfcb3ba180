// leakage: its charts, labels and how much it plants.
import type { ChartSpec, Text } from '../model/index.ts';

/** The trainings, by what part of the parameter's share of the test digits they plant. */
export const STAGES = [
  { id: 'none', ratio: 0, label: { ko: '심지 않음', en: 'Nothing planted' } },
  { id: 'half', ratio: 0.5, label: { ko: '절반만 심음', en: 'Half of them planted' } },
  { id: 'all', ratio: 1, label: { ko: '모두 심음', en: 'All of them planted' } },
] as const;

export const CHARTS: readonly ChartSpec[] = [
  {
    id: 'accuracy',
    title: { ko: '새어 나간 비율과 잰 정확도', en: 'Measured accuracy, by what has leaked' },
    x: { label: { ko: '심은 테스트 숫자의 비율', en: 'Share of test digits planted' } },
    y: { label: { ko: '정확도', en: 'Accuracy' } },
    series: [
      { id: 'measured', label: { ko: '오염된 테스트 세트', en: 'Contaminated test set' } },
      { id: 'fresh', label: { ko: '새 숫자(참값)', en: 'Fresh digits (the truth)' } },
      { id: 'clean', label: { ko: '심지 않은 테스트 숫자만', en: 'Test digits not planted' } },
      { id: 'formula', label: { ko: 'p + (1 − p)a', en: 'p + (1 − p)a' }, mark: 'dashed' },
    ],
  },
  {
    id: 'training',
    title: {
      ko: '학습하는 동안의 손실 (미니배치 10개의 평균)',
      en: 'Loss during training (mean of 10 mini-batches)',
    },
    x: { label: { ko: '학습 스텝', en: 'Training step' } },
    y: { label: { ko: '손실', en: 'Loss' }, scale: 'log' },
    series: STAGES.map(({ id, label }) => ({ id, label })),
  },
];

export const SCALARS: Readonly<Record<string, Text>> = {
  measured: { ko: '오염된 테스트 세트의 정확도', en: 'Accuracy on the contaminated test set' },
  fresh: { ko: '새 숫자의 정확도(참값)', en: 'Accuracy on fresh digits (the truth)' },
  lift: { ko: '부풀려진 정도', en: 'Excess' },
  planted: { ko: '심은 숫자의 정확도', en: 'Accuracy on the planted digits' },
  clean: { ko: '심지 않은 테스트 숫자의 정확도', en: 'Accuracy on test digits not planted' },
  predicted: { ko: '식 p + (1 − p)a의 값', en: 'What p + (1 − p)a predicts' },
  recall: {
    ko: '근사 중복 찾기: 심은 것 중 찾은 비율',
    en: 'Near-duplicate finder: share of the planted found',
  },
  precision: {
    ko: '근사 중복 찾기: 찾은 것 중 심은 비율',
    en: 'Near-duplicate finder: share of its finds that were planted',
  },
  exactRecall: {
    ko: '픽셀이 똑같은 것 찾기: 심은 것 중 찾은 비율',
    en: 'Exact comparison: share of the planted found',
  },
  purged: {
    ko: '찾은 것을 뺀 테스트 세트의 정확도',
    en: 'Accuracy on the test set without the finds',
  },
};
