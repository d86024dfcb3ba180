// One DCGAN step in TensorFlow.js: the discriminator on real and fake images, then the generator.
import * as tf from '@tensorflow/tfjs';
import { dcganSd, normals } from './numbers.ts';
import { conv2d, conv2dTranspose } from './tfjs-gradients.mjs';

export function buildDcgan(sizes) {
  const { batch, side, noise, learningRate, beta1 } = sizes;
  const generator = createGenerator(sizes);
  const discriminator = createDiscriminator(sizes);
  const generatorOptimiser = tf.train.adam(learningRate, beta1);
  const discriminatorOptimiser = tf.train.adam(learningRate, beta1);
  const [pixels, z] = [normals(1, batch * side * side), normals(2, batch * noise)];
  const [ones, zeros] = [tf.ones([batch, 1]), tf.zeros([batch, 1])];
  const judge = (x, targets) => tf.losses.sigmoidCrossEntropy(targets, discriminator.forward(x));
  return {
    step: () =>
      tf.tidy(() => {
        const real = tf.tensor4d(pixels, [batch, side, side, 1]);
        const seed = tf.tensor2d(z, [batch, noise]);
        const fake = generator.forward(seed);
        const loss = discriminatorOptimiser.minimize(
          () => tf.add(judge(real, ones), judge(fake, zeros)),
          true,
          discriminator.parameters,
        );
        // Gradients are of functions here, so that the generator runs once more inside of this one.
        generatorOptimiser.minimize(
          () => judge(generator.forward(seed), ones),
          false,
          generator.parameters,
        );
        return loss.dataSync()[0];
      }),
  };
}

function createGenerator({ batch, side, noise, wide, narrow }) {
  const quarter = side / 4;
  const w = weight(3, noise, [noise, wide * quarter ** 2]);
  const first = norm(wide);
  const k2 = weight(4, narrow * 16, [4, 4, narrow, wide]);
  const second = norm(narrow);
  const [k3, b3] = [weight(5, 16, [4, 4, 1, narrow]), tf.variable(tf.zeros([1]))];
  const half = [batch, side / 2, side / 2, narrow];
  return {
    parameters: [w, ...first.parameters, k2, ...second.parameters, k3, b3],
    forward(z) {
      const grid = tf.reshape(tf.matMul(z, w), [batch, quarter, quarter, wide]);
      const x = conv2dTranspose(tf.relu(first.forward(grid)), k2, half, 2, 1);
      const y = conv2dTranspose(tf.relu(second.forward(x)), k3, [batch, side, side, 1], 2, 1);
      return tf.tanh(tf.add(y, b3));
    },
  };
}

function createDiscriminator({ batch, side, wide, narrow, slope }) {
  const flat = wide * (side / 4) ** 2;
  const [k1, b1] = [weight(6, 16, [4, 4, 1, narrow]), tf.variable(tf.zeros([narrow]))];
  const k2 = weight(7, narrow * 16, [4, 4, narrow, wide]);
  const normalise = norm(wide);
  const [w3, b3] = [weight(8, flat, [flat, 1]), tf.variable(tf.zeros([1]))];
  return {
    parameters: [k1, b1, k2, ...normalise.parameters, w3, b3],
    forward(x) {
      const first = tf.leakyRelu(tf.add(conv2d(x, k1, 2, 1), b1), slope);
      const second = tf.leakyRelu(normalise.forward(conv2d(first, k2, 2, 1)), slope);
      return tf.add(tf.matMul(tf.reshape(second, [batch, flat]), w3), b3);
    },
  };
}

function weight(seed, fanIn, shape) {
  const size = shape.reduce((a, b) => a * b, 1);
  return tf.variable(tf.tensor(normals(seed, size, dcganSd(fanIn)), shape));
}

/** Batch normalisation as in training; running statistics, a few small operations, are left out. */
function norm(channels) {
  const [gain, bias] = [tf.variable(tf.ones([channels])), tf.variable(tf.zeros([channels]))];
  return {
    parameters: [gain, bias],
    forward(x) {
      const { mean, variance } = tf.moments(x, [0, 1, 2]);
      return tf.batchNorm(x, mean, variance, bias, gain, 1e-5);
    },
  };
}
