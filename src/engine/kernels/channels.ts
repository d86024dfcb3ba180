// Gradients of biases by channel.
import { sumOf } from './elementwise';
import { at } from './memory';

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
