// Dead units: those that no training digit can teach any more.
import type { Engine } from '../engine/index.ts';
import { ACTIVATIONS } from './activations.ts';
import type { Mlp } from './deep-mlp.ts';
import { chunks } from './digit-training.ts';
import { DIGIT_PIXELS, type DigitSet } from './digits.ts';

/** A slope of smaller magnitude passes no gradient to speak of; that of ReLU's dead side is 0. */
const NO_SLOPE = 1e-6;
const CHUNK = 500;

/**
 * For each hidden unit (first layer first) whether it is dead: the slope of its activation function
 * is below 1e-6 in magnitude for every digit of `set`. For ReLU that is to say that it puts out 0
 * for all of them; a leaky ReLU, whose slope is never below 0.01, cannot be dead.
 */
export function deadUnits(e: Engine, mlp: Mlp, set: DigitSet): boolean[] {
  const { depth, width, activation } = mlp.spec;
  const { slope } = ACTIVATIONS[activation];
  const dead = new Array<boolean>(depth * width).fill(true);
  for (const part of chunks(set, CHUNK)) {
    const layers = e.step(() =>
      e.noGrad(() => {
        const x = e.tensor(part.inputs, [part.count, DIGIT_PIXELS]);
        return mlp.forward(x).before.map((z) => z.values());
      }),
    );
    for (const [layer, z] of layers.entries()) {
      for (let unit = 0; unit < width; unit++) {
        const at = layer * width + unit;
        for (let i = unit; dead[at] && i < z.length; i += width) {
          if (Math.abs(slope(z[i] as number)) >= NO_SLOPE) dead[at] = false;
        }
      }
    }
  }
  return dead;
}
