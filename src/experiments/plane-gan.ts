// A GAN whose generator makes points of the plane, with batch normalisation where one asks for it.
import type { Engine, Rng, RunningStatistics, Tensor } from '../engine/index.ts';
import { adam, initial } from '../engine/index.ts';

/** Where batch normalisation stands in the generator; 'fixed' is 'output' without gain and shift there. */
export type GeneratorNorm = 'none' | 'hidden' | 'output' | 'fixed';

/**
 * In the discriminator: behind its second layer, with real and generated points in batches of their
 * own ('separate') or in one ('joint'), or behind its first layer as well ('first', separate).
 */
export type DiscriminatorNorm = 'none' | 'separate' | 'joint' | 'first';

export interface GanSpec {
  readonly generatorNorm: GeneratorNorm;
  readonly discriminatorNorm: DiscriminatorNorm;
  /** Hidden layers of the generator; the discriminator has two. */
  readonly depth: number;
  readonly width: number;
  /** Initial weights of the generator: normal with standard deviation 0.02, or He et al. 2015. */
  readonly weights: 'dcgan' | 'he';
  readonly batch: number;
  readonly learningRate: number;
}

export interface PlaneGan {
  /** One step of the discriminator on `real` [batch, 2], then one of the generator. */
  train(real: Float64Array): void;
  /** `count` points [count, 2]. */
  sample(count: number, rng: Rng, training: boolean): ArrayLike<number>;
}

const NOISE = 2;
const POINT = 2;
/** beta1 of Radford et al. 2016. */
const BETA1 = 0.5;

/** Makes both networks; `rng` draws initial values and then the noise of training. */
export function createPlaneGan(e: Engine, rng: Rng, spec: GanSpec): PlaneGan {
  const { generatorNorm, discriminatorNorm, width, batch, learningRate } = spec;
  const hidden = new Array<number>(spec.depth).fill(width);
  const atOutput = { output: 'learned', fixed: 'fixed', hidden: 'none', none: 'none' } as const;
  const generator = createStack(e, rng, {
    sizes: [NOISE, ...hidden, POINT],
    deviation: spec.weights === 'dcgan' ? 0.02 : undefined,
    norms: {
      isHidden: () => generatorNorm !== 'none',
      output: atOutput[generatorNorm],
    },
    activate: (h) => e.relu(h),
  });
  const discriminator = createStack(e, rng, {
    sizes: [POINT, width, width, 1],
    deviation: undefined,
    norms: {
      isHidden: (layer) =>
        layer === 0 ? discriminatorNorm === 'first' : discriminatorNorm !== 'none',
      output: 'none',
    },
    activate: (h) => e.leakyRelu(h, 0.2),
  });
  const options = { learningRate, beta1: BETA1 };
  const generatorOptimiser = adam(generator.parameters, options);
  const discriminatorOptimiser = adam(discriminator.parameters, options);
  const [ones, zeros] = [new Float64Array(batch).fill(1), new Float64Array(batch)];
  const draw = (count: number, from: Rng) =>
    e.tensor(
      Float64Array.from({ length: count * NOISE }, () => from.normal()),
      [count, NOISE],
    );

  const judge = (real: Tensor, made: Tensor): Tensor => {
    if (discriminatorNorm === 'joint') {
      const logits = discriminator.forward(e.concat([real, made], 0), true);
      return e.scale(e.sigmoidCrossEntropy(logits, [...ones, ...zeros]), 2);
    }
    const onReal = e.sigmoidCrossEntropy(discriminator.forward(real, true), ones);
    return e.add(onReal, e.sigmoidCrossEntropy(discriminator.forward(made, true), zeros));
  };
  return {
    train(real) {
      e.step(() => {
        const made = e.noGrad(() => generator.forward(draw(batch, rng), true));
        e.backward(judge(e.tensor(real, [batch, POINT]), made));
        discriminatorOptimiser.step();
      });
      e.step(() => {
        // The non-saturating loss of Goodfellow et al. 2014.
        const logits = discriminator.forward(generator.forward(draw(batch, rng), true), true);
        e.backward(e.sigmoidCrossEntropy(logits, ones));
        generatorOptimiser.step();
        discriminatorOptimiser.zeroGradients();
      });
    },
    sample(count, from, training) {
      return e.step(() => e.noGrad(() => generator.forward(draw(count, from), training).values()));
    },
  };
}

interface StackSpec {
  readonly sizes: readonly number[];
  /** Of the initial weights; those of He et al. 2015 when undefined. */
  readonly deviation: number | undefined;
  readonly norms: {
    /** Whether hidden layer `layer`, counted from 0, is normalised before its activation function. */
    isHidden(layer: number): boolean;
    readonly output: 'none' | 'learned' | 'fixed';
  };
  activate(h: Tensor): Tensor;
}

interface Norm {
  readonly gain: Tensor;
  readonly shift: Tensor;
  readonly running: RunningStatistics;
}

function createStack(e: Engine, rng: Rng, { sizes, deviation, norms, activate }: StackSpec) {
  const parameters: Tensor[] = [];
  const last = sizes.length - 2;
  const makeNorm = (size: number, isLearned = true): Norm => {
    const gain = e.parameter(new Float64Array(size).fill(1), [size]);
    const shift = e.parameter(new Float64Array(size), [size]);
    if (isLearned) parameters.push(gain, shift);
    return { gain, shift, running: e.runningStatistics(size) };
  };
  const layers = sizes.slice(1).map((outputs, layer) => {
    const shape = [sizes[layer] as number, outputs] as const;
    const drawn =
      deviation === undefined
        ? initial(rng, 'he-normal', shape)
        : initial(rng, 'normal', shape, { sd: deviation });
    const [weight, bias] = [
      e.parameter(drawn, shape),
      e.parameter(new Float64Array(outputs), [outputs]),
    ];
    parameters.push(weight, bias);
    const isNormalized = layer < last ? norms.isHidden(layer) : norms.output !== 'none';
    const isLearned = layer < last || norms.output === 'learned';
    return { weight, bias, norm: isNormalized ? makeNorm(outputs, isLearned) : undefined };
  });
  const forward = (x: Tensor, training: boolean): Tensor => {
    const normalize = (h: Tensor, norm: Norm | undefined): Tensor =>
      norm === undefined ? h : e.batchNorm(h, norm.gain, norm.shift, norm.running, { training });
    let h = x;
    for (const [layer, { weight, bias, norm }] of layers.entries()) {
      const z = normalize(e.dense(h, weight, bias), norm);
      h = layer < last ? activate(z) : z;
    }
    return h;
  };
  return { parameters, forward };
}
