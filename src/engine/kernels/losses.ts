// Softmax and the losses. Sums run in float64.
import { highHalf, sumOf } from './elementwise';
import { at } from './memory';
import { exp1, exp4, log, logOnePlus4, logistic4 } from './vector-math';

/** y = softmax(x) for one row of k floats at byte addresses; returns log sum exp x. */
function softmaxRow(y: usize, x: usize, k: u32): f64 {
  let largest = load<f32>(x);
  for (let j: u32 = 1; j < k; j++) {
    const value = load<f32>(x + at(j));
    largest = value > largest ? value : largest;
  }
  const shift = f32x4.splat(largest);
  let j: u32 = 0;
  for (; j + 4 <= k; j += 4) v128.store(y + at(j), exp4(f32x4.sub(v128.load(x + at(j)), shift)));
  for (; j < k; j++) store<f32>(y + at(j), exp1(load<f32>(x + at(j)) - largest));
  let sum: f64 = 0;
  for (j = 0; j < k; j++) sum += <f64>load<f32>(y + at(j));
  const total = <f32>sum;
  for (j = 0; j < k; j++) store<f32>(y + at(j), load<f32>(y + at(j)) / total);
  return <f64>largest + log(sum);
}

export function softmax(y: u32, x: u32, rows: u32, k: u32): void {
  for (let i: u32 = 0; i < rows; i++) softmaxRow(at(y + i * k), at(x + i * k), k);
}

export function softmaxBackward(dx: u32, dy: u32, y: u32, rows: u32, k: u32): void {
  for (let i: u32 = 0; i < rows * k; i += k) {
    let dot: f64 = 0;
    for (let j: u32 = i; j < i + k; j++) {
      dot += <f64>load<f32>(at(dy + j)) * <f64>load<f32>(at(y + j));
    }
    for (let j: u32 = i; j < i + k; j++) {
      const part = <f64>load<f32>(at(y + j)) * (<f64>load<f32>(at(dy + j)) - dot);
      store<f32>(at(dx + j), <f32>part);
    }
  }
}

export function logSoftmax(y: u32, x: u32, rows: u32, k: u32): void {
  for (let i: u32 = 0; i < rows * k; i += k) {
    const logSum = softmaxRow(at(y + i), at(x + i), k);
    for (let j: u32 = i; j < i + k; j++) {
      store<f32>(at(y + j), <f32>(<f64>load<f32>(at(x + j)) - logSum));
    }
  }
}

export function logSoftmaxBackward(dx: u32, dy: u32, y: u32, rows: u32, k: u32): void {
  for (let i: u32 = 0; i < rows * k; i += k) {
    const total = <f32>sumOf(at(dy + i), k);
    for (let j: u32 = i; j < i + k; j++) {
      store<f32>(at(dx + j), load<f32>(at(dy + j)) - exp1(load<f32>(at(y + j))) * total);
    }
  }
}

export function klDivergence(loss: u32, logQ: u32, targets: u32, n: u32, rows: u32): void {
  let sum: f64 = 0;
  for (let i: u32 = 0; i < n; i++) {
    const target = <f64>load<f32>(at(targets + i));
    if (target == 0) continue;
    const logTarget = target > 0 ? log(target) : NaN;
    sum += target * (logTarget - <f64>load<f32>(at(logQ + i)));
  }
  store<f32>(at(loss), <f32>(sum / <f64>rows));
}

export function softmaxCrossEntropy(
  loss: u32,
  p: u32,
  x: u32,
  labels: u32,
  rows: u32,
  k: u32,
): void {
  let sum: f64 = 0;
  for (let i: u32 = 0; i < rows; i++) {
    const logSum = softmaxRow(at(p + i * k), at(x + i * k), k);
    const label = <u32>load<f32>(at(labels + i));
    sum += logSum - <f64>load<f32>(at(x + i * k + label));
  }
  store<f32>(at(loss), <f32>(sum / <f64>rows));
}

export function softmaxCrossEntropyBackward(
  dx: u32,
  dLoss: u32,
  p: u32,
  labels: u32,
  rows: u32,
  k: u32,
): void {
  const factor = load<f32>(at(dLoss)) / <f32>rows;
  for (let i: u32 = 0; i < rows; i++) {
    const label = <u32>load<f32>(at(labels + i));
    for (let j: u32 = 0; j < k; j++) {
      const cell = i * k + j;
      const target: f32 = j == label ? 1 : 0;
      const part = factor * (load<f32>(at(p + cell)) - target);
      store<f32>(at(dx + cell), part);
    }
  }
}

/** max(x, 0) - x t + log(1 + e^-|x|) of four x and t, added up. */
// @ts-ignore: decorator
@inline
function lossOfFour(x: v128, t: v128): f64 {
  const tail = logOnePlus4(exp4(f32x4.neg(f32x4.abs(x))));
  const positive = f32x4.pmax(x, f32x4.splat(0));
  const low = f64x2.sub(
    f64x2.promote_low_f32x4(positive),
    f64x2.mul(f64x2.promote_low_f32x4(x), f64x2.promote_low_f32x4(t)),
  );
  const high = f64x2.sub(
    f64x2.promote_low_f32x4(highHalf(positive)),
    f64x2.mul(f64x2.promote_low_f32x4(highHalf(x)), f64x2.promote_low_f32x4(highHalf(t))),
  );
  const both = f64x2.add(
    f64x2.add(low, f64x2.promote_low_f32x4(tail)),
    f64x2.add(high, f64x2.promote_low_f32x4(highHalf(tail))),
  );
  return f64x2.extract_lane(both, 0) + f64x2.extract_lane(both, 1);
}

export function sigmoidCrossEntropy(loss: u32, x: u32, targets: u32, n: u32): void {
  let sum: f64 = 0;
  let i: u32 = 0;
  for (; i + 4 <= n; i += 4) {
    sum += lossOfFour(v128.load(at(x + i)), v128.load(at(targets + i)));
  }
  for (; i < n; i++) {
    // Of four lanes, three lose nothing: -100 against 0.
    const logits = f32x4.replace_lane(f32x4.splat(-100), 0, load<f32>(at(x + i)));
    sum += lossOfFour(logits, v128.load32_zero(at(targets + i)));
  }
  store<f32>(at(loss), <f32>(sum / <f64>n));
}

export function sigmoidCrossEntropyBackward(
  dx: u32,
  dLoss: u32,
  x: u32,
  targets: u32,
  n: u32,
): void {
  const factor = f32x4.splat(load<f32>(at(dLoss)) / <f32>n);
  for (let i: u32 = 0; i < n; i += 4) {
    const to = at(dx + i);
    const error = f32x4.sub(logistic4(v128.load(at(x + i))), v128.load(at(targets + i)));
    v128.store(to, f32x4.mul(factor, error));
  }
}

export function squaredError(loss: u32, a: u32, b: u32, n: u32): void {
  let sum: f64 = 0;
  for (let i: u32 = 0; i < n; i++) {
    const error = <f64>load<f32>(at(a + i)) - <f64>load<f32>(at(b + i));
    sum += error * error;
  }
  store<f32>(at(loss), <f32>(sum / <f64>n));
}

export function squaredErrorBackward(da: u32, dLoss: u32, a: u32, b: u32, n: u32): void {
  const factor = f32x4.splat((2 * load<f32>(at(dLoss))) / <f32>n);
  for (let i: u32 = 0; i < n; i += 4) {
    const to = at(da + i);
    const error = f32x4.sub(v128.load(at(a + i)), v128.load(at(b + i)));
    v128.store(to, f32x4.mul(factor, error));
  }
}
