// The options of the benchmark: defaults, choices, and the text of every error.
import { describe, expect, it } from 'vitest';
import { PARTS, parseOptions } from './options.ts';

describe('options', () => {
  it('measure everything by default, and less with --quick', () => {
    expect(parseOptions([])).toEqual({
      rounds: 9,
      only: PARTS,
      quick: false,
      reference: false,
      help: false,
    });
    expect(parseOptions(['--quick'])).toMatchObject({ rounds: 3, quick: true });
    expect(parseOptions(['--quick', '--rounds', '5'])).toMatchObject({ rounds: 5 });
  });

  it('take parts in their order', () => {
    expect(parseOptions(['--only', 'memory,cnn, mlp']).only).toEqual(['mlp', 'cnn', 'memory']);
  });

  it.each([
    [['--rounds', '0'], "--rounds is '0'; give a whole number from 1 to 1000"],
    [['--rounds', 'many'], "--rounds is 'many'; give a whole number from 1 to 1000"],
    [
      ['--only', 'mlp,rnn'],
      `--only names 'rnn', which is not measured; there are ${PARTS.join(', ')}`,
    ],
    [['--fast'], "Unknown option '--fast'"],
    [['quick'], "Unexpected argument 'quick'"],
    [['--rounds'], "Option '--rounds <value>' argument missing"],
  ])('%j is refused', (args, message) => {
    expect(() => parseOptions(args)).toThrow(message);
  });
});
