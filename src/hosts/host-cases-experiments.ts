// Small experiments that the host cases run; each shows one behaviour of a run.
import type { AnyExperiment, ChartSpec, Observation, Text } from '../model/index.ts';
import { defineExperiment, UserError } from '../model/index.ts';

const named = (slug: string): { slug: string; title: Text; summary: Text } => ({
  slug,
  title: { ko: slug, en: slug },
  summary: { ko: slug, en: slug },
});
const bare = { charts: [], scalars: {}, claims: [] };

/** Observes the logistic map x -> 4x(1 - x), whose digits differ at once when one bit does. */
const chaos = defineExperiment({
  ...named('chaos'),
  ...bare,
  params: {
    steps: {
      type: 'number',
      label: { ko: '걸음', en: 'Steps' },
      min: 1,
      max: 1e6,
      integer: true,
      default: 1000,
    },
  },
  *run({ steps }, { seed }): Generator<Observation> {
    let x = Math.sqrt((seed + 0.5) / 2 ** 32);
    for (let step = 0; step < steps; step++) {
      x = 4 * x * (1 - x);
      yield { kind: 'point', chart: 'orbit', series: 'x', x: step, y: x };
      yield { kind: 'progress', done: step + 1, total: steps };
    }
    yield { kind: 'scalar', name: 'last', value: x };
  },
});

const plane: ChartSpec = {
  id: 'plane',
  title: { ko: '평면', en: 'plane' },
  x: { label: { ko: '가로', en: 'x' }, min: 0, max: 1 },
  y: { label: { ko: '세로', en: 'y' }, min: 0, max: 1 },
  field: { label: { ko: '높이', en: 'height' } },
  series: [],
};

/** One observation of every kind. */
const kinds = defineExperiment({
  ...named('kinds'),
  ...bare,
  charts: [plane],
  params: {},
  *run(): Generator<Observation> {
    const caption = { ko: '그림', en: 'picture' };
    yield { kind: 'scalar', name: 'none', value: Number.NaN };
    const pixels = new Uint8Array([0, 128, 255]);
    const values = new Float32Array([1, 1 / 3, Number.NaN, Number.POSITIVE_INFINITY]);
    yield { kind: 'field', chart: 'plane', columns: 2, rows: 2, values };
    yield { kind: 'image', name: 'rgb', caption, width: 1, height: 1, channels: 3, pixels };
    yield { kind: 'table', name: 'table', caption, columns: [caption], rows: [[1], ['a']] };
    yield { kind: 'text', name: 'note', text: caption };
  },
});

/** Tells the pace of three laps of additions, and in between what they came to. */
const pacing = defineExperiment({
  ...named('pacing'),
  ...bare,
  params: {},
  pace: {
    title: { ko: '1초에 더한 수', en: 'Additions per second' },
    x: { label: { ko: '종류', en: 'Kind' } },
    y: { label: { ko: '1초에 더한 수', en: 'Additions per second' } },
  },
  *run(): Generator<Observation> {
    for (const [x, amount] of [
      [1, 1e6],
      [2, 3e6],
      [1, 1e6],
    ] as const) {
      let sum = 0;
      for (let i = 0; i < amount; i++) sum += i;
      yield { kind: 'pace', x, amount };
      yield { kind: 'scalar', name: 'sum', value: sum };
    }
  },
});

/** Observes without end. */
const endless = defineExperiment({
  ...named('endless'),
  ...bare,
  params: {},
  *run(): Generator<Observation> {
    for (let step = 0; ; step++) yield { kind: 'progress', done: step, total: step + 1 };
  },
});

const throwing = defineExperiment({
  ...named('throwing'),
  ...bare,
  charts: [plane],
  params: {
    fault: {
      type: 'choice',
      label: { ko: '잘못', en: 'Fault' },
      options: [
        { value: 'user', label: { ko: '사용자', en: 'User' } },
        { value: 'program', label: { ko: '프로그램', en: 'Program' } },
        { value: 'field', label: { ko: '등고선', en: 'Field' } },
        { value: 'pace', label: { ko: '속도', en: 'Pace' } },
      ],
      default: 'user',
    },
  },
  *run({ fault }): Generator<Observation> {
    yield { kind: 'scalar', name: 'before', value: 1 };
    if (fault === 'user') throw new UserError('The digits are missing. Run "npm run build:data".');
    if (fault === 'program') throw new TypeError('weights is undefined');
    if (fault === 'pace') yield { kind: 'pace', x: 1, amount: 1 };
    const values = new Float32Array(3);
    yield { kind: 'field', chart: 'plane', columns: 2, rows: 2, values };
  },
});

/** Reads a data file of the host. */
const reading = defineExperiment({
  ...named('reading'),
  ...bare,
  params: {},
  data: ['listings'],
  *run(_, { data }): Generator<Observation> {
    const bytes = data.listings ?? new Uint8Array();
    yield { kind: 'scalar', name: 'sum', value: bytes.reduce((sum, byte) => sum + byte, 0) };
    yield { kind: 'scalar', name: 'files', value: Object.keys(data).length };
  },
});

const EXPERIMENTS: readonly AnyExperiment[] = [chaos, kinds, pacing, endless, throwing, reading];

/** The loader of the cases, in place of that of src/experiments. */
export async function loadCaseExperiment(slug: string): Promise<AnyExperiment> {
  const found = EXPERIMENTS.find((experiment) => experiment.slug === slug);
  if (found === undefined) throw new UserError(`There is no experiment "${slug}".`);
  return found;
}

/** The data of the cases: three bytes for each name. */
export async function loadCaseData(): Promise<Uint8Array> {
  return new Uint8Array([1, 2, 3]);
}
