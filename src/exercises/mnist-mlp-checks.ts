// The five checks of the MNIST exercise, from shapes to a full training run.
import { createRng, exact, type Rng } from '../engine/index.ts';
import { readDigits } from '../experiments/digits.ts';
import type { Text } from '../model/index.ts';
import type { CheckEnv, CheckProgress, CheckResult, ReaderModule } from './exercise.ts';
import {
  type Arrays,
  CLASSES,
  INPUTS,
  PARAM_NAMES,
  type Program,
  readProgram,
} from './reader-program.ts';

type Check = Generator<CheckProgress, CheckResult, void>;

const TRAINING_DIGITS = 8000;
const TEST_DIGITS = 2000;
/** Digits of one mini-check: enough to be a batch, few enough to be quick. */
const FEW = 32;
const FINITE_DIFFERENCE = 1e-5;
const MAX_RELATIVE_ERROR = 1e-6;
const SAMPLES_PER_ARRAY = 12;
const OVERFIT_STEPS = 300;
const OVERFIT_LOSS = 0.05;
const GOAL_ACCURACY = 0.95;

/** Step 1: the arrays have the right sizes and forward gives probabilities. */
export function* checkShapes(module: ReaderModule, env: CheckEnv): Check {
  const program = readProgram(module);
  const rng = createRng(env.seed);
  const params = program.init(() => rng.uniform());
  if (new Set(params.W1).size < 10 || new Set(params.W2).size < 10) {
    return failed({
      ko: '가중치가 거의 모두 같은 값입니다. 은닉 유닛이 서로 다른 것을 배우려면 W1과 W2를 random()으로 다르게 시작해야 합니다.',
      en: 'The weights are nearly all equal. Start W1 and W2 from random(), so that the hidden units can learn different things.',
    });
  }
  const batch = digitsFrom(env, 0, FEW);
  const { h, y } = program.forward(params, batch.x, FEW);
  const negative = h.findIndex((v) => v < 0);
  if (negative >= 0) {
    return failed({
      ko: `h[${negative}] = ${short(h[negative] as number)}입니다. ReLU를 지난 값은 음수일 수 없습니다.`,
      en: `h[${negative}] is ${short(h[negative] as number)}; after ReLU no value is negative.`,
    });
  }
  for (let row = 0; row < FEW; row++) {
    const probabilities = y.subarray(row * CLASSES, (row + 1) * CLASSES);
    const sum = probabilities.reduce((total, v) => total + v, 0);
    if (probabilities.some((v) => v < 0) || Math.abs(sum - 1) > 1e-6) {
      return failed({
        ko: `y의 ${row}번째 행의 합이 ${short(sum)}입니다. 소프트맥스(softmax)의 각 행은 음수 없이 합이 1이어야 합니다.`,
        en: `Row ${row} of y sums to ${short(sum)}; each row of a softmax has no negative value and sums to 1.`,
      });
    }
  }
  yield { done: 1, total: 1 };
  return passed({
    ko: `모양이 맞습니다. W1은 ${INPUTS}×${program.hidden}, W2는 ${program.hidden}×${CLASSES}이고 확률의 합은 모두 1입니다.`,
    en: `The shapes fit: W1 is ${INPUTS}×${program.hidden}, W2 is ${program.hidden}×${CLASSES}, and every row of probabilities sums to 1.`,
  });
}

/** Step 2: before training, the loss is near that of guessing, ln 10. */
export function* checkInitialLoss(module: ReaderModule, env: CheckEnv): Check {
  const program = readProgram(module);
  const guessing = exact.log(CLASSES);
  const certain = new Float64Array(2 * CLASSES).fill(0.05);
  certain[3] = 0.55;
  certain[CLASSES + 7] = 0.55;
  const expected = -exact.log(0.55);
  const onKnown = program.loss(certain, new Uint8Array([3, 7]));
  if (Math.abs(onKnown - expected) > 1e-9) {
    return failed({
      ko: `정답의 확률이 모두 0.55일 때 손실은 -ln 0.55 = ${short(expected)}이어야 하는데 ${short(onKnown)}입니다. 정답 자리의 -log를 더해 개수로 나누었는지 확인해 주십시오.`,
      en: `When the right class has probability 0.55 in every row, the loss is -ln 0.55 = ${short(expected)}; yours is ${short(onKnown)}. Is it the mean of -log at the right class?`,
    });
  }
  const rng = createRng(env.seed);
  const params = program.init(() => rng.uniform());
  const batch = digitsFrom(env, 0, 500);
  yield { done: 1, total: 2 };
  const value = program.loss(program.forward(params, batch.x, 500).y, batch.labels);
  if (Math.abs(value - guessing) > 0.5) {
    return failed({
      ko: `학습 전 손실이 ${short(value)}입니다. 열 개 중 하나를 찍는 분류기의 손실 ln 10 = ${short(guessing)} 근처여야 합니다. 가중치의 초깃값이 너무 크지 않은지 확인해 주십시오.`,
      en: `The loss before training is ${short(value)}; a guess among ten classes has ln 10 = ${short(guessing)}. Are the initial weights too large?`,
    });
  }
  yield { done: 2, total: 2 };
  return passed({
    ko: `학습 전 손실은 ${short(value)}이고, ln 10 = ${short(guessing)}에 가깝습니다.`,
    en: `The loss before training is ${short(value)}, close to ln 10 = ${short(guessing)}.`,
  });
}

