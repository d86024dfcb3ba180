// mnist-from-scratch: the settings that a reader can change.
import type { ParamSpecs } from '../model/index.ts';
import { TRAINING_DIGITS } from './digits.ts';
import { HIDDEN_UNITS, LISTING_DEFAULTS } from './from-scratch-networks.ts';

const { mlp, cnn } = LISTING_DEFAULTS;

export const params = {
  model: {
    type: 'choice',
    label: { ko: '신경망', en: 'Network' },
    options: [
      { value: 'mlp', label: { ko: 'MLP', en: 'MLP' } },
      { value: 'cnn', label: { ko: 'CNN', en: 'CNN' } },
      { value: 'both', label: { ko: '둘 다', en: 'Both' } },
    ],
    default: 'mlp',
  },
  task: {
    type: 'choice',
    label: { ko: '학습할 것', en: 'What to learn' },
    help: {
      ko: '미니배치 하나만 200번 학습시키면, 구현이 옳은 신경망은 손실을 거의 0까지 내립니다.',
      en: 'Trained 200 times on one mini-batch, a network without a bug brings the loss to nearly 0.',
    },
    options: [
      { value: 'digits', label: { ko: '학습용 숫자 전부', en: 'The training digits' } },
      { value: 'one-batch', label: { ko: '미니배치 하나', en: 'One mini-batch' } },
    ],
    default: 'digits',
  },
  epochs: {
    type: 'number',
    label: { ko: '에폭 수', en: 'Epochs' },
    min: 1,
    max: 30,
    integer: true,
    default: mlp.epochs,
  },
  trainingDigits: {
    type: 'number',
    label: { ko: '학습용 숫자의 수', en: 'Training digits' },
    min: 100,
    max: TRAINING_DIGITS,
    integer: true,
    default: TRAINING_DIGITS,
  },
  batchSize: {
    type: 'number',
    label: { ko: '미니배치 크기', en: 'Mini-batch size' },
    min: 1,
    max: 256,
    integer: true,
    default: mlp.batchSize,
  },
  hidden: {
    type: 'number',
    label: { ko: '은닉 유닛 수 (MLP)', en: 'Hidden units (MLP)' },
    min: 1,
    max: 256,
    integer: true,
    default: HIDDEN_UNITS,
  },
  rateFactor: {
    type: 'number',
    label: { ko: '학습률 배율', en: 'Learning rate multiplied by' },
    help: {
      ko: `1이면 프로그램에 적힌 학습률(MLP ${mlp.learningRate}, CNN ${cnn.learningRate})에서 시작해 에폭마다 줄입니다.`,
      en: `1 starts at the rate in the program (MLP ${mlp.learningRate}, CNN ${cnn.learningRate}) and lowers it with every epoch.`,
    },
    min: 0.01,
    max: 20,
    scale: 'log',
    default: 1,
  },
} as const satisfies ParamSpecs;
