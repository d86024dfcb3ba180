// Pooling of whole images to one number a channel.
import { checkRank } from '../shape.ts';
import type { Tape } from '../tape.ts';
import type { Tensor } from '../tensor.ts';

/**
 * Mean of each channel's image, [n, c, h, w] to [n, c] (Lin, Chen and Yan, Network in network, 2014).
 * Backward: each cell gets dy / (h w).
 */
export function globalAveragePool2d(tape: Tape, x: Tensor): Tensor {
  tape.check('globalAveragePool2d', x);
  checkRank('globalAveragePool2d', 'x', x.shape, '[n, c, h, w]');
  const { kernels } = tape;
  const [n, c, h, w] = x.shape as [number, number, number, number];
  const [planes, area] = [n * c, h * w];
  const y = tape.tensor([n, c]);
  // To the kernels, the planes are the channels of one image.
  kernels.sumChannels(y.pointer, x.pointer, 1, planes, area);
  kernels.scale(y.pointer, y.pointer, planes, 1 / area);
  return tape.record('globalAveragePool2d', y, [x], (dy) => {
    tape.addGradient(x, (dx) =>
      tape.withScratch(planes, (shares) => {
        kernels.scale(shares, dy, planes, 1 / area);
        kernels.fill(dx, x.size, 0);
        kernels.addChannels(dx, shares, 1, planes, area);
      }),
    );
  });
}
