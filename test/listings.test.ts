// The programs of listings/: run as programs, and no line of their back-propagation can be wrong.
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { transform } from 'sucrase';
import { describe, expect, test } from 'vitest';
import { createRandom, type Network } from '../src/experiments/from-scratch-networks.ts';
import { checkGradient } from '../src/experiments/gradient-check.ts';
import { experiment } from '../src/experiments/mnist-from-scratch.ts';
import { findPython } from '../src/hosts/find-python.node.ts';
import { isRecorded, Observations, parseListing, resolveValues } from '../src/model/index.ts';

const root = join(import.meta.dirname, '..');
const DIGITS = 'dist/data/digits.bin.gz';
const LISTINGS = join(root, 'listings');
const source = (name: string) => readFileSync(join(LISTINGS, name), 'utf8');
const run = async (command: string, ...args: string[]) =>
  (await promisify(execFile)(command, args, { cwd: root })).stdout.trim().split('\n');

const TIMEOUT = { timeout: 180_000 };
const EPOCH = /^(MLP|CNN) epoch 1 loss (\d\.\d{4}) accuracy (0\.\d{4})$/;

describe('the TypeScript programs', () => {
  test('the MLP prints what the page measures', TIMEOUT, async () => {
    const printed = await run(
      'node',
      '--import',
      'tsx',
      'listings/mnist-mlp.ts',
      DIGITS,
      '--seed',
      '3',
      '--epochs',
      '1',
    );
    expect(printed).toEqual([expect.stringMatching(EPOCH)]);
    const data = { digits: new Uint8Array(gunzipSync(readFileSync(join(root, DIGITS)))) };
    const values = resolveValues(experiment.params, { epochs: 1 });
    const observed = [...experiment.run(values, { seed: 3, data })];
    const page = new Observations(observed.filter(isRecorded));
    const [loss, accuracy] = ['loss-mlp', 'accuracy-mlp'].map((name) =>
      page.scalar(name).toFixed(4),
    );
    expect(printed).toEqual([`MLP epoch 1 loss ${loss} accuracy ${accuracy}`]);
    expect(Number(accuracy)).toBeGreaterThan(0.85);
  });

  test('the CNN learns in one epoch', TIMEOUT, async () => {
    const printed = await run(
      'node',
      '--import',
      'tsx',
      'listings/mnist-cnn.ts',
      DIGITS,
      '--epochs',
      '1',
    );
    expect(printed).toEqual([expect.stringMatching(EPOCH)]);
    expect(Number(EPOCH.exec(printed[0] as string)?.[3])).toBeGreaterThan(0.85);
  });

  test('they import nothing, and stand within 100 columns', () => {
    for (const name of readdirSync(LISTINGS)) {
      const { lines, language } = parseListing(name, source(name));
      const imports = lines.flatMap(({ text }) => /^(?:import|from) (\S+)/.exec(text)?.[1] ?? []);
      const allowed =
        language === 'python' ? ['argparse', 'gzip', 'numpy', 'pathlib', 'runpy'] : [];
      expect(
        imports.filter((one) => !allowed.includes(one)),
        name,
      ).toEqual([]);
      expect(
        lines.filter(({ text }) => text.length > 100),
        name,
      ).toEqual([]);
    }
  });
});

const python = await findPython();
if ('reason' in python) console.warn(`The NumPy programs are not run: ${python.reason}`);

describe.skipIf('reason' in python)('the NumPy programs', () => {
  const command = 'command' in python ? python.command : '';

  test('both networks learn in one epoch', TIMEOUT, async () => {
    const printed = await run(
      command,
      'listings/mnist-both.py',
      DIGITS,
      '--seed',
      '2',
      '--epochs',
      '1',
    );
    expect(printed.map((line) => EPOCH.exec(line)?.[1])).toEqual(['MLP', 'CNN']);
    for (const line of printed) expect(Number(EPOCH.exec(line)?.[3])).toBeGreaterThan(0.85);
  });

  test('their gradients agree with central differences', TIMEOUT, async () => {
    const programs = ['listings/mnist-mlp.py', 'listings/mnist-cnn.py'];
    for (const line of await run(command, 'test/listings-gradient.py', ...programs)) {
      const [right, spoilt] = line.split(' ').map(Number) as [number, number];
      expect(right).toBeLessThan(1e-6);
      expect(spoilt).toBeGreaterThan(1e-3);
    }
  });
});

interface Exports {
  init(random: () => number): Record<string, { data: Float64Array }>;
  forward(model: unknown, x: unknown): { p: unknown };
  loss(p: unknown, labels: Uint8Array): number;
  backward(model: unknown, pass: unknown, labels: Uint8Array): ReturnType<Exports['init']>;
  matrix(rows: number, cols: number, data: Float64Array): unknown;
}

