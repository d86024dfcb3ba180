// Listeners hear of each engine once, with what it really has, and no more once they end.
import { expect, it } from 'vitest';
import { createEngine, type EngineKind, onEngine } from './index.ts';

it('tells the kind of each engine until the listener ends', () => {
  const heard: EngineKind[] = [];
  const stop = onEngine((kind) => heard.push(kind));
  createEngine();
  createEngine({ backend: 'reference', mode: 'fast' });
  expect(() => createEngine({ mode: 'quick' as never })).toThrow("mode 'quick' is unknown");
  stop();
  createEngine();
  expect(heard).toEqual([
    { backend: 'wasm', mode: 'exact', threads: 1, isFallback: false },
    { backend: 'reference', mode: 'exact', threads: 1, isFallback: false },
  ]);
});

it('ends one listener and not the others, even of the same function', () => {
  let heard = 0;
  const count = () => heard++;
  const [stopFirst, stopSecond] = [onEngine(count), onEngine(count)];
  stopFirst();
  stopFirst();
  createEngine();
  expect(heard).toBe(1);
  stopSecond();
  createEngine();
  expect(heard).toBe(1);
});
