// The MNIST exercise: an MLP from arrays alone, written in five checked steps.
import type { Exercise } from './exercise.ts';
import {
  checkFullRun,
  checkGradient,
  checkInitialLoss,
  checkOverfit,
  checkShapes,
} from './mnist-mlp-checks.ts';
import { programAfter } from './mnist-mlp-program.ts';

export const exercise: Exercise = {
  slug: 'mnist-mlp',
  title: { ko: '직접 만드는 MNIST 분류기', en: 'Build an MNIST classifier yourself' },
  intro: {
    ko: '배열만으로 손글씨 숫자 분류기를 씁니다. 단계마다 코드를 실제로 실행해 맞는지 알려 드립니다. TypeScript와 JavaScript를 모두 쓸 수 있고, 코드는 이 브라우저 밖으로 나가지 않습니다.',
    en: 'Write a classifier of handwritten digits from arrays alone. Each step runs your code and tells you whether it is right. TypeScript and JavaScript both work, and your code never leaves this browser.',
  },
  starter: programAfter(0),
  solution: programAfter,
  steps: [
    {
      id: 'shapes',
      title: { ko: '모양', en: 'Shapes' },
      task: [
        {
          ko: 'init에서 파라미터 배열 네 개를 만듭니다. 가중치는 random()으로 작게, 편향은 0으로 시작합니다.',
          en: 'In init, make the four parameter arrays: small random weights, biases at 0.',
        },
        {
          ko: 'forward에서 은닉층 h와 확률 y를 계산합니다. 행렬 곱은 주어진 affine을 쓰면 됩니다.',
          en: 'In forward, compute the hidden layer h and the probabilities y; affine does the matrix product.',
        },
      ],
      hint: {
        ko: '지수 함수가 넘치지 않게 각 행에서 최댓값을 먼저 뺍니다. 그래도 소프트맥스의 값은 바뀌지 않습니다. 가중치는 0을 중심으로 W1은 ±sqrt(6 / inputs), W2는 ±sqrt(1 / hidden) 사이의 난수가 알맞습니다.',
        en: 'Subtract the largest value of a row before taking exponentials; softmax does not change. Good weights are random between ±sqrt(6 / inputs) for W1 and ±sqrt(1 / hidden) for W2.',
      },
      check: checkShapes,
    },
    {
      id: 'initial-loss',
      title: { ko: '처음 손실', en: 'Loss at the start' },
      task: [
        {
          ko: 'loss에서 교차 엔트로피를 계산합니다. 아직 아무것도 배우지 않은 분류기의 손실은 ln 10 근처여야 합니다.',
          en: 'In loss, compute the cross-entropy. A classifier that has learned nothing yet should be near ln 10.',
        },
      ],
      hint: {
        ko: 'r번째 숫자의 정답 확률은 y[r * classes + labels[r]]입니다.',
        en: 'The probability of the right class of digit r is y[r * classes + labels[r]].',
      },
      check: checkInitialLoss,
    },
    {
      id: 'gradient-check',
      title: { ko: '그래디언트 검사', en: 'Gradient check' },
      task: [
        {
          ko: 'backward에서 손실을 네 배열로 미분합니다. 그 결과를, 파라미터를 조금씩 움직여 잰 값과 비교합니다.',
          en: 'In backward, differentiate the loss with respect to the four arrays. The result is compared with gradients measured by moving each parameter a little.',
        },
      ],
      hint: {
        ko: '소프트맥스와 교차 엔트로피를 합치면 로짓의 그래디언트는 (y - 정답의 원-핫) / n입니다. 거기서 W2와 b2의 그래디언트를 구하고, W2를 거쳐 h로 내려갑니다. ReLU가 h를 0으로 만든 자리는 그래디언트도 0으로 막습니다.',
        en: 'Softmax and cross-entropy together give (y - one-hot label) / n at the logits. That gives the gradients of W2 and b2, and through W2 that of h; where ReLU made h 0, set the gradient to 0 too.',
      },
      check: checkGradient,
    },
    {
      id: 'overfit-one-batch',
      title: { ko: '배치 하나 외우기', en: 'Overfit one batch' },
      task: [
        {
          ko: 'update에서 파라미터를 그래디언트의 반대 방향으로 옮깁니다. 맞게 썼다면 숫자 32개쯤은 외워야 합니다.',
          en: 'In update, move the parameters against the gradient. If all is right, 32 digits can be learned by heart.',
        },
      ],
      hint: {
        ko: '새 배열을 만들지 말고 p의 배열을 그 자리에서 바꿉니다.',
        en: 'Change the arrays of p in place instead of making new ones.',
      },
      check: checkOverfit,
    },
    {
      id: 'full-run',
      title: { ko: '전체 학습', en: 'Full run' },
      task: [
        {
          ko: '숫자 8,000개로 학습하고, 학습에 쓰지 않은 2,000개로 시험합니다. hidden과 settings를 골라 95%를 넘겨 보십시오.',
          en: 'Train on 8,000 digits and test on 2,000 others. Choose hidden and settings so that 95% are read correctly.',
        },
      ],
      hint: {
        ko: '은닉 유닛을 늘리고, 배치를 줄이고, 학습률을 0.2에서 0.5 사이로 올리고, 에폭을 늘려 보십시오. 학습률은 학습하는 동안 0까지 고르게 줄어듭니다.',
        en: 'More hidden units, a smaller batch, a learning rate between 0.2 and 0.5, more epochs. The rate falls evenly to 0 during training.',
      },
      check: checkFullRun,
    },
  ],
};
