// numpy-from-scratch: how programs are started and their lines read; test/listings.test.ts runs them.
import { describe, expect, test } from 'vitest';
import { defaultValues } from '../model/index.ts';
import { experiment } from './numpy-from-scratch.ts';

const { python, params } = experiment;
if (python === undefined) throw new Error('It has no Python program.');

test('the command of the defaults', () => {
  const values = defaultValues(params);
  expect([python.program(values), ...python.args(values, 7, 'digits.bin')].join(' ')).toBe(
    'mnist-mlp.py digits.bin --seed 7 --epochs 8',
  );
  expect(python.program({ ...values, model: 'both' })).toBe('mnist-both.py');
});

describe('printed lines', () => {
  test('of an epoch', () => {
    expect(python.parse('CNN epoch 2 loss 0.1318 accuracy 0.9630')).toEqual([
      { kind: 'point', chart: 'loss', series: 'cnn', x: 2, y: 0.1318 },
      { kind: 'scalar', name: 'loss-cnn', value: 0.1318 },
      { kind: 'point', chart: 'accuracy', series: 'cnn', x: 2, y: 0.963 },
      { kind: 'scalar', name: 'accuracy-cnn', value: 0.963 },
    ]);
  });

  test('of a loss that is no longer a number', () => {
    expect(python.parse('MLP epoch 1 loss nan accuracy 0.0980')).toEqual([
      { kind: 'scalar', name: 'loss-mlp', value: Number.NaN },
      { kind: 'point', chart: 'accuracy', series: 'mlp', x: 1, y: 0.098 },
      { kind: 'scalar', name: 'accuracy-mlp', value: 0.098 },
    ]);
  });

  test.each(['', 'RuntimeWarning: overflow', 'MLP epoch one'])('%j measures nothing', (line) => {
    expect(python.parse(line)).toEqual([]);
  });
});
