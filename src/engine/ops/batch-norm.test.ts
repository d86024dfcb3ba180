// Batch normalisation: both modes, the running statistics, and the errors.
import { describe, expect, it } from 'vitest';
import { createEngine } from '../index.ts';
import { type CaseMaker, describeOperations, normals } from '../operation-suite.ts';
import type { RunningStatistics } from './running-statistics.ts';

const batchNorm = (training: boolean, image: boolean): CaseMaker => {
  return (rng, size) => {
    const c = size(1, 6);
    const shape = image ? [size(1, 3), c, size(3, 6), size(2, 6)] : [size(5, 12), c];
    const [mean, variance] = [normals(rng, c).data, normals(rng, c).data.map(Math.abs)];
    let running: RunningStatistics;
    return {
      inputs: [normals(rng, ...shape), normals(rng, c), normals(rng, c)],
      prepare: (e) => {
        running = e.runningStatistics(c);
        running.load(mean, variance);
      },
      apply: (e, x, gain, bias) => e.batchNorm(x, gain, bias, running, { training, epsilon: 0.01 }),
    };
  };
};

describeOperations({
  'rows, training': batchNorm(true, false),
  'rows, evaluating': batchNorm(false, false),
  'images, training': batchNorm(true, true),
  'images, evaluating': batchNorm(false, true),
});

describe.each(['wasm', 'reference'] as const)('batchNorm, %s', (backend) => {
  const make = (channels: number) => {
    const e = createEngine({ backend });
    const gain = e.parameter(new Float32Array(channels).fill(1), [channels]);
    const bias = e.parameter(new Float32Array(channels), [channels]);
    return { e, gain, bias, running: e.runningStatistics(channels) };
  };
  const close = (actual: ArrayLike<number> | undefined, wanted: number[]) => {
    expect(actual).toHaveLength(wanted.length);
    wanted.forEach((value, i) => {
      expect(actual?.[i]).toBeCloseTo(value, 5);
    });
  };

  it('normalises by the biased variance and runs with the unbiased one', () => {
    const { e, gain, bias, running } = make(2);
    // Columns 1, 3, 5, 7 and 10, 10, 10, 10: means 4 and 10, sums of squares 20 and 0.
    const x = e.tensor([1, 10, 3, 10, 5, 10, 7, 10], [4, 2]);
    const y = e.batchNorm(x, gain, bias, running, { momentum: 0.5, epsilon: 1e-12 }).values();
    const unit = 1 / Math.sqrt(5);
    close(y, [-3 * unit, 0, -unit, 0, unit, 0, 3 * unit, 0]);
    close(running.mean(), [2, 5]);
    close(running.variance(), [0.5 + 0.5 * (20 / 3), 0.5]);
  });

  it('takes the statistics of a channel over all images and cells', () => {
    const { e, gain, bias, running } = make(2);
    const x = e.tensor([1, 3, 20, 20, 5, 7, 22, 22], [2, 2, 1, 2]);
    const y = e.batchNorm(x, gain, bias, running, { momentum: 1, epsilon: 1e-12 }).values();
    const unit = 1 / Math.sqrt(5);
    close(y, [-3 * unit, -unit, -1, -1, unit, 3 * unit, 1, 1]);
    close(running.mean(), [4, 21]);
    close(running.variance(), [20 / 3, 4 / 3]);
  });

  it('evaluates with the running statistics and leaves them as they are', () => {
    const { e, gain, bias, running } = make(1);
    running.load([2], [4]);
    const x = e.tensor([2, 4, 100], [3, 1]);
    close(
      e.batchNorm(x, gain, bias, running, { training: false, epsilon: 1e-12 }).values(),
      [0, 1, 49],
    );
    expect([...running.mean(), ...running.variance()]).toEqual([2, 4]);
  });

  it('a later training pass does not disturb the backward pass of an evaluation', () => {
    const { e, gain, bias, running } = make(1);
    running.load([0], [4]);
    e.step(() => {
      const x = e.tensor([6, 8], [2, 1]);
      e.keepGrad(x);
      const y = e.batchNorm(x, gain, bias, running, { training: false, epsilon: 1e-12 });
      e.batchNorm(x, gain, bias, running, { momentum: 1 });
      e.backward(e.sum(y));
      close(x.gradient(), [0.5, 0.5]);
      close(gain.gradient(), [7]);
      close(bias.gradient(), [2]);
    });
  });

  it('survives a mean far from 0', () => {
    const { e, gain, bias, running } = make(1);
    const y = e.batchNorm(e.tensor([10_000, 10_001, 10_002], [3, 1]), gain, bias, running);
    const unit = Math.sqrt(1.5);
    [-unit, 0, unit].forEach((wanted, i) => {
      expect(Math.abs((y.values()[i] as number) - wanted)).toBeLessThan(2e-5);
    });
  });

  it('names what is wrong', () => {
    const { e, gain, bias, running } = make(2);
    const zeros = (...shape: number[]) =>
      e.tensor(new Float32Array(shape.reduce((a, b) => a * b)), shape);
    const apply = (x = zeros(3, 2), g = gain, r = running, options = {}) => {
      return () => e.batchNorm(x, g, bias, r, options);
    };
    expect(apply(zeros(3))).toThrow(
      'batchNorm: x has shape [3], but must be [n, c] or [n, c, h, w]; reshape it',
    );
    expect(apply(zeros(2, 2), zeros(3))).toThrow(
      'batchNorm: gain has shape [3], but x [2, 2] has 2 channels; make it [2]',
    );
    expect(apply(zeros(2, 2), gain, e.runningStatistics(5))).toThrow(
      'batchNorm: x [2, 2] has 2 channels, but the running statistics have 5; make them with e.runningStatistics(2)',
    );
    expect(apply(zeros(2, 2), gain, make(2).running)).toThrow(
      'batchNorm: the running statistics belong to another engine; make them with this one',
    );
    expect(apply(zeros(1, 2))).toThrow(
      'batchNorm: x [1, 2] has 2 channels of one value each, which have no variance; give a larger batch, or { training: false }',
    );
    expect(apply(zeros(1, 2), gain, running, { training: false })).not.toThrow();
    expect(apply(zeros(3, 2), gain, running, { momentum: 2 })).toThrow(
      'batchNorm: momentum is 2; give a number from 0 to 1',
    );
    expect(apply(zeros(3, 2), gain, running, { epsilon: 0 })).toThrow(
      'batchNorm: epsilon is 0; give a finite number above 0',
    );
    expect(() => running.load([1], [1, 2])).toThrow(
      'runningStatistics: 1 means for 2 channels; give 2',
    );
    expect(() => running.load([1, 2], [1, -2])).toThrow(
      'runningStatistics: variance 1 is -2; give numbers of at least 0',
    );
    expect(() => e.step(() => void e.runningStatistics(2))).toThrow(
      'runningStatistics: made inside e.step(), where everything is freed at its end; make it once, before the step',
    );
    expect(() => e.runningStatistics(0)).toThrow(
      'runningStatistics: channels is 0; give a whole number of at least 1',
    );
  });
});
