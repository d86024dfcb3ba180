// The pages of the sample: which there are, that they hold together, and what stands in them.
import { describe, expect, test } from 'vitest';
import { brokenLinks } from './broken-links.ts';
import { createSite } from './context.ts';
import { sampleCatalogue, sampleSite } from './sample-site.fixture.ts';
import { siteFiles } from './site-files.ts';

const files = siteFiles(sampleSite);
const pageOf = (path: string) => {
  const text = files.get(path);
  if (text === undefined) throw new Error(`No file ${path}.`);
  return text;
};
const ko = pageOf('ko/why-halve/index.html');
const en = pageOf('en/why-halve/index.html');

test('every page exists in both languages', () => {
  const paths = [
    '',
    'terms/',
    'experiments/',
    'performance/',
    'topics/basics/',
    'experiments/halving/',
    'half-term/',
    'shrinking/',
    'why-halve/',
  ];
  for (const lang of ['ko', 'en']) {
    for (const path of paths) expect(files.has(`${lang}/${path}index.html`), path).toBe(true);
    expect(files.has(`${lang}/404.html`)).toBe(true);
  }
  expect(files.has('index.html')).toBe(true);
  expect(files.has('404.html')).toBe(true);
});

test('every link, popover and label leads somewhere, and no id is used twice', () => {
  expect(brokenLinks(files)).toEqual([]);
});

test('every page names its language, links the other one, and has one main heading', () => {
  for (const [path, text] of files) {
    if (!path.endsWith('.html')) continue;
    expect(text, path).toMatch(path.startsWith('en/') ? /<html lang="en">/ : /<html lang="ko">/);
    expect(text.match(/<h1[ >]/g), path).toHaveLength(1);
    expect(text, path).toMatch(/<title>[^<]+<\/title>/);
  }
  expect(en).toContain('<link rel="alternate" hreflang="ko" href="/ko/why-halve/">');
  expect(en).toContain('href="/ko/why-halve/" hreflang="ko" lang="ko"');
});

test('nothing inline runs as a script', () => {
  for (const text of files.values()) {
    expect(text).not.toMatch(/<script(?![^>]*(?: src=|type="application\/ld\+json"))/);
    expect(text).not.toMatch(/\son\w+="/);
  }
});

describe('an entry', () => {
  test('has the same section ids in both languages', () => {
    const ids = (text: string) =>
      [...text.matchAll(/<section id="([^"]+)"/g)].map((match) => match[1]);
    expect(ids(ko)).toEqual([
      'one-line',
      'needs',
      'simple',
      'interview',
      'key-points',
      'in-depth',
      'mistakes',
      'see-it-run',
      'sources',
      'asks-next',
      'terms-used',
    ]);
    expect(ids(en)).toEqual(ids(ko));
  });

  test('shows a measured number with where it comes from', () => {
    const [, popover] =
      /popovertarget="measured-halving-an-eighth"[^>]*>12\.5%<\/button>(<span popover.*?<\/a><\/span>)/s.exec(
        en,
      ) ?? [];
    expect(popover).toContain('Three halvings leave an eighth.');
    expect(popover).toContain('12.0% … 13.0%');
    expect(popover).toContain('5 of 5 hold (5 needed)');
    expect(popover).toContain('Measured on 2026-01-02 with Node.js v20.20.2 (linux x64)');
    expect(popover).toContain('href="/en/experiments/halving/#claim-halving-an-eighth"');
  });

  test('links a term with its one-line answer, and a source by number', () => {
    expect(ko).toContain('<a class="term" href="/ko/half-term/" title="절반.">절반</a>으로');
    expect(ko).toContain('작아집니다<sup class="cite"><a href="#source-zeno" aria-label="출처 1">');
    expect(ko).toContain('<a class="source-link" href="https://doi.org/10.1000/zeno">');
  });

  test('keeps emphasis before a Korean particle, and maths in key points', () => {
    expect(ko).toContain('<strong>반감(halving)</strong>은 빠릅니다.');
    expect(ko).toContain('<span>둘 <math>');
  });

  test('shows the lines of a region with the numbers of the file', () => {
    expect(en).toContain('Back-propagation: 1 lines');
    expect(en).toMatch(/class="line counted in-region region-backprop" id="[^"]+-L4"/);
    expect(en).toMatch(/class="line in-region region-backprop" id="[^"]+-L5"/);
    expect(en).not.toContain('-L1"');
  });

  test('names its experiment with settings, recorded output and claims inside', () => {
    expect(en).toContain(
      '<dd-experiment slug="halving" lang="en" preset="deep" params="{&quot;times&quot;:12}">',
    );
    expect(en).toContain('<dt>Size left</dt><dd>0.1250</dd>');
    expect(en).toContain('<td>1 &lt; 2</td>');
    expect(en).toContain('src="data:image/png;base64,iVBOR');
    expect(en).toContain('npx deepdict run halving');
  });

  test('says who uses it', () => {
    const [, usedBy] =
      /<section id="used-by"(.*?)<\/section>/s.exec(pageOf('en/half-term/index.html')) ?? [];
    expect(usedBy).toContain('href="/en/why-halve/"');
  });

  test('escapes its title everywhere', () => {
    const entries = sampleCatalogue.entries.map((entry) => ({
      ...entry,
      words: { ...entry.words, en: { ...entry.words.en, title: '<script>alert(1)</script>' } },
    }));
    const hostile = siteFiles(createSite({ ...sampleCatalogue, entries }, sampleSite.bundle));
    for (const [path, text] of hostile) {
      if (path.endsWith('.html')) expect(text, path).not.toContain('<script>alert');
    }
  });
});

test('without evidence a number says that it is not measured', () => {
  const bare = { ...sampleCatalogue, evidence: new Map(), runs: new Map() };
  const page = siteFiles(createSite(bare, sampleSite.bundle)).get('en/why-halve/index.html');
  expect(page).toContain('data-holds="false">not measured yet</button>');
  expect(page).toContain('No run has been recorded yet.');
});

test('data for the page', () => {
  expect(JSON.parse(pageOf('data/evidence/halving.json')).claims[0].median).toBe(0.125);
  expect(JSON.parse(pageOf('data/runs/halving.json')).seed).toBe(1);
  expect(Object.keys(JSON.parse(pageOf('data/listings.json')))).toEqual(['small.ts', 'large.ts']);
});
