// A small dictionary for tests: a question, two terms and a disambiguation, all without problems.
import type { Evidence } from '../model/index.ts';
import { defineExperiment } from '../model/index.ts';
import type { Known } from './known.ts';

/** Halving: x after n halvings; small enough to check by hand. */
export const halving = defineExperiment({
  slug: 'halving',
  title: { ko: '반으로 줄이기', en: 'Halving' },
  summary: { ko: '1을 계속 반으로 줄입니다.', en: 'Halves 1 again and again.' },
  params: {
    times: {
      type: 'number',
      label: { ko: '횟수', en: 'Times' },
      min: 1,
      max: 20,
      integer: true,
      default: 3,
    },
  },
  presets: [{ id: 'deep', label: { ko: '깊게', en: 'Deep' }, values: { times: 10 } }],
  charts: [
    {
      id: 'size',
      title: { ko: '크기', en: 'Size' },
      x: { label: { ko: '횟수', en: 'Times' } },
      y: { label: { ko: '크기', en: 'Size' } },
      series: [{ id: 'left', label: { ko: '남은 크기', en: 'Left' } }],
    },
  ],
  scalars: { left: { ko: '남은 크기', en: 'Size left' } },
  *run({ times }) {
    let left = 1;
    yield { kind: 'point', chart: 'size', series: 'left', x: 0, y: left };
    for (let i = 1; i <= times; i++) {
      left /= 2;
      yield { kind: 'point', chart: 'size', series: 'left', x: i, y: left };
    }
    yield { kind: 'scalar', name: 'left', value: left };
  },
  claims: [
    {
      id: 'an-eighth',
      sentence: { ko: '세 번 줄이면 8분의 1이 남습니다.', en: 'Three halvings leave an eighth.' },
      measure: (observations) => observations.scalar('left'),
      expect: { op: 'within', low: 0.12, high: 0.13 },
      format: { style: 'percent', digits: 1 },
      seeds: [1, 2, 3, 4, 5],
      quorum: 5,
    },
  ],
});

export const halvingEvidence: Evidence = {
  experiment: 'halving',
  hash: 'ab'.repeat(32),
  measuredOn: { node: 'v20.20.2', platform: 'linux x64', date: '2026-01-02' },
  claims: [
    {
      id: 'an-eighth',
      params: { times: 3 },
      values: [1, 2, 3, 4, 5].map((seed) => ({ seed, value: 0.125, holds: true })),
      median: 0.125,
      min: 0.125,
      max: 0.125,
      held: 5,
      holds: true,
    },
  ],
};

export const sampleKnown: Known = {
  experiments: new Map([['halving', halving]]),
  evidence: new Map([['halving', halvingEvidence]]),
  listings: new Map([
    ['small.ts', ['backprop']],
    ['large.ts', []],
  ]),
  buildPaths: ['small'],
  plays: ['hillside', 'computation-graph'],
  revisionOf: (text) => (text.length % 0xffffffff).toString(16).padStart(8, '0'),
  missingEvidence: 'error',
};

const topics = `- id: basics
  title: { ko: 기초, en: Basics }
  summary: { ko: 기초입니다., en: The basics. }
`;

const questionYaml = `kind: question
topic: basics
difficulty: basic
answers: [q1.0]
asks-next: [shrinking]
needs: [half-term]
see-also: []
experiments: [halving]
sources:
  - key: zeno
    authors: [Zeno of Elea]
    year: 1950
    title: On halving
    venue: Paradoxes
    doi: 10.1000/zeno
`;

const questionKo = `---
title: 왜 반으로 줄이나
aliases: [반감]
search-phrases: [계속 줄이면 어떻게 되나]
key-points: [하나, "둘 $x/2$", 셋]
follows: en@00000000
---
## 한 줄 답

:term[절반]으로 줄이면 금방 작아집니다 :cite[zeno].

## 중학생에게

종이를 계속 접어 봅니다.

## 면접에서

**반감(halving)**은 빠릅니다. [용어](../half-term/#in-depth)를 봅니다.

## 자세히

세 번이면 :claim[halving/an-eighth]입니다. $x_n = 2^{-n}$

::listing[small.ts]{region=backprop}

## 흔한 실수

0이 되지는 않습니다.

## 직접 확인

::experiment[halving]{preset="deep" times=12}

## 출처
`;

const questionEn = `---
title: Why halve
aliases: [halving again]
search-phrases: [what happens when it keeps shrinking]
key-points: [one, "two $x/2$", three]
follows: ko@00000000
---
## In one line

A :term[half] each time gets small soon :cite[zeno].

## For a middle-school student

Fold a sheet of paper.

## In an interview

It is **fast**. See [the term](/en/half-term/).

## In depth

After three it is :claim[halving/an-eighth]. $x_n = 2^{-n}$

::listing[small.ts]{region=backprop}

## Common mistakes

It never becomes 0.

## See it run

::experiment[halving]{preset="deep" times=12}

## Sources
`;

function term(title: string, lang: 'ko' | 'en', alias: string): string {
  const [other, one, depth, sources] =
    lang === 'ko'
      ? ['en', '한 줄 답', '자세히', '출처']
      : ['ko', 'In one line', 'In depth', 'Sources'];
  return `---
title: ${title}
aliases: [${alias}]
search-phrases: []
key-points: []
follows: ${other}@00000000
---
## ${one}

${title} :cite[zeno].

## ${depth}

${title}

## ${sources}
`;
}

const termYaml = questionYaml
  .replace('kind: question', 'kind: term')
  .replace(/^(answers|asks-next|experiments|needs).*\n/gm, '');

/** Files of the sample, by path; `follows` is the one thing that the check warns of. */
export const sampleFiles: ReadonlyMap<string, string> = new Map([
  ['content/topics.yaml', topics],
  ['content/why-halve/entry.yaml', questionYaml],
  ['content/why-halve/ko.md', questionKo],
  ['content/why-halve/en.md', questionEn],
  ['content/half-term/entry.yaml', termYaml],
  ['content/half-term/ko.md', term('절반', 'ko', '2분의 1')],
  ['content/half-term/en.md', term('half', 'en', 'one half')],
  ['content/shrinking/entry.yaml', termYaml],
  ['content/shrinking/ko.md', term('축소', 'ko', '줄이기')],
  ['content/shrinking/en.md', term('shrinking', 'en', 'getting smaller')],
]);
