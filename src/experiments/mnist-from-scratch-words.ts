// mnist-from-scratch: its title, charts, presets and labels.
import type { ChartSpec, Preset, Text } from '../model/index.ts';
import { NETWORK_SERIES, NETWORK_TITLES } from './from-scratch-networks.ts';
import type { params } from './mnist-from-scratch-params.ts';

export const TITLE: Text = {
  ko: '밑바닥부터 만든 MNIST 분류기',
  en: 'An MNIST classifier from scratch',
};

export const SUMMARY: Text = {
  ko: '라이브러리 없이 배열만으로 쓴 MLP와 CNN 프로그램을 그대로 실행해 손글씨 숫자 8,000개로 학습시키고, 학습에 쓰지 않은 2,000개에서 정확도를 잽니다.',
  en: 'Runs the MLP and CNN programs, written with arrays and no library, as they stand: trains them on 8,000 handwritten digits and measures their accuracy on 2,000 others.',
};

export const CHARTS: readonly ChartSpec[] = [
  {
    id: 'loss',
    title: { ko: '학습 손실', en: 'Training loss' },
    x: { label: { ko: '학습 스텝(미니배치)', en: 'Training step (mini-batch)' } },
    y: { label: { ko: '교차 엔트로피', en: 'Cross-entropy' }, min: 0 },
    series: NETWORK_SERIES,
  },
  {
    id: 'accuracy',
    title: { ko: '학습에 쓰지 않은 숫자에 대한 정확도', en: 'Accuracy on held-out digits' },
    x: { label: { ko: '에폭', en: 'Epoch' } },
    y: { label: { ko: '정확도', en: 'Accuracy' }, max: 1 },
    series: NETWORK_SERIES,
  },
];

export const PRESETS: readonly Preset<typeof params>[] = [
  {
    id: 'cnn-against-mlp',
    label: { ko: 'CNN 대 MLP, 같은 에폭 수', en: 'CNN against MLP, equal epochs' },
    values: { model: 'both', epochs: 3 },
  },
  {
    id: 'one-batch',
    label: { ko: '미니배치 하나에 과적합', en: 'Overfit one mini-batch' },
    values: { task: 'one-batch' },
  },
  {
    id: 'rate-too-large',
    label: { ko: '학습률이 10배', en: 'Ten times the learning rate' },
    values: { rateFactor: 10, epochs: 3 },
  },
  {
    id: 'few-digits',
    label: { ko: '학습용 숫자 1,000개', en: '1,000 training digits' },
    values: { trainingDigits: 1000 },
  },
];

export const SCALARS: Readonly<Record<string, Text>> = Object.fromEntries(
  Object.entries(NETWORK_TITLES).flatMap(([id, name]): [string, Text][] => [
    [`accuracy-${id}`, { ko: `${name} 정확도`, en: `${name} accuracy` }],
    [`loss-${id}`, { ko: `${name} 마지막 학습 손실`, en: `${name} training loss at the end` }],
    [`start-loss-${id}`, { ko: `${name} 학습 전 손실`, en: `${name} loss before training` }],
    [`parameters-${id}`, { ko: `${name} 파라미터 수`, en: `${name} parameters` }],
  ]),
);
