// line-count: its title, charts, presets and labels.
import type { ChartSpec, Preset, Text } from '../model/index.ts';
import { NETWORK_SERIES, NETWORK_TITLES } from './from-scratch-networks.ts';
import type { params } from './line-count-params.ts';
import { LANGUAGES } from './listing-lines.ts';

export const TITLE: Text = {
  ko: '줄 수와 그래디언트 검사',
  en: 'Line counts and the gradient check',
};

export const SUMMARY: Text = {
  ko: '밑바닥부터 쓴 프로그램에서 전체 줄 수, 역전파의 줄 수, MLP와 CNN의 차이를 세고, 실행되는 그 역전파의 그래디언트를 손실의 중앙 차분과 비교합니다.',
  en: 'Counts the lines of the programs written from scratch, of their back-propagation, and of the difference between MLP and CNN; then compares the gradients of that very back-propagation with central differences of the loss.',
};

export const CHARTS: readonly ChartSpec[] = [
  {
    id: 'step',
    title: {
      ko: '차분의 간격 h에 따른 상대 오차(가장 큰 배열)',
      en: 'Relative error (of the worst array) by the difference h',
    },
    x: { label: { ko: 'h', en: 'h' }, scale: 'log' },
    y: { label: { ko: '상대 오차', en: 'Relative error' }, scale: 'log' },
    series: NETWORK_SERIES,
  },
];

export const PRESETS: readonly Preset<typeof params>[] = [
  {
    id: 'no-relu-mask',
    label: { ko: '실수: ReLU 마스크를 빠뜨림', en: 'Mistake: no ReLU mask' },
    values: { mistake: 'relu' },
  },
  {
    id: 'no-mean',
    label: { ko: '실수: 미니배치로 나누지 않음', en: 'Mistake: no division by the batch' },
    values: { mistake: 'mean' },
  },
  {
    id: 'on-the-kink',
    label: { ko: '편향 0: 꺾인 점 위의 검사', en: 'Biases at 0: a check on the kink' },
    values: { biases: 'zero' },
  },
];

export const SCALARS: Readonly<Record<string, Text>> = {
  ...Object.fromEntries(
    LANGUAGES.flatMap(({ id, title }): [string, Text][] => [
      ...Object.entries(NETWORK_TITLES).flatMap(([network, name]): [string, Text][] => [
        [
          `lines-${network}-${id}`,
          { ko: `${name} 줄 수 (${title})`, en: `${name} lines (${title})` },
        ],
        [
          `backprop-${network}-${id}`,
          {
            ko: `${name} 역전파 줄 수 (${title})`,
            en: `${name} lines of back-propagation (${title})`,
          },
        ],
      ]),
      [`added-${id}`, { ko: `CNN이 더한 줄 (${title})`, en: `Lines the CNN adds (${title})` }],
      [`removed-${id}`, { ko: `CNN이 뺀 줄 (${title})`, en: `Lines the CNN removes (${title})` }],
    ]),
  ),
  'error-mlp': { ko: 'MLP 그래디언트의 상대 오차', en: 'Relative error of the MLP’s gradient' },
  'error-cnn': { ko: 'CNN 그래디언트의 상대 오차', en: 'Relative error of the CNN’s gradient' },
};
