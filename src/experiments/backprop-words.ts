// backprop: its charts and the labels of its scalars.
import type { ChartSpec, Text } from '../model/index.ts';

const PARAMETERS = { ko: '파라미터 수', en: 'Number of parameters' };
const OPERATIONS = { ko: '산술 연산 수', en: 'Arithmetic operations' };
const BACKWARD = { ko: '역전파', en: 'Backward pass' };

export const CHARTS: readonly ChartSpec[] = [
  {
    id: 'ratio',
    title: {
      ko: '역전파의 비용: 순전파의 몇 배인가',
      en: 'Cost of the backward pass, as a multiple of the forward pass',
    },
    x: { label: PARAMETERS, scale: 'log' },
    y: { label: { ko: '역전파 ÷ 순전파', en: 'Backward ÷ forward' }, min: 0, max: 5 },
    series: [
      { id: 'operations', label: { ko: '모든 연산', en: 'All operations' } },
      { id: 'multiplications', label: { ko: '곱셈만', en: 'Multiplications alone' } },
      { id: 'four', label: { ko: '순전파의 4배', en: 'Four forward passes' }, mark: 'dashed' },
    ],
  },
  {
    id: 'cost',
    title: {
      ko: '그래디언트 전체를 구하는 연산 수',
      en: 'Operations for the whole gradient',
    },
    x: { label: PARAMETERS, scale: 'log' },
    y: { label: OPERATIONS, scale: 'log' },
    series: [
      { id: 'forward', label: { ko: '순전파 한 번', en: 'One forward pass' } },
      { id: 'backward', label: { ko: '역전파 한 번', en: 'One backward pass' } },
      {
        id: 'differences',
        label: {
          ko: '유한 차분 (순전파 P + 1번)',
          en: 'Finite differences (P + 1 forward passes)',
        },
      },
      {
        id: 'tangents',
        label: { ko: '순방향 모드 (P번)', en: 'Forward mode (P times)' },
      },
    ],
  },
  {
    id: 'check',
    title: {
      ko: '역전파와 중앙 차분의 차이',
      en: 'Gap between back-propagation and central differences',
    },
    x: { label: { ko: '차분의 간격 h', en: 'Step h of the differences' }, scale: 'log' },
    y: { label: { ko: '상대 오차', en: 'Relative error' }, scale: 'log' },
    series: [{ id: 'error', label: { ko: '상대 오차', en: 'Relative error' } }],
  },
  {
    id: 'paths',
    title: {
      ko: '제곱을 거듭할 때: 경로를 하나씩 더하기와 역전파',
      en: 'Squaring again and again: path by path, and by the backward pass',
    },
    x: { label: { ko: '제곱한 횟수', en: 'Number of squarings' } },
    y: { label: OPERATIONS, scale: 'log' },
    series: [
      { id: 'paths', label: { ko: '모든 경로의 합', en: 'Sum over all paths' } },
      { id: 'backward', label: BACKWARD },
    ],
  },
  {
    id: 'kept',
    title: {
      ko: '역전파가 다시 꺼내 쓴 중간값의 수 (폭 8)',
      en: 'Intermediate values that the backward pass looks up (width 8)',
    },
    x: { label: { ko: '은닉층 수', en: 'Number of hidden layers' } },
    y: { label: { ko: '값의 수', en: 'Values' }, min: 0 },
    series: [{ id: 'kept', label: { ko: '중간값', en: 'Values' } }],
  },
];

export const SCALARS: Readonly<Record<string, Text>> = {
  neuronError: {
    ko: '뉴런: 역전파와 중앙 차분의 상대 오차',
    en: 'neuron: relative error, back-propagation against central differences',
  },
  checkError: {
    ko: '망: 그 상대 오차 (h = 10⁻⁵, 모든 파라미터)',
    en: 'network: the same (h = 10⁻⁵, all parameters)',
  },
  fineError: { ko: '망: h = 10⁻¹²일 때', en: 'network: at h = 10⁻¹²' },
  coarseError: { ko: '망: h = 0.1일 때', en: 'network: at h = 0.1' },
  tapeError: {
    ko: '연산을 세는 프로그램과 엔진의 그래디언트 차이 (상대 오차)',
    en: 'gradient of the counting program against the engine’s (relative error)',
  },
  ratioLow: { ko: '역전파 ÷ 순전파, 가장 작은 값', en: 'backward ÷ forward, smallest' },
  ratioHigh: { ko: '역전파 ÷ 순전파, 가장 큰 값', en: 'backward ÷ forward, largest' },
  multiplications: {
    ko: '가장 큰 망에서 곱셈만 센 역전파 ÷ 순전파',
    en: 'multiplications alone, backward ÷ forward, in the largest network',
  },
  parameters: { ko: '가장 큰 망의 파라미터 수', en: 'parameters of the largest network' },
  differences: {
    ko: '가장 큰 망에서 유한 차분 ÷ 역전파',
    en: 'finite differences ÷ backward pass, in the largest network',
  },
  tangents: {
    ko: '가장 큰 망에서 순방향 모드 ÷ 역전파',
    en: 'forward mode ÷ backward pass, in the largest network',
  },
  tangentError: {
    ko: '순방향 모드와 역전파의 차이 (상대 오차)',
    en: 'forward mode against back-propagation (relative error)',
  },
  paths: {
    ko: '제곱 16번에서 경로의 합 ÷ 역전파',
    en: 'sum over paths ÷ backward pass, after 16 squarings',
  },
  kept: {
    ko: '꺼내 쓴 중간값: 은닉층 16개 ÷ 4개',
    en: 'values looked up: 16 hidden layers ÷ 4',
  },
};
