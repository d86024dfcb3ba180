// batch-norm: the settings that a reader can change.
import type { ParamSpecs } from '../model/index.ts';
import { NET_OPTIONS, type NetKind } from './batch-norm-nets.ts';

export const params = {
  net: {
    type: 'choice',
    label: { ko: '망', en: 'Network' },
    options: NET_OPTIONS,
    default: 'plain',
  },
  rival: {
    type: 'choice',
    label: { ko: '비교할 망', en: 'Compared with' },
    help: {
      ko: '‘배치 정규화 + 잡음’은 정규화한 출력에 스텝마다 새로 뽑은 배율(1~1.25)을 곱하고 값(−0.5~0.5)을 더해, 분포를 일부러 흔듭니다.',
      en: '“Batch norm, then noise” multiplies each normalised unit by 1 to 1.25 and adds −0.5 to 0.5, drawn anew at each step, so that distributions keep shifting.',
    },
    options: [
      ...NET_OPTIONS,
      { value: 'none' as NetKind | 'none', label: { ko: '없음', en: 'None' } },
    ],
    default: 'batch',
  },
  learningRate: {
    type: 'number',
    label: { ko: '학습률', en: 'Learning rate' },
    help: {
      ko: '손실 그림에 쓰는 학습률입니다. 그 아래의 훑기는 1/256부터 16까지를 두 배씩 올립니다.',
      en: 'The rate of the loss picture. The sweep below goes from 1/256 to 16 in doublings.',
    },
    min: 0.001,
    max: 32,
    scale: 'log',
    default: 2,
  },
  sweep: {
    type: 'boolean',
    label: { ko: '학습률 훑기', en: 'Sweep the rates' },
    default: true,
  },
  usable: {
    type: 'number',
    label: { ko: '쓸 만하다고 볼 정확도', en: 'Accuracy that counts as usable' },
    min: 0.2,
    max: 0.9,
    step: 0.05,
    default: 0.5,
  },
  depth: {
    type: 'number',
    label: { ko: '은닉층 수', en: 'Hidden layers' },
    min: 1,
    max: 20,
    integer: true,
    default: 8,
  },
  width: {
    type: 'number',
    label: { ko: '은닉층의 유닛 수', en: 'Units per hidden layer' },
    min: 8,
    max: 128,
    integer: true,
    default: 32,
  },
  scale: {
    type: 'number',
    label: { ko: '은닉층 초기 가중치의 배율', en: 'Initial hidden weights multiplied by' },
    help: { ko: '1이면 He 초기화입니다.', en: '1 is He initialisation.' },
    min: 0.01,
    max: 20,
    scale: 'log',
    default: 1,
  },
  batch: {
    type: 'number',
    label: { ko: '미니배치 크기', en: 'Mini-batch size' },
    min: 2,
    max: 256,
    integer: true,
    default: 64,
  },
  steps: {
    type: 'number',
    label: { ko: '학습 스텝 수', en: 'Training steps' },
    min: 10,
    max: 2000,
    integer: true,
    default: 200,
  },
} as const satisfies ParamSpecs;
