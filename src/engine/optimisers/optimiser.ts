// What all optimisers share: the parameters they own, their state, and the step over them.
import type { Kernels, Pointer } from '../backend.ts';
import { EngineError } from '../engine-error.ts';
import type { RowGradient } from '../row-gradient.ts';
import type { Tape } from '../tape.ts';
import type { Tensor } from '../tensor.ts';
import { checkOption } from './options.ts';

export interface Optimiser {
  /** Updates the parameters from their gradients, then zeroes the gradients. */
  step(): void;
  zeroGradients(): void;
  /** May be set before any step, e.g. from a schedule: `optimiser.learningRate = rate(step)`. */
  learningRate: number;
}

/** Where a parameter's weights w [n] and gradient g [n] lie, and its place in the list. */
interface Place {
  readonly w: Pointer;
  readonly g: Pointer;
  readonly n: number;
  readonly index: number;
}

/** Moves weights by their gradient, and zeroes it. */
export type Update = (place: Place, learningRate: number) => void;

/** Moves rows of weights [.., width] by the gradient that they alone have. */
export type RowUpdate = (
  table: { readonly w: Pointer; readonly width: number },
  rows: RowGradient,
  learningRate: number,
) => void;

/** The kernels for these parameters, and memory beside them; throws unless all are parameters. */
export function ownerOf(
  name: string,
  parameters: readonly Tensor[],
): { readonly kernels: Kernels; readonly allocateState: () => Pointer[] } {
  const tape: Tape | undefined = parameters[0]?.tape;
  if (tape === undefined || !parameters.every((tensor) => tensor.isParameter)) {
    throw new EngineError(
      `${name}: the list must hold at least one tensor, all made by e.parameter()`,
    );
  }
  tape.check(name, ...parameters);
  return {
    kernels: tape.kernels,
    /** One zeroed block of each parameter's size. */
    allocateState: () => parameters.map(({ size }) => tape.allocateForever(name, size)),
  };
}

/**
 * An optimiser whose step applies `update` to each parameter; or `updateRows`, if given, where the
 * gradient is zero but for chosen rows.
 */
export function optimiserOf(
  name: string,
  parameters: readonly Tensor[],
  learningRate: number,
  update: Update,
  updateRows?: RowUpdate,
): Optimiser {
  checkOption(name, 'learningRate', learningRate);
  return {
    learningRate,
    step() {
      checkOption(name, 'learningRate', this.learningRate);
      parameters.forEach((parameter, index) => {
        const { tape, pointer, gradientPointer, size, shape, rowGradients } = parameter;
        if (updateRows && parameter.gradientIsZero && rowGradients.length > 0) {
          const table = { w: pointer, width: shape[1] as number };
          for (const rows of rowGradients) updateRows(table, rows, this.learningRate);
          parameter.rowGradients = [];
          return;
        }
        tape.gatherGradient(parameter);
        const place = { w: pointer, g: gradientPointer as Pointer, n: size, index };
        update(place, this.learningRate);
        parameter.gradientIsZero = true;
      });
    },
    zeroGradients() {
      for (const parameter of parameters) {
        const { tape, gradientPointer, size } = parameter;
        tape.kernels.fill(gradientPointer as Pointer, size, 0);
        parameter.rowGradients = [];
        parameter.gradientIsZero = true;
      }
    },
  };
}
