// line-count: what it claims of the programs' length and gradients.
import type { Claim } from '../model/index.ts';
import type { params } from './line-count-params.ts';

const seeds = [1, 2, 3, 4, 5];
const quorum = 5;
const integer = { style: 'integer' } as const;
const error = { style: 'scientific', digits: 1 } as const;
const share = { style: 'percent', digits: 0 } as const;

type LineClaim = Claim<typeof params>;

/** A claim that a number of lines is at most `most`. */
function lines(id: string, scalar: string, most: number, ko: string, en: string): LineClaim {
  return {
    id,
    sentence: { ko, en },
    measure: (o) => o.scalar(scalar),
    expect: { op: '<=', value: most },
    format: integer,
    seeds,
    quorum,
  };
}

function backpropShare(
  id: string,
  program: string,
  most: number,
  ko: string,
  en: string,
): LineClaim {
  return {
    id,
    sentence: { ko, en },
    measure: (o) => o.scalar(`backprop-${program}`) / o.scalar(`lines-${program}`),
    expect: { op: '<', value: most },
    format: share,
    seeds,
    quorum,
  };
}

export const claims: readonly LineClaim[] = [
  lines(
    'mlp-lines-py',
    'lines-mlp-py',
    80,
    'NumPy로 쓴 MLP 프로그램은 80줄을 넘지 않는다.',
    'The MLP program in NumPy has at most 80 lines.',
  ),
  lines(
    'mlp-lines-ts',
    'lines-mlp-ts',
    200,
    '행렬 곱까지 직접 쓴 TypeScript MLP 프로그램은 200줄을 넘지 않는다.',
    'The MLP program in TypeScript, its matrix product included, has at most 200 lines.',
  ),
  lines(
    'cnn-lines-py',
    'lines-cnn-py',
    120,
    'NumPy로 쓴 CNN 프로그램은 120줄을 넘지 않는다.',
    'The CNN program in NumPy has at most 120 lines.',
  ),
  lines(
    'cnn-lines-ts',
    'lines-cnn-ts',
    280,
    'TypeScript CNN 프로그램은 280줄을 넘지 않는다.',
    'The CNN program in TypeScript has at most 280 lines.',
  ),
  lines(
    'mlp-backprop-py',
    'backprop-mlp-py',
    15,
    'NumPy MLP의 역전파는 15줄을 넘지 않는다.',
    'Back-propagation takes at most 15 lines of the MLP in NumPy.',
  ),
  lines(
    'mlp-backprop-ts',
    'backprop-mlp-ts',
    40,
    'TypeScript MLP의 역전파는 전치와 열 합까지 쳐서 40줄을 넘지 않는다.',
    'Back-propagation takes at most 40 lines of the MLP in TypeScript, transpose and column sums included.',
  ),
  lines(
    'cnn-backprop-py',
    'backprop-cnn-py',
    35,
    'NumPy CNN의 역전파는 35줄을 넘지 않는다.',
    'Back-propagation takes at most 35 lines of the CNN in NumPy.',
  ),
  lines(
    'cnn-backprop-ts',
    'backprop-cnn-ts',
    60,
    'TypeScript CNN의 역전파는 60줄을 넘지 않는다.',
    'Back-propagation takes at most 60 lines of the CNN in TypeScript.',
  ),
  backpropShare(
    'mlp-share-py',
    'mlp-py',
    0.25,
    'NumPy MLP에서 역전파가 차지하는 비율은 4분의 1이 안 된다.',
    'Back-propagation is less than a quarter of the MLP in NumPy.',
  ),
  backpropShare(
    'mlp-share-ts',
    'mlp-ts',
    0.25,
    'TypeScript MLP에서 역전파가 차지하는 비율은 4분의 1이 안 된다.',
    'Back-propagation is less than a quarter of the MLP in TypeScript.',
  ),
  lines(
    'added-py',
    'added-py',
    60,
    'NumPy MLP를 CNN으로 바꾸며 더하는 줄은 60줄을 넘지 않는다.',
    'Turning the MLP in NumPy into the CNN adds at most 60 lines.',
  ),
  lines(
    'removed-py',
    'removed-py',
    30,
    '그때 빼는 줄은 30줄을 넘지 않는다.',
    'It removes at most 30 lines.',
  ),
  lines(
    'added-ts',
    'added-ts',
    110,
    'TypeScript MLP를 CNN으로 바꾸며 더하는 줄은 110줄을 넘지 않는다.',
    'Turning the MLP in TypeScript into the CNN adds at most 110 lines.',
  ),
  lines(
    'removed-ts',
    'removed-ts',
    30,
    '그때 빼는 줄은 30줄을 넘지 않는다.',
    'It removes at most 30 lines.',
  ),
  {
    id: 'mlp-gradient',
    sentence: {
      ko: 'MLP의 역전파는 중앙 차분과 상대 오차 백만분의 1 안에서 일치한다.',
      en: 'The back-propagation of the MLP agrees with central differences to a relative error below a millionth.',
    },
    measure: (o) => o.scalar('error-mlp'),
    expect: { op: '<', value: 1e-6 },
    format: error,
    seeds,
    quorum,
  },
  {
    id: 'cnn-gradient',
    sentence: {
      ko: 'CNN의 역전파도 중앙 차분과 상대 오차 백만분의 1 안에서 일치한다.',
      en: 'The back-propagation of the CNN, too, agrees with central differences to a relative error below a millionth.',
    },
    measure: (o) => o.scalar('error-cnn'),
    expect: { op: '<', value: 1e-6 },
    format: error,
    seeds,
    quorum,
  },
  {
    id: 'no-relu-mask',
    sentence: {
      ko: 'ReLU 마스크를 빠뜨리면 두 신경망 모두 상대 오차가 0.1을 넘는다(둘 중 작은 쪽).',
      en: 'Without the ReLU mask the relative error exceeds 0.1 in both networks (the smaller of the two).',
    },
    params: { mistake: 'relu' },
    measure: (o) => Math.min(o.scalar('error-mlp'), o.scalar('error-cnn')),
    expect: { op: '>', value: 0.1 },
    format: { style: 'fixed', digits: 2 },
    seeds,
    quorum,
  },
  {
    id: 'no-mean',
    sentence: {
      ko: '미니배치 크기(4)로 나누지 않으면 상대 오차는 (4-1)/(4+1)=0.6이다.',
      en: 'Without the division by the mini-batch size of 4 the relative error is (4-1)/(4+1) = 0.6.',
    },
    params: { mistake: 'mean' },
    measure: (o) => o.scalar('error-mlp'),
    expect: { op: 'within', low: 0.5999, high: 0.6001 },
    format: { style: 'fixed', digits: 4 },
    seeds,
    quorum,
  },
  {
    id: 'kink',
    sentence: {
      ko: '편향이 모두 0이면 옳은 CNN도 그래디언트 검사에 걸린다(상대 오차 0.01 이상).',
      en: 'With all biases at 0 even a right CNN fails the gradient check (relative error above 0.01).',
    },
    params: { biases: 'zero' },
    measure: (o) => o.scalar('error-cnn'),
    expect: { op: '>', value: 0.01 },
    format: { style: 'fixed', digits: 2 },
    seeds,
    quorum,
  },
];
