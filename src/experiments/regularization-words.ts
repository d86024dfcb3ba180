// regularization: its charts and labels.
import type { ChartSpec, Text } from '../model/index.ts';
import { REGULARIZERS, type Regularizer } from './regularized-learner.ts';

export const METHOD_LABELS: Readonly<Record<Regularizer, Text>> = {
  none: { ko: '규제 없음', en: 'None' },
  l2: { ko: 'L2(가중치 감쇠)', en: 'L2 (weight decay)' },
  l1: { ko: 'L1', en: 'L1' },
  dropout: { ko: '드롭아웃', en: 'Dropout' },
  'early-stopping': { ko: '조기 종료', en: 'Early stopping' },
  augmentation: { ko: '데이터 증강', en: 'Augmentation' },
  'label-smoothing': { ko: '레이블 평활화', en: 'Label smoothing' },
};

const SERIES = REGULARIZERS.map((id) => ({
  id,
  label: METHOD_LABELS[id],
  mark: id === 'none' ? ('dashed' as const) : ('line' as const),
}));
const STEP: Text = { ko: '학습 스텝', en: 'Training step' };

export const CHARTS: readonly ChartSpec[] = [
  {
    id: 'error',
    title: { ko: '테스트 오류율', en: 'Test error' },
    x: { label: STEP },
    y: { label: { ko: '오류율', en: 'Share of wrong answers' }, scale: 'log' },
    series: SERIES,
  },
  {
    id: 'loss',
    title: { ko: '테스트 손실', en: 'Test loss' },
    x: { label: STEP },
    y: { label: { ko: '교차 엔트로피', en: 'Cross-entropy' }, scale: 'log' },
    series: SERIES,
  },
];

const MEASURES: Readonly<Record<string, Text>> = {
  error: { ko: '테스트 오류율', en: 'test error' },
  loss: { ko: '테스트 손실', en: 'test loss' },
  train: { ko: '학습 오류율', en: 'training error' },
  zeros: { ko: '정확히 0인 첫 층 가중치', en: 'first-layer weights that are exactly 0' },
  size: { ko: '첫 층 가중치의 크기(RMS)', en: 'size of the first-layer weights (RMS)' },
};

export const SCALARS: Readonly<Record<string, Text>> = Object.fromEntries(
  Object.entries(MEASURES).flatMap(([measure, what]) =>
    REGULARIZERS.map((name) => [
      `${measure}-${name}`,
      {
        ko: `${METHOD_LABELS[name].ko}: ${what.ko}`,
        en: `${METHOD_LABELS[name].en}: ${what.en}`,
      },
    ]),
  ),
);

/** The columns of the table at the end: the method, then the scalars. */
export const COLUMNS: readonly Text[] = [{ ko: '방법', en: 'Method' }, ...Object.values(MEASURES)];
