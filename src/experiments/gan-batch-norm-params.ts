// gan-batch-norm: the settings that a reader can change.
import type { ParamSpecs } from '../model/index.ts';

export const params = {
  generators: {
    type: 'choice',
    label: { ko: '생성기', en: 'Generators' },
    options: [
      {
        value: 'three',
        label: { ko: '없음, 은닉층, 출력까지', en: 'Without, hidden, output too' },
      },
      { value: 'none', label: { ko: 'BN 없음', en: 'Without BN' } },
      { value: 'hidden', label: { ko: '은닉층에 BN', en: 'BN in hidden layers' } },
      { value: 'output', label: { ko: '출력에도 BN', en: 'BN at the output too' } },
      {
        value: 'fixed',
        label: { ko: '출력에도 BN, γ와 β 없이', en: 'BN at the output too, without γ and β' },
      },
    ],
    default: 'three',
  },
  discriminator: {
    type: 'choice',
    label: { ko: '판별기의 BN', en: 'BN in the discriminator' },
    options: [
      { value: 'none', label: { ko: '없음', en: 'None' } },
      {
        value: 'separate',
        label: {
          ko: '첫 층 빼고, 진짜와 가짜를 따로',
          en: 'Not in the first layer, real and fake apart',
        },
      },
      {
        value: 'joint',
        label: {
          ko: '첫 층 빼고, 진짜와 가짜를 한 배치로',
          en: 'Not in the first layer, real and fake together',
        },
      },
      {
        value: 'first',
        label: {
          ko: '첫 층에도, 진짜와 가짜를 따로',
          en: 'In the first layer too, real and fake apart',
        },
      },
    ],
    default: 'none',
  },
  depth: {
    type: 'number',
    label: { ko: '생성기의 은닉층 수', en: 'Hidden layers of the generator' },
    min: 1,
    max: 8,
    integer: true,
    default: 4,
  },
  width: {
    type: 'number',
    label: { ko: '은닉층의 유닛 수', en: 'Units per hidden layer' },
    min: 8,
    max: 128,
    integer: true,
    default: 32,
  },
  weights: {
    type: 'choice',
    label: { ko: '생성기의 초기 가중치', en: 'Initial weights of the generator' },
    options: [
      { value: 'dcgan', label: { ko: 'DCGAN (표준편차 0.02)', en: 'DCGAN (sd 0.02)' } },
      { value: 'he', label: { ko: 'He', en: 'He' } },
    ],
    default: 'dcgan',
  },
  modes: {
    type: 'number',
    label: { ko: '고리를 이루는 정규분포의 수', en: 'Gaussians on the ring' },
    min: 2,
    max: 16,
    integer: true,
    default: 8,
  },
  batch: {
    type: 'number',
    label: { ko: '미니배치 크기', en: 'Mini-batch size' },
    min: 4,
    max: 256,
    integer: true,
    default: 64,
  },
  learningRate: {
    type: 'number',
    label: { ko: '학습률 (Adam)', en: 'Learning rate (Adam)' },
    min: 0.0001,
    max: 0.05,
    scale: 'log',
    default: 0.005,
  },
  steps: {
    type: 'number',
    label: { ko: '학습 스텝 수', en: 'Training steps' },
    min: 20,
    max: 10000,
    integer: true,
    default: 1000,
  },
} as const satisfies ParamSpecs;
