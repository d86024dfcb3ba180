// The engine's gradient of a network against central differences of its loss, in float64.
import { createEngine } from '../engine/index.ts';
import type { NetworkNumbers } from './scalar-networks.ts';

/** The engine's loss, and its gradient in the order of `parametersOf`. */
export function engineGradient(numbers: NetworkNumbers): { loss: number; gradient: number[] } {
  const { sizes, weights, biases, x, target } = numbers;
  const e = createEngine({ backend: 'reference' });
  const ws = weights.map((w, l) => e.parameter(w, [sizes[l] as number, sizes[l + 1] as number]));
  const bs = biases.map((b, l) => e.parameter(b, [sizes[l + 1] as number]));
  const loss = e.step(() => {
    let h = e.tensor(x, [1, x.length]);
    ws.forEach((w, l) => {
      const z = e.dense(h, w, bs[l]);
      h = l < ws.length - 1 ? e.sigmoid(z) : z;
    });
    const loss = e.meanSquaredError(h, e.tensor([target], [1, 1]));
    e.backward(loss);
    return loss.item();
  });
  return { loss, gradient: [...ws, ...bs].flatMap((p) => [...(p.gradient() ?? [])]) };
}

/** The engine's loss alone. */
function engineLoss(numbers: NetworkNumbers): () => number {
  const { sizes, weights, biases, x, target } = numbers;
  const e = createEngine({ backend: 'reference' });
  return () =>
    e.noGrad(() =>
      e.step(() => {
        let h = e.tensor(x, [1, x.length]);
        weights.forEach((w, l) => {
          const shape = [sizes[l] as number, sizes[l + 1] as number];
          const z = e.dense(
            h,
            e.tensor(w, shape),
            e.tensor(biases[l] ?? [], [sizes[l + 1] as number]),
          );
          h = l < weights.length - 1 ? e.sigmoid(z) : z;
        });
        return e.meanSquaredError(h, e.tensor([target], [1, 1])).item();
      }),
    );
}

/** (L(w + h) - L(w - h)) / 2h for each parameter w, in the order of `parametersOf`. */
export function centralDifferences(numbers: NetworkNumbers, h: number): number[] {
  const loss = engineLoss(numbers);
  const slopes: number[] = [];
  for (const array of [...numbers.weights, ...numbers.biases]) {
    for (let i = 0; i < array.length; i++) {
      const kept = array[i] as number;
      const at = (value: number) => {
        array[i] = value;
        return loss();
      };
      slopes.push((at(kept + h) - at(kept - h)) / (2 * h));
      array[i] = kept;
    }
  }
  return slopes;
}
