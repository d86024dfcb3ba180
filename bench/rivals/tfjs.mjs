// TensorFlow.js on its wasm backend with SIMD, one thread.
import * as tf from '@tensorflow/tfjs';
import { version_wasm } from '@tensorflow/tfjs-backend-wasm';
import { drawPairs, labels, normals, pairTargets } from './numbers.ts';
import { serve } from './serve.ts';
import { buildDcgan } from './tfjs-dcgan.mjs';
import { conv2d, gatherRows } from './tfjs-gradients.mjs';

function matmul({ size }) {
  const [a, b] = [normals(1, size * size), normals(2, size * size)];
  const [left, right] = [tf.tensor2d(a, [size, size]), tf.tensor2d(b, [size, size])];
  return {
    // The wasm backend has computed when matMul returns.
    step: () => tf.matMul(left, right).dispose(),
    product: async () => ({ a, b, c: await tf.matMul(left, right).data() }),
  };
}

/** A weight of standard deviation sqrt(2 / fan-in) (He et al. 2015). */
function weight(seed, shape) {
  const size = shape.reduce((a, b) => a * b, 1);
  const fanIn = size / shape.at(-1);
  return tf.variable(tf.tensor(normals(seed, size, Math.sqrt(2 / fanIn)), shape));
}

/** Softmax cross-entropy of one-hot labels, and Adam. */
function classifier(forward, parameters, { batch, classes, learningRate }, pixels, shape) {
  const optimiser = tf.train.adam(learningRate);
  const wanted = tf.oneHot(tf.tensor1d(labels(2, batch, classes), 'int32'), classes);
  const loss = (x) => tf.neg(tf.mean(tf.sum(tf.mul(wanted, tf.logSoftmax(forward(x))), 1)));
  return {
    step: () =>
      tf.tidy(() => {
        const x = tf.tensor(pixels, shape);
        return optimiser.minimize(() => loss(x), true, parameters).dataSync()[0];
      }),
  };
}

function mlp(sizes) {
  const { batch, inputs, hidden, classes } = sizes;
  const [w1, b1] = [weight(3, [inputs, hidden]), tf.variable(tf.zeros([hidden]))];
  const [w2, b2] = [weight(4, [hidden, classes]), tf.variable(tf.zeros([classes]))];
  const forward = (x) => {
    const first = tf.relu(tf.add(tf.matMul(x, w1), b1));
    return tf.add(tf.matMul(first, w2), b2);
  };
  const pixels = normals(1, batch * inputs);
  return classifier(forward, [w1, b1, w2, b2], sizes, pixels, [batch, inputs]);
}

/**
 * The pooling's gradient on this backend loses windows whose largest value is not positive; after
 * relu it is right, because relu's gradient is zero there.
 */
function cnn(sizes) {
  const { batch, side, channels1, channels2, classes } = sizes;
  const [k1, b1] = [weight(3, [3, 3, 1, channels1]), tf.variable(tf.zeros([channels1]))];
  const [k2, b2] = [weight(4, [3, 3, channels1, channels2]), tf.variable(tf.zeros([channels2]))];
  const flat = channels2 * (side / 4) ** 2;
  const [w3, b3] = [weight(5, [flat, classes]), tf.variable(tf.zeros([classes]))];
  const block = (x, k, b) => tf.maxPool(tf.relu(tf.add(conv2d(x, k, 1, 1), b)), 2, 2, 'valid');
  const forward = (x) => {
    const features = block(block(x, k1, b1), k2, b2);
    return tf.add(tf.matMul(tf.reshape(features, [batch, flat]), w3), b3);
  };
  const pixels = normals(1, batch * side * side);
  const shape = [batch, side, side, 1];
  return classifier(forward, [k1, b1, k2, b2, w3, b3], sizes, pixels, shape);
}

function skipGram(sizes) {
  const { vocabulary, dimension, batch, negatives, learningRate } = sizes;
  const table = (seed) =>
    tf.variable(tf.tensor2d(normals(seed, vocabulary * dimension, 0.1), [vocabulary, dimension]));
  const [words, contexts] = [table(1), table(2)];
  const optimiser = tf.train.sgd(learningRate);
  const pairs = drawPairs(sizes);
  const targets = tf.tensor2d(pairTargets(sizes), [batch, 1 + negatives]);
  let turn = 0;
  return {
    step: () =>
      tf.tidy(() => {
        const batchOfPairs = pairs[turn++ % pairs.length];
        const centres = tf.tensor1d(batchOfPairs.centres, 'int32');
        const ids = tf.tensor1d(batchOfPairs.contexts, 'int32');
        const loss = () => {
          const centre = tf.reshape(gatherRows(words, centres), [batch, dimension, 1]);
          const context = gatherRows(contexts, ids);
          const rows = tf.reshape(context, [batch, 1 + negatives, dimension]);
          const scores = tf.reshape(tf.matMul(rows, centre), [batch, 1 + negatives]);
          return tf.losses.sigmoidCrossEntropy(targets, scores);
        };
        return optimiser.minimize(loss, true, [words, contexts]).dataSync()[0];
      }),
  };
}

tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
await tf.setBackend('wasm');
await tf.ready();
const simd = await tf.env().getAsync('WASM_HAS_SIMD_SUPPORT');
await serve(
  { tfjs: tf.version_core, backend: `wasm ${version_wasm}`, simd: String(simd), threads: '1' },
  { matmul, mlp, cnn, dcgan: buildDcgan, 'skip-gram': skipGram },
);