/** Step 3: the gradient agrees with central differences, (L(w+e) - L(w-e)) / 2e. */
export function* checkGradient(module: ReaderModule, env: CheckEnv): Check {
  const program = readProgram(module);
  const rng = createRng(env.seed);
  const params = program.init(() => rng.uniform());
  // Biases away from 0, so that no hidden value sits on the kink of ReLU.
  for (const name of ['b1', 'b2'] as const) {
    for (let i = 0; i < params[name].length; i++) params[name][i] = 0.1 * rng.normal();
  }
  const batch = digitsFrom(env, 0, FEW);
  const lossNow = () => program.loss(program.forward(params, batch.x, FEW).y, batch.labels);
  const gradients = program.backward(
    params,
    batch.x,
    FEW,
    program.forward(params, batch.x, FEW),
    batch.labels,
  );
  let worst = 0;
  for (const [index, name] of PARAM_NAMES.entries()) {
    for (const at of largestAndRandom(gradients[name], rng)) {
      const kept = params[name][at] as number;
      params[name][at] = kept + FINITE_DIFFERENCE;
      const above = lossNow();
      params[name][at] = kept - FINITE_DIFFERENCE;
      const below = lossNow();
      params[name][at] = kept;
      const numeric = (above - below) / (2 * FINITE_DIFFERENCE);
      const analytic = gradients[name][at] as number;
      const scale = Math.max(Math.abs(numeric), Math.abs(analytic), 1e-4);
      const error = Math.abs(numeric - analytic) / scale;
      worst = Math.max(worst, error);
      if (error > MAX_RELATIVE_ERROR) {
        return failed({
          ko: `${name}[${at}]의 그래디언트가 ${short(analytic)}인데, 값을 조금 움직여 재 보면 ${short(numeric)}입니다.`,
          en: `The gradient of ${name}[${at}] is ${short(analytic)}, but moving that value a little gives ${short(numeric)}.`,
        });
      }
    }
    yield { done: index + 1, total: PARAM_NAMES.length };
  }
  return passed({
    ko: `역전파가 수치 미분과 일치합니다. 상대 오차는 최대 ${worst.toExponential(1)}입니다.`,
    en: `Back-propagation agrees with finite differences; the largest relative error is ${worst.toExponential(1)}.`,
  });
}

/** Step 4: a correct training step can learn 32 digits by heart. */
export function* checkOverfit(module: ReaderModule, env: CheckEnv): Check {
  const program = readProgram(module);
  const rng = createRng(env.seed);
  const params = program.init(() => rng.uniform());
  const batch = digitsFrom(env, 0, FEW);
  const start = program.loss(program.forward(params, batch.x, FEW).y, batch.labels);
  let value = start;
  for (let step = 1; step <= OVERFIT_STEPS; step++) {
    trainOn(program, params, batch.x, batch.labels, 0.1);
    value = program.loss(program.forward(params, batch.x, FEW).y, batch.labels);
    if (value < OVERFIT_LOSS) {
      return passed({
        ko: `숫자 ${FEW}개를 ${step}번 만에 외웠습니다. 손실은 ${short(start)}에서 ${short(value)}까지 내려갔습니다.`,
        en: `It learned ${FEW} digits by heart in ${step} steps: the loss went from ${short(start)} to ${short(value)}.`,
      });
    }
    if (value > 2 * start) {
      return failed({
        ko: `손실이 ${step}번 만에 ${short(start)}에서 ${short(value)}로 커졌습니다. update가 그래디언트의 반대 방향으로 옮기는지 확인해 주십시오.`,
        en: `The loss grew from ${short(start)} to ${short(value)} in ${step} steps. Does update move against the gradient?`,
      });
    }
    if (step % 10 === 0) {
      yield {
        done: step,
        total: OVERFIT_STEPS,
        note: { ko: `손실 ${short(value)}`, en: `loss ${short(value)}` },
      };
    }
  }
  return failed({
    ko: `${OVERFIT_STEPS}번을 고쳐도 손실이 ${short(start)}에서 ${short(value)}로 갔을 뿐입니다. ${OVERFIT_LOSS} 아래로 내려가야 합니다. update가 p의 배열을 그 자리에서 바꾸는지 확인해 주십시오.`,
    en: `After ${OVERFIT_STEPS} steps the loss went from ${short(start)} to ${short(value)}; it should be below ${OVERFIT_LOSS}. Does update change the arrays of p in place?`,
  });
}

