// The exercise's checks: the solution passes each step, and each known mistake is caught by one.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { transform } from 'sucrase';
import { describe, expect, it } from 'vitest';
import { type CheckResult, findExercise, type ReaderModule, runCheck } from './index.ts';

const digits = new Uint8Array(
  gunzipSync(readFileSync(new URL('../../dist/data/digits.bin.gz', import.meta.url))),
);
const exercise = findExercise('mnist-mlp');

async function load(source: string): Promise<ReaderModule> {
  const code = transform(source, { transforms: ['typescript'], disableESTransforms: true }).code;
  return await import(`data:text/javascript,${encodeURIComponent(code)}`);
}

async function check(stepId: string, source: string): Promise<CheckResult> {
  const step = exercise.steps.find(({ id }) => id === stepId);
  if (step === undefined) throw new Error(`no step ${stepId}`);
  const run = runCheck(step, await load(source), { digits, seed: 1 });
  for (;;) {
    const next = run.next();
    if (next.done) return next.value;
    expect(next.value.done).toBeLessThanOrEqual(next.value.total);
  }
}

const solved = exercise.solution(5);

/** The solution with one passage changed; fails when the passage is not there. */
function broken(from: string, to: string): string {
  expect(solved).toContain(from);
  return solved.replace(from, to);
}

describe('the MNIST exercise', () => {
  it.each(exercise.steps.map((step) => step.id))('the solution passes %s', async (id) => {
    const result = await check(id, solved);
    expect(result.message.en).toMatch(/\d/);
    expect(result.passed).toBe(true);
  });

  it.each(exercise.steps.map((step, index) => [step.id, index] as const))(
    'the program before step %s fails it',
    async (id, index) => {
      expect((await check(id, exercise.solution(index))).passed).toBe(false);
    },
  );

  it.each([
    ['shapes', 'equal weights', '(2 * random() - 1) * limit', 'limit', 'nearly all equal'],
    ['shapes', 'a forgotten softmax', 'row[j] /= sum', 'row[j] /= 1', 'sums to'],
    ['shapes', 'a forgotten ReLU', '.map((v) => Math.max(v, 0))', '', 'no value is negative'],
    ['initial-loss', 'a sum for a mean', 'return sum / labels.length', 'return sum', '-ln 0.55'],
    ['initial-loss', 'large weights', 'Math.sqrt(1 / hidden)', '10', 'initial weights'],
    ['gradient-check', 'a forgotten mask', 'dh[i] = 0;', 'dh[i] += 0;', 'W1'],
    ['gradient-check', 'a forgotten mean', ' / n;', ';', 'moving that value'],
    ['gradient-check', 'a forgotten bias', 'g.b1[i] += dh[i]', 'g.b1[i] += 0', 'b1'],
    [
      'overfit-one-batch',
      'uphill',
      '-= learningRate',
      '+= learningRate',
      'move against the gradient',
    ],
    [
      'overfit-one-batch',
      'an update of copies',
      'for (let i = 0; i < p[name].length; i++) p[name][i] -= learningRate * g[name][i];',
      'p = { ...p, [name]: p[name].map((v, i) => v - learningRate * g[name][i]) };',
      'arrays of p in place',
    ],
    [
      'full-run',
      'too little training',
      'epochs: 8, batchSize: 32, learningRate: 0.4',
      'epochs: 1, batchSize: 500, learningRate: 0.01',
      'the goal is 95%',
    ],
    [
      'shapes',
      'a wrong size',
      'inputs * hidden, Math',
      'inputs, Math',
      'array of 50176 numbers; got 784',
    ],
    [
      'shapes',
      'a missing export',
      'export function forward',
      'function forward',
      'no function forward',
    ],
    [
      'shapes',
      'a bad width',
      'hidden = 64',
      'hidden = 0.5',
      'whole number from 1 to 1024; it is 0.5',
    ],
    [
      'initial-loss',
      'NaN',
      'return sum / labels.length',
      'return NaN',
      'one finite number; it returned NaN',
    ],
    [
      'overfit-one-batch',
      'a throw',
      'p[name][i] -=',
      'nope[i] -=',
      'ReferenceError: nope is not defined',
    ],
  ])('%s catches %s', async (id, _name, from, to, said) => {
    const result = await check(id, broken(from, to));
    expect(result.passed).toBe(false);
    expect(result.message.en).toContain(said);
  });
});
