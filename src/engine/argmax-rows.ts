// The predicted class of each row.
import { checkRank } from './shape.ts';
import type { Tensor } from './tensor.ts';

/** Column of the largest value of each row of [n, k]; the first one in ties. */
export function argmaxRows(x: Tensor): Uint32Array {
  checkRank('argmaxRows', 'x', x.shape, '[n, k]');
  const [n, k] = x.shape as [number, number];
  const values = x.values();
  return Uint32Array.from({ length: n }, (_, i) => {
    let best = 0;
    for (let j = 1; j < k; j++) {
      if ((values[i * k + j] as number) > (values[i * k + best] as number)) best = j;
    }
    return best;
  });
}
