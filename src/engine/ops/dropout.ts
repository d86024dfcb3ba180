// Dropout.
import { EngineError } from '../engine-error.ts';
import type { Rng } from '../rng.ts';
import type { Tape } from '../tape.ts';
import type { Tensor } from '../tensor.ts';

/**
 * In training, each element becomes 0 with probability `rate` and is else divided by 1 - rate, so
 * that means stay (Srivastava et al. 2014, in the inverted form); otherwise x itself. `rng` draws one
 * number an element, in order, and none at rate 0. Backward: dx = dy under the same mask.
 */
export function dropout(
  tape: Tape,
  x: Tensor,
  rate: number,
  rng: Rng,
  { training = true }: { readonly training?: boolean } = {},
): Tensor {
  tape.check('dropout', x);
  if (!(rate >= 0 && rate < 1)) {
    throw new EngineError(`dropout: rate is ${rate}; give a number from 0 up to, but not, 1`);
  }
  if (!training || rate === 0) return x;
  const mask = tape.allocate(x.size);
  tape.backend.write(mask, drawMask(x.size, rate, rng));
  const y = tape.tensor(x.shape);
  tape.kernels.multiply(y.pointer, x.pointer, mask, x.size, x.size);
  return tape.record(
    'dropout',
    y,
    [x],
    (dy) => {
      tape.addGradient(x, (dx) => tape.kernels.multiply(dx, dy, mask, x.size, x.size));
    },
    { inPlace: x },
  );
}

function drawMask(size: number, rate: number, rng: Rng): Float64Array {
  const kept = 1 / (1 - rate);
  const mask = new Float64Array(size);
  for (let i = 0; i < size; i++) mask[i] = rng.uniform() < rate ? 0 : kept;
  return mask;
}
