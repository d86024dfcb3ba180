// A tiny network from one number to one number, with loss, gradient and Hessian in closed form.
import { exact } from '../engine/index.ts';

/** The points that it is fitted to, and the penalty on its parameters. */
export interface CurveTask {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** lambda of lambda / 2 |theta|^2, added to the loss. */
  readonly penalty: number;
}

export interface SecondOrder {
  readonly loss: number;
  /** [p] */
  readonly gradient: Float64Array;
  /** [p, p], row-major. */
  readonly hessian: Float64Array;
}

/**
 * f(x) = c + sum over units of v tanh(w x + b); theta holds w, b, v of each unit in turn, then c.
 * The loss is half the mean squared error plus the penalty. With J the gradient of f in theta and
 * r = f - y, the gradient is the mean of r J, and the Hessian that of J J^T + r f''; lambda is added.
 */
export function secondOrder({ xs, ys, penalty }: CurveTask, theta: Float64Array): SecondOrder {
  const p = theta.length;
  const n = xs.length;
  const gradient = new Float64Array(p);
  const hessian = new Float64Array(p * p);
  const jacobian = new Float64Array(p);
  let loss = 0;
  for (const [i, x] of xs.entries()) {
    const curvature: [number, number, number][] = [];
    let residual = (theta[p - 1] as number) - (ys[i] as number);
    jacobian[p - 1] = 1;
    for (let at = 0; at < p - 1; at += 3) {
      const [w, b, v] = [theta[at], theta[at + 1], theta[at + 2]] as [number, number, number];
      const t = exact.tanh(w * x + b);
      const slope = 1 - t * t;
      residual += v * t;
      jacobian[at] = v * slope * x;
      jacobian[at + 1] = v * slope;
      jacobian[at + 2] = t;
      curvature.push([at, slope, -2 * v * t * slope]);
    }
    loss += (residual * residual) / (2 * n);
    for (let j = 0; j < p; j++) {
      const gj = jacobian[j] as number;
      gradient[j] = (gradient[j] as number) + (residual * gj) / n;
      for (let k = 0; k < p; k++) addTo(hessian, j * p + k, (gj * (jacobian[k] as number)) / n);
    }
    const share = residual / n;
    for (const [at, slope, bend] of curvature) {
      addTo(hessian, at * p + at, share * bend * x * x);
      addTo(hessian, (at + 1) * p + at + 1, share * bend);
      for (const [j, k, value] of [
        [at, at + 1, bend * x],
        [at, at + 2, slope * x],
        [at + 1, at + 2, slope],
      ] as const) {
        addTo(hessian, j * p + k, share * value);
        addTo(hessian, k * p + j, share * value);
      }
    }
  }
  for (let j = 0; j < p; j++) {
    const value = theta[j] as number;
    loss += (penalty / 2) * value * value;
    gradient[j] = (gradient[j] as number) + penalty * value;
    addTo(hessian, j * p + j, penalty);
  }
  return { loss, gradient, hessian };
}

/** f(x), as above. */
export function curveAt(theta: Float64Array, x: number): number {
  let y = theta[theta.length - 1] as number;
  for (let at = 0; at < theta.length - 1; at += 3) {
    const [w, b, v] = [theta[at], theta[at + 1], theta[at + 2]] as [number, number, number];
    y += v * exact.tanh(w * x + b);
  }
  return y;
}

function addTo(array: Float64Array, at: number, value: number): void {
  array[at] = (array[at] as number) + value;
}
