// Running mean and variance of batch normalisation's channels.
import type { FloatArray, Pointer } from '../backend.ts';
import { EngineError } from '../engine-error.ts';
import { checkWhole } from '../shape.ts';
import type { Tape } from '../tape.ts';

/** Mean and variance of each channel; not trainable, they live as long as the engine. */
export class RunningStatistics {
  readonly channels: number;
  readonly tape: Tape;
  readonly meanPointer: Pointer;
  readonly variancePointer: Pointer;

  constructor(tape: Tape, channels: number) {
    this.tape = tape;
    this.channels = channels;
    this.meanPointer = tape.allocateForever('runningStatistics', channels);
    this.variancePointer = tape.allocateForever('runningStatistics', channels);
    tape.kernels.fill(this.variancePointer, channels, 1);
  }

  /** A copy of the means. */
  mean(): FloatArray {
    return this.tape.backend.read(this.meanPointer, this.channels);
  }

  /** A copy of the variances. */
  variance(): FloatArray {
    return this.tape.backend.read(this.variancePointer, this.channels);
  }

  /** Replaces both, e.g. from a checkpoint; one value a channel. */
  load(mean: ArrayLike<number>, variance: ArrayLike<number>): void {
    for (const [what, { length }] of [['means', mean] as const, ['variances', variance] as const]) {
      if (length !== this.channels) {
        throw new EngineError(
          `runningStatistics: ${length} ${what} for ${this.channels} channels; give ${this.channels}`,
        );
      }
    }
    for (let i = 0; i < this.channels; i++) {
      if (!((variance[i] as number) >= 0)) {
        throw new EngineError(
          `runningStatistics: variance ${i} is ${variance[i]}; give numbers of at least 0`,
        );
      }
    }
    this.tape.backend.write(this.meanPointer, mean);
    this.tape.backend.write(this.variancePointer, variance);
  }
}

/** Statistics for `channels` channels, first of mean 0 and variance 1; made outside e.step(). */
export function runningStatistics(tape: Tape, channels: number): RunningStatistics {
  checkWhole('runningStatistics', 'channels', channels, 1);
  return new RunningStatistics(tape, channels);
}
