// Fresh processes do import the bundle and train on it.
import { expect, it } from 'vitest';
import { bundleEngine } from './bundle.ts';
import { measureColdStart } from './cold-start.ts';

it('times a first training step in a fresh process', async () => {
  const { median, lowest, highest } = await measureColdStart(await bundleEngine(), 1);
  expect(median).toBeGreaterThan(0);
  expect([lowest, highest]).toEqual([median, median]);
});

it('fails with a bundle that cannot train', async () => {
  await expect(measureColdStart('export const createRng = 1;', 1)).rejects.toThrow(
    /createEngine is not a function/,
  );
});
