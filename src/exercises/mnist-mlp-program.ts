// The program of the MNIST exercise: what is given, and the body that each step fills in.

interface Part {
  readonly head: string;
  /** The step (1-based) that asks for the body; given parts have none. */
  readonly step?: number;
  readonly todo?: string;
  readonly body: string;
}

const PARTS: readonly Part[] = [
  {
    head: `// An MNIST classifier from arrays alone: 784 inputs, one hidden ReLU layer, 10 classes.
// A batch x holds n digits of 784 numbers from 0 to 1, one after the other.
type Params = { W1: Float64Array; b1: Float64Array; W2: Float64Array; b2: Float64Array };

export const inputs = 784, classes = 10;`,
    body: '',
  },
  {
    head: `
// Step 5. Choose the width and how long and how fast to train; the rate falls to 0 on the way.`,
    step: 5,
    todo: `export const hidden = 16;
export const settings = { epochs: 1, batchSize: 100, learningRate: 0.01 };`,
    body: `export const hidden = 64;
export const settings = { epochs: 8, batchSize: 32, learningRate: 0.4 };`,
  },
  {
    head: `
// Step 1. W1 has inputs * hidden numbers, W2 hidden * classes; random() is uniform in [0, 1).
export function init(random: () => number): Params {`,
    step: 1,
    todo: `  throw new Error('Step 1: write init');
}`,
    body: `  const uniform = (count: number, limit: number) =>
    Float64Array.from({ length: count }, () => (2 * random() - 1) * limit);
  return {
    W1: uniform(inputs * hidden, Math.sqrt(6 / inputs)),
    b1: new Float64Array(hidden),
    W2: uniform(hidden * classes, Math.sqrt(1 / hidden)),
    b2: new Float64Array(classes),
  };
}`,
  },
  {
    head: `
// Given: out = a b + bias, for a of n rows and k columns, and b of k rows and m columns.
function affine(a: Float64Array, b: Float64Array, bias: Float64Array, n: number, k: number, m: number) {
  const out = new Float64Array(n * m);
  for (let r = 0; r < n; r++) {
    for (let j = 0; j < m; j++) out[r * m + j] = bias[j];
    for (let i = 0; i < k; i++) {
      const v = a[r * k + i];
      if (v !== 0) for (let j = 0; j < m; j++) out[r * m + j] += v * b[i * m + j];
    }
  }
  return out;
}

// Step 1. h = relu(x W1 + b1), n * hidden; y = softmax(h W2 + b2), n * classes, each row sums to 1.
export function forward(p: Params, x: Float64Array, n: number) {`,
    step: 1,
    todo: `  throw new Error('Step 1: write forward');
}`,
    body: `  const h = affine(x, p.W1, p.b1, n, inputs, hidden).map((v) => Math.max(v, 0));
  const y = affine(h, p.W2, p.b2, n, hidden, classes);
  for (let r = 0; r < n; r++) {
    const row = y.subarray(r * classes, (r + 1) * classes);
    const top = Math.max(...row);
    let sum = 0;
    for (let j = 0; j < classes; j++) sum += row[j] = Math.exp(row[j] - top);
    for (let j = 0; j < classes; j++) row[j] /= sum;
  }
  return { h, y };
}`,
  },
  {
    head: `
// Step 2. The mean of -log(probability of the right class) over the n digits.
export function loss(y: Float64Array, labels: Uint8Array): number {`,
    step: 2,
    todo: `  throw new Error('Step 2: write loss');
}`,
    body: `  let sum = 0;
  for (let r = 0; r < labels.length; r++) sum -= Math.log(y[r * classes + labels[r]]);
  return sum / labels.length;
}`,
  },
  {
    head: `
// Step 3. The gradient of the loss for each array of p, in the same shapes.
export function backward(p: Params, x: Float64Array, n: number, f: { h: Float64Array; y: Float64Array }, labels: Uint8Array): Params {`,
    step: 3,
    todo: `  throw new Error('Step 3: write backward');
}`,
    body: `  const { h, y } = f;
  const g = { W1: new Float64Array(p.W1.length), b1: new Float64Array(hidden), W2: new Float64Array(p.W2.length), b2: new Float64Array(classes) };
  const dh = new Float64Array(hidden);
  for (let r = 0; r < n; r++) {
    dh.fill(0);
    for (let j = 0; j < classes; j++) {
      const dz = (y[r * classes + j] - (labels[r] === j ? 1 : 0)) / n;
      g.b2[j] += dz;
      for (let i = 0; i < hidden; i++) {
        g.W2[i * classes + j] += h[r * hidden + i] * dz;
        dh[i] += p.W2[i * classes + j] * dz;
      }
    }
    for (let i = 0; i < hidden; i++) if (h[r * hidden + i] <= 0) dh[i] = 0;
    for (let i = 0; i < hidden; i++) g.b1[i] += dh[i];
    for (let k = 0; k < inputs; k++) {
      const v = x[r * inputs + k];
      if (v !== 0) for (let i = 0; i < hidden; i++) g.W1[k * hidden + i] += v * dh[i];
    }
  }
  return g;
}`,
  },
  {
    head: `
// Step 4. One step down the gradient: changes the arrays of p in place.
export function update(p: Params, g: Params, learningRate: number): void {`,
    step: 4,
    todo: `  throw new Error('Step 4: write update');
}`,
    body: `  for (const name of ['W1', 'b1', 'W2', 'b2'] as const) {
    for (let i = 0; i < p[name].length; i++) p[name][i] -= learningRate * g[name][i];
  }
}`,
  },
];

/** The program with the bodies of the first `steps` steps (0 to 5) filled in. */
export function programAfter(steps: number): string {
  const parts = PARTS.map((part) => {
    const open = part.step !== undefined && part.step > steps;
    const body = open ? part.todo : part.body;
    return body === '' || body === undefined ? part.head : `${part.head}\n${body}`;
  });
  return `${parts.join('\n')}\n`;
}
