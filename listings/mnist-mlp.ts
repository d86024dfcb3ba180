// Handwritten digits with a multilayer perceptron, from scratch: arrays and arithmetic, no library.
// node --import tsx listings/mnist-mlp.ts dist/data/digits.bin.gz --seed 1 --epochs 8
// (`!` behind an index tells TypeScript that the array has it; it does nothing when the code runs.)

/** `rows` rows of `cols` numbers, one row after the other. */
export interface Matrix {
  rows: number;
  cols: number;
  data: Float64Array;
}

export function matrix(rows: number, cols: number, data = new Float64Array(rows * cols)): Matrix {
  return { rows, cols, data };
}

/** a b + bias; a zero of `a` (a dark pixel, a silent unit) adds nothing and is skipped. */
function multiply(a: Matrix, b: Matrix, bias = matrix(1, b.cols)): Matrix {
  const out = matrix(a.rows, b.cols);
  const [A, B, C, n] = [a.data, b.data, out.data, b.cols];
  for (let i = 0; i < a.rows; i++) {
    C.set(bias.data, i * n);
    for (let k = 0; k < a.cols; k++) {
      const v = A[i * a.cols + k]!;
      if (v !== 0) for (let j = 0; j < n; j++) C[i * n + j]! += v * B[k * n + j]!;
    }
  }
  return out;
}

/** Numbers between 0 and 1 that the seed determines (Park and Miller's generator). */
export function createRandom(seed: number): () => number {
  let state = (seed % 2147483646) + 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

export interface Digits {
  labels: Uint8Array;
  pixels: Uint8Array;
}

/** The unzipped file: 8 bytes of name, a count n, n labels, n images of 28 x 28 gray bytes. */
export function readDigits(bytes: Uint8Array): Digits {
  const n = new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true);
  return { labels: bytes.subarray(12, 12 + n), pixels: bytes.subarray(12 + n) };
}

/** The chosen digits as rows of 784 numbers from 0 to 1, with their labels. */
export function batch(digits: Digits, chosen: Uint32Array): { x: Matrix; labels: Uint8Array } {
  const x = matrix(chosen.length, 784);
  for (let i = 0; i < chosen.length; i++) {
    const from = chosen[i]! * 784;
    for (let j = 0; j < 784; j++) x.data[i * 784 + j] = digits.pixels[from + j]! / 255;
  }
  return { x, labels: Uint8Array.from(chosen, (k) => digits.labels[k]!) };
}

export interface Model {
  w1: Matrix;
  b1: Matrix;
  w2: Matrix;
  b2: Matrix;
}

/** Random weights of variance 2 / rows (He): signals keep their size through ReLU layers. */
function weights(rows: number, cols: number, random: () => number): Matrix {
  const limit = Math.sqrt(6 / rows);
  const uniform = () => limit * (2 * random() - 1);
  return matrix(rows, cols, Float64Array.from({ length: rows * cols }, uniform));
}

export function init(random: () => number, hidden = 64): Model {
  return {
    w1: weights(784, hidden, random),
    b1: matrix(1, hidden),
    w2: weights(hidden, 10, random),
    b2: matrix(1, 10),
  };
}

function relu(m: Matrix): Matrix {
  const out = matrix(m.rows, m.cols);
  for (let i = 0; i < m.data.length; i++) out.data[i] = Math.max(m.data[i]!, 0);
  return out;
}

/** Each row as probabilities; its largest number is taken off first so that exp cannot overflow. */
function softmax(m: Matrix, exp: (x: number) => number): Matrix {
  const out = matrix(m.rows, m.cols);
  for (let i = 0; i < m.data.length; i += m.cols) {
    const row = m.data.subarray(i, i + m.cols);
    const powers = row.map((v) => exp(v - Math.max(...row)));
    const sum = powers.reduce((a, b) => a + b);
    for (let j = 0; j < m.cols; j++) out.data[i + j] = powers[j]! / sum;
  }
  return out;
}

/** The probabilities p of the classes for each row of x, and what the way back needs. */
export function forward(model: Model, x: Matrix, exp = Math.exp) {
  const h = relu(multiply(x, model.w1, model.b1));
  const p = softmax(multiply(h, model.w2, model.b2), exp);
  return { x, h, p };
}

/** Cross-entropy: the mean of -log of the probability that the right class got. */
export function loss(p: Matrix, labels: Uint8Array, log = Math.log): number {
  return labels.reduce((sum, label, i) => sum - log(p.data[i * 10 + label]!), 0) / p.rows;
}

// region backprop
function transpose(m: Matrix): Matrix {
  const out = matrix(m.cols, m.rows);
  for (let i = 0; i < m.rows; i++) {
    for (let j = 0; j < m.cols; j++) out.data[j * m.rows + i] = m.data[i * m.cols + j]!;
  }
  return out;
}

