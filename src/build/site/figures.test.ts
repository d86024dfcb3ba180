// Figures of code: whole listings, differences, and colours that follow lines.
import { describe, expect, test } from 'vitest';
import { halving } from '../../content/sample.fixture.ts';
import type { AnyExperiment, ChartSpec } from '../../model/index.ts';
import { sampleField, toStored } from '../../model/index.ts';
import { createPage } from './context.ts';
import { diffFigure } from './diff-figure.ts';
import { experimentElement } from './experiment-element.ts';
import { highlightLines } from './highlight.ts';
import { listingFigure } from './listing-figure.ts';
import { recordedOutput } from './observations.ts';
import { pngAddress } from './png.ts';
import { sampleCatalogue, sampleSite } from './sample-site.fixture.ts';

const listing = (name: string) => {
  const found = sampleCatalogue.listings.get(name);
  if (found === undefined) throw new Error(`No listing ${name}.`);
  return found;
};
const textOf = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&#39;/g, "'");

test('a whole listing shows every line once, with its counts', () => {
  const figure = listingFigure(createPage(sampleSite, 'en'), listing('small.ts')).value;
  expect(figure).toContain('>2 lines<');
  expect(figure.match(/class="line[ "]/g)).toHaveLength(6);
  expect(figure.match(/class="line counted/g)).toHaveLength(2);
  const code = [...figure.matchAll(/<span class="line-code">(.*?)<\/span>\n/gs)].map((match) =>
    textOf(match[1] ?? ''),
  );
  expect(code.join('\n')).toBe(listing('small.ts').source.trimEnd());
});

test('the same listing twice has other ids the second time', () => {
  const page = createPage(sampleSite, 'en');
  expect(listingFigure(page, listing('small.ts')).value).toContain('id="listing-small-ts"');
  expect(listingFigure(page, listing('small.ts')).value).toContain('id="listing-small-ts-2"');
});

test('a difference marks and counts its lines, also for those who do not see colours', () => {
  const page = createPage(sampleSite, 'en');
  const figure = diffFigure(page, listing('small.ts'), listing('large.ts')).value;
  expect(figure).toContain('2 lines added · 2 removed');
  expect(figure.match(/class="line diff-added/g)).toHaveLength(2);
  expect(figure.match(/Removed line: /g)).toHaveLength(6);
});

describe('colours', () => {
  test('end at the end of a line and start again on the next', () => {
    const lines = highlightLines('/* a\nb */ const c = "<";', 'typescript').map(String);
    expect(lines[0]).toBe('<span class="hljs-comment">/* a</span>');
    expect(lines[1]).toContain('<span class="hljs-comment">b */</span>');
    expect(lines[1]).toContain('&quot;&lt;&quot;');
  });

  test('an unknown language is plain text', () => {
    expect(highlightLines('a < b\n', 'klingon').map(String)).toEqual(['a &lt; b', '']);
  });
});

describe('an experiment', () => {
  test('shows its record once a page, and its settings each time', () => {
    const page = createPage(sampleSite, 'en');
    const first = experimentElement(page, halving).value;
    const second = experimentElement(page, halving, { preset: 'deep', params: { times: '12' } });
    expect(first).toContain('id="recorded-halving"');
    expect(first).toContain('class="chart-figure"');
    expect(first).toContain('aria-label="Times" value="3" disabled');
    expect(second.value).toContain('aria-label="Times" value="12" disabled');
    expect(second.value).toContain('href="#recorded-halving"');
    expect(second.value).not.toContain('class="chart-figure"');
  });

  test('has its claims open only on its own page, where links lead to them', () => {
    const on = (bare: boolean) =>
      experimentElement(createPage(sampleSite, 'en'), halving, { bare }).value;
    expect(on(true)).toContain('<details class="experiment-claims" open>');
    expect(on(false)).toContain('<details class="experiment-claims">');
  });
});

test('a recorded field is drawn with its chart, also without a series', () => {
  const label = { ko: '', en: 'Loss' };
  const axis = { label, min: 0, max: 1 };
  const surface: ChartSpec = {
    id: 's',
    title: label,
    x: axis,
    y: axis,
    field: { label },
    series: [],
  };
  const field = sampleField(surface, { columns: 5, rows: 5 }, (x, y) => x + y);
  const recorded = sampleCatalogue.runs.get('halving');
  if (recorded === undefined) throw new Error('The sample has a run.');
  const run = { ...recorded, observations: [toStored(field)] };
  const output = recordedOutput(
    createPage(sampleSite, 'en'),
    { ...halving, charts: [surface], scalars: {} },
    run,
  ).value;
  expect(output).toContain('<svg class="field"');
  expect(output).toContain('Loss: lowest value 0');
});

test('where times will be drawn is said, since a recorded run has none', () => {
  const run = sampleCatalogue.runs.get('halving');
  if (run === undefined) throw new Error('The sample has a run.');
  const axis = { label: { ko: '', en: '' } };
  const pace = { title: { ko: '1초에', en: 'Per second' }, x: axis, y: axis };
  const output = (lang: 'ko' | 'en', experiment: AnyExperiment) =>
    recordedOutput(createPage(sampleSite, lang), experiment, run).value;
  expect(output('en', { ...halving, pace })).toContain(
    '<figcaption>Per second</figcaption><p class="chart-note">Drawn while the experiment runs.</p>',
  );
  expect(output('ko', { ...halving, pace })).toContain('실험을 실행하는 동안 그려집니다.');
  expect(output('en', halving)).not.toContain('chart-note');
});

test('a picture is a PNG of its size', () => {
  const address = pngAddress({
    kind: 'image',
    name: 'p',
    caption: { ko: '', en: '' },
    width: 3,
    height: 1,
    channels: 3,
    pixels: new Uint8Array(9),
  });
  const bytes = Buffer.from(address.split(',')[1] ?? '', 'base64');
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20), bytes[25]]).toEqual([3, 1, 2]);
});
