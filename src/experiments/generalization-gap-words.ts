// generalization-gap: its charts, presets and labels.
import type { ChartSpec, Preset, Text } from '../model/index.ts';
import type { params } from './generalization-gap-params.ts';

export const CHARTS: readonly ChartSpec[] = [
  {
    id: 'accuracy',
    title: { ko: '학습한 숫자와 처음 보는 숫자', en: 'Digits seen in training, and new digits' },
    x: { label: { ko: '학습 스텝', en: 'Training step' } },
    y: { label: { ko: '정확도', en: 'Accuracy' }, min: 0, max: 1 },
    series: [
      { id: 'train-true', label: { ko: '진짜 레이블, 학습', en: 'True labels, training' } },
      {
        id: 'test-true',
        label: { ko: '진짜 레이블, 테스트', en: 'True labels, test' },
        mark: 'dashed',
      },
      { id: 'train-shuffled', label: { ko: '섞은 레이블, 학습', en: 'Shuffled labels, training' } },
      {
        id: 'test-shuffled',
        label: { ko: '섞은 레이블, 테스트', en: 'Shuffled labels, test' },
        mark: 'dashed',
      },
    ],
  },
];

export const PRESETS: readonly Preset<typeof params>[] = [
  {
    id: 'half',
    label: { ko: '절반만 섞은 레이블', en: 'Half of the labels shuffled' },
    values: { shuffled: 0.5 },
  },
  {
    id: 'narrow',
    label: { ko: '은닉 유닛 8개', en: '8 hidden units' },
    values: { width: 8 },
  },
  {
    id: 'few',
    label: { ko: '진짜 레이블, 숫자 200개', en: 'True labels, 200 digits' },
    values: { shuffled: 0, digits: 200 },
  },
  {
    id: 'many',
    label: { ko: '진짜 레이블, 숫자 8,000개', en: 'True labels, 8,000 digits' },
    values: { shuffled: 0, digits: 8000 },
  },
];

const LABELS: readonly (readonly [string, Text])[] = [
  ['true', { ko: '진짜 레이블', en: 'True labels' }],
  ['shuffled', { ko: '섞은 레이블', en: 'Shuffled labels' }],
];

const MEASURES: readonly (readonly [string, Text])[] = [
  ['train', { ko: '학습 정확도', en: 'training accuracy' }],
  ['test', { ko: '테스트 정확도', en: 'test accuracy' }],
  ['gap', { ko: '일반화 격차', en: 'generalisation gap' }],
  ['fitted', { ko: '학습 정확도가 99%를 넘은 스텝', en: 'step with training accuracy above 99%' }],
];

export const SCALARS: Readonly<Record<string, Text>> = Object.fromEntries(
  MEASURES.flatMap(([measure, what]) =>
    LABELS.map(([name, labels]) => [
      `${measure}-${name}`,
      { ko: `${labels.ko}: ${what.ko}`, en: `${labels.en}: ${what.en}` },
    ]),
  ),
);
