// The reports of verify: every claim in a row, and a verdict that counts what does not hold.
import pc from 'picocolors';
import { expect, test } from 'vitest';
import type { ExperimentReport } from '../build/verify.ts';
import { halving, halvingEvidence } from '../content/sample.fixture.ts';
import { allHold, reportLines } from './verify-view.ts';

const colors = pc.createColors(false);
const evidence = halvingEvidence.claims[0];
const claim = halving.claims[0];
if (evidence === undefined || claim === undefined) throw new Error('The sample has no claim.');
const report = (changes: Partial<ExperimentReport>): ExperimentReport => ({
  experiment: 'halving',
  state: 'measured',
  reasons: [],
  seconds: 1.25,
  claims: [{ ...evidence, claim }],
  ...changes,
});
const lines = (...reports: ExperimentReport[]) => reportLines(reports, 'en', 90, colors);

test('claims that hold', () => {
  expect(lines(report({}))).toEqual([
    'halving measured 1.3 s',
    '     claim      median  range          seeds     pass mark',
    '  ─  ─────────  ──────  ─────────────  ────────  ─────────────',
    '  ✓  an-eighth   12.5%  12.5% … 12.5%  5/5 (≥5)  12.0% … 13.0%',
    '',
    'The claim holds.',
  ]);
});

test('a claim that does not hold fails the whole', () => {
  const failing = report({ claims: [{ ...evidence, claim, held: 2, holds: false }] });
  expect(allHold([report({}), failing])).toBe(false);
  expect(lines(report({}), failing).at(-1)).toBe('1 of 2 claims does not hold.');
  expect(lines(failing)[3]).toMatch(/^ {2}✗ {2}an-eighth .* 2\/5 \(≥5\)/);
});

test('a run that broke fails the whole, and says why', () => {
  const broken = report({ state: 'failed', claims: [], reasons: ['The run was cancelled.'] });
  expect(allHold([broken])).toBe(false);
  expect(lines(broken)).toEqual([
    'halving failed',
    '  The run was cancelled.',
    '',
    'All 0 claims hold.',
    '1 experiment did not run to the end.',
  ]);
});

test('what could not run here is no failure', () => {
  const skipped = report({ state: 'skipped', reasons: ['NumPy is missing.'] });
  expect(allHold([skipped])).toBe(true);
  expect(lines(skipped).slice(0, 2)).toEqual(['halving skipped', '  NumPy is missing.']);
  expect(lines({ ...skipped, claims: [] }).at(-1)).toBe('1 experiment has no recorded evidence.');
});

test('recorded values say that they are', () => {
  expect(lines(report({ state: 'recorded' }))[0]).toBe(
    'halving recorded its code is unchanged, these are the recorded values',
  );
});
