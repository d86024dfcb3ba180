// loss-increase: on how many steps of training the loss goes up, and what makes it do so.
import { adam, createEngine, createRng, sgd } from '../engine/index.ts';
import type { Observation, ParamValues } from '../model/index.ts';
import { defineExperiment } from '../model/index.ts';
import { createDigitLoss, linearCurvature } from './digit-loss.ts';
import { chooseDigits, drawPlaces } from './digit-parts.ts';
import { readDigits, trainingDigits } from './digits.ts';
import { claims } from './loss-increase-claims.ts';
import { CHARTS, DIGITS, PRESETS, params, SCALARS } from './loss-increase-words.ts';
import { type PooledDigits, poolDigits } from './pooled-digits.ts';
import { scalarsFrom } from './scalars.ts';
import { sharpnessMeter } from './sharpness.ts';
import { median } from './statistics.ts';

const SWEEP_RATES = [0.05, 0.1, 0.25, 0.5, 0.9, 1.5, 1.9, 2.05];
const SWEEP_STEPS = 120;
const MEASUREMENTS = 40;
const FIRST_ROUNDS = 30;
const ROUNDS = 4;

type How = ParamValues<typeof params>;

interface StepLosses {
  readonly step: number;
  /** On all the data, after the step. */
  readonly full: number;
  /** On the batch of the step, before it, as a training log shows it. */
  readonly shown: number;
  /** Learning rate times sharpness, on the steps where it was measured. */
  readonly sharpness?: number;
}

export const experiment = defineExperiment({
  slug: 'loss-increase',
  title: { ko: '손실이 커지는 스텝', en: 'Steps that raise the loss' },
  summary: {
    ko: '손글씨 숫자 300개로 작은 모델을 학습시키면서 손실이 앞 스텝보다 커진 스텝의 비율을 잽니다. 학습률, 배치 크기, 모멘텀, 드롭아웃, 옵티마이저를 바꿀 수 있습니다.',
    en: 'Trains a small model on 300 handwritten digits and measures the share of steps on which the loss went up; learning rate, batch size, momentum, dropout and optimiser can be changed.',
  },
  params,
  presets: PRESETS,
  data: ['digits'],
  charts: CHARTS,
  scalars: SCALARS,
  *run(params, { seed, data }): Generator<Observation, void, void> {
    const set = poolDigits(trainingDigits(readDigits(data.digits), DIGITS), 4);
    const plain: How = { ...params, batch: DIGITS, momentum: 0, dropout: 0, adam: false };
    const total = params.sweep ? 2 + 2 * SWEEP_RATES.length : 2;
    let done = 0;

    const known = params.model === 'network' ? undefined : linearCurvature(set, params.model);
    if (known !== undefined) yield { kind: 'scalar', name: 'curvature', value: known };
    const runs = { own: new Rises(), plain: new Rises() };
    for (const losses of train(set, seed, params, known)) {
      runs.own.add(losses);
      const { step, full, shown, sharpness } = losses;
      yield { kind: 'point', chart: 'loss', series: 'full', x: step, y: full };
      if (step > 0) yield { kind: 'point', chart: 'loss', series: 'shown', x: step, y: shown };
      if (sharpness !== undefined) {
        yield { kind: 'point', chart: 'sharpness', series: 'sharpness', x: step, y: sharpness };
        yield { kind: 'point', chart: 'sharpness', series: 'two', x: step, y: 2 };
      }
      yield { kind: 'progress', done: step / params.steps, total };
    }
    for (const losses of train(set, seed, plain, known)) {
      runs.plain.add(losses);
      yield { kind: 'point', chart: 'loss', series: 'plain', x: losses.step, y: losses.full };
      yield { kind: 'progress', done: 1 + losses.step / params.steps, total };
    }
    done = 2;
    yield* scalarsOf(runs.own, runs.plain);
    if (!params.sweep) return;
    for (const rate of SWEEP_RATES) {
      for (const [series, batch] of [
        ['full', DIGITS],
        ['eight', 8],
      ] as const) {
        const rises = new Rises();
        for (const losses of train(
          set,
          seed,
          { ...plain, rate, batch, steps: SWEEP_STEPS },
          known,
        )) {
          rises.add(losses);
          if (losses.step % 20 === 0) yield { kind: 'progress', done, total };
        }
        yield { kind: 'point', chart: 'by-rate', series, x: rate, y: rises.share('full') };
        yield { kind: 'progress', done: ++done, total };
      }
    }
  },
  claims,
});

/**
 * Trains as `how` says; yields the losses at the start and after each step, until one is no number.
 * Where the curvature is not `known` it is measured, at the start and on some of the steps.
 */
function* train(
  set: PooledDigits,
  seed: number,
  how: How,
  known: number | undefined,
): Generator<StepLosses, void, void> {
  const rng = createRng(seed);
  const e = createEngine();
  const model = createDigitLoss(e, rng, set.cells, how.model);
  const meter = sharpnessMeter(e, createRng(seed), () => model.loss(set), model.parameters);
  const curvature = known ?? meter(FIRST_ROUNDS);
  const learningRate = how.rate / curvature;
  const optimiser = how.adam
    ? adam(model.parameters, { learningRate: how.adamRate })
    : sgd(model.parameters, { learningRate, momentum: how.momentum });
  const fullLoss = () => e.step(() => e.noGrad(() => model.loss(set).item()));
  const every = Math.max(1, Math.round(how.steps / MEASUREMENTS));
  yield { step: 0, full: fullLoss(), shown: Number.NaN };
  for (let step = 1; step <= how.steps; step++) {
    const batch =
      how.batch === set.count ? set : chooseDigits(set, drawPlaces(rng, how.batch, set.count));
    const shown = e.step(() => {
      const loss = model.loss(batch, (x) => e.dropout(x, how.dropout, rng));
      e.backward(loss);
      optimiser.step();
      return loss.item();
    });
    const full = fullLoss();
    if (!Number.isFinite(full)) return;
    const due = known === undefined && !how.adam && step % every === 0;
    const sharpness = due ? learningRate * meter(ROUNDS) : undefined;
    yield { step, full, shown, ...(sharpness === undefined ? {} : { sharpness }) };
  }
}

/** Counts the steps on which a loss is larger than on the step before. */
class Rises {
  readonly losses: StepLosses[] = [];

  add(losses: StepLosses): void {
    this.losses.push(losses);
  }

  share(which: 'full' | 'shown'): number {
    const values = this.losses.map((losses) => losses[which]).filter((loss) => !Number.isNaN(loss));
    return (
      values.filter((value, i) => value > (values[i - 1] ?? value)).length / (values.length - 1)
    );
  }
}

function* scalarsOf(own: Rises, plain: Rises): Generator<Observation, void, void> {
  const last = ({ losses }: Rises) => losses[losses.length - 1]?.full as number;
  const values: Record<string, number> = {
    rises: own.share('full'),
    'rises-shown': own.share('shown'),
    'rises-plain': plain.share('full'),
    first: own.losses[0]?.full as number,
    last: last(own),
    'last-plain': last(plain),
  };
  const measured = own.losses.flatMap(({ sharpness }) =>
    sharpness === undefined ? [] : [sharpness],
  );
  if (measured.length > 0) {
    values['sharpness-growth'] = Math.max(...measured) / (measured[0] as number);
    values['sharpness-middle'] = median(measured.slice(Math.ceil(measured.length / 10)));
  }
  yield* scalarsFrom(values);
}
