// Layer normalisation.
import { shapeText } from '../shape.ts';
import type { Tape } from '../tape.ts';
import type { Tensor } from '../tensor.ts';
import { checkEpsilon, checkVector } from './normalisation-checks.ts';

/**
 * y = gain xn + bias with xn = (x - m) r, r = 1 / sqrt(v + epsilon), where mean m and variance v
 * (divided by d) are those of each row of x [..., d]; gain and bias [d] (Ba, Kiros and Hinton 2016).
 * Backward: dgain = sum over rows of dy xn, dbias = sum over rows of dy, and with g = dy gain and
 * means over the row, dx = r (g - mean g - xn mean(g xn)).
 */
export function layerNorm(
  tape: Tape,
  x: Tensor,
  gain: Tensor,
  bias: Tensor,
  { epsilon = 1e-5 }: { readonly epsilon?: number } = {},
): Tensor {
  tape.check('layerNorm', x, gain, bias);
  const d = x.shape.at(-1) as number;
  const what = `x ${shapeText(x.shape)} has rows of ${d}`;
  checkVector('layerNorm', 'gain', gain, d, what);
  checkVector('layerNorm', 'bias', bias, d, what);
  checkEpsilon('layerNorm', epsilon);
  const { kernels } = tape;
  const rows = x.size / d;
  const [mean, variance] = [tape.allocate(rows), tape.allocate(rows)];
  const [ones, zeros] = [tape.allocate(rows), tape.allocate(rows)];
  kernels.fill(ones, rows, 1);
  kernels.fill(zeros, rows, 0);
  const [from, size] = [x.pointer, x.size];
  // To the kernels, the rows are the channels of one image.
  const geometry = [1, size, rows, d] as const;
  kernels.channelMoments(mean, variance, from, ...geometry);
  const normalised = tape.allocate(size);
  const moments = [from, mean, variance] as const;
  kernels.normaliseChannels(normalised, ...moments, ones, zeros, ...geometry, epsilon);
  const y = tape.tensor(x.shape);
  kernels.multiply(y.pointer, normalised, gain.pointer, size, d);
  kernels.add(y.pointer, y.pointer, bias.pointer, size, d);
  return tape.record(
    'layerNorm',
    y,
    [x, gain, bias],
    (dy) => {
      tape.addGradient(gain, (dg) => kernels.multiplySumRows(dg, dy, normalised, rows, d));
      tape.addGradient(bias, (db) => kernels.sumRows(db, dy, rows, d, 1));
      tape.addGradient(x, (dx) =>
        tape.withScratch(2 * rows + 16, (along) => {
          const sums = along + 16 * Math.ceil(rows / 16);
          kernels.multiply(dx, dy, gain.pointer, size, d);
          kernels.normaliseChannelsSums(along, sums, dx, ...moments, ...geometry, epsilon);
          const slopes = [ones, along, sums] as const;
          kernels.normaliseChannelsBackward(dx, dx, ...moments, ...slopes, ...geometry, epsilon);
        }),
      );
    },
    { inPlace: x },
  );
}
