// Normalisation by channel. Moments and the gradients' sums run in float64.
import { highHalf, sumOf } from './elementwise';
import { at } from './memory';

/** Sum of (a - aMean) (b - bMean) over n floats from byte addresses. */
function sumOfProducts(a: usize, aMean: f64, b: usize, bMean: f64, n: u32): f64 {
  const aMean2 = f64x2.splat(aMean);
  const bMean2 = f64x2.splat(bMean);
  let low = f64x2.splat(0);
  let high = f64x2.splat(0);
  const end = a + at(n);
  for (const vectors = a + at(n & ~3); a < vectors; a += 16) {
    const va = v128.load(a);
    const vb = v128.load(b);
    const aLow = f64x2.sub(f64x2.promote_low_f32x4(va), aMean2);
    const bLow = f64x2.sub(f64x2.promote_low_f32x4(vb), bMean2);
    const aHigh = f64x2.sub(f64x2.promote_low_f32x4(highHalf(va)), aMean2);
    const bHigh = f64x2.sub(f64x2.promote_low_f32x4(highHalf(vb)), bMean2);
    low = f64x2.add(low, f64x2.mul(aLow, bLow));
    high = f64x2.add(high, f64x2.mul(aHigh, bHigh));
    b += 16;
  }
  const both = f64x2.add(low, high);
  let sum = f64x2.extract_lane(both, 0) + f64x2.extract_lane(both, 1);
  for (; a < end; a += 4) {
    sum += (<f64>load<f32>(a) - aMean) * (<f64>load<f32>(b) - bMean);
    b += 4;
  }
  return sum;
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
    let sum: f64 = 0;
    for (let i: u32 = 0; i < images; i++) {
      sum += sumOf(at(x + (i * channels + channel) * area), area);
    }
    const centre = sum / count;
    let squares: f64 = 0;
    for (let i: u32 = 0; i < images; i++) {
      const plane = at(x + (i * channels + channel) * area);
      squares += sumOfProducts(plane, centre, plane, centre, area);
    }
    store<f32>(at(mean + channel), <f32>centre);
    store<f32>(at(variance + channel), <f32>(squares / count));
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
    let sum: f64 = 0;
    let products: f64 = 0;
    for (let i: u32 = 0; i < images; i++) {
      const plane = (i * channels + channel) * area;
      sum += sumOf(at(dy + plane), area);
      products += sumOfProducts(at(dy + plane), 0, at(x + plane), centre, area);
    }
    store<f32>(at(dBias + channel), <f32>sum);
    const inverse = inverseDeviation(variance, channel, epsilon);
    store<f32>(at(dGain + channel), <f32>(products * inverse));
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
