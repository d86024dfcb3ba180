// bn-inference: its charts and scalar labels.
import type { ChartSpec, Text } from '../model/index.ts';

/** The momenta that are followed beside each other (PyTorch's convention). */
export const MOMENTA = [0.01, 0.1, 0.5] as const;

const STEP = { ko: '학습 스텝', en: 'Training step' };
const BY_MOMENTUM = MOMENTA.map((m) => ({
  id: `momentum-${m}`,
  label: { ko: `이동 통계, α = ${m}`, en: `Running, α = ${m}` },
}));

export const CHARTS: readonly ChartSpec[] = [
  {
    id: 'mean',
    title: {
      ko: '한 채널의 평균: 배치마다의 값과 이동 평균',
      en: 'Mean of one channel: of each batch, and running',
    },
    x: { label: STEP },
    y: { label: { ko: '평균', en: 'Mean' } },
    series: [
      { id: 'batch', label: { ko: '배치의 평균', en: 'Mean of the batch' }, mark: 'dots' },
      ...BY_MOMENTUM,
      {
        id: 'population',
        label: { ko: '그 순간 가중치로 잰 전체 평균', en: 'Over many digits, present weights' },
        mark: 'dashed',
      },
    ],
  },
  {
    id: 'accuracy',
    title: { ko: '평가 모드의 정확도', en: 'Accuracy in evaluation mode' },
    x: { label: STEP },
    y: { label: { ko: '정확도', en: 'Accuracy' }, min: 0, max: 1 },
    series: [
      ...BY_MOMENTUM,
      {
        id: 'batch',
        label: { ko: '학습 모드(배치 통계)', en: 'Training mode (batch statistics)' },
      },
    ],
  },
];

export const SCALARS: Readonly<Record<string, Text>> = {
  'eval-mates': {
    ko: '평가 모드: 함께 든 숫자를 바꿨을 때 로짓의 최대 변화',
    en: 'Evaluation mode: largest change of a logit with other batch mates',
  },
  'eval-alone': {
    ko: '평가 모드: 혼자일 때와 함께일 때 로짓의 최대 차이',
    en: 'Evaluation mode: largest difference between alone and in a batch',
  },
  'train-mates': {
    ko: '학습 모드: 함께 든 숫자를 바꿨을 때 로짓의 최대 변화',
    en: 'Training mode: largest change of a logit with other batch mates',
  },
  'train-flips': {
    ko: '학습 모드: 함께 든 숫자에 따라 답이 바뀐 비율',
    en: 'Training mode: share of answers that change with the batch mates',
  },
  folded: {
    ko: '합성곱에 합친 망과 로짓의 차이 (가장 큰 로짓에 대한 비율)',
    en: 'Folded network: largest difference over the largest logit',
  },
  'accuracy-eval': { ko: '정확도: 평가 모드', en: 'Accuracy: evaluation mode' },
  'accuracy-mixed': {
    ko: '정확도: 학습 모드, 섞인 배치',
    en: 'Accuracy: training mode, mixed batches',
  },
  'accuracy-sorted': {
    ko: '정확도: 학습 모드, 클래스별로 정렬한 배치',
    en: 'Accuracy: training mode, batches sorted by class',
  },
  'accuracy-single': {
    ko: '정확도: 학습 모드, 배치 크기 1',
    en: 'Accuracy: training mode, batches of one digit',
  },
  'accuracy-polluted': {
    ko: '정확도: 바뀐 숫자의 배치 20개를 학습 모드로 통과시킨 뒤, 원래 숫자를 평가 모드로',
    en: 'Accuracy: evaluation mode, unshifted digits, after 20 shifted batches passed in training mode',
  },
  'shifted-eval': {
    ko: '대비와 밝기가 바뀐 숫자의 정확도: 평가 모드',
    en: 'Digits of other contrast and brightness: evaluation mode',
  },
  'shifted-anew': {
    ko: '바뀐 숫자(레이블 없이)로 통계를 다시 잰 뒤',
    en: 'The same after measuring the statistics anew on such digits (no labels)',
  },
  ...Object.fromEntries(
    MOMENTA.flatMap((m) => [
      [
        `lag-${m}`,
        {
          ko: `α = ${m}: 이동 평균이 전체 평균에서 벗어난 정도(표준편차에 대한 비율)`,
          en: `α = ${m}: distance of the running mean from the mean over many digits (in standard deviations)`,
        },
      ],
      [
        `early-${m}`,
        {
          ko: `α = ${m}: 학습의 1/5 시점에서 평가 모드의 정확도`,
          en: `α = ${m}: accuracy in evaluation mode a fifth of the way`,
        },
      ],
    ]),
  ),
  'early-batch': {
    ko: '학습의 1/5 시점에서 학습 모드의 정확도',
    en: 'Accuracy in training mode a fifth of the way',
  },
};