/** The largest relative error of a program's gradient, the program given by its text. */
function gradientError(program: string): number {
  const { code } = transform(program, { transforms: ['typescript', 'imports'] });
  const listing = {} as Exports;
  new Function('exports', code)(listing);
  const random = createRandom(4);
  const model = listing.init(random);
  const arrays = (of: ReturnType<Exports['init']>) =>
    Object.fromEntries(Object.entries(of).map(([name, { data }]) => [name, data]));
  for (const [name, array] of Object.entries(arrays(model))) {
    if (!name.startsWith('b')) continue;
    for (let i = 0; i < array.length; i++) array[i] = 0.2 * random() - 0.1;
  }
  const x = listing.matrix(2, 784, Float64Array.from({ length: 2 * 784 }, random));
  const batch = { x, labels: Uint8Array.of(2, 7) };
  const network = {
    weights: arrays(model),
    loss: () => listing.loss(listing.forward(model, x).p, batch.labels),
    gradient: () => arrays(listing.backward(model, listing.forward(model, x), batch.labels)),
  } as unknown as Network;
  const settings = { step: 1e-6, sampled: 6, mistake: 'none' as const, random };
  const checks = checkGradient(network, batch as Parameters<Network['loss']>[0], settings);
  return Math.max(...[...checks].map(({ error }) => error));
}

/** One wrong edit for each statement of the back-propagation. */
const EDITS: Readonly<Record<string, readonly [string, string][]>> = {
  'mnist-mlp.ts': [
    [
      'out.data[j * m.rows + i] = m.data[i * m.cols + j]!',
      'out.data[j * m.rows + i] = m.data[j * m.rows + i]!',
    ],
    ['new Float64Array(m.rows).fill(1)', 'new Float64Array(m.rows).fill(0.5)'],
    ['d.data[i * p.cols + labels[i]!]! -= 1', 'd.data[i * p.cols + labels[i]!]! -= 0.9'],
    ['d.data[i]! /= p.rows', 'd.data[i]! /= 1'],
    ['if (h.data[i] === 0) d.data[i] = 0', ''],
    ['const w2 = multiply(transpose(h), d2)', 'const w2 = multiply(transpose(h), p)'],
    ['const b2 = columnSums(d2)', 'const b2 = columnSums(p)'],
    ['multiply(d2, transpose(model.w2))', 'multiply(p, transpose(model.w2))'],
    ['const w1 = multiply(transpose(x), d1)', 'const w1 = multiply(transpose(x), h)'],
    ['const b1 = columnSums(d1)', 'const b1 = columnSums(h)'],
  ],
  'mnist-cnn.ts': [
    ['w.offsets[k]!]! += d.data[i * m + k]!', 'w.offsets[k]!] = d.data[i * m + k]!'],
    ['out.data[from[i]!] = d.data[i]!', 'out.data[i] = d.data[i]!'],
    ['const w3 = multiply(transpose(s2.out), d3)', 'const w3 = multiply(transpose(s2.out), p)'],
    ['const b3 = columnSums(d3)', 'const b3 = columnSums(p)'],
    ['multiply(d3, transpose(model.w3))', 'multiply(p, transpose(model.w3))'],
    ['const w2 = multiply(transpose(c2), d2)', 'const w2 = multiply(transpose(c2), h2)'],
    ['const b2 = columnSums(d2)', 'const b2 = columnSums(h2)'],
    ['multiply(d2, transpose(model.w2))', 'multiply(h2, transpose(model.w2))'],
    ['const w1 = multiply(transpose(c1), d1)', 'const w1 = multiply(transpose(c1), h1)'],
    ['const b1 = columnSums(d1)', 'const b1 = columnSums(h1)'],
    ['reluBackward(maxPoolBackward(e1, s1, h1), h1)', 'maxPoolBackward(e1, s1, h1)'],
  ],
};

describe.each(Object.keys(EDITS))('the back-propagation of %s', (name) => {
  const whole = source(name);

  test('agrees with central differences', () => {
    expect(gradientError(whole)).toBeLessThan(1e-6);
  });

  test.each(EDITS[name] as [string, string][])('would not with %j as %j', (right, wrong) => {
    const [region] = parseListing(name, whole).regions;
    const at = whole.indexOf(right);
    expect(at).toBeGreaterThan(0);
    expect(whole.slice(0, at).split('\n').length).toBeGreaterThanOrEqual(region?.from as number);
    expect(gradientError(whole.replace(right, wrong))).toBeGreaterThan(1e-3);
  });
});
