// Bodies to HTML: what must hold beside a measured number.
import type { PhrasingContent, RootContent } from 'mdast';
import { expect, test } from 'vitest';
import { LANGS } from '../../model/index.ts';
import { findPlay, plays } from '../../plays/index.ts';
import { renderNodes } from './body.ts';
import { createPage } from './context.ts';
import { sampleCatalogue, sampleSite } from './sample-site.fixture.ts';

const claim = sampleCatalogue.experiments.get('halving')?.claims[0]?.id;

/** A paragraph with a claim between two texts, as the content check leaves it. */
function paragraph(before: string, after: string): string {
  const data = { directive: { kind: 'claim', experiment: 'halving', claim } } as object;
  const children: PhrasingContent[] = [
    { type: 'text', value: before },
    { type: 'textDirective', name: 'claim', children: [], data },
    { type: 'text', value: after },
  ];
  const page = createPage(sampleSite, 'ko');
  return renderNodes(page, [{ type: 'paragraph', children }], 'test').value;
}

test('the ending of a measured number keeps to its line, once', () => {
  const markup = paragraph('비율은 ', '배입니다. 다음 문장입니다.');
  expect(markup).toMatch(
    /<span class="nowrap"><button.*<\/span>배입니다\.<\/span> 다음 문장입니다\./,
  );
  expect(markup.match(/배입니다/g)).toHaveLength(1);
});

test('a measured number before a space stands alone', () => {
  const markup = paragraph('It is ', ' at the start.');
  expect(markup).not.toContain('nowrap');
  expect(markup).toContain('</span> at the start.');
});

test.each(plays.map(({ name }) => name))('%s has a picture and words before its script', (name) => {
  for (const lang of LANGS) {
    const data = { directive: { kind: 'play', name } } as object;
    const node: RootContent = { type: 'leafDirective', name: 'play', children: [], data };
    const markup = renderNodes(createPage(sampleSite, lang), [node], 'test').value;
    const { title, still } = findPlay(name);
    expect(markup).toMatch(new RegExp(`^<dd-${name} lang="${lang}">.*</dd-${name}>$`));
    expect(markup).toContain(`<svg class=`);
    expect(markup).toContain(`<h3>${title[lang]}</h3>`);
    expect(markup).toContain(still[lang]);
  }
});
