// minibatch-noise: the settings that a reader can change.
import type { ParamSpecs } from '../model/index.ts';

export const params = {
  sampling: {
    type: 'choice',
    label: { ko: '미니배치를 뽑는 방법', en: 'How mini-batches are drawn' },
    help: {
      ko: '‘섞어서 차례로’는 데이터를 한 바퀴 돌 때마다 새로 섞습니다.',
      en: '“Shuffled” goes through the data in a new random order each time round.',
    },
    options: [
      { value: 'replacement', label: { ko: '복원 추출', en: 'With replacement' } },
      { value: 'shuffled', label: { ko: '섞어서 차례로 (비복원)', en: 'Shuffled, taken in turn' } },
      {
        value: 'sorted',
        label: { ko: '레이블 순서대로 (섞지 않음)', en: 'Sorted by label, in turn' },
      },
      { value: 'one-sided', label: { ko: '0에서 4까지의 숫자만', en: 'Only the digits 0 to 4' } },
    ],
    default: 'replacement',
  },
  examples: {
    type: 'number',
    label: { ko: '데이터 수', en: 'Examples in the data' },
    help: {
      ko: '이 모두에 대한 그래디언트가 미니배치로 어림하려는 값입니다.',
      en: 'Their full gradient is what a mini-batch estimates.',
    },
    min: 256,
    max: 4096,
    step: 256,
    integer: true,
    default: 1024,
  },
  largest: {
    type: 'choice',
    label: { ko: '가장 큰 미니배치', en: 'Largest mini-batch' },
    options: [
      { value: '32', label: { ko: '32', en: '32' } },
      { value: '128', label: { ko: '128', en: '128' } },
      { value: '256', label: { ko: '256', en: '256' } },
    ],
    default: '128',
  },
  draws: {
    type: 'number',
    label: { ko: '크기마다 뽑는 미니배치 수', en: 'Mini-batches drawn of each size' },
    min: 20,
    max: 2000,
    integer: true,
    default: 200,
  },
  before: {
    type: 'number',
    label: { ko: '그래디언트를 재기 전의 학습 스텝 수', en: 'Training steps before measuring' },
    min: 0,
    max: 1000,
    integer: true,
    default: 0,
  },
  epoch: {
    type: 'boolean',
    label: { ko: '크기마다 한 에폭 학습하기', en: 'Train for an epoch with each size' },
    default: true,
  },
  rate: {
    type: 'number',
    label: {
      ko: '한 에폭 학습의 학습률 (크기 16일 때)',
      en: 'Learning rate of the epoch (at size 16)',
    },
    min: 0.001,
    max: 3,
    scale: 'log',
    default: 0.1,
  },
  scaling: {
    type: 'choice',
    label: { ko: '미니배치를 키울 때 학습률', en: 'Learning rate for larger mini-batches' },
    options: [
      { value: 'same', label: { ko: '그대로', en: 'The same' } },
      {
        value: 'linear',
        label: { ko: '크기에 비례 (선형 스케일링)', en: 'Proportional (linear scaling)' },
      },
    ],
    default: 'same',
  },
  pace: {
    type: 'boolean',
    label: { ko: '크기마다 학습 속도 재기', en: 'Time the training with each size' },
    help: {
      ko: '1초에 처리한 샘플 수를 이 컴퓨터에서 잽니다. 다른 결과는 그대로입니다.',
      en: 'Measures the examples per second on this machine. Nothing else depends on it.',
    },
    default: true,
  },
} as const satisfies ParamSpecs;
