// A small digit classifier trained with one regulariser or none.
import { createRng, type Engine, initial, type Rng, sgd, type Tensor } from '../engine/index.ts';
import { shiftedAtRandom } from './digit-shift.ts';
import { drawBatch } from './digit-training.ts';
import { DIGIT_PIXELS, type DigitSet } from './digits.ts';
import { countRight } from './right-answers.ts';
import { softThreshold } from './soft-threshold.ts';

export const REGULARIZERS = [
  'none',
  'l2',
  'l1',
  'dropout',
  'early-stopping',
  'augmentation',
  'label-smoothing',
] as const;
export type Regularizer = (typeof REGULARIZERS)[number];

export interface LearnerSettings {
  readonly width: number;
  readonly learningRate: number;
  /** The penalty l2 / 2 |w|^2 on the weights, not the biases. */
  readonly l2: number;
  /** The penalty l1 sum |w| on the weights, not the biases. */
  readonly l1: number;
  /** 'proximal' shrinks after each step; 'subgradient' leaves the penalty to back-propagation. */
  readonly l1Step: 'proximal' | 'subgradient';
  /** Share of hidden units that dropout sets to 0. */
  readonly dropout: number;
  /** Share of the target that label smoothing spreads evenly over the classes. */
  readonly smoothing: number;
  /** Most pixels by which augmentation moves a picture each way. */
  readonly shift: number;
}

export interface Score {
  /** Share of wrong answers. */
  readonly error: number;
  /** Mean cross-entropy with the labels of the set as they are. */
  readonly loss: number;
}

/** The values of the parameters: both weight matrices, then both biases. */
export type Snapshot = readonly ArrayLike<number>[];

export interface Learner {
  /** One step on a batch drawn from `train`. */
  step(train: DigitSet): void;
  /** The parameters as they are. */
  snapshot(): Snapshot;
  /** Scores the network as it is, or as it was. */
  score(set: DigitSet, at?: Snapshot): Score;
}

const CLASSES = 10;
const BATCH = 30;

/** Makes a network and its training; with one seed, all start from the same weights. */
export function createLearner(
  e: Engine,
  name: Regularizer,
  seed: number,
  settings: LearnerSettings,
): Learner {
  const { width, learningRate } = settings;
  const rng = createRng(seed);
  const weights = [
    e.parameter(initial(rng, 'he-normal', [DIGIT_PIXELS, width]), [DIGIT_PIXELS, width]),
    e.parameter(initial(rng, 'he-normal', [width, CLASSES]), [width, CLASSES]),
  ];
  const biases = [width, CLASSES].map((size) => e.parameter(new Float64Array(size), [size]));
  const parameters = [...weights, ...biases];
  const weightDecay = name === 'l2' ? settings.l2 : 0;
  const optimisers = [sgd(weights, { learningRate, weightDecay }), sgd(biases, { learningRate })];
  const shrink =
    name === 'l1' && settings.l1Step === 'proximal'
      ? softThreshold(e, weights, learningRate * settings.l1)
      : undefined;
  const drop = name === 'dropout' ? { rate: settings.dropout, rng } : undefined;
  return {
    step(train) {
      let batch = drawBatch(train, rng, BATCH);
      if (name === 'augmentation') batch = shiftedAtRandom(batch, settings.shift, rng);
      e.step(() => {
        const x = e.tensor(batch.inputs, [batch.count, DIGIT_PIXELS]);
        const logits = forward(e, x, parameters, drop);
        e.backward(objective(e, name, settings, { logits, labels: batch.labels, weights }));
        for (const optimiser of optimisers) optimiser.step();
      });
      shrink?.();
    },
    snapshot: () => parameters.map((tensor) => tensor.values()),
    score: (set, at) =>
      e.step(() =>
        e.noGrad(() => {
          const used = at?.map((values, i) => e.tensor(values, (parameters[i] as Tensor).shape));
          const x = e.tensor(set.inputs, [set.count, DIGIT_PIXELS]);
          const logits = forward(e, x, used ?? parameters);
          const wrong = set.count - countRight(logits, set.labels);
          const loss = e.softmaxCrossEntropy(logits, set.labels).item();
          return { error: wrong / set.count, loss };
        }),
      ),
  };
}

function forward(
  e: Engine,
  x: Tensor,
  [w1, w2, b1, b2]: readonly Tensor[],
  drop?: { rate: number; rng: Rng },
): Tensor {
  let hidden = e.relu(e.dense(x, w1 as Tensor, b1));
  if (drop) hidden = e.dropout(hidden, drop.rate, drop.rng);
  return e.dense(hidden, w2 as Tensor, b2);
}

/** What a step goes down on: the cross-entropy, and what the regulariser makes of it. */
function objective(
  e: Engine,
  name: Regularizer,
  { l1, l1Step, smoothing }: LearnerSettings,
  { logits, labels, weights }: { logits: Tensor; labels: Uint8Array; weights: readonly Tensor[] },
): Tensor {
  const loss = e.softmaxCrossEntropy(logits, labels);
  if (name === 'label-smoothing') {
    const even = e.tensor(new Float64Array(logits.size).fill(1 / CLASSES), logits.shape);
    // The divergence from the even distribution is its cross-entropy less a constant.
    return e.add(e.scale(loss, 1 - smoothing), e.scale(e.klDivergence(logits, even), smoothing));
  }
  if (name === 'l1' && l1Step === 'subgradient') {
    return weights.reduce((sum, w) => e.add(sum, e.scale(e.sum(e.abs(w)), l1)), loss);
  }
  return loss;
}