function columnSums(m: Matrix): Matrix {
  return multiply(matrix(1, m.rows, new Float64Array(m.rows).fill(1)), m);
}

/** The gradient of the mean loss for the logits: (p - y) / n, where y is 1 at the label. */
function lossBackward(p: Matrix, labels: Uint8Array): Matrix {
  const d = matrix(p.rows, p.cols, p.data.slice());
  for (let i = 0; i < p.rows; i++) d.data[i * p.cols + labels[i]!]! -= 1;
  for (let i = 0; i < d.data.length; i++) d.data[i]! /= p.rows;
  return d;
}

/** Stops the gradient d, in place, at every unit of h that the ReLU had set to 0. */
function reluBackward(d: Matrix, h: Matrix): Matrix {
  for (let i = 0; i < h.data.length; i++) if (h.data[i] === 0) d.data[i] = 0;
  return d;
}

/** The gradient of the mean loss for every weight and bias, from the last layer to the first. */
export function backward(model: Model, pass: ReturnType<typeof forward>, labels: Uint8Array) {
  const { x, h, p } = pass;
  const d2 = lossBackward(p, labels);
  const w2 = multiply(transpose(h), d2);
  const b2 = columnSums(d2);
  const d1 = reluBackward(multiply(d2, transpose(model.w2)), h);
  const w1 = multiply(transpose(x), d1);
  const b1 = columnSums(d1);
  return { w1, b1, w2, b2 };
}
// endregion

export function update(model: Model, gradient: Model, rate: number): void {
  for (const name of Object.keys(model) as (keyof Model)[]) {
    const [w, g] = [model[name].data, gradient[name].data];
    for (let i = 0; i < w.length; i++) w[i]! -= rate * g[i]!;
  }
}

const range = (from: number, to: number) =>
  Uint32Array.from({ length: to - from }, (_, i) => from + i);

/** The likeliest class of each chosen digit. */
export function classify(model: Model, digits: Digits, chosen: Uint32Array, exp = Math.exp) {
  return chosen.map((k) => {
    const { p } = forward(model, batch(digits, Uint32Array.of(k)).x, exp);
    return p.data.indexOf(Math.max(...p.data));
  });
}

/** The share of the digits from 8000 on, held out of the training, that the model gets right. */
export function accuracy(model: Model, digits: Digits, exp = Math.exp): number {
  const heldOut = range(8000, digits.labels.length);
  const classes = classify(model, digits, heldOut, exp);
  return classes.filter((c, i) => c === digits.labels[8000 + i]).length / heldOut.length;
}

export const defaults = { epochs: 8, batchSize: 32, learningRate: 0.4, trainingDigits: 8000 };

/** Trains the model in place; yields each mini-batch's loss, and each epoch's mean and accuracy. */
export function* train(
  model: Model,
  digits: Digits,
  random: () => number,
  settings = defaults,
  { exp, log }: Pick<Math, 'exp' | 'log'> = Math,
): Generator<{ epoch: number; loss: number; accuracy?: number }> {
  const order = range(0, settings.trainingDigits);
  for (let epoch = 1; epoch <= settings.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    // Ever smaller steps: with steps of one size the accuracy would end on a bounce.
    const rate = settings.learningRate * (1 - (epoch - 1) / settings.epochs);
    let sum = 0;
    for (let i = 0; i < order.length; i += settings.batchSize) {
      const { x, labels } = batch(digits, order.subarray(i, i + settings.batchSize));
      const pass = forward(model, x, exp);
      update(model, backward(model, pass, labels), rate);
      const mean = loss(pass.p, labels, log);
      sum += mean * x.rows;
      yield { epoch, loss: mean };
    }
    yield { epoch, loss: sum / order.length, accuracy: accuracy(model, digits, exp) };
  }
}

// The program, for Node started with this file; whoever imports the file gets the functions only.
// biome-ignore lint/suspicious/noExplicitAny: so that the file needs no types of Node
const { process, console } = globalThis as any;
if (process?.argv?.[1]?.endsWith('mnist-mlp.ts')) {
  const { readFileSync } = process.getBuiltinModule('fs');
  const { gunzipSync } = process.getBuiltinModule('zlib');
  const { parseArgs } = process.getBuiltinModule('util');
  const options = { seed: { type: 'string' }, epochs: { type: 'string' } };
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const digits = readDigits(gunzipSync(readFileSync(positionals[0])));
  const random = createRandom(Number(values.seed ?? 1));
  const settings = { ...defaults, epochs: Number(values.epochs ?? defaults.epochs) };
  for (const { epoch, loss, accuracy } of train(init(random), digits, random, settings)) {
    if (accuracy === undefined) continue;
    console.log(`MLP epoch ${epoch} loss ${loss.toFixed(4)} accuracy ${accuracy.toFixed(4)}`);
  }
}
