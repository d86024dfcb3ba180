// What the index is built of, from entries of the sample dictionary.
import { expect, test } from 'vitest';
import { searchDocuments } from './search-documents.ts';
import { sampleCatalogue } from './site/sample-site.fixture.ts';

test('names, phrases, the one-line answer without numbers, key points and needs', () => {
  const document = searchDocuments(sampleCatalogue.entries).find(
    ({ slug }) => slug === 'why-halve',
  );
  expect(document).toEqual({
    slug: 'why-halve',
    kind: 'question',
    title: { ko: '왜 반으로 줄이나', en: 'Why halve' },
    aliases: { ko: ['반감'], en: ['halving again'] },
    searchPhrases: {
      ko: ['계속 줄이면 어떻게 되나'],
      en: ['what happens when it keeps shrinking'],
    },
    texts: {
      ko: ['절반으로 줄이면 금방 작아집니다.', '하나', '둘 $x/2$', '셋', '절반'],
      en: ['A half each time gets small soon.', 'one', 'two $x/2$', 'three', 'half'],
    },
    senses: [],
  });
});
