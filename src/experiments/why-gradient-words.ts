// why-gradient: its settings, charts and the labels of its scalars.
import type { ChartSpec, ParamSpecs, SeriesSpec, Text } from '../model/index.ts';

export const params = {
  goal: {
    type: 'number',
    label: {
      ko: '목표 손실 (처음 손실에 대한 비율)',
      en: 'Loss to reach, as a share of the first',
    },
    min: 0.05,
    max: 0.5,
    step: 0.05,
    default: 0.05,
  },
  condition: {
    type: 'number',
    label: { ko: '가장 가파른 곡률 ÷ 가장 완만한 곡률', en: 'Greatest ÷ least curvature' },
    min: 1,
    max: 100,
    scale: 'log',
    default: 10,
  },
  stairs: {
    type: 'boolean',
    label: { ko: '손실을 계단으로 만들기', en: 'Turn the loss into stairs' },
    help: {
      ko: '손실을 50분의 1 단위로 올림합니다. 그러면 미분할 수 있는 곳의 그래디언트는 모두 0입니다.',
      en: 'Rounds the loss up to fiftieths, so that the gradient is 0 wherever it exists.',
    },
    default: false,
  },
  backward: {
    type: 'number',
    label: {
      ko: '역전파 한 번의 비용 (순전파 몇 번)',
      en: 'Cost of one backward pass, in forward passes',
    },
    min: 1,
    max: 4,
    step: 0.5,
    default: 2,
  },
  largest: {
    type: 'choice',
    label: { ko: '가장 큰 파라미터 수', en: 'Largest number of parameters' },
    options: [
      { value: '16', label: { ko: '16개', en: '16' } },
      { value: '64', label: { ko: '64개', en: '64' } },
      { value: '256', label: { ko: '256개', en: '256' } },
    ],
    default: '256',
  },
} as const satisfies ParamSpecs;

const SERIES: readonly SeriesSpec[] = [
  { id: 'gradient', label: { ko: '그래디언트 (역전파)', en: 'Gradient (backward pass)' } },
  { id: 'differences', label: { ko: '유한 차분', en: 'Finite differences' } },
  { id: 'nearby', label: { ko: '가까운 곳의 무작위 탐색', en: 'Random search nearby' } },
  { id: 'guess', label: { ko: '눈 감고 찍기', en: 'Blind guessing' } },
];

const PARAMETERS = { ko: '파라미터 수', en: 'Number of parameters' };
const COST = { ko: '순전파로 환산한 비용', en: 'Cost in forward passes' };

export const CHARTS: readonly ChartSpec[] = [
  {
    id: 'cost',
    title: {
      ko: '목표 손실에 이르는 비용: 두 축 모두 로그 눈금',
      en: 'Cost of reaching the loss: both axes logarithmic',
    },
    x: { label: PARAMETERS, scale: 'log' },
    y: { label: COST, scale: 'log' },
    series: SERIES,
  },
  {
    id: 'few',
    title: {
      ko: '파라미터가 몇 개 안 될 때: 가로축은 보통 눈금',
      en: 'With few parameters: horizontal axis linear',
    },
    x: { label: PARAMETERS },
    y: { label: COST, scale: 'log' },
    series: SERIES,
  },
];

export const SCALARS: Readonly<Record<string, Text>> = {
  slopeGradient: {
    ko: '그래디언트: 비용이 파라미터 수의 몇 제곱에 비례하나',
    en: 'gradient: exponent of the cost against the number of parameters',
  },
  slopeDifferences: { ko: '유한 차분: 그 지수', en: 'finite differences: the exponent' },
  slopeNearby: { ko: '가까운 곳의 무작위 탐색: 그 지수', en: 'random search nearby: the exponent' },
  factorGuess: {
    ko: '눈 감고 찍기: 파라미터 하나가 늘 때마다 비용의 배율',
    en: 'blind guessing: factor of the cost per further parameter',
  },
  ratioDifferences: {
    ko: '파라미터가 가장 많을 때 유한 차분 ÷ 그래디언트',
    en: 'finite differences ÷ gradient at most parameters',
  },
  ratioNearby: {
    ko: '파라미터가 가장 많을 때 무작위 탐색 ÷ 그래디언트',
    en: 'random search nearby ÷ gradient at most parameters',
  },
  ratioGuess: {
    ko: '파라미터가 여섯 개일 때 눈 감고 찍기 ÷ 그래디언트',
    en: 'blind guessing ÷ gradient at six parameters',
  },
  reachedGradient: {
    ko: '그래디언트가 목표에 이른 비율',
    en: 'share of runs in which the gradient reached the loss',
  },
  reachedDifferences: { ko: '유한 차분이 이른 비율', en: 'the same for finite differences' },
  reachedNearby: {
    ko: '가까운 곳의 무작위 탐색이 이른 비율',
    en: 'the same for random search nearby',
  },
  reachedGuess: { ko: '눈 감고 찍기가 이른 비율', en: 'the same for blind guessing' },
};
