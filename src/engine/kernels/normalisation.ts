// Normalisation by channel. Moments and the gradients' sums run in float64, but for blocks of 64.
import { highHalf } from './elementwise';
import { at } from './memory';

/** What sumChannel found. */
let plainSum: f64 = 0;
let productSum: f64 = 0;

/** Bytes of a plane that are summed in float32 at a time. */
const BLOCK: usize = 256;

// @ts-ignore: decorator
@inline
function lanes(v: v128): f64 {
  const sums = f64x2.add(f64x2.promote_low_f32x4(v), f64x2.promote_low_f32x4(highHalf(v)));
  return f64x2.extract_lane(sums, 0) + f64x2.extract_lane(sums, 1);
}

/**
 * Sums of a and of a (b - bShift) over planes `imageStep` apart; where `squares`, b is a and both
 * sums are of a - bShift.
 */
// @ts-ignore: decorator
@inline
function sumChannel(
  squares: bool,
  a: u32,
  b: u32,
  bShift: f32,
  images: u32,
  imageStep: u32,
  area: u32,
): void {
  const shift4 = f32x4.splat(bShift);
  const zero = f32x4.splat(0);
  plainSum = 0;
  productSum = 0;
  for (let i: u32 = 0; i < images; i++) {
    let pa = at(a + i * imageStep);
    let pb = at(b + i * imageStep);
    const end = pa + at(area);
    const vectors = pa + at(area & ~3);
    while (pa < vectors) {
      const blockEnd = pa + BLOCK < vectors ? pa + BLOCK : vectors;
      let plain = zero;
      let products = zero;
      for (; pa < blockEnd; pa += 16) {
        const deviation = f32x4.sub(v128.load(pb), shift4);
        const factor = squares ? deviation : v128.load(pa);
        plain = f32x4.add(plain, factor);
        products = f32x4.add(products, f32x4.mul(factor, deviation));
        pb += 16;
      }
      plainSum += lanes(plain);
      productSum += lanes(products);
    }
    for (; pa < end; pa += 4) {
      const deviation = load<f32>(pb) - bShift;
      const factor = squares ? deviation : load<f32>(pa);
      plainSum += <f64>factor;
      productSum += <f64>factor * <f64>deviation;
      pb += 4;
    }
  }
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
    const origin = load<f32>(at(plane));
    sumChannel(true, plane, plane, origin, images, imageStep, area);
    const offset = plainSum / count;
    store<f32>(at(mean + channel), <f32>(<f64>origin + offset));
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
    const centre = load<f32>(at(mean + channel));
    const plane = channel * area;
    sumChannel(false, dy + plane, x + plane, centre, images, imageStep, area);
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