/** Step 5: trained on 8,000 digits, it reads at least 95% of 2,000 others. */
export function* checkFullRun(module: ReaderModule, env: CheckEnv): Check {
  const program = readProgram(module);
  const { epochs, batchSize, learningRate } = program.settings;
  const rng = createRng(env.seed);
  const params = program.init(() => rng.uniform());
  const training = digitsFrom(env, 0, TRAINING_DIGITS);
  const test = digitsFrom(env, TRAINING_DIGITS, TEST_DIGITS);
  const batches = Math.ceil(TRAINING_DIGITS / batchSize);
  const total = epochs * batches;
  let share = accuracy(program, params, test.x, test.labels);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = rng.permutation(TRAINING_DIGITS);
    for (let b = 0; b < batches; b++) {
      const chosen = order.subarray(b * batchSize, (b + 1) * batchSize);
      const { x, labels } = gather(training, chosen);
      const done = epoch * batches + b;
      // A rate that falls to 0 lets the last steps settle instead of jumping about.
      trainOn(program, params, x, labels, learningRate * (1 - done / total));
      if (b % 10 === 0) yield { done, total, note: held(epoch, share) };
    }
    share = accuracy(program, params, test.x, test.labels);
    yield { done: (epoch + 1) * batches, total, note: held(epoch + 1, share) };
  }
  const percent = `${(share * 100).toFixed(1)}%`;
  if (share < GOAL_ACCURACY) {
    return failed({
      ko: `처음 보는 숫자 ${TEST_DIGITS}개 중 ${percent}를 맞혔습니다. 목표는 95%입니다. hidden과 settings를 바꾸어 보십시오.`,
      en: `It read ${percent} of ${TEST_DIGITS} digits that it never saw; the goal is 95%. Change hidden and settings.`,
    });
  }
  return passed({
    ko: `처음 보는 숫자 ${TEST_DIGITS}개 중 ${percent}를 맞혔습니다. 밑바닥부터 만든 분류기가 완성되었습니다.`,
    en: `It read ${percent} of ${TEST_DIGITS} digits that it never saw. Your classifier from scratch works.`,
  });
}

interface Batch {
  readonly x: Float64Array;
  readonly labels: Uint8Array;
}

function digitsFrom(env: CheckEnv, start: number, count: number): Batch {
  const { pixels, labels } = readDigits(env.digits);
  const from = pixels.subarray(start * INPUTS, (start + count) * INPUTS);
  return {
    x: Float64Array.from(from, (v) => v / 255),
    labels: labels.slice(start, start + count),
  };
}

function gather(all: Batch, chosen: Uint32Array): Batch {
  const x = new Float64Array(chosen.length * INPUTS);
  const labels = new Uint8Array(chosen.length);
  chosen.forEach((from, to) => {
    x.set(all.x.subarray(from * INPUTS, (from + 1) * INPUTS), to * INPUTS);
    labels[to] = all.labels[from] as number;
  });
  return { x, labels };
}

function trainOn(
  program: Program,
  params: Arrays,
  x: Float64Array,
  labels: Uint8Array,
  learningRate: number,
): void {
  const n = labels.length;
  const f = program.forward(params, x, n);
  program.update(params, program.backward(params, x, n, f, labels), learningRate);
}

function accuracy(program: Program, params: Arrays, x: Float64Array, labels: Uint8Array): number {
  const { y } = program.forward(params, x, labels.length);
  let right = 0;
  labels.forEach((label, row) => {
    const probabilities = y.subarray(row * CLASSES, (row + 1) * CLASSES);
    if (probabilities.indexOf(Math.max(...probabilities)) === label) right++;
  });
  return right / labels.length;
}

/** Places with the largest gradients, where a wrong formula shows, and some at random. */
function largestAndRandom(gradient: Float64Array, rng: Rng): number[] {
  const order = [...gradient.keys()].sort(
    (a, b) => Math.abs(gradient[b] as number) - Math.abs(gradient[a] as number),
  );
  const random = Array.from({ length: SAMPLES_PER_ARRAY / 2 }, () => rng.int(gradient.length));
  return [...order.slice(0, SAMPLES_PER_ARRAY / 2), ...random];
}

function held(epoch: number, share: number): Text {
  const percent = `${(share * 100).toFixed(1)}%`;
  return { ko: `에폭 ${epoch}: 정확도 ${percent}`, en: `epoch ${epoch}: accuracy ${percent}` };
}

function short(value: number): string {
  const size = Math.abs(value);
  return size !== 0 && (size < 1e-3 || size >= 1e5) ? value.toExponential(2) : value.toFixed(3);
}

function passed(message: Text): CheckResult {
  return { passed: true, message };
}

function failed(message: Text): CheckResult {
  return { passed: false, message };
}
