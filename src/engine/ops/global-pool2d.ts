// Pooling of whole images to one number a channel.
import { checkRank } from '../shape.ts';
import type { Tape } from '../tape.ts';
import type { Tensor } from '../tensor.ts';
import { max, mean } from './reduce.ts';
import { reshape } from './reshape.ts';

/**
 * Mean of each channel's image, [n, c, h, w] to [n, c] (Lin, Chen and Yan, Network in network, 2014).
 * Backward: each cell gets dy / (h w).
 */
export function globalAveragePool2d(tape: Tape, x: Tensor): Tensor {
  return mean(tape, withFlatImages(tape, 'globalAveragePool2d', x), 2);
}

/** Largest cell of each channel's image, [n, c, h, w] to [n, c]. Backward: the first largest gets dy. */
export function globalMaxPool2d(tape: Tape, x: Tensor): Tensor {
  return max(tape, withFlatImages(tape, 'globalMaxPool2d', x), 2);
}

/** [n, c, h, w] as [n, c, h w] */
function withFlatImages(tape: Tape, operation: string, x: Tensor): Tensor {
  tape.check(operation, x);
  checkRank(operation, 'x', x.shape, '[n, c, h, w]');
  const [n, c] = x.shape as [number, number];
  return reshape(tape, x, [n, c, x.size / (n * c)]);
}
