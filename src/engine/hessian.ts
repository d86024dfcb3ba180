// Products of the Hessian with a vector, from gradients.
import type { Engine } from './engine.ts';
import { EngineError } from './engine-error.ts';
import { shapeText } from './shape.ts';
import type { Tensor } from './tensor.ts';

/**
 * H v for each parameter, where H is the matrix of second derivatives of `loss` by all parameters
 * together and v holds one vector for each, as long as the parameter. It is the derivative of the
 * gradient along v (Pearlmutter 1994), taken as a difference of fourth order,
 * H v = (8 (g(w + h v) - g(w - h v)) - (g(w + 2 h v) - g(w - 2 h v))) / (12 h) + O(h^4),
 * with h = `step` / |v|. On the reference backend (float64) the relative error of smooth losses is
 * near 1e-9; float32 leaves about four digits, with a larger step. Where a path of w meets a kink
 * (ReLU), the difference averages over it. Parameters are as before afterwards, gradients zero.
 */
export function hessianVectorProduct(
  e: Engine,
  loss: () => Tensor,
  parameters: readonly Tensor[],
  v: readonly ArrayLike<number>[],
  { step = e.backend === 'reference' ? 1e-3 : 3e-2 }: { step?: number } = {},
): Float64Array[] {
  checkVector(parameters, v);
  const norm = Math.sqrt(v.reduce((sum, part) => sum + squaredNorm(part), 0));
  const starts = parameters.map((parameter) => parameter.values());
  const products = parameters.map(({ size }) => new Float64Array(size));
  if (norm === 0) return products;
  const h = step / norm;
  for (const [shift, weight] of [
    [1, 8],
    [-1, -8],
    [2, -1],
    [-2, 1],
  ] as const) {
    move(parameters, starts, v, shift * h);
    zeroGradients(parameters);
    e.step(() => e.backward(loss()));
    parameters.forEach((parameter, i) => {
      const gradient = parameter.gradient();
      const product = products[i] as Float64Array;
      for (let j = 0; j < product.length; j++) {
        product[j] = (product[j] as number) + (weight / (12 * h)) * (gradient?.[j] ?? 0);
      }
    });
  }
  move(parameters, starts, v, 0);
  zeroGradients(parameters);
  return products;
}

function move(
  parameters: readonly Tensor[],
  starts: readonly ArrayLike<number>[],
  v: readonly ArrayLike<number>[],
  distance: number,
): void {
  parameters.forEach((parameter, i) => {
    const [start, direction] = [starts[i], v[i]] as [ArrayLike<number>, ArrayLike<number>];
    const moved = new Float64Array(parameter.size);
    for (let j = 0; j < moved.length; j++) {
      moved[j] = (start[j] as number) + distance * (direction[j] as number);
    }
    parameter.assign(moved);
  });
}

function zeroGradients(parameters: readonly Tensor[]): void {
  for (const { tape, gradientPointer, size } of parameters) {
    tape.kernels.fill(gradientPointer as number, size, 0);
  }
}

function squaredNorm(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i] as number) * (values[i] as number);
  return sum;
}

function checkVector(parameters: readonly Tensor[], v: readonly ArrayLike<number>[]): void {
  if (parameters.length === 0 || !parameters.every((parameter) => parameter.isParameter)) {
    throw new EngineError(
      'hessianVectorProduct: the list must hold at least one tensor, all made by e.parameter()',
    );
  }
  if (v.length !== parameters.length) {
    throw new EngineError(
      `hessianVectorProduct: ${v.length} vectors for ${parameters.length} parameters; give one for each`,
    );
  }
  parameters.forEach(({ shape, size }, i) => {
    const given = (v[i] as ArrayLike<number>).length;
    if (given !== size) {
      throw new EngineError(
        `hessianVectorProduct: vector ${i} has ${given} values, but its parameter ${shapeText(shape)} has ${size}; make them equal`,
      );
    }
  });
}
