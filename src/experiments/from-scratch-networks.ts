// The networks of listings/ as experiments use them: the same handles for the MLP and the CNN.
import * as cnn from '../../listings/mnist-cnn.ts';
import * as mlp from '../../listings/mnist-mlp.ts';
import { exact } from '../engine/index.ts';

export type NetworkName = 'mlp' | 'cnn';
export type Batch = ReturnType<typeof mlp.batch>;
export type Settings = typeof mlp.defaults;

/** What both listings export: M holds the weights, P is what the way forward leaves for the way back. */
interface Listing<M extends Record<keyof M, mlp.Matrix>, P extends { readonly p: mlp.Matrix }> {
  forward(model: M, x: mlp.Matrix, exp: (x: number) => number): P;
  loss(p: mlp.Matrix, labels: Uint8Array, log: (x: number) => number): number;
  backward(model: M, pass: P, labels: Uint8Array): M;
  update(model: M, gradient: M, rate: number): void;
  classify(
    model: M,
    digits: mlp.Digits,
    chosen: Uint32Array,
    exp: (x: number) => number,
  ): Uint32Array;
  train(
    model: M,
    digits: mlp.Digits,
    random: () => number,
    settings: Settings,
    math: Pick<Math, 'exp' | 'log'>,
  ): ReturnType<typeof mlp.train>;
}

export interface Network {
  readonly name: NetworkName;
  /** The weights by name, such as w1; writing to them changes the network. */
  readonly weights: Readonly<Record<string, Float64Array>>;
  /** The mean cross-entropy of a batch. */
  loss(batch: Batch): number;
  /** The gradient of that loss by the listing's back-propagation, by the names of the weights. */
  gradient(batch: Batch, mistake?: GradientMistake): Readonly<Record<string, Float64Array>>;
  /** One step of gradient descent on a batch; returns its loss as it was before the step. */
  step(batch: Batch, rate: number): number;
  train(digits: mlp.Digits, settings: Settings): ReturnType<typeof mlp.train>;
  /** The likeliest class of each chosen digit. */
  classify(digits: mlp.Digits, chosen: Uint32Array): Uint32Array;
}

/** Mistakes of a back-propagation: no ReLU on the way back, or a sum where the loss has a mean. */
export type GradientMistake = 'none' | 'relu' | 'mean';

export const NETWORK_NAMES: readonly NetworkName[] = ['mlp', 'cnn'];

/** What the networks are called in both languages. */
export const NETWORK_TITLES: Readonly<Record<NetworkName, string>> = { mlp: 'MLP', cnn: 'CNN' };

/** A series of a chart for each network. */
export const NETWORK_SERIES = NETWORK_NAMES.map((id) => ({
  id,
  label: { ko: NETWORK_TITLES[id], en: NETWORK_TITLES[id] },
}));

/** Hidden units of the MLP that its listing uses. */
export const HIDDEN_UNITS = 64;

/** The settings that each listing uses. */
export const LISTING_DEFAULTS: Readonly<Record<NetworkName, Settings>> = {
  mlp: mlp.defaults,
  cnn: cnn.defaults,
};

/** The generator that the listings use, and their way of making a batch. */
export const { batch, createRandom } = mlp;

/** A network with random weights; `hidden` is for the MLP, the CNN has no such layer. */
export function createNetwork(
  name: NetworkName,
  random: () => number,
  hidden = HIDDEN_UNITS,
): Network {
  return name === 'mlp'
    ? wrap(name, mlp, mlp.init(random, hidden), random)
    : wrap(name, cnn, cnn.init(random), random);
}

function wrap<M extends Record<keyof M, mlp.Matrix>, P extends { readonly p: mlp.Matrix }>(
  name: NetworkName,
  listing: Listing<M, P>,
  model: M,
  random: () => number,
): Network {
  return {
    name,
    weights: arraysOf(model),
    loss: ({ x, labels }) =>
      listing.loss(listing.forward(model, x, exact.exp).p, labels, exact.log),
    gradient({ x, labels }, mistake = 'none') {
      const pass = listing.forward(model, x, exact.exp);
      if (mistake === 'relu') hideZeros(pass);
      const gradient = arraysOf(listing.backward(model, pass, labels));
      if (mistake !== 'mean') return gradient;
      return mapValues(gradient, (array) => array.map((v) => v * x.rows));
    },
    step({ x, labels }, rate) {
      const pass = listing.forward(model, x, exact.exp);
      listing.update(model, listing.backward(model, pass, labels), rate);
      return listing.loss(pass.p, labels, exact.log);
    },
    train: (digits, settings) => listing.train(model, digits, random, settings, exact),
    classify: (digits, chosen) => listing.classify(model, digits, chosen, exact.exp),
  };
}

/**
 * The way back stops at units that are exactly 0. Raised by next to nothing they no longer count as
 * such, as if the ReLU had been left out on the way back.
 */
function hideZeros(pass: object): void {
  for (const [name, value] of Object.entries(pass)) {
    if (!name.startsWith('h')) continue;
    const { data } = value as mlp.Matrix;
    for (let i = 0; i < data.length; i++) data[i] = Math.max(data[i] as number, 1e-300);
  }
}

function arraysOf<M extends Record<keyof M, mlp.Matrix>>(model: M): Record<string, Float64Array> {
  return mapValues(model as Record<string, mlp.Matrix>, ({ data }) => data);
}

function mapValues<A, B>(of: Readonly<Record<string, A>>, to: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(of).map(([name, value]) => [name, to(value)]));
}
