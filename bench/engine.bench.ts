// Speed of the engine: WASM kernels against the plain float64 reference, interleaved medians.
// Run: npm run bench
import {
  adam,
  type BackendName,
  createEngine,
  createRng,
  type Engine,
  initial,
  type Rng,
} from '../src/engine/index.ts';

/** Builds its data on an engine and returns one repeatable unit of work. */
type Workload = (e: Engine, rng: Rng) => () => void;

const normals = (rng: Rng, n: number): Float64Array =>
  Float64Array.from({ length: n }, () => rng.normal());

const matmul512: Workload = (e, rng) => {
  const a = e.tensor(normals(rng, 512 * 512), [512, 512]);
  const b = e.tensor(normals(rng, 512 * 512), [512, 512]);
  return () => e.step(() => void e.matmul(a, b));
};

/** 784-128-10, batch 128, Adam. */
const mlpStep: Workload = (e, rng) => {
  const w1 = e.parameter(initial(rng, 'he-normal', [784, 128]), [784, 128]);
  const b1 = e.parameter(initial(rng, 'zeros', [128]), [128]);
  const w2 = e.parameter(initial(rng, 'he-normal', [128, 10]), [128, 10]);
  const b2 = e.parameter(initial(rng, 'zeros', [10]), [10]);
  const optimiser = adam([w1, b1, w2, b2], { learningRate: 0.001 });
  const pixels = Float32Array.from(normals(rng, 128 * 784));
  const labels = Array.from({ length: 128 }, () => rng.int(10));
  return () =>
    e.step(() => {
      const hidden = e.relu(e.dense(e.tensor(pixels, [128, 784]), w1, b1));
      e.backward(e.softmaxCrossEntropy(e.dense(hidden, w2, b2), labels));
      optimiser.step();
    });
};

/** conv 3x3x16, pool, conv 3x3x32, pool, dense 10 on 28x28, batch 64, Adam. */
const cnnStep: Workload = (e, rng) => {
  const k1 = e.parameter(initial(rng, 'he-normal', [16, 1, 3, 3]), [16, 1, 3, 3]);
  const b1 = e.parameter(initial(rng, 'zeros', [16]), [16]);
  const k2 = e.parameter(initial(rng, 'he-normal', [32, 16, 3, 3]), [32, 16, 3, 3]);
  const b2 = e.parameter(initial(rng, 'zeros', [32]), [32]);
  const w3 = e.parameter(initial(rng, 'he-normal', [1568, 10]), [1568, 10]);
  const b3 = e.parameter(initial(rng, 'zeros', [10]), [10]);
  const optimiser = adam([k1, b1, k2, b2, w3, b3], { learningRate: 0.001 });
  const pixels = Float32Array.from(normals(rng, 64 * 784));
  const labels = Array.from({ length: 64 }, () => rng.int(10));
  return () =>
    e.step(() => {
      const x = e.tensor(pixels, [64, 1, 28, 28]);
      const first = e.maxPool2d(e.relu(e.conv2d(x, k1, b1, { padding: 1 })), 2);
      const second = e.maxPool2d(e.relu(e.conv2d(first, k2, b2, { padding: 1 })), 2);
      e.backward(e.softmaxCrossEntropy(e.dense(e.flatten(second), w3, b3), labels));
      optimiser.step();
    });
};

const WORKLOADS: Record<string, { workload: Workload; flops: number }> = {
  'matmul 512': { workload: matmul512, flops: 2 * 512 ** 3 },
  'MLP step 784-128-10, batch 128': {
    workload: mlpStep,
    flops: 2 * 128 * 128 * (784 * 2 + 10 * 3),
  },
  'CNN step 16-32-10, batch 64': {
    workload: cnnStep,
    flops: 2 * 64 * (16 * 9 * 784 * 2 + 32 * 144 * 196 * 3 + 1568 * 10 * 3),
  },
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;

const BACKENDS: readonly BackendName[] = ['wasm', 'reference'];

/** Milliseconds per unit, medians over rounds in which the backends take turns. */
function measure(workload: Workload): Record<BackendName, number> {
  const units = BACKENDS.map((backend) => workload(createEngine({ backend }), createRng(1)));
  const repeats = [20, 1];
  const times: number[][] = [[], []];
  for (let round = 0; round < 7; round++) {
    units.forEach((unit, i) => {
      const count = repeats[i] as number;
      const before = performance.now();
      for (let k = 0; k < count; k++) unit();
      // The first round warms up the compiler.
      if (round > 0) times[i]?.push((performance.now() - before) / count);
    });
  }
  return { wasm: median(times[0] as number[]), reference: median(times[1] as number[]) };
}

for (const [name, { workload, flops }] of Object.entries(WORKLOADS)) {
  const { wasm, reference } = measure(workload);
  const columns = [
    name.padEnd(32),
    `wasm ${wasm.toFixed(2)} ms (${(1000 / wasm).toFixed(0)}/s, ${(flops / wasm / 1e6).toFixed(1)} GFLOP/s)`,
    `reference ${reference.toFixed(1)} ms`,
    `ratio ${(reference / wasm).toFixed(1)}`,
  ];
  console.log(columns.join('  '));
}
