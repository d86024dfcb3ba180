// Optimiser updates, each in one pass that also zeroes the gradient.
// Constants come as float64, since 1 - 0.999 in float32 would be wrong in the fifth digit.
import { at, vectorEnd } from './memory';

/** The gradient at pg, plus weightDecay times the weights at pw if it `decays`. */
// @ts-ignore: decorator
@inline
function gradientAt(pg: usize, pw: usize, weightDecay: v128, decays: bool): v128 {
  const gradient = v128.load(pg);
  return decays ? f32x4.add(gradient, f32x4.mul(weightDecay, v128.load(pw))) : gradient;
}

export function sgdUpdate(w: u32, g: u32, n: u32, learningRate: f32, weightDecay: f32): void {
  if (weightDecay == 0) descend(w, g, n, learningRate, weightDecay, false);
  else descend(w, g, n, learningRate, weightDecay, true);
}

// @ts-ignore: decorator
@inline
function descend(
  w: u32,
  g: u32,
  n: u32,
  learningRate: f32,
  weightDecay: f32,
  decays: bool,
): void {
  const rate = f32x4.splat(learningRate);
  const decay = f32x4.splat(weightDecay);
  const zero = f32x4.splat(0);
  let pg = at(g);
  const end = vectorEnd(at(w), n);
  for (let pw = at(w); pw < end; pw += 16) {
    const gradient = gradientAt(pg, pw, decay, decays);
    v128.store(pw, f32x4.sub(v128.load(pw), f32x4.mul(rate, gradient)));
    v128.store(pg, zero);
    pg += 16;
  }
}

export function momentumUpdate(
  w: u32,
  g: u32,
  velocity: u32,
  n: u32,
  learningRate: f32,
  momentum: f32,
  weightDecay: f32,
  nesterov: u32,
): void {
  roll(false, w, g, velocity, n, learningRate, momentum, weightDecay, nesterov);
}

export function insideMomentumUpdate(
  w: u32,
  g: u32,
  velocity: u32,
  n: u32,
  learningRate: f32,
  momentum: f32,
  weightDecay: f32,
  nesterov: u32,
): void {
  roll(true, w, g, velocity, n, learningRate, momentum, weightDecay, nesterov);
}

/** Both conventions of momentum; `inside`, the velocity holds the learning rate. */
// @ts-ignore: decorator
@inline
function roll(
  inside: bool,
  w: u32,
  g: u32,
  velocity: u32,
  n: u32,
  learningRate: f32,
  momentum: f32,
  weightDecay: f32,
  nesterov: u32,
): void {
  const rate = f32x4.splat(learningRate);
  const keep = f32x4.splat(momentum);
  const decay = f32x4.splat(weightDecay);
  const zero = f32x4.splat(0);
  let pg = at(g);
  let pv = at(velocity);
  const end = vectorEnd(at(w), n);
  for (let pw = at(w); pw < end; pw += 16) {
    const weight = v128.load(pw);
    let gradient = gradientAt(pg, pw, decay, weightDecay != 0);
    if (inside) gradient = f32x4.mul(rate, gradient);
    const kept = f32x4.mul(keep, v128.load(pv));
    const v = inside ? f32x4.sub(kept, gradient) : f32x4.add(kept, gradient);
    v128.store(pv, v);
    let change = v;
    if (nesterov) {
      const ahead = f32x4.mul(keep, v);
      change = inside ? f32x4.sub(ahead, gradient) : f32x4.add(ahead, gradient);
    }
    v128.store(pw, inside ? f32x4.add(weight, change) : f32x4.sub(weight, f32x4.mul(rate, change)));
    v128.store(pg, zero);
    pg += 16;
    pv += 16;
  }
}

export function rmspropUpdate(
  w: u32,
  g: u32,
  square: u32,
  n: u32,
  learningRate: f32,
  decay: f64,
  epsilon: f32,
): void {
  const rate = f32x4.splat(learningRate);
  const keep = f32x4.splat(<f32>decay);
  const take = f32x4.splat(<f32>(1 - decay));
  const floor = f32x4.splat(epsilon);
  const zero = f32x4.splat(0);
  let pg = at(g);
  let ps = at(square);
  const end = vectorEnd(at(w), n);
  for (let pw = at(w); pw < end; pw += 16) {
    const direction = normalisedGradient(pg, ps, keep, take, floor);
    v128.store(pw, f32x4.sub(v128.load(pw), f32x4.mul(rate, direction)));
    v128.store(pg, zero);
    pg += 16;
    ps += 16;
  }
}

