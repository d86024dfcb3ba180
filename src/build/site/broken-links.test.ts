// The check of links and ids finds what it should, and no more.
import { expect, test } from 'vitest';
import { brokenLinks } from './broken-links.ts';

const files = (body: string) =>
  new Map([
    ['ko/a/index.html', body],
    ['ko/b/index.html', '<p id="here">b</p>'],
    ['icon.svg', '<svg/>'],
  ]);

test.each([
  ['<a href="/ko/b/#here">', []],
  ['<a href="../b/">', []],
  ['<a href="#top"><p id="top">', []],
  ['<link rel="icon" href="/icon.svg">', []],
  ['<a href="https://example.org/x#y">', []],
  ['<script src="/assets/x.js">', []],
  ['<a class="c" href="/ko/c/">', ['ko/a/index.html links to "/ko/c/"']],
  ['<a href="/ko/b">', ['ko/a/index.html links to "/ko/b"']],
  ['<a href="/ko/b/#there">', ['ko/a/index.html links to "/ko/b/#there"']],
  ['<p id="x"><p id="x">', ['ko/a/index.html has two "#x"']],
  ['<button popovertarget="y">', ['ko/a/index.html has no "#y"']],
  ['<section aria-labelledby="z">', ['ko/a/index.html has no "#z"']],
])('%s', (body, problems) => {
  expect(brokenLinks(files(body))).toEqual(problems);
});
