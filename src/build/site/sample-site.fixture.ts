// The small dictionary of the content tests as a site, with a recorded run and two listings.
import { parseContent } from '../../content/index.ts';
import {
  halving,
  halvingEvidence,
  sampleFiles,
  sampleKnown,
} from '../../content/sample.fixture.ts';
import type { RecordedRun } from '../../model/index.ts';
import { isRecorded, parseListing, toStored } from '../../model/index.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Site } from './context.ts';
import { createSite } from './context.ts';

const run: RecordedRun = {
  experiment: 'halving',
  hash: halvingEvidence.hash,
  seed: 1,
  params: { times: 3 },
  seconds: 0.01,
  digest: 'cd'.repeat(32),
  observations: [
    ...[...halving.run({ times: 3 }, { seed: 1, data: {} })].filter(isRecorded).map(toStored),
    toStored({
      kind: 'table',
      name: 'steps',
      caption: { ko: '단계', en: 'Steps' },
      columns: [{ ko: '횟수', en: 'Times' }],
      rows: [['1 < 2'], [0.5], [{ ko: '끝', en: 'end' }]],
    }),
    toStored({
      kind: 'image',
      name: 'picture',
      caption: { ko: '그림', en: 'Picture' },
      width: 2,
      height: 2,
      channels: 1,
      pixels: new Uint8Array([0, 85, 170, 255]),
    }),
  ],
};

const { entries, topics } = parseContent(sampleFiles, sampleKnown);

export const sampleCatalogue: Catalogue = {
  entries,
  topics,
  experiments: new Map([['halving', halving]]),
  evidence: new Map([['halving', halvingEvidence]]),
  runs: new Map([['halving', run]]),
  listings: new Map([
    [
      'small.ts',
      parseListing(
        'small.ts',
        "const a = '<b>';\n\n// region backprop\nconst b = a;\n// of it\n// endregion\n",
      ),
    ],
    ['large.ts', parseListing('large.ts', "const a = '<c>';\nconst c = 1;\n")],
  ]),
};

/** The site of the sample, as if bundled. */
export const sampleSite: Site = createSite(sampleCatalogue, {
  themeScript: '/assets/theme.js',
  script: '/assets/main.js',
  styles: ['/assets/main.css'],
  preload: ['/assets/shared.js'],
});