export function rmspropMomentumUpdate(
  w: u32,
  g: u32,
  square: u32,
  velocity: u32,
  n: u32,
  learningRate: f32,
  decay: f64,
  epsilon: f32,
  momentum: f32,
): void {
  const rate = f32x4.splat(learningRate);
  const keep = f32x4.splat(<f32>decay);
  const take = f32x4.splat(<f32>(1 - decay));
  const floor = f32x4.splat(epsilon);
  const keepVelocity = f32x4.splat(momentum);
  const zero = f32x4.splat(0);
  let pg = at(g);
  let ps = at(square);
  let pv = at(velocity);
  const end = vectorEnd(at(w), n);
  for (let pw = at(w); pw < end; pw += 16) {
    const direction = normalisedGradient(pg, ps, keep, take, floor);
    const v = f32x4.add(f32x4.mul(keepVelocity, v128.load(pv)), direction);
    v128.store(pv, v);
    v128.store(pw, f32x4.sub(v128.load(pw), f32x4.mul(rate, v)));
    v128.store(pg, zero);
    pg += 16;
    ps += 16;
    pv += 16;
  }
}

/** Updates the mean square at ps, and divides the gradient at pg by its root. */
// @ts-ignore: decorator
@inline
function normalisedGradient(pg: usize, ps: usize, keep: v128, take: v128, floor: v128): v128 {
  const gradient = v128.load(pg);
  const latest = f32x4.mul(take, f32x4.mul(gradient, gradient));
  const square = f32x4.add(f32x4.mul(keep, v128.load(ps)), latest);
  v128.store(ps, square);
  return f32x4.div(gradient, f32x4.add(f32x4.sqrt(square), floor));
}

export function adamUpdate(
  w: u32,
  g: u32,
  m: u32,
  v: u32,
  n: u32,
  learningRate: f64,
  beta1: f64,
  beta2: f64,
  epsilon: f64,
  correction1: f64,
  correction2: f64,
  weightDecay: f64,
): void {
  const kept = 1 - learningRate * weightDecay;
  if (weightDecay == 0) {
    adapt(w, g, m, v, n, learningRate, beta1, beta2, epsilon, correction1, correction2, kept, false);
  } else {
    adapt(w, g, m, v, n, learningRate, beta1, beta2, epsilon, correction1, correction2, kept, true);
  }
}

// @ts-ignore: decorator
@inline
function adapt(
  w: u32,
  g: u32,
  m: u32,
  v: u32,
  n: u32,
  learningRate: f64,
  beta1: f64,
  beta2: f64,
  epsilon: f64,
  correction1: f64,
  correction2: f64,
  kept: f64,
  decays: bool,
): void {
  const rate = f32x4.splat(<f32>(learningRate / correction1));
  const scale2 = f32x4.splat(<f32>(1 / correction2));
  const keep1 = f32x4.splat(<f32>beta1);
  const keep2 = f32x4.splat(<f32>beta2);
  const take1 = f32x4.splat(<f32>(1 - beta1));
  const take2 = f32x4.splat(<f32>(1 - beta2));
  const floor = f32x4.splat(<f32>epsilon);
  const keepWeight = f32x4.splat(<f32>kept);
  const zero = f32x4.splat(0);
  let pg = at(g);
  let pm = at(m);
  let pv = at(v);
  const end = vectorEnd(at(w), n);
  for (let pw = at(w); pw < end; pw += 16) {
    const gradient = v128.load(pg);
    const mean = f32x4.add(f32x4.mul(keep1, v128.load(pm)), f32x4.mul(take1, gradient));
    const square = f32x4.mul(take2, f32x4.mul(gradient, gradient));
    const variance = f32x4.add(f32x4.mul(keep2, v128.load(pv)), square);
    v128.store(pm, mean);
    v128.store(pv, variance);
    const root = f32x4.add(f32x4.sqrt(f32x4.mul(variance, scale2)), floor);
    const weight = decays ? f32x4.mul(keepWeight, v128.load(pw)) : v128.load(pw);
    v128.store(pw, f32x4.sub(weight, f32x4.div(f32x4.mul(rate, mean), root)));
    v128.store(pg, zero);
    pg += 16;
    pm += 16;
    pv += 16;
  }
}
