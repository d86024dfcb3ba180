// Tests of what a run says of its engine: its kind as the run made it, or nothing.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createEngine } from '../engine/index.ts';
import { defineExperiment } from '../model/index.ts';
import { batches } from './batches.ts';
import { createInlineHost } from './inline.ts';

const text = { ko: '', en: '' };
const experiment = defineExperiment({
  slug: 'summing',
  title: text,
  summary: text,
  params: { engine: { type: 'boolean', label: text, default: true } },
  charts: [],
  scalars: { sum: text },
  *run({ engine }) {
    if (engine) {
      const e = createEngine();
      yield { kind: 'scalar', name: 'sum', value: e.sum(e.tensor([1, 2, 4], [3])).item() };
    } else yield { kind: 'scalar', name: 'sum', value: 7 };
  },
  claims: [],
});

async function eventsOf(engine: boolean) {
  const host = createInlineHost({
    load: async () => experiment,
    loadData: async () => new Uint8Array(),
  });
  const events: unknown[] = [];
  const request = { experiment: 'summing', params: { engine }, seed: 1 };
  await host.start(request, (event) => events.push(event)).outcome;
  return events;
}
const sum = { kind: 'observations', batch: [{ kind: 'scalar', name: 'sum', value: 7 }] };

describe('the engine of a run', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('is told before what it computed', async () => {
    const engine = { backend: 'wasm', mode: 'exact', threads: 1, isFallback: false };
    expect(await eventsOf(true)).toEqual([{ kind: 'engine', engine }, sum]);
    expect(await eventsOf(true)).toEqual([{ kind: 'engine', engine }, sum]);
  });

  it('is not that of an earlier run', async () => {
    await eventsOf(true);
    expect(await eventsOf(false)).toEqual([sum]);
  });

  it('is not that of a run that shares the thread', () => {
    const run = (engine: boolean) => batches(experiment.run({ engine }, { seed: 1, data: {} }), 0);
    const [without, withEngine] = [run(false), run(true)];
    const engine = { backend: 'wasm', mode: 'exact', threads: 1, isFallback: false };
    expect(without.next().value).toEqual([sum]);
    expect(withEngine.next().value).toEqual([{ kind: 'engine', engine }, sum]);
    expect(without.next().value).toEqual([]);
  });

  it('is the reference on a host without WebAssembly', async () => {
    vi.stubGlobal('WebAssembly', undefined);
    const engine = { backend: 'reference', mode: 'exact', threads: 1, isFallback: true };
    expect(await eventsOf(true)).toEqual([{ kind: 'engine', engine }, sum]);
  });
});
