// The engine stays small enough for a page to load, and its bundle is the whole engine.
import { beforeAll, expect, it } from 'vitest';
import * as engine from '../src/engine/index.ts';
import { bundleEngine, sizeOf } from './bundle.ts';
import { MOST_GZIP_BYTES } from './targets.ts';

let bundle: string;
beforeAll(async () => {
  bundle = await bundleEngine();
});

it('is no larger than its target', () => {
  const { bytes, gzipBytes } = sizeOf(bundle);
  expect(gzipBytes).toBeLessThanOrEqual(MOST_GZIP_BYTES);
  expect(gzipBytes).toBeLessThan(bytes);
});

it('exports all that the engine does', async () => {
  const url = `data:text/javascript;base64,${Buffer.from(bundle).toString('base64')}`;
  const bundled = await import(/* @vite-ignore */ url);
  expect(Object.keys(bundled).sort()).toEqual(Object.keys(engine).sort());
});
