// Templates escape whatever is put into them.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attribute, escapeHtml, html, trusted } from './html.ts';

test('text is escaped, HTML is not, and nothing leaves nothing', () => {
  const inner = html`<b>${'a < b & "c"'}</b>`;
  expect(html`<p title="${"'"}">${inner}${undefined}${false}${[1, inner]}</p>`.value).toBe(
    '<p title="&#39;"><b>a &lt; b &amp; &quot;c&quot;</b>1<b>a &lt; b &amp; &quot;c&quot;</b></p>',
  );
  expect(html`${trusted('<i>')}`.value).toBe('<i>');
});

test('attributes', () => {
  expect(html`<a${attribute('href', 'a"b')}${attribute('rel', undefined)}>`.value).toBe(
    '<a href="a&quot;b">',
  );
  expect(attribute('autofocus', true).value).toBe(' autofocus');
  expect(attribute('autofocus', false).value).toBe('');
});

test('escaped text holds no markup and reads back', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'<>&"\'a;') }), (text) => {
      const escaped = escapeHtml(text);
      expect(escaped).not.toMatch(/[<>"']/);
      const back = escaped
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&#39;/g, "'")
        .replace(/&amp;/g, '&');
      expect(back).toBe(text);
    }),
  );
});
