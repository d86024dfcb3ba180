// deepdict verify: measures claims over their seeds and records the evidence.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { createDataLoader } from '../build/data.ts';
import type { ExperimentReport, VerifyOptions } from '../build/verify.ts';
import { record, verify as verifyAll, verifyShard } from '../build/verify.ts';
import { parseShard, readParts } from '../build/verify-parts.ts';
import { experimentLoaders, loadExperiment } from '../experiments/index.ts';
import { createNodeHost } from '../hosts/index.node.ts';
import type { Host } from '../hosts/index.ts';
import type { AnyExperiment } from '../model/index.ts';
import { UserError } from '../model/index.ts';
import type { Command, Context } from './command.ts';
import { EXIT, JSON_OPTION } from './command.ts';
import { progressBar } from './progress-bar.ts';
import { allHold, reportLines } from './verify-view.ts';
import { WORDS } from './words.ts';

export const verify: Command = {
  name: 'verify',
  usage: '[--only slug,slug] [--merge file...]',
  summary: {
    ko: '주장을 모든 시드로 다시 재고 evidence/에 기록합니다.',
    en: 'Measure the claims over all their seeds and record them in evidence/.',
  },
  options: () => ({
    all: {
      help: {
        ko: '코드가 그대로인 실험도 다시 잽니다',
        en: 'Also measure experiments whose code is unchanged',
      },
    },
    only: { value: 'slug,slug', help: { ko: '이 실험만', en: 'These experiments only' } },
    shard: {
      value: 'i/n',
      help: {
        ko: '실행을 n으로 나눈 i번째만 하고 dist/verify/에 씁니다',
        en: 'Do the i-th of n parts of the work and write it to dist/verify/',
      },
    },
    merge: {
      help: {
        ko: '모든 부분의 파일을 합쳐 기록합니다',
        en: 'Join the files of all parts and record them',
      },
    },
    ...JSON_OPTION,
  }),
  async run(context) {
    const { root, words, given, io, lang } = context;
    if (given.merge !== true && words.length > 0) {
      throw new UserError(
        `"${words[0]}" is too much. Name experiments by --only, part files after --merge.`,
      );
    }
    if (given.merge === true && given.shard !== undefined) {
      throw new UserError(
        '--shard and --merge exclude each other: first every shard, then the merge.',
      );
    }
    const experiments = await chosen(given.only);
    if (given.merge === true) {
      return answer(context, await record({ root, experiments }, await readParts(words)));
    }
    const shard = typeof given.shard === 'string' ? parseShard(given.shard) : undefined;
    const host = createNodeHost({
      load: loadExperiment,
      loadData: createDataLoader(root),
      listings: join(root, 'listings'),
      queueLimit: Number.POSITIVE_INFINITY,
    });
    const restore = io.onInterrupt(() => {
      io.err(WORDS[lang].cancelled);
      process.exit(EXIT.interrupted);
    });
    try {
      const options = verifyOptions(context, experiments, host);
      if (shard === undefined) return answer(context, await verifyAll(options));
      const { path, part } = await verifyShard(options, shard);
      io.status('');
      io.out(given.json === true ? JSON.stringify({ path }) : WORDS[lang].partWritten(path));
      const failed = part.results.filter(({ failure }) => failure !== undefined);
      for (const { key, failure } of failed) io.err(`${key}: ${failure}`);
      return failed.length > 0 ? EXIT.failed : EXIT.ok;
    } finally {
      restore();
      await host.close();
    }
  },
};

/** Prints the reports; returns the exit code. */
function answer({ io, lang, given }: Context, reports: readonly ExperimentReport[]): number {
  io.status('');
  if (given.json === true) io.out(JSON.stringify(reports, null, 2));
  else io.out(reportLines(reports, lang, io.columns, io.colors).join('\n'));
  return allHold(reports) ? EXIT.ok : EXIT.failed;
}

function verifyOptions(
  { io, root, given }: Context,
  experiments: readonly AnyExperiment[],
  host: Host,
): VerifyOptions {
  return {
    root,
    experiments,
    host,
    all: given.all === true,
    measuredOn: {
      node: process.version,
      platform: `${process.platform} ${process.arch}, ${availableParallelism()} cores`,
      date: new Date().toISOString().slice(0, 10),
    },
    now: () => performance.now(),
    onProgress: (share, last) => {
      const text = last === undefined ? '' : `${last.experiment} ${last.seconds.toFixed(1)} s`;
      io.status(progressBar(share, text));
    },
  };
}

/** Experiments of --only, or all of them, sorted by slug so that shards agree on the order. */
async function chosen(only: string | boolean | undefined): Promise<AnyExperiment[]> {
  const slugs =
    typeof only === 'string'
      ? [...new Set(only.split(',').map((slug) => slug.trim()))]
      : Object.keys(experimentLoaders);
  return Promise.all(slugs.sort().map(loadExperiment));
}
