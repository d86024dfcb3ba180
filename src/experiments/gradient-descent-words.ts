// gradient-descent: its charts and the labels of its scalars.
import type { ChartSpec, Text } from '../model/index.ts';

const STEP = { ko: '스텝', en: 'Step' };
const FIRST = { ko: '파라미터 θ₁', en: 'Parameter θ₁' };
const SECOND = { ko: '파라미터 θ₂', en: 'Parameter θ₂' };
const LOSS = { ko: '손실', en: 'Loss' };

export const CHARTS: readonly ChartSpec[] = [
  {
    id: 'surface',
    title: { ko: '위에서 내려다본 길', en: 'The path seen from above' },
    x: { label: FIRST, min: -2, max: 2 },
    y: { label: SECOND, min: -2, max: 2 },
    series: [
      { id: 'path', label: { ko: '지나간 길', en: 'Path' } },
      { id: 'minima', label: { ko: '최솟점', en: 'Minima' }, mark: 'dots' },
    ],
    field: { label: LOSS },
  },
  {
    id: 'cut',
    title: {
      ko: '가장 가파른 축을 따라 자른 단면에서 본 길',
      en: 'The path in a cut along the steepest axis',
    },
    x: { label: { ko: '그 축 위의 위치', en: 'Position along that axis' }, min: -2, max: 2 },
    y: { label: LOSS, min: 0 },
    series: [
      { id: 'path', label: { ko: '지나간 길', en: 'Path' } },
      { id: 'loss', label: { ko: '단면의 손실', en: 'Loss in the cut' }, mark: 'dashed' },
    ],
  },
  {
    id: 'loss',
    title: { ko: '스텝에 따른 손실', en: 'Loss by step' },
    x: { label: STEP },
    y: { label: LOSS, scale: 'log' },
    series: [{ id: 'loss', label: LOSS }],
  },
  {
    id: 'distance',
    title: { ko: '가장 깊은 점까지의 거리', en: 'Distance to the deepest point' },
    x: { label: STEP },
    y: { label: { ko: '거리', en: 'Distance' }, scale: 'log' },
    series: [
      { id: 'distance', label: { ko: '거리', en: 'Distance' } },
      {
        id: 'theory',
        label: {
          ko: '그릇에서 이론이 말하는 속도',
          en: 'Rate that theory gives for the bowl',
        },
        mark: 'dashed',
      },
    ],
  },
  {
    id: 'rates',
    title: {
      ko: '학습률에 따라, 같은 스텝 수 뒤에 남은 손실',
      en: 'Loss left after as many steps, by learning rate',
    },
    x: { label: { ko: '학습률', en: 'Learning rate' } },
    y: { label: { ko: '마지막 손실 ÷ 처음 손실', en: 'Last loss ÷ first loss' }, scale: 'log' },
    series: [{ id: 'left', label: { ko: '남은 손실', en: 'Loss left' } }],
  },
  {
    id: 'ends',
    title: {
      ko: '출발점마다 1,000스텝 뒤에 도착하는 곳',
      en: 'Where each start leads within 1,000 steps',
    },
    x: { label: FIRST, min: -2, max: 2 },
    y: { label: SECOND, min: -2, max: 2 },
    series: [
      { id: '0', label: { ko: '가장 깊은 점', en: 'The deepest point' }, mark: 'dots' },
      { id: '1', label: { ko: '얕은 골짜기', en: 'The shallow valley' }, mark: 'dots' },
      { id: 'saddle', label: { ko: '안장점', en: 'A saddle point' }, mark: 'dots' },
      { id: 'moving', label: { ko: '멈추지 않음', en: 'Not at rest' }, mark: 'dots' },
    ],
  },
];

export const SCALARS: Readonly<Record<string, Text>> = {
  factor: {
    ko: '후반에 거리에 스텝마다 곱해진 배율',
    en: 'factor of the distance per step, in the second half',
  },
  theory: {
    ko: '이론의 배율 max(|1 − ημ|, |1 − ηL|)',
    en: 'factor in theory, max(|1 − ημ|, |1 − ηL|)',
  },
  left: { ko: '마지막 손실 ÷ 처음 손실', en: 'last loss ÷ first loss' },
  distanceLeft: { ko: '마지막 거리 ÷ 처음 거리', en: 'last distance ÷ first distance' },
  height: { ko: '마지막 손실', en: 'last loss' },
  slope: { ko: '마지막 그래디언트의 크기', en: 'norm of the last gradient' },
  rises: { ko: '손실이 커진 스텝의 비율', en: 'share of steps on which the loss rose' },
  crossings: {
    ko: '골짜기 바닥을 건너뛴 스텝의 비율',
    en: 'share of steps that jumped over the valley floor',
  },
  edge: {
    ko: '발산하기 시작하는 학습률 × L / 2',
    en: 'learning rate at which divergence begins, times L / 2',
  },
  bestSteps: {
    ko: '가장 좋은 고정 학습률로 거리가 백만분의 1이 될 때까지의 스텝',
    en: 'steps to a millionth of the distance, at the best fixed rate',
  },
  steepestOff: {
    ko: '손실이 가장 많이 줄어드는 방향과 그래디언트의 반대 방향 사이의 각도(°)',
    en: 'degrees between the negative gradient and the direction that lowers the loss most',
  },
  offTarget: {
    ko: '그래디언트의 반대 방향이 최솟점 쪽과 45° 넘게 어긋나는 점의 비율',
    en: 'share of points at which the negative gradient is over 45° off the minimum',
  },
  shallow: {
    ko: '얕은 골짜기에서 끝난 출발점의 비율',
    en: 'share of starts that end in the shallow valley',
  },
  atSaddle: {
    ko: '안장점에서 끝난 출발점의 비율',
    en: 'share of starts that end at a saddle point',
  },
  worstSlope: {
    ko: '모든 출발점의 끝에서 잰 가장 큰 그래디언트',
    en: 'largest gradient norm at the ends of all starts',
  },
};
