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

/** Sums of a - aShift and of (a - aShift) (b - bShift) over all images of one channel. */
function sumChannel(
  a: u32,
  aShift: f64,
  b: u32,
  bShift: f64,
  images: u32,
  channels: u32,
  channel: u32,
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
    const plane = (i * channels + channel) * area;
    let pa = at(a + plane);
    let pb = at(b + plane);
    const end = pa + at(area);
    for (const vectors = pa + at(area & ~3); pa < vectors; pa += 16) {
      const va = v128.load(pa);
      const vb = v128.load(pb);
      const aLow = f64x2.sub(f64x2.promote_low_f32x4(va), aShift2);
      const bLow = f64x2.sub(f64x2.promote_low_f32x4(vb), bShift2);
      const aHigh = f64x2.sub(f64x2.promote_low_f32x4(highHalf(va)), aShift2);
      const bHigh = f64x2.sub(f64x2.promote_low_f32x4(highHalf(vb)), bShift2);
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
  channels: u32,
  area: u32,
): void {
  const count = <f64>images * <f64>area;
  for (let channel: u32 = 0; channel < channels; channel++) {
    // About any value of the channel, one pass gives both without cancellation.
    const origin = <f64>load<f32>(at(x + channel * area));
    sumChannel(x, origin, x, origin, images, channels, channel, area);
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
  channels: u32,
  area: u32,
  epsilon: f64,
): void {
  for (let channel: u32 = 0; channel < channels; channel++) {
    const inverse = inverseDeviation(variance, channel, epsilon);
    const centre = load<f32>(at(mean + channel));
    const factor = <f32>(<f64>load<f32>(at(gain + channel)) * inverse);
    const shift = load<f32>(at(bias + channel));
    const centre4 = f32x4.splat(centre);
    const factor4 = f32x4.splat(factor);
    const shift4 = f32x4.splat(shift);
    for (let i: u32 = 0; i < images; i++) {
      const plane = (i * channels + channel) * area;
      let px = at(x + plane);
      let py = at(y + plane);
      const end = py + at(area);
      for (const vectors = py + at(area & ~3); py < vectors; py += 16) {
        const deviation = f32x4.sub(v128.load(px), centre4);
        v128.store(py, f32x4.add(f32x4.mul(deviation, factor4), shift4));
        px += 16;
      }
      for (; py < end; py += 4) {
        store<f32>(py, (load<f32>(px) - centre) * factor + shift);
        px += 4;
      }
    }
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
  channels: u32,
  area: u32,
  epsilon: f64,
): void {
  for (let channel: u32 = 0; channel < channels; channel++) {
    const centre = <f64>load<f32>(at(mean + channel));
    sumChannel(dy, 0, x, centre, images, channels, channel, area);
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
    const centre4 = f32x4.splat(centre);
    const factor4 = f32x4.splat(factor);
    const shift4 = f32x4.splat(shift);
    const slope4 = f32x4.splat(slope);
    for (let i: u32 = 0; i < images; i++) {
      const plane = (i * channels + channel) * area;
      let px = at(x + plane);
      let pdx = at(dx + plane);
      let pdy = at(dy + plane);
      const end = pdy + at(area);
      for (const vectors = pdy + at(area & ~3); pdy < vectors; pdy += 16) {
        const along = f32x4.mul(f32x4.sub(v128.load(px), centre4), slope4);
        const rest = f32x4.sub(f32x4.sub(v128.load(pdy), shift4), along);
        v128.store(pdx, f32x4.mul(factor4, rest));
        px += 16;
        pdx += 16;
      }
      for (; pdy < end; pdy += 4) {
        const along = (load<f32>(px) - centre) * slope;
        store<f32>(pdx, factor * (load<f32>(pdy) - shift - along));
        px += 4;
        pdx += 4;
      }
    }
  }
}
