// The table's layout and numbers.
import { expect, it } from 'vitest';
import { cell, table } from './table.ts';

it('aligns the columns', () => {
  expect(
    table([
      ['workload', 'PyTorch', 'ours'],
      ['mlp', '1 ms', '10 ms'],
    ]),
  ).toBe('workload  PyTorch   ours\nmlp          1 ms  10 ms');
});

it('shows a time with its ratio to the baseline', () => {
  expect(cell(12.345, 1.2345)).toBe('12.3 ms 1.23x');
  expect(cell(1234.5, undefined)).toBe('1230 ms');
  expect(cell(0.01234, 0.1234)).toBe('0.0123 ms 0.123x');
  expect(cell(undefined, 1)).toBe('-');
});
