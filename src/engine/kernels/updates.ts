// Optimiser updates, each in one pass that also zeroes the gradient.
// Constants come as float64, since 1 - 0.999 in float32 would be wrong in the fifth digit.
import { at, vectorEnd } from './memory';

export function sgdUpdate(w: u32, g: u32, n: u32, learningRate: f32): void {
  const rate = f32x4.splat(learningRate);
  const zero = f32x4.splat(0);
  let pg = at(g);
  const end = vectorEnd(at(w), n);
  for (let pw = at(w); pw < end; pw += 16) {
    v128.store(pw, f32x4.sub(v128.load(pw), f32x4.mul(rate, v128.load(pg))));
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
): void {
  const rate = f32x4.splat(learningRate);
  const keep = f32x4.splat(momentum);
  const zero = f32x4.splat(0);
  let pg = at(g);
  let pv = at(velocity);
  const end = vectorEnd(at(w), n);
  for (let pw = at(w); pw < end; pw += 16) {
    const v = f32x4.add(f32x4.mul(keep, v128.load(pv)), v128.load(pg));
    v128.store(pv, v);
    v128.store(pw, f32x4.sub(v128.load(pw), f32x4.mul(rate, v)));
    v128.store(pg, zero);
    pg += 16;
    pv += 16;
  }
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
): void {
  const rate = f32x4.splat(<f32>(learningRate / correction1));
  const scale2 = f32x4.splat(<f32>(1 / correction2));
  const keep1 = f32x4.splat(<f32>beta1);
  const keep2 = f32x4.splat(<f32>beta2);
  const take1 = f32x4.splat(<f32>(1 - beta1));
  const take2 = f32x4.splat(<f32>(1 - beta2));
  const floor = f32x4.splat(<f32>epsilon);
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
    v128.store(pw, f32x4.sub(v128.load(pw), f32x4.div(f32x4.mul(rate, mean), root)));
    v128.store(pg, zero);
    pg += 16;
    pm += 16;
    pv += 16;
  }
}
