// Roots of English words, and Korean words without particles.
import { describe, expect, test } from 'vitest';
import { keystrokes } from './keystrokes.ts';
import { stem, withoutParticles } from './stems.ts';

describe('stem', () => {
  test.each([
    ['regularization', 'regularisation', 'regularizing', 'regularised', 'regularizer'],
    ['overfitting', 'overfit', 'overfitted', 'overfits'],
    ['gradients', 'gradient'],
    ['losses', 'loss'],
    ['biases', 'bias'],
    ['activations', 'activation'],
    ['optimizers', 'optimiser', 'optimization', 'optimising'],
    ['labelling', 'labels', 'label', 'labeled'],
    ['entropies', 'entropy'],
  ])('%s and its forms share a root', (word, ...forms) => {
    expect(forms.map(stem)).toEqual(forms.map(() => stem(word)));
  });

  test.each([
    ['loss', 'less'],
    ['bias', 'basis'],
    ['batch', 'bat'],
    ['layer', 'lay'],
  ])('%s and %s stay apart', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });

  test.each(['', 'l2', 'relu', 'gan', '배치'])('"%s" is its own root', (word) => {
    expect(stem(word)).toBe(word);
  });
});

test.each([
  ['드롭아웃은', '드롭아웃'],
  ['은닉층에서는', '은닉층'],
  ['연쇄법칙으로부터', '연쇄법칙'],
  ['은닉층에도', '은닉층'],
  ['relu를', 'relu'],
])('%s without particles may be %s', (word, bare) => {
  expect(withoutParticles(keystrokes(word))).toContain(keystrokes(bare));
});

test('a particle alone stays', () => {
  expect(withoutParticles(keystrokes('은'))).toEqual([]);
});
