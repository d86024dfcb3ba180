// One DCGAN step in jax-js: the discriminator on real and fake images, then the generator.
import { blockUntilReady, grad, jit, nn, numpy as np, valueAndGrad, vjp } from '@jax-js/jax';
import { createAdam } from './jax-adam.mjs';
import { conv2d, convTranspose2d } from './jax-convolution.mjs';
import { dcganSd, normals } from './numbers.ts';

export function buildDcgan(sizes) {
  const { batch, side, noise, wide, narrow, slope, learningRate, beta1 } = sizes;
  const quarter = side / 4;
  const flat = wide * quarter ** 2;

  const generate = ([w, g1, c1, k2, g2, c2, k3, b3], z) => {
    const grid = np.matmul(z, w).reshape([batch, wide, quarter, quarter]);
    const x = convTranspose2d(nn.relu(normalise(grid, g1, c1)), k2);
    return np.tanh(convTranspose2d(nn.relu(normalise(x, g2, c2)), k3).add(b3));
  };
  const judge = ([k1, b1, k2, g2, c2, w3, b3], x) => {
    const first = nn.leakyRelu(conv2d(x, k1, 2).add(b1), slope);
    const second = conv2d(first, k2, 2);
    const features = nn.leakyRelu(normalise(second, g2, c2), slope).reshape([batch, flat]);
    return np.matmul(features, w3).add(b3);
  };
  // Cross-entropy of logits with targets 1 and 0.
  const isReal = (parameters, x) => nn.softplus(judge(parameters, x).mul(-1)).mean();
  const isFake = (parameters, x) => nn.softplus(judge(parameters, x)).mean();
  const both = (parameters, real, fake) =>
    isReal(refs(parameters), real).add(isFake(parameters, fake));

  const generator = createAdam(
    [
      weight(3, noise, [noise, flat]),
      ...norm(wide),
      weight(4, narrow * 16, [wide, narrow, 4, 4]),
      ...norm(narrow),
      weight(5, 16, [narrow, 1, 4, 4]),
      np.zeros([1, 1, 1]),
    ],
    learningRate,
    beta1,
  );
  const discriminator = createAdam(
    [
      weight(6, 16, [narrow, 1, 4, 4]),
      np.zeros([narrow, 1, 1]),
      weight(7, narrow * 16, [wide, narrow, 4, 4]),
      ...norm(wide),
      weight(8, flat, [flat, 1]),
      np.zeros([1]),
    ],
    learningRate,
    beta1,
  );

  const update = jit((g, gState, gRate, d, dState, dRate, real, z) => {
    const [fake, pullback] = vjp((parameters) => generate(parameters, z), [refs(g)]);
    const [loss, dGradients] = valueAndGrad(both)(refs(d), real, fake.ref);
    const nextD = discriminator.update(d, dState, dRate, dGradients);
    const dFake = grad((x) => isReal(refs(nextD[0]), x))(fake);
    const [gGradients] = pullback(dFake);
    pullback.dispose();
    return [loss, generator.update(g, gState, gRate, gGradients), nextD];
  });
  const [pixels, seed] = [normals(1, batch * side * side), normals(2, batch * noise)];
  return {
    step: async () => {
      const real = np.array(pixels).reshape([batch, 1, side, side]);
      const z = np.array(seed).reshape([batch, noise]);
      const args = [...generator.arguments(), ...discriminator.arguments(), real, z];
      const [loss, nextG, nextD] = update(...args);
      generator.keep(await blockUntilReady(nextG));
      discriminator.keep(await blockUntilReady(nextD));
      return (await loss.data())[0];
    },
  };
}

function refs(arrays) {
  return arrays.map((array) => array.ref);
}

function weight(seed, fanIn, shape) {
  const size = shape.reduce((a, b) => a * b, 1);
  return np.array(normals(seed, size, dcganSd(fanIn))).reshape(shape);
}

/** Gain and bias of a batch normalisation. */
function norm(channels) {
  return [np.ones([channels, 1, 1]), np.zeros([channels, 1, 1])];
}

/** Batch normalisation as in training; running statistics, a few small operations, are left out. */
function normalise(x, gain, bias) {
  const axes = [0, 2, 3];
  const centred = x.ref.sub(np.mean(x, axes, { keepdims: true }));
  const variance = np.mean(np.square(centred.ref), axes, { keepdims: true });
  return centred.mul(gain.div(np.sqrt(variance.add(1e-5)))).add(bias);
}
