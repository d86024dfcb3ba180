// The suite that every host passes, free of any test runner so that a page can run it too.
import type { RecordedObservation } from '../model/index.ts';
import { isRecorded, toStored } from '../model/index.ts';
import type { Host, RunEvent, RunOutcome, RunRequest } from './contract.ts';
import { loadCaseData, loadCaseExperiment } from './host-cases-experiments.ts';

/** What a host under test must have: these experiments, this data, one slot and a queue of two. */
export const CASE_HOST = {
  load: loadCaseExperiment,
  loadData: loadCaseData,
  slots: 1,
  queueLimit: 2,
} as const;

export interface HostCase {
  readonly name: string;
  /** Throws when the host does not behave. */
  run(host: Host): Promise<void>;
}

/** Cases in order; each gets a host of its own or one that the cases before left idle. */
export const hostCases: readonly HostCase[] = [
  {
    name: 'observations arrive in order, and the outcome holds the same',
    async run(host) {
      const { events, outcome } = await follow(host, { experiment: 'chaos', seed: 1 });
      const heard = events.flatMap((e) => (e.kind === 'observations' ? e.batch : []));
      const expected = await direct('chaos', { steps: 1000 }, 1);
      same(stored(heard), expected);
      same(stored(observed(outcome)), expected);
    },
  },
  {
    name: 'parameters and seed reach the run, and repeat bit for bit',
    async run(host) {
      for (const seed of [0, 7, 0xffffffff]) {
        const request = { experiment: 'chaos', params: { steps: 50 }, seed };
        const { outcome } = await follow(host, request);
        same(stored(observed(outcome)), await direct('chaos', { steps: 50 }, seed));
      }
    },
  },
  {
    name: 'every kind of observation crosses unchanged',
    async run(host) {
      const { outcome } = await follow(host, { experiment: 'kinds' });
      same(stored(observed(outcome)), await direct('kinds', {}, 1));
    },
  },
  {
    name: 'progress ends at its total and is not recorded',
    async run(host) {
      const { events } = await follow(host, { experiment: 'chaos' });
      const last = events.findLast((event) => event.kind === 'progress');
      same(last, { kind: 'progress', done: 1000, total: 1000 });
    },
  },
  {
    name: 'work at a pace is told with the seconds it took, and is not recorded',
    async run(host) {
      const { events, outcome } = await follow(host, { experiment: 'pacing' });
      const laps = events.flatMap((event) => (event.kind === 'pace' ? event.laps : []));
      same(
        laps.map(({ x, amount }) => [x, amount]),
        [
          [1, 1e6],
          [2, 3e6],
          [1, 1e6],
        ],
      );
      // A lap may be too short for a coarse clock; not all of them can be.
      same(
        laps.every(({ seconds }) => seconds >= 0),
        true,
      );
      same(laps.reduce((sum, { seconds }) => sum + seconds, 0) > 0, true);
      same(stored(observed(outcome)), await direct('pacing', {}, 1));
    },
  },
  {
    name: 'a run gets the data files it names',
    async run(host) {
      const { outcome } = await follow(host, { experiment: 'reading' });
      same(stored(observed(outcome)), [
        { kind: 'scalar', name: 'sum', value: 6 },
        { kind: 'scalar', name: 'files', value: 1 },
      ]);
    },
  },
  {
    name: 'a running run is cancelled, and the host goes on',
    async run(host) {
      const outcome = await new Promise<RunOutcome>((settle) => {
        const handle = host.start(request({ experiment: 'endless' }), () => handle.cancel());
        handle.outcome.then(settle);
      });
      same(outcome, { status: 'cancelled' });
      same((await follow(host, { experiment: 'chaos' })).outcome.status, 'done');
    },
  },
  {
    name: 'a waiting run is cancelled, and those behind it move up',
    async run(host) {
      const first = host.start(request({ experiment: 'endless' }));
      const second = host.start(request({ experiment: 'chaos' }));
      const ahead: number[] = [];
      const third = host.start(request({ experiment: 'chaos' }), (event) => {
        if (event.kind === 'queued') ahead.push(event.ahead);
      });
      second.cancel();
      same(await second.outcome, { status: 'cancelled' });
      same(ahead, [0]);
      first.cancel();
      same((await third.outcome).status, 'done');
    },
  },
  {
    name: 'a waiting run hears how many are ahead',
    async run(host) {
      const first = host.start(request({ experiment: 'endless' }));
      const second = host.start(request({ experiment: 'endless' }));
      const ahead: number[] = [];
      const third = host.start(request({ experiment: 'chaos' }), (event) => {
        if (event.kind === 'queued') ahead.push(event.ahead);
      });
      await Promise.resolve();
      first.cancel();
      await first.outcome;
      second.cancel();
      same((await third.outcome).status, 'done');
      same(ahead, [1, 0]);
    },
  },
  {
    name: 'a full queue refuses',
    async run(host) {
      const handles = [1, 2, 3].map(() => host.start(request({ experiment: 'endless' })));
      await Promise.resolve();
      same(await host.start(request({ experiment: 'chaos' })).outcome, {
        status: 'refused',
        message: 'The queue is full: 1 run is under way and 2 wait (at most 2). Try again later.',
      });
      for (const handle of handles) handle.cancel();
      for (const handle of handles) same(await handle.outcome, { status: 'cancelled' });
    },
  },
  {
    name: 'a run past its time limit is ended',
    async run(host) {
      const { outcome } = await follow(host, { experiment: 'endless', timeLimitSeconds: 0.05 });
      same(outcome, { status: 'timed-out', seconds: 0.05 });
      same((await follow(host, { experiment: 'chaos' })).outcome.status, 'done');
    },
  },
  {
    name: 'a failure by the user keeps its text',
    async run(host) {
      const { outcome } = await follow(host, { experiment: 'throwing' });
      same(outcome, failed('The digits are missing. Run "npm run build:data".', true));
    },
  },
  {
    name: 'a failure of the program is named, with its stack',
    async run(host) {
      const params = { fault: 'program' };
      const { outcome } = await follow(host, { experiment: 'throwing', params });
      if (outcome.status !== 'failed') throw new Error(`The status is ${outcome.status}.`);
      same(outcome.message, 'Experiment "throwing" failed: weights is undefined');
      same(outcome.userError, false);
      same(/\.[jt]s\S*:\d+/.test(outcome.stack ?? ''), true);
    },
  },
  {
    name: 'a field that its chart cannot show is a failure of the program',
    async run(host) {
      const { outcome } = await follow(host, {
        experiment: 'throwing',
        params: { fault: 'field' },
      });
      if (outcome.status !== 'failed') throw new Error(`The status is ${outcome.status}.`);
      const wrong = 'The field of chart "plane" has 3 values instead of 2 x 2 = 4.';
      same(outcome.message, `Experiment "throwing" failed: ${wrong}`);
    },
  },
  {
    name: 'a pace that nothing declares is a failure of the program',
    async run(host) {
      const { outcome } = await follow(host, {
        experiment: 'throwing',
        params: { fault: 'pace' },
      });
      if (outcome.status !== 'failed') throw new Error(`The status is ${outcome.status}.`);
      const wrong = 'A pace is observed, but the experiment declares no "pace".';
      same(outcome.message, `Experiment "throwing" failed: ${wrong}`);
    },
  },
  {
    name: 'an unknown experiment, a bad parameter, seed or time limit fails before it runs',
    async run(host) {
      const rejected: [Partial<RunRequest>, string][] = [
        [{ experiment: 'choas' }, 'There is no experiment "choas".'],
        [
          { params: { step: 3 } },
          'Unknown parameter "step". Allowed: steps. Did you mean "steps"?',
        ],
        [
          { params: { steps: 0 } },
          'Parameter "steps" must be a whole number from 1 to 1000000, got 0.',
        ],
        [{ seed: -1 }, 'The seed must be a whole number from 0 to 4294967295, got -1.'],
        [
          { timeLimitSeconds: 0 },
          'The time limit must be more than 0 and at most 86400 seconds, got 0.',
        ],
      ];
      for (const [changes, message] of rejected) {
        const { outcome } = await follow(host, { experiment: 'chaos', ...changes });
        same(outcome, failed(message, true));
      }
    },
  },
  {
    name: 'closing cancels what runs and refuses what comes',
    async run(host) {
      const running = host.start(request({ experiment: 'endless' }));
      await host.close();
      same(await running.outcome, { status: 'cancelled' });
      same(await host.start(request({ experiment: 'chaos' })).outcome, {
        status: 'refused',
        message: 'The host is closed.',
      });
    },
  },
];

function request(given: Partial<RunRequest> & Pick<RunRequest, 'experiment'>): RunRequest {
  return { params: {}, seed: 1, ...given };
}

async function follow(host: Host, given: Parameters<typeof request>[0]) {
  const events: RunEvent[] = [];
  const outcome = await host.start(request(given), (event) => events.push(event)).outcome;
  return { events, outcome };
}

/** What a run observes without any host. */
async function direct(slug: string, params: Record<string, number>, seed: number) {
  const experiment = await loadCaseExperiment(slug);
  const all = [...experiment.run(params, { seed, data: {} })];
  return stored(all.filter(isRecorded));
}

const stored = (all: readonly RecordedObservation[]) => all.map(toStored);

function observed(outcome: RunOutcome): readonly RecordedObservation[] {
  if (outcome.status !== 'done') throw new Error(`The run ended with ${JSON.stringify(outcome)}.`);
  return outcome.observations;
}

const failed = (message: string, userError: boolean) => ({ status: 'failed', message, userError });

/** JSON.stringify writes doubles so that they read back to the same bits. */
function same(actual: unknown, expected: unknown): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`Expected ${b?.slice(0, 500)}, got ${a?.slice(0, 500)}.`);
}
