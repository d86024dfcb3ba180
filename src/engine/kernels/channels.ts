// Biases by channel.
import { sumOf } from './elementwise';
import { at } from './memory';

export function addChannels(y: u32, b: u32, images: u32, channels: u32, area: u32): void {
  let p = at(y);
  for (let i: u32 = 0; i < images; i++) {
    for (let channel: u32 = 0; channel < channels; channel++) {
      const bias = load<f32>(at(b + channel));
      const bias4 = f32x4.splat(bias);
      const end = p + at(area);
      for (const vectors = p + at(area & ~3); p < vectors; p += 16) {
        v128.store(p, f32x4.add(v128.load(p), bias4));
      }
      for (; p < end; p += 4) store<f32>(p, load<f32>(p) + bias);
    }
  }
}

export function sumChannels(
  b: u32, y: u32, images: u32, imageStep: u32, channels: u32, area: u32,
): void {
  for (let channel: u32 = 0; channel < channels; channel++) {
    let sum: f64 = 0;
    for (let i: u32 = 0; i < images; i++) {
      sum += sumOf(at(y + i * imageStep + channel * area), area);
    }
    store<f32>(at(b + channel), <f32>sum);
  }
}
