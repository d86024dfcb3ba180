// Made-up digits in the packed form, and runs of experiments on them, for tests.
import type { AnyExperiment } from '../model/index.ts';
import { isRecorded, Observations, resolveValues } from '../model/index.ts';
import { DIGIT_PIXELS } from './digits.ts';

const COUNT = 9000;

/** 9,000 packed digits whose ink depends on the label and on the pixel; all different if asked for. */
export function madeUpDigits(allDifferent: boolean): Uint8Array {
  const bytes = new Uint8Array(12 + COUNT * (1 + DIGIT_PIXELS));
  bytes.set(Array.from('DIGITS1\n', (character) => character.charCodeAt(0)));
  new DataView(bytes.buffer).setUint32(8, COUNT, true);
  for (let i = 0; i < COUNT; i++) {
    const from = 12 + COUNT + i * DIGIT_PIXELS;
    bytes[12 + i] = i % 10;
    for (let p = 0; p < DIGIT_PIXELS; p++) bytes[from + p] = ((p * ((i % 10) + 3)) % 97) * 2;
    if (!allDifferent) continue;
    bytes[from] = i % 256;
    bytes[from + 1] = Math.floor(i / 256);
  }
  return bytes;
}

/** Runs experiments on made-up digits with seed 3; what is recorded of a run. */
export function observerOnDigits({ allDifferent = false } = {}) {
  const digits = madeUpDigits(allDifferent);
  return (experiment: AnyExperiment, given: Record<string, unknown>): Observations => {
    const params = resolveValues(experiment.params, given);
    const run = experiment.run(params, { seed: 3, data: { digits } });
    return new Observations([...run].filter(isRecorded));
  };
}
