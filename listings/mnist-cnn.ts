// Handwritten digits with a convolutional network, from scratch: arrays and arithmetic, no library.
// node --import tsx listings/mnist-cnn.ts dist/data/digits.bin.gz --seed 1 --epochs 3
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
  w3: Matrix;
  b3: Matrix;
}

/** Random weights of variance 2 / rows (He): signals keep their size through ReLU layers. */
function weights(rows: number, cols: number, random: () => number): Matrix {
  const limit = Math.sqrt(6 / rows);
  const uniform = () => limit * (2 * random() - 1);
  return matrix(rows, cols, Float64Array.from({ length: rows * cols }, uniform));
}

export function init(random: () => number): Model {
  return {
    w1: weights(9, 8, random),
    b1: matrix(1, 8),
    w2: weights(9 * 8, 16, random),
    b2: matrix(1, 16),
    w3: weights(5 * 5 * 16, 10, random),
    b3: matrix(1, 10),
  };
}

/** The numbers that a size x size window covers at each place of an image, `stride` apart. */
function windows(side: number, channels: number, size: number, stride: number) {
  const offsets: number[] = [];
  for (let y = 0; y + size <= side; y += stride) {
    for (let x = 0; x + size <= side; x += stride) {
      for (let dy = 0; dy < size; dy++) {
        const from = ((y + dy) * side + x) * channels;
        for (let k = 0; k < size * channels; k++) offsets.push(from + k);
      }
    }
  }
  return { offsets, inputs: side * side * channels, cols: size * size * channels };
}

type Windows = ReturnType<typeof windows>;
const CONV1 = windows(28, 1, 3, 1);
const POOL1 = windows(26, 8, 2, 2);
const CONV2 = windows(13, 8, 3, 1);
const POOL2 = windows(11, 16, 2, 2);

/** A row for each window of each image, so that a convolution becomes one matrix product. */
function im2col(x: Matrix, w: Windows): Matrix {
  const m = w.offsets.length;
  const n = x.data.length / w.inputs;
  const out = matrix((n * m) / w.cols, w.cols);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < m; k++) out.data[i * m + k] = x.data[i * w.inputs + w.offsets[k]!]!;
  }
  return out;
}

/** The largest number of each window, channel by channel, and the place that it came from. */
function maxPool(h: Matrix, w: Windows) {
  const n = h.data.length / w.inputs;
  const out = matrix(n, w.offsets.length / 4);
  const from = new Int32Array(out.data.length);
  for (let i = 0, o = 0; i < n; i++) {
    for (let k = 0; k < w.offsets.length; k += w.cols) {
      for (let c = k; c < k + h.cols; c++, o++) {
        from[o] = i * w.inputs + w.offsets[c]!;
        for (let j = c + h.cols; j < k + w.cols; j += h.cols) {
          const other = i * w.inputs + w.offsets[j]!;
          if (h.data[other]! > h.data[from[o]!]!) from[o] = other;
        }
        out.data[o] = h.data[from[o]!]!;
      }
    }
  }
  return { out, from };
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
  const c1 = im2col(x, CONV1);
  const h1 = relu(multiply(c1, model.w1, model.b1));
  const s1 = maxPool(h1, POOL1);
  const c2 = im2col(s1.out, CONV2);
  const h2 = relu(multiply(c2, model.w2, model.b2));
  const s2 = maxPool(h2, POOL2);
  const p = softmax(multiply(s2.out, model.w3, model.b3), exp);
  return { c1, h1, s1, c2, h2, s2, p };
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

/** Gives each number of an image the sum of what its copies in the windows received. */
function col2im(d: Matrix, w: Windows): Matrix {
  const m = w.offsets.length;
  const out = matrix(d.data.length / m, w.inputs);
  for (let i = 0; i < out.rows; i++) {
    for (let k = 0; k < m; k++) out.data[i * w.inputs + w.offsets[k]!]! += d.data[i * m + k]!;
  }
  return out;
}

/** Hands each window's gradient to the place of its largest number; the windows do not overlap. */
function maxPoolBackward(d: Matrix, { from }: { from: Int32Array }, h: Matrix): Matrix {
  const out = matrix(h.rows, h.cols);
  for (let i = 0; i < from.length; i++) out.data[from[i]!] = d.data[i]!;
  return out;
}

/** The gradient of the mean loss for every weight and bias, from the last layer to the first. */
export function backward(model: Model, pass: ReturnType<typeof forward>, labels: Uint8Array) {
  const { c1, h1, s1, c2, h2, s2, p } = pass;
  const d3 = lossBackward(p, labels);
  const w3 = multiply(transpose(s2.out), d3);
  const b3 = columnSums(d3);
  const d2 = reluBackward(maxPoolBackward(multiply(d3, transpose(model.w3)), s2, h2), h2);
  const w2 = multiply(transpose(c2), d2);
  const b2 = columnSums(d2);
  const e1 = col2im(multiply(d2, transpose(model.w2)), CONV2);
  const d1 = reluBackward(maxPoolBackward(e1, s1, h1), h1);
  const w1 = multiply(transpose(c1), d1);
  const b1 = columnSums(d1);
  return { w1, b1, w2, b2, w3, b3 };
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

export const defaults = { epochs: 3, batchSize: 32, learningRate: 0.2, trainingDigits: 8000 };

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
if (process?.argv?.[1]?.endsWith('mnist-cnn.ts')) {
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
    console.log(`CNN epoch ${epoch} loss ${loss.toFixed(4)} accuracy ${accuracy.toFixed(4)}`);
  }
}
