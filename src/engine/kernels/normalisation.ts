// Normalisation by channel. Moments and the gradients' sums run in float64.
import { highHalf } from './elementwise';
import { at } from './memory';

/** What sumChannel found. */
let plainSum: f64 = 0;
let productSum: f64 = 0;

// @ts-ignore: decorator
@inline
function lanes(v: v128): f64 {
  return f64x2.extract_lane(v, 0) + f64x2.extract_lane(v, 1);
}

/**
 * Sums of a - aShift and of (a - aShift) (b - bShift) over planes `imageStep` apart; where `squares`,
 * b is a.
 */
// @ts-ignore: decorator
@inline
function sumChannel(
  squares: bool,
  a: u32,
  aShift: f64,
  b: u32,
  bShift: f64,
  images: u32,
  imageStep: u32,
  area: u32,
): void {
  const aShift2 = f64x2.splat(aShift);
  const bShift2 = f64x2.splat(bShift);
  let low = f64x2.splat(0);
  let high = f64x2.splat(0);
  let lowProducts = f64x2.splat(0);
  let highProducts = f64x2.splat(0);
  let sum: f64 = 0;
  let products: f64 = 0;
  for (let i: u32 = 0; i < images; i++) {
    let pa = at(a + i * imageStep);
    let pb = at(b + i * imageStep);
    const end = pa + at(area);
    for (const vectors = pa + at(area & ~3); pa < vectors; pa += 16) {
      const va = v128.load(pa);
      const aLow = f64x2.sub(f64x2.promote_low_f32x4(va), aShift2);
      const aHigh = f64x2.sub(f64x2.promote_low_f32x4(highHalf(va)), aShift2);
      let bLow = aLow;
      let bHigh = aHigh;
      if (!squares) {
        const vb = v128.load(pb);
        bLow = f64x2.sub(f64x2.promote_low_f32x4(vb), bShift2);
        bHigh = f64x2.sub(f64x2.promote_low_f32x4(highHalf(vb)), bShift2);
      }
      low = f64x2.add(low, aLow);
      high = f64x2.add(high, aHigh);
      lowProducts = f64x2.add(lowProducts, f64x2.mul(aLow, bLow));
      highProducts = f64x2.add(highProducts, f64x2.mul(aHigh, bHigh));
      pb += 16;
    }
    for (; pa < end; pa += 4) {
      const value = <f64>load<f32>(pa) - aShift;
      sum += value;
      products += value * (<f64>load<f32>(pb) - bShift);
      pb += 4;
    }
  }
  plainSum = lanes(f64x2.add(low, high)) + sum;
  productSum = lanes(f64x2.add(lowProducts, highProducts)) + products;
}

// @ts-ignore: decorator
@inline
function inverseDeviation(variance: u32, channel: u32, epsilon: f64): f64 {
  return 1 / sqrt(<f64>load<f32>(at(variance + channel)) + epsilon);
}

export function channelMoments(
  mean: u32,
  variance: u32,
  x: u32,
  images: u32,
  imageStep: u32,
  channels: u32,
  area: u32,
): void {
  const count = <f64>images * <f64>area;
  for (let channel: u32 = 0; channel < channels; channel++) {
    const plane = x + channel * area;
    // About any value of the channel, one pass gives both without cancellation.
    const origin = <f64>load<f32>(at(plane));
    sumChannel(true, plane, origin, plane, origin, images, imageStep, area);
    const offset = plainSum / count;
    store<f32>(at(mean + channel), <f32>(origin + offset));
    store<f32>(at(variance + channel), <f32>max(productSum / count - offset * offset, 0));
  }
}

export function normaliseChannels(
  y: u32,
  x: u32,
  mean: u32,
  variance: u32,
  gain: u32,
  bias: u32,
  images: u32,
  imageStep: u32,
  channels: u32,
  area: u32,
  epsilon: f64,
): void {
  for (let channel: u32 = 0; channel < channels; channel++) {
    const inverse = inverseDeviation(variance, channel, epsilon);
    const centre = load<f32>(at(mean + channel));
    const factor = <f32>(<f64>load<f32>(at(gain + channel)) * inverse);
    const shift = load<f32>(at(bias + channel));
    const plane = channel * area;
    normalise(false, y + plane, x + plane, 0, images, imageStep, area, centre, factor, shift, 0);
  }
}

export function normaliseChannelsSums(
  dGain: u32,
  dBias: u32,
  dy: u32,
  x: u32,
  mean: u32,
  variance: u32,
  images: u32,
  imageStep: u32,
  channels: u32,
  area: u32,
  epsilon: f64,
): void {
  for (let channel: u32 = 0; channel < channels; channel++) {
    const centre = <f64>load<f32>(at(mean + channel));
    const plane = channel * area;
    sumChannel(false, dy + plane, 0, x + plane, centre, images, imageStep, area);
    const inverse = inverseDeviation(variance, channel, epsilon);
    store<f32>(at(dBias + channel), <f32>plainSum);
    store<f32>(at(dGain + channel), <f32>(productSum * inverse));
  }
}

export function normaliseChannelsBackward(
  dx: u32,
  dy: u32,
  x: u32,
  mean: u32,
  variance: u32,
  gain: u32,
  dGain: u32,
  dBias: u32,
  images: u32,
  imageStep: u32,
  channels: u32,
  area: u32,
  epsilon: f64,
): void {
  const count = <f64>images * <f64>area;
  for (let channel: u32 = 0; channel < channels; channel++) {
    const inverse = inverseDeviation(variance, channel, epsilon);
    const centre = load<f32>(at(mean + channel));
    const factor = <f32>(<f64>load<f32>(at(gain + channel)) * inverse);
    const shift = <f32>(<f64>load<f32>(at(dBias + channel)) / count);
    const slope = <f32>((<f64>load<f32>(at(dGain + channel)) * inverse) / count);
    const plane = channel * area;
    normalise(
      true, dx + plane, x + plane, dy + plane, images, imageStep, area, centre, factor, shift, slope,
    );
  }
}

/**
 * Planes `imageStep` apart: (x - centre) factor + shift, or where `backward`
 * factor (dy - shift - (x - centre) slope).
 */
// @ts-ignore: decorator
@inline
function normalise(
  backward: bool,
  to: u32,
  x: u32,
  dy: u32,
  images: u32,
  imageStep: u32,
  area: u32,
  centre: f32,
  factor: f32,
  shift: f32,
  slope: f32,
): void {
  const centre4 = f32x4.splat(centre);
  const factor4 = f32x4.splat(factor);
  const shift4 = f32x4.splat(shift);
  const slope4 = f32x4.splat(slope);
  for (let i: u32 = 0; i < images; i++) {
    let p = at(to + i * imageStep);
    let px = at(x + i * imageStep);
    let pdy = at(dy + i * imageStep);
    const end = p + at(area);
    for (const vectors = p + at(area & ~3); p < vectors; p += 16) {
      const deviation = f32x4.sub(v128.load(px), centre4);
      if (backward) {
        const rest = f32x4.sub(v128.load(pdy), shift4);
        v128.store(p, f32x4.mul(factor4, f32x4.sub(rest, f32x4.mul(deviation, slope4))));
      } else v128.store(p, f32x4.add(f32x4.mul(deviation, factor4), shift4));
      px += 16;
      pdy += 16;
    }
    for (; p < end; p += 4) {
      const deviation = load<f32>(px) - centre;
      if (backward) store<f32>(p, factor * (load<f32>(pdy) - shift - deviation * slope));
      else store<f32>(p, deviation * factor + shift);
      px += 4;
      pdy += 4;
    }
  }
}
