// One DCGAN step on deepdict's engine: the discriminator on real and detached fake, the generator.
import { adam, createRng, type Engine, initial, type Tensor } from '../../src/engine/index.ts';
import type { Dcgan } from '../workloads.ts';
import { dcganSd, normals } from './numbers.ts';
import type { Prepared } from './serve.ts';

export function buildDcgan(sizes: Dcgan, e: Engine): Prepared {
  const { batch, side, noise, slope, learningRate, beta1 } = sizes;
  const quarter = side / 4;
  const generator = createGenerator(sizes, quarter, e);
  const discriminator = createDiscriminator(sizes, quarter, e);
  const generatorOptimiser = adam(generator.parameters, { learningRate, beta1 });
  const discriminatorOptimiser = adam(discriminator.parameters, { learningRate, beta1 });
  const [pixels, z] = [normals(1, batch * side * side), normals(2, batch * noise)];
  const [ones, zeros] = [new Float32Array(batch).fill(1), new Float32Array(batch)];
  const images = [batch, 1, side, side];
  const judge = (x: Tensor, targets: Float32Array) =>
    e.sigmoidCrossEntropy(discriminator.forward(x, slope), targets);
  return {
    step: () =>
      e.step(() => {
        const fake = generator.forward(e.tensor(z, [batch, noise]));
        const detached = e.tensor(fake.values(), images);
        const loss = e.add(judge(e.tensor(pixels, images), ones), judge(detached, zeros));
        e.backward(loss);
        discriminatorOptimiser.step();
        e.backward(judge(fake, ones));
        generatorOptimiser.step();
        discriminatorOptimiser.zeroGradients();
        return loss.item();
      }),
  };
}

function createGenerator({ batch, noise, wide, narrow }: Dcgan, quarter: number, e: Engine) {
  const make = parametersOf(e, 1);
  const w = make.weight(noise, noise, wide * quarter ** 2);
  const first = make.norm(wide);
  const k2 = make.weight(narrow * 16, wide, narrow, 4, 4);
  const second = make.norm(narrow);
  const [k3, b3] = [make.weight(16, narrow, 1, 4, 4), make.constant(0, 1)];
  const half = { stride: 2, padding: 1 };
  return {
    parameters: make.all,
    forward(z: Tensor): Tensor {
      const seed = e.reshape(e.dense(z, w), [batch, wide, quarter, quarter]);
      const x = e.convTranspose2d(e.relu(first(seed)), k2, undefined, half);
      return e.tanh(e.convTranspose2d(e.relu(second(x)), k3, b3, half));
    },
  };
}

function createDiscriminator({ wide, narrow }: Dcgan, quarter: number, e: Engine) {
  const make = parametersOf(e, 2);
  const [k1, b1] = [make.weight(16, narrow, 1, 4, 4), make.constant(0, narrow)];
  const k2 = make.weight(narrow * 16, wide, narrow, 4, 4);
  const norm = make.norm(wide);
  const [w3, b3] = [make.weight(wide * quarter ** 2, wide * quarter ** 2, 1), make.constant(0, 1)];
  const half = { stride: 2, padding: 1 };
  return {
    parameters: make.all,
    forward(x: Tensor, slope: number): Tensor {
      const first = e.leakyRelu(e.conv2d(x, k1, b1, half), slope);
      const second = e.leakyRelu(norm(e.conv2d(first, k2, undefined, half)), slope);
      return e.dense(e.flatten(second), w3, b3);
    },
  };
}

/** Makes parameters, and keeps the list of all of them. */
function parametersOf(e: Engine, seed: number) {
  const rng = createRng(seed);
  const all: Tensor[] = [];
  const keep = (data: ArrayLike<number>, shape: number[]) => {
    const parameter = e.parameter(data, shape);
    all.push(parameter);
    return parameter;
  };
  const constant = (value: number, size: number) =>
    keep(new Float32Array(size).fill(value), [size]);
  return {
    all,
    constant,
    weight: (fanIn: number, ...shape: number[]) =>
      keep(initial(rng, 'normal', shape, { sd: dcganSd(fanIn) }), shape),
    norm(channels: number): (x: Tensor) => Tensor {
      const [gain, bias] = [constant(1, channels), constant(0, channels)];
      const running = e.runningStatistics(channels);
      return (x) => e.batchNorm(x, gain, bias, running);
    },
  };
}
