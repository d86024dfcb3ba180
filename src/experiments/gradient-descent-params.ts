// gradient-descent: the settings that a reader can change.
import type { ParamSpecs, Preset } from '../model/index.ts';

export const params = {
  surface: {
    type: 'choice',
    label: { ko: '손실의 모양', en: 'Shape of the loss' },
    options: [
      { value: 'bowl', label: { ko: '그릇 (이차 함수)', en: 'Bowl (quadratic)' } },
      { value: 'two-valleys', label: { ko: '골짜기 두 개', en: 'Two valleys' } },
    ],
    default: 'bowl',
  },
  learningRate: {
    type: 'number',
    label: { ko: '학습률 η', en: 'Learning rate η' },
    min: 0.0001,
    max: 2,
    scale: 'log',
    default: 0.15,
  },
  flattest: {
    type: 'number',
    label: { ko: '그릇의 가장 완만한 곡률 μ', en: 'Least curvature of the bowl, μ' },
    help: {
      ko: '두 곡률은 그릇에만 쓰이며, 큰 쪽이 L, 작은 쪽이 μ가 됩니다.',
      en: 'Both curvatures concern the bowl only; the larger one is L, the smaller one μ.',
    },
    min: 0.1,
    max: 10,
    scale: 'log',
    default: 1,
  },
  steepest: {
    type: 'number',
    label: { ko: '그릇의 가장 가파른 곡률 L', en: 'Greatest curvature of the bowl, L' },
    min: 0.1,
    max: 100,
    scale: 'log',
    default: 10,
  },
  start: {
    type: 'choice',
    label: { ko: '출발점', en: 'Start' },
    help: {
      ko: '능선 위에서 출발하는 것은 골짜기 두 개에서만 뜻이 있습니다. 그릇에서는 언제나 무작위로 뽑습니다.',
      en: 'A start on the ridge has a meaning for two valleys only; on the bowl it is always drawn.',
    },
    options: [
      { value: 'drawn', label: { ko: '무작위로 뽑기', en: 'Drawn at random' } },
      { value: 'ridge', label: { ko: '두 골짜기 사이 능선 위', en: 'On the ridge between them' } },
    ],
    default: 'drawn',
  },
  steps: {
    type: 'number',
    label: { ko: '스텝 수', en: 'Steps' },
    min: 2,
    max: 1000,
    integer: true,
    default: 60,
  },
} as const satisfies ParamSpecs;

export const PRESETS: readonly Preset<typeof params>[] = [
  {
    id: 'small',
    label: { ko: '너무 작은 학습률', en: 'Too small a learning rate' },
    values: { learningRate: 0.001 },
  },
  {
    id: 'smooth',
    label: { ko: '꺾이지 않는 길 (η < 1/L)', en: 'No zigzag (η < 1/L)' },
    values: { learningRate: 0.09 },
  },
  {
    id: 'zigzag',
    label: { ko: '지그재그 (1/L < η < 2/L)', en: 'Zigzag (1/L < η < 2/L)' },
    values: { learningRate: 0.19 },
  },
  {
    id: 'divergent',
    label: { ko: '발산 (η > 2/L)', en: 'Divergence (η > 2/L)' },
    values: { learningRate: 0.205 },
  },
  {
    id: 'narrow',
    label: { ko: '좁고 긴 골짜기 (L/μ = 100)', en: 'A narrow valley (L/μ = 100)' },
    values: { steepest: 100, learningRate: 0.0195, steps: 200 },
  },
  {
    id: 'two-valleys',
    label: { ko: '골짜기 두 개', en: 'Two valleys' },
    values: { surface: 'two-valleys', learningRate: 0.1 },
  },
  {
    id: 'ridge',
    label: { ko: '능선 위에서 출발', en: 'Started on the ridge' },
    values: { surface: 'two-valleys', learningRate: 0.1, start: 'ridge', steps: 300 },
  },
];
