// Whether the rivals are installed is told from versions: the times of files change with a checkout.
import { expect, it } from 'vitest';
import { holds, type Lock } from './install.ts';

const lock: Lock = {
  packages: {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0', optional: true },
  },
};

it('needs every package of the lock at its version, optional ones aside', () => {
  expect(holds({ packages: { 'node_modules/a': { version: '1.0.0' } } }, lock)).toBe(true);
  expect(holds({ packages: { 'node_modules/a': { version: '1.0.1' } } }, lock)).toBe(false);
  expect(holds({ packages: {} }, lock)).toBe(false);
});
