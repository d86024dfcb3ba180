// jax-js on its wasm backend; a step is one jit-compiled function where jit can do it.
// Arrays are owned: each use but the last is of `.ref`.
import { readFileSync } from 'node:fs';
import { blockUntilReady, init, jit, nn, numpy as np, valueAndGrad } from '@jax-js/jax';
import { createAdam } from './jax-adam.mjs';
import { conv2d, maxPool2d } from './jax-convolution.mjs';
import { buildDcgan } from './jax-dcgan.mjs';
import { drawPairs, labels, normals, pairTargets } from './numbers.ts';
import { serve } from './serve.ts';

const array = (data, shape) => np.array(data).reshape(shape);

async function matmul({ size }) {
  const [a, b] = [normals(1, size * size), normals(2, size * size)];
  const [left, right] = [array(a, [size, size]), array(b, [size, size])];
  await blockUntilReady([left.ref, right.ref]);
  const multiply = jit((x, y) => np.matmul(x, y));
  const product = () => multiply(left.ref, right.ref);
  return {
    step: async () => (await blockUntilReady(product())).dispose(),
    product: async () => ({ a, b, c: await product().data() }),
  };
}

/** A weight of standard deviation sqrt(2 / fan-in) (He et al. 2015). */
function weight(seed, fanIn, shape) {
  const size = shape.reduce((a, b) => a * b, 1);
  return array(normals(seed, size, Math.sqrt(2 / fanIn)), shape);
}

/** Softmax cross-entropy of one-hot labels, and Adam. */
function classifier(forward, start, { batch, classes, learningRate }, pixels, shape) {
  const adam = createAdam(start, learningRate);
  const ids = labels(2, batch, classes);
  const wanted = Float32Array.from({ length: batch * classes }, (_, i) =>
    ids[Math.floor(i / classes)] === i % classes ? 1 : 0,
  );
  const targets = array(wanted, [batch, classes]);
  const loss = (parameters, x, y) =>
    nn
      .logSoftmax(forward(parameters, x))
      .mul(y)
      .sum()
      .mul(-1 / batch);
  const update = jit((parameters, state, rate, x, y) => {
    const [value, gradients] = valueAndGrad(loss)(
      parameters.map((p) => p.ref),
      x,
      y,
    );
    return [value, adam.update(parameters, state, rate, gradients)];
  });
  return {
    step: async () => {
      const x = array(pixels, shape);
      const [value, next] = update(...adam.arguments(), x, targets.ref);
      adam.keep(await blockUntilReady(next));
      return (await value.data())[0];
    },
  };
}

function mlp(sizes) {
  const { batch, inputs, hidden, classes } = sizes;
  const start = [
    weight(3, inputs, [inputs, hidden]),
    np.zeros([hidden]),
    weight(4, hidden, [hidden, classes]),
    np.zeros([classes]),
  ];
  const forward = ([w1, b1, w2, b2], x) => np.matmul(nn.relu(np.matmul(x, w1).add(b1)), w2).add(b2);
  return classifier(forward, start, sizes, normals(1, batch * inputs), [batch, inputs]);
}

function cnn(sizes) {
  const { batch, side, channels1, channels2, classes } = sizes;
  const flat = channels2 * (side / 4) ** 2;
  const start = [
    weight(3, 9, [channels1, 1, 3, 3]),
    np.zeros([channels1, 1, 1]),
    weight(4, 9 * channels1, [channels2, channels1, 3, 3]),
    np.zeros([channels2, 1, 1]),
    weight(5, flat, [flat, classes]),
    np.zeros([classes]),
  ];
  const block = (x, k, b) => maxPool2d(nn.relu(conv2d(x, k, 1).add(b)));
  const forward = ([k1, b1, k2, b2, w3, b3], x) =>
    np.matmul(block(block(x, k1, b1), k2, b2).reshape([batch, flat]), w3).add(b3);
  const shape = [batch, 1, side, side];
  return classifier(forward, start, sizes, normals(1, batch * side * side), shape);
}

function skipGram(sizes) {
  const { vocabulary, dimension, batch, negatives, learningRate } = sizes;
  const table = (seed) =>
    array(normals(seed, vocabulary * dimension, 0.1), [vocabulary, dimension]);
  let tables = [table(1), table(2)];
  const pairs = drawPairs(sizes);
  const targets = array(pairTargets(sizes), [batch, 1 + negatives]);
  const loss = ([words, contexts], centres, ids, y) => {
    const centre = np.take(words, centres, 0).reshape([batch, dimension, 1]);
    const context = np.take(contexts, ids, 0).reshape([batch, 1 + negatives, dimension]);
    const scores = np.matmul(context, centre).reshape([batch, 1 + negatives]);
    return nn.softplus(scores.ref).sub(scores.mul(y)).mean();
  };
  // Not compiled: jit refuses the scatter in the gradient of np.take.
  const update = (parameters, centres, ids, y) => {
    const [value, gradients] = valueAndGrad(loss)(
      parameters.map((p) => p.ref),
      centres,
      ids,
      y,
    );
    return [value, parameters.map((p, i) => p.sub(gradients[i].mul(learningRate)))];
  };
  let turn = 0;
  return {
    step: async () => {
      const { centres, contexts } = pairs[turn++ % pairs.length];
      const [value, next] = update(tables, np.array(centres), np.array(contexts), targets.ref);
      tables = await blockUntilReady(next);
      return (await value.data())[0];
    },
  };
}

await init('wasm');
const { version } = JSON.parse(
  readFileSync(new URL('../node_modules/@jax-js/jax/package.json', import.meta.url), 'utf8'),
);
// Its worker threads need the Worker of browsers, which Node has not.
const threads = typeof Worker === 'undefined' ? '1' : 'its own';
await serve(
  { jax: version, backend: 'wasm', threads },
  { matmul, mlp, cnn, dcgan: buildDcgan, 'skip-gram': skipGram },
);
