// The pace of a run as a chart: each lap as a dot, and the medians joined.
import type { ChartSpec, PaceLap, PaceSpec, Text } from '../model/index.ts';
import type { ChartPoint } from './points.ts';

/** What stands in its place before there is a run to draw: a recorded run tells no times. */
export const PACE_HINT: Text = {
  ko: '실험을 실행하는 동안 그려집니다.',
  en: 'Drawn while the experiment runs.',
};

/** What every reader of such a chart is to know. */
export const PACE_NOTE: Text = {
  ko: '실행하면서 여기서 잰 시간입니다. 기계마다, 실행할 때마다 다르며, 기록하지 않고 어떤 주장에도 쓰지 않습니다.',
  en: 'Timed here, during the run. It differs between machines and from run to run, is not recorded, and no claim rests on it.',
};

/** The chart of a pace, with the series of `paceMedians` and `paceLaps`. */
export function paceChart({ title, x, y }: PaceSpec): ChartSpec {
  return {
    id: 'pace',
    title,
    x,
    y,
    series: [
      { id: 'median', label: { ko: '중앙값', en: 'Median' } },
      { id: 'lap', label: { ko: '한 번씩 잰 값', en: 'Single timings' }, mark: 'dots' },
    ],
  };
}

/** The amount per second of each lap; one too short for the host's clock is left out. */
export function paceLaps(laps: readonly PaceLap[]): ChartPoint[] {
  return laps
    .filter(({ seconds }) => seconds > 0)
    .map(({ x, amount, seconds }) => ({ series: 'lap', x, y: amount / seconds }));
}

/** The median over the laps at each x, from the smallest x; an odd lap out does not move it. */
export function paceMedians(laps: readonly PaceLap[]): ChartPoint[] {
  const timed = paceLaps(laps);
  const places = [...new Set(timed.map(({ x }) => x))].sort((a, b) => a - b);
  return places.map((x) => {
    const rates = timed.filter((point) => point.x === x).map(({ y }) => y);
    return { series: 'median', x, y: median(rates) };
  });
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const [low, high] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]] as [number, number];
  return (low + high) / 2;
}
