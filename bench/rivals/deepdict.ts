// deepdict's engine, as one more engine: `--mode exact` or `fast`, on `--threads`, or `--backend
// reference` for float64.
import { parseArgs } from 'node:util';
import {
  adam,
  createEngine,
  createRng,
  type Engine,
  initial,
  sgd,
} from '../../src/engine/index.ts';
import { openNodeThreads } from '../../src/engine/threads/open.node.ts';
import { enableRelaxedSimd } from '../relaxed-simd.ts';
import type { Cnn, Mlp, SkipGram } from '../workloads.ts';
import { buildDcgan } from './deepdict-dcgan.ts';
import { drawPairs, labels, normals, pairTargets } from './numbers.ts';
import { type Builders, type Prepared, refuse, serve } from './serve.ts';

const { values } = parseArgs({
  options: {
    mode: { type: 'string', default: 'exact' },
    threads: { type: 'string', default: '1' },
    backend: { type: 'string', default: 'wasm' },
  },
});

function matmul({ size }: { size: number }, e: Engine): Prepared {
  const [a, b] = [normals(1, size * size), normals(2, size * size)];
  const [left, right] = [e.tensor(a, [size, size]), e.tensor(b, [size, size])];
  return {
    step: () => e.step(() => void e.matmul(left, right)),
    product: async () => ({ a, b, c: e.step(() => e.matmul(left, right).values()) }),
  };
}

function mlp({ batch, inputs, hidden, classes, learningRate }: Mlp, e: Engine): Prepared {
  const rng = createRng(1);
  const w1 = e.parameter(initial(rng, 'he-normal', [inputs, hidden]), [inputs, hidden]);
  const b1 = e.parameter(new Float32Array(hidden), [hidden]);
  const w2 = e.parameter(initial(rng, 'he-normal', [hidden, classes]), [hidden, classes]);
  const b2 = e.parameter(new Float32Array(classes), [classes]);
  const optimiser = adam([w1, b1, w2, b2], { learningRate });
  const [pixels, wanted] = [normals(1, batch * inputs), labels(2, batch, classes)];
  return {
    step: () =>
      e.step(() => {
        const x = e.relu(e.dense(e.tensor(pixels, [batch, inputs]), w1, b1));
        const loss = e.softmaxCrossEntropy(e.dense(x, w2, b2), wanted);
        e.backward(loss);
        optimiser.step();
        return loss.item();
      }),
  };
}

function cnn(sizes: Cnn, e: Engine): Prepared {
  const { batch, side, channels1, channels2, classes, learningRate } = sizes;
  const rng = createRng(1);
  const parameter = (...shape: number[]) => e.parameter(initial(rng, 'he-normal', shape), shape);
  const bias = (size: number) => e.parameter(new Float32Array(size), [size]);
  const [k1, b1] = [parameter(channels1, 1, 3, 3), bias(channels1)];
  const [k2, b2] = [parameter(channels2, channels1, 3, 3), bias(channels2)];
  const [w3, b3] = [parameter(channels2 * (side / 4) ** 2, classes), bias(classes)];
  const optimiser = adam([k1, b1, k2, b2, w3, b3], { learningRate });
  const [pixels, wanted] = [normals(1, batch * side * side), labels(2, batch, classes)];
  return {
    step: () =>
      e.step(() => {
        const x = e.tensor(pixels, [batch, 1, side, side]);
        const first = e.maxPool2d(e.relu(e.conv2d(x, k1, b1, { padding: 1 })), 2);
        const second = e.maxPool2d(e.relu(e.conv2d(first, k2, b2, { padding: 1 })), 2);
        const loss = e.softmaxCrossEntropy(e.dense(e.flatten(second), w3, b3), wanted);
        e.backward(loss);
        optimiser.step();
        return loss.item();
      }),
  };
}

function skipGram(sizes: SkipGram, e: Engine): Prepared {
  const { vocabulary, dimension, learningRate } = sizes;
  const table = (seed: number) =>
    e.parameter(normals(seed, vocabulary * dimension, 0.1), [vocabulary, dimension]);
  const [words, contexts] = [table(1), table(2)];
  const optimiser = sgd([words, contexts], { learningRate });
  const pairs = drawPairs(sizes);
  const targets = pairTargets(sizes);
  let turn = 0;
  return {
    step: () =>
      e.step(() => {
        const { centres, contexts: ids } = pairs[turn++ % pairs.length] as (typeof pairs)[0];
        const scores = e.rowProducts(e.embedding(words, centres), contexts, ids);
        const loss = e.sigmoidCrossEntropy(scores, targets);
        e.backward(loss);
        optimiser.step();
        return loss.item();
      }),
  };
}

const backend = values.backend as 'wasm' | 'reference';
const mode = values.mode as 'exact' | 'fast';
const bytesPerFloat = backend === 'reference' ? 8 : 4;
const count = Number(values.threads);
if (mode === 'fast') enableRelaxedSimd();
if (createEngine({ mode }).mode !== mode) {
  refuse(`Node ${process.versions.node} has no relaxed SIMD, which the mode '${mode}' needs`);
} else {
  // An engine for each workload, as a program would have.
  const on =
    <Sizes>(build: (sizes: Sizes, e: Engine) => Prepared) =>
    async (sizes: Sizes) => {
      const e =
        count === 1
          ? createEngine({ backend, mode })
          : createEngine({ mode, threads: await openNodeThreads(count) });
      return { ...build(sizes, e), peakBytes: () => bytesPerFloat * e.floatsPeak };
    };
  const builders: Builders = {
    matmul: on(matmul),
    mlp: on(mlp),
    cnn: on(cnn),
    dcgan: on(buildDcgan),
    'skip-gram': on(skipGram),
  };
  await serve({ backend, mode, threads: values.threads }, builders);
}
