// deepdict run: runs an experiment and shows what it observed.
import { join } from 'node:path';
import { createDataLoader } from '../build/data.ts';
import { RECORDED_SEED } from '../build/recorded-run.ts';
import { paceMedians } from '../charts/index.ts';
import { experimentLoaders, loadExperiment } from '../experiments/index.ts';
import { createNodeHost } from '../hosts/index.node.ts';
import type { RunHandle, RunOutcome } from '../hosts/index.ts';
import type { AnyExperiment, PaceLap, ParamValue } from '../model/index.ts';
import { toStored, UserError } from '../model/index.ts';
import { kebab } from './arguments.ts';
import type { Command, Context, Given, Options } from './command.ts';
import { EXIT, JSON_OPTION } from './command.ts';
import { progressBar } from './progress-bar.ts';
import { paramOptions, presetHelp, runParams } from './run-options.ts';
import { checkClaims, claimLines, observationLines } from './run-view.ts';
import { WORDS } from './words.ts';
import { wrap } from './wrap.ts';

const OWN_OPTIONS: Options = {
  preset: { value: 'id', help: { ko: '준비된 설정으로 시작합니다', en: 'Start from a preset' } },
  seed: {
    value: 'n',
    help: {
      ko: `난수 시드 (기본값 ${RECORDED_SEED})`,
      en: `Random seed (default ${RECORDED_SEED})`,
    },
  },
  timeLimit: {
    value: 's',
    help: { ko: '이 시간(초)이 지나면 멈춥니다', en: 'Stop after so many seconds' },
  },
  ...JSON_OPTION,
};

/** The experiment among what was typed: a value may stand before it. */
const slugOf = (words: readonly string[]) =>
  words.find((word) => Object.hasOwn(experimentLoaders, word)) ?? words[0];

export const run: Command = {
  name: 'run',
  usage: '<experiment> [--<parameter> value]',
  summary: { ko: '실험을 실행합니다.', en: 'Run an experiment.' },
  async options(words) {
    const slug = slugOf(words);
    return slug === undefined
      ? OWN_OPTIONS
      : { ...paramOptions(await loadExperiment(slug)), ...OWN_OPTIONS };
  },
  async help({ words, lang, io }) {
    const slug = slugOf(words);
    if (slug === undefined) return [Object.keys(experimentLoaders).join('\n')];
    const experiment = await loadExperiment(slug);
    return [
      io.colors.bold(experiment.title[lang]),
      ...wrap(experiment.summary[lang], io.columns),
      ...presetHelp(experiment, lang, io.columns, io.colors),
    ];
  },
  async run(context) {
    const { io, lang, words, given } = context;
    const [slug, extra] = words;
    if (slug === undefined) {
      throw new UserError(
        `Name the experiment to run: ${Object.keys(experimentLoaders).join(', ')}.`,
      );
    }
    if (extra !== undefined) {
      throw new UserError(`"${extra}" is too much. Parameters are options: --name value.`);
    }
    const experiment = await loadExperiment(slug);
    const params = runParams(experiment, given);
    const seed = wholeSeed(given);
    const laps: PaceLap[] = [];
    const outcome = await observe(context, experiment, params, seed, laps);
    if (outcome.status !== 'done') return explain(context, outcome);
    const { observations } = outcome;
    const claims = checkClaims({ experiment, params, observations });
    if (given.json === true) {
      const checked = claims.map(({ claim: { id, sentence, expect }, value, holds }) => {
        return { id, sentence: sentence[lang], value, expect, holds };
      });
      const stored = observations.map(toStored);
      const run = { experiment: slug, params, seed, observations: stored, claims: checked };
      // All but the pace is the same every time.
      const pace = paceMedians(laps).map(({ x, y }) => ({ x, perSecond: y }));
      io.out(JSON.stringify(pace.length === 0 ? run : { ...run, pace }));
    } else {
      const { columns: width, colors } = io;
      const view = { experiment, params, observations, laps, lang, width, colors };
      io.out(
        [...headLines(context, experiment, params, seed), ...observationLines(view)].join('\n'),
      );
      const { noClaimHere, oneSeed, claims: heading } = WORDS[lang];
      const below = claims.length === 0 ? noClaimHere : `${oneSeed} ${slug}`;
      io.out(
        [
          '',
          io.colors.bold(heading),
          ...claimLines(claims, view),
          ...wrap(below, io.columns).map(io.colors.dim),
        ].join('\n'),
      );
    }
    return claims.every(({ holds }) => holds) ? EXIT.ok : EXIT.failed;
  },
};

/** Runs on a worker thread with a bar of progress, and adds timed work to `laps`; Ctrl-C cancels. */
async function observe(
  { io, root, given }: Context,
  experiment: AnyExperiment,
  params: Readonly<Record<string, ParamValue>>,
  seed: number,
  laps: PaceLap[],
): Promise<RunOutcome> {
  const host = createNodeHost({
    load: loadExperiment,
    loadData: createDataLoader(root),
    listings: join(root, 'listings'),
    slots: 1,
  });
  const request = { experiment: experiment.slug, params, seed, ...timeLimit(given) };
  const handle: RunHandle = host.start(request, (event) => {
    if (event.kind === 'pace') laps.push(...event.laps);
    if (event.kind === 'progress') io.status(progressBar(event.done / event.total));
  });
  const restore = io.onInterrupt(() => handle.cancel());
  try {
    return await handle.outcome;
  } finally {
    restore();
    io.status('');
    await host.close();
  }
}

/** Says why there is nothing to show; returns the exit code. */
function explain({ io, lang }: Context, outcome: Exclude<RunOutcome, { status: 'done' }>): number {
  switch (outcome.status) {
    case 'cancelled':
      io.err(WORDS[lang].cancelled);
      return EXIT.interrupted;
    case 'timed-out':
      io.err(WORDS[lang].timedOut(outcome.seconds));
      return EXIT.failed;
    case 'unavailable':
      throw new UserError(outcome.reason);
    case 'refused':
      throw new UserError(outcome.message);
    case 'failed': {
      if (outcome.userError) throw new UserError(outcome.message);
      throw Object.assign(new Error(outcome.message), { stack: outcome.stack ?? outcome.message });
    }
  }
}

function headLines(
  { io, lang }: Context,
  { title, params: specs }: AnyExperiment,
  params: Readonly<Record<string, ParamValue>>,
  seed: number,
): string[] {
  const settings = Object.keys(specs).map((name) => `${kebab(name)} ${params[name]}`);
  return [
    io.colors.bold(title[lang]),
    ...wrap([...settings, WORDS[lang].seed(seed)].join(' · '), io.columns).map(io.colors.dim),
  ];
}

function wholeSeed({ seed }: Given): number {
  if (seed === undefined) return RECORDED_SEED;
  const value = Number(seed);
  if (seed !== '' && Number.isInteger(value) && value >= 0 && value <= 0xffffffff) return value;
  throw new UserError(`--seed must be a whole number from 0 to 4294967295, got "${seed}".`);
}

function timeLimit({ timeLimit: given }: Given): { timeLimitSeconds?: number } {
  if (given === undefined) return {};
  const seconds = Number(given);
  if (given !== '' && seconds > 0 && seconds <= 86400) return { timeLimitSeconds: seconds };
  throw new UserError(
    `--time-limit must be a number of seconds above 0 and up to 86400, got "${given}".`,
  );
}
