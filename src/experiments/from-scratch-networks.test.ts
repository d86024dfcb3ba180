// The networks of the listings: shapes, exact reproduction, and learning on generated digits.
import { describe, expect, test } from 'vitest';
import { batch, createNetwork, createRandom, LISTING_DEFAULTS } from './from-scratch-networks.ts';
import { checkGradient } from './gradient-check.ts';

const DIGITS = 8100;
const TRAINED = 64;

/** Digits of 784 random bytes with a bright block whose place follows from the label. */
function generatedDigits(random: () => number) {
  const labels = Uint8Array.from({ length: DIGITS }, (_, i) => i % 10);
  const pixels = new Uint8Array(DIGITS * 784);
  for (let i = 0; i < DIGITS; i++) {
    const [row, column] = [Math.floor((i % 10) / 5) * 14, ((i % 10) % 5) * 5];
    for (let k = 0; k < 784; k++) {
      const inside = k >= 28 * row && k < 28 * (row + 8) && k % 28 >= column && k % 28 < column + 6;
      pixels[i * 784 + k] = (inside ? 180 : 0) + 60 * random();
    }
  }
  return { labels, pixels };
}

const digits = generatedDigits(createRandom(7));
const some = Uint32Array.of(0, 11, 22, 33, 44);

describe.each(['mlp', 'cnn'] as const)('%s', (name) => {
  test('its arrays have the sizes of the layers', () => {
    const { weights } = createNetwork(name, createRandom(1), 16);
    const sizes = Object.fromEntries(Object.entries(weights).map(([key, w]) => [key, w.length]));
    const expected = {
      mlp: { w1: 784 * 16, b1: 16, w2: 160, b2: 10 },
      cnn: { w1: 72, b1: 8, w2: 72 * 16, b2: 16, w3: 4000, b3: 10 },
    };
    expect(sizes).toEqual(expected[name]);
  });

  test.each([1, 2])('its gradient passes the check with seed %i', (seed) => {
    const random = createRandom(seed);
    const network = createNetwork(name, random);
    // Biases of 0 would leave units of the dark background on the kink of the ReLU.
    for (const [key, array] of Object.entries(network.weights)) {
      if (!key.startsWith('b')) continue;
      for (let i = 0; i < array.length; i++) array[i] = 0.2 * random() - 0.1;
    }
    const settings = { step: 1e-6, sampled: 8, mistake: 'none' as const, random };
    for (const check of checkGradient(network, batch(digits, some), settings)) {
      expect(check.error, check.name).toBeLessThan(1e-6);
    }
    for (const mistake of ['relu', 'mean'] as const) {
      const checks = checkGradient(network, batch(digits, some), { ...settings, mistake });
      expect(Math.max(...[...checks].map(({ error }) => error)), mistake).toBeGreaterThan(0.05);
    }
  });

  test('one seed gives the same bits twice, another seed others', () => {
    const run = (seed: number) => {
      const network = createNetwork(name, createRandom(seed));
      const settings = { ...LISTING_DEFAULTS[name], epochs: 1, trainingDigits: TRAINED };
      return [...network.train(digits, settings)];
    };
    expect(run(5)).toEqual(run(5));
    expect(run(5)).not.toEqual(run(6));
  });

  test('the last report of an epoch has the mean loss and the accuracy of its classes', () => {
    const network = createNetwork(name, createRandom(3));
    const settings = { ...LISTING_DEFAULTS[name], epochs: 2, trainingDigits: TRAINED };
    const reports = [...network.train(digits, settings)];
    expect(reports.map(({ epoch }) => epoch)).toEqual([1, 1, 1, 2, 2, 2]);
    const [first, second, mean] = reports.slice(3).map(({ loss }) => loss) as number[];
    expect(mean).toBeCloseTo(((first as number) + (second as number)) / 2, 12);
    const heldOut = Uint32Array.from({ length: DIGITS - 8000 }, (_, i) => 8000 + i);
    const right = network.classify(digits, heldOut).filter((c, i) => c === i % 10).length;
    expect(reports.at(-1)?.accuracy).toBe(right / heldOut.length);
  });

  test('it learns a batch by heart', () => {
    const network = createNetwork(name, createRandom(2));
    const only = batch(
      digits,
      Uint32Array.from({ length: 10 }, (_, i) => i),
    );
    const before = network.loss(only);
    for (let step = 0; step < 60; step++) network.step(only, LISTING_DEFAULTS[name].learningRate);
    expect(network.loss(only)).toBeLessThan(before / 10);
  });
});
