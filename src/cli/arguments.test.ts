// Arguments: options and words in any order, and messages for what is not understood.
import { expect, test } from 'vitest';
import { readArguments } from './arguments.ts';
import { readerLanguage } from './language.ts';

const help = { ko: '', en: '' };
const OPTIONS = {
  seed: { value: 'n', help },
  learningRate: { value: 'n', help },
  json: { help },
  biases: { help },
};
const read = (line: string) => readArguments(line.split(' '), OPTIONS);

test('words and options in any order', () => {
  expect(read('relu --seed 3 --json units')).toEqual({
    words: ['relu', 'units'],
    given: { seed: '3', json: true },
  });
});

test('both spellings of a name, values after = and below zero', () => {
  expect(read('--learning-rate 0.1').given).toEqual({ learningRate: '0.1' });
  expect(read('--learningRate=0.1').given).toEqual({ learningRate: '0.1' });
  expect(read('--seed -2').given).toEqual({ seed: '-2' });
  expect(read('--seed -.5 --json').given).toEqual({ seed: '-.5', json: true });
});

test('--no- switches off', () => {
  expect(read('--no-biases').given).toEqual({ biases: false });
});

test.each([
  ['--sed 3', 'Unknown option --sed. Did you mean --seed?'],
  ['--zzzzzzzz', 'Unknown option --zzzzzzzz. Allowed: --seed, --learning-rate, --json, --biases.'],
  ['--no-seed', 'Unknown option --no-seed. Did you mean --seed?'],
  ['-x', 'Unknown option -x. Allowed: --seed, --learning-rate, --json, --biases.'],
  ['--seed', 'Option --seed needs a value: --seed n.'],
  ['--json=yes', 'Option --json takes no value, got "yes". Switch it off with --no-json.'],
])('%s is refused', (line, message) => {
  expect(() => read(line)).toThrow(message);
});

test.each([
  ['ko', {}, 'ko'],
  [undefined, { LANG: 'ko_KR.UTF-8' }, 'ko'],
  [undefined, { LC_ALL: 'en_US.UTF-8', LANG: 'ko_KR.UTF-8' }, 'en'],
  [undefined, { LC_ALL: '', LC_MESSAGES: 'ko_KR', LANG: 'en_US' }, 'ko'],
  [undefined, { LANG: 'fr_FR' }, 'en'],
  [undefined, {}, 'en'],
])('--lang %s with %j answers in %s', (given, env, lang) => {
  expect(readerLanguage(given, env)).toBe(lang);
});

test('another language is refused', () => {
  expect(() => readerLanguage('fr', {})).toThrow('--lang must be ko or en, got "fr".');
});
