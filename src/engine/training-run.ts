// A training run whose bits are recorded: hosts, modes and numbers of threads are held against it.
import type { Engine } from './engine.ts';
import { type InitialScheme, initial } from './initial.ts';
import { adam } from './optimisers/index.ts';
import { createRng } from './rng.ts';

/** Hash of the losses of 200 steps in exact mode; any change of an order of operations changes it. */
export const RECORDED_LOSSES = 'b118906c';

/** A convolutional network on random images; returns one training step, which returns the loss. */
export function trainingRun(e: Engine): () => number {
  const rng = createRng(5);
  const parameter = (scheme: InitialScheme, ...shape: number[]) =>
    e.parameter(initial(rng, scheme, shape), shape);
  const kernels = parameter('he-normal', 8, 1, 3, 3);
  const kernelBiases = parameter('zeros', 8);
  const kernels2 = parameter('he-normal', 8, 8, 3, 3);
  const hidden = parameter('glorot-uniform', 128, 24);
  const hiddenBiases = parameter('normal', 24);
  const output = parameter('glorot-normal', 24, 3);
  const outputBiases = parameter('zeros', 3);
  const parameters = [kernels, kernelBiases, kernels2, hidden, hiddenBiases, output, outputBiases];
  const optimiser = adam(parameters, { learningRate: 0.003 });
  const pixels = Float32Array.from({ length: 40 * 256 }, () => rng.normal());
  const labels = Array.from({ length: 40 }, () => rng.int(3));
  return () =>
    e.step(() => {
      const images = e.tensor(pixels, [40, 1, 16, 16]);
      const first = e.maxPool2d(e.relu(e.conv2d(images, kernels, kernelBiases, { padding: 1 })), 2);
      const second = e.conv2d(first, kernels2, undefined, { padding: 1, stride: 2 });
      const activity = e.tanh(e.dense(e.flatten(second), hidden, hiddenBiases));
      const loss = e.softmaxCrossEntropy(e.dense(activity, output, outputBiases), labels);
      e.backward(loss);
      optimiser.step();
      return loss.item();
    });
}

/** The losses of so many steps. */
export function lossesOf(e: Engine, steps: number): Float64Array {
  return Float64Array.from({ length: steps }, trainingRun(e));
}

/** FNV-1a over the bytes of the losses, as hexadecimal: small enough to run on every host. */
export function hashOf(losses: Float64Array): string {
  let hash = 0x811c9dc5;
  for (const byte of new Uint8Array(losses.buffer)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
