// The pace of a run of this page as a chart; before there is one, where it will be drawn.
import { html, nothing } from 'lit';
import { PACE_HINT, PACE_NOTE, paceChart, paceLaps, paceMedians } from '../../charts/index.ts';
import type { PaceLap, PaceSpec } from '../../model/index.ts';
import { type ChartFigureView, chartFigure } from './chart-figure.ts';

export interface PaceView extends ChartFigureView {
  /** Undefined while a recorded run is shown, whose times nobody kept. */
  readonly laps: readonly PaceLap[] | undefined;
  /** A run under way shows the axes of charts that have no points yet. */
  readonly running: boolean;
}

export function paceFigure(view: PaceView, pace: PaceSpec) {
  const { lang, laps, running } = view;
  if (laps === undefined) {
    return html`<figure class="chart-figure">
      <figcaption>${pace.title[lang]}</figcaption>
      <p class="chart-note">${PACE_HINT[lang]}</p>
    </figure>`;
  }
  if (laps.length === 0 && !running) return nothing;
  const listed = paceMedians(laps);
  const points = [...listed, ...paceLaps(laps)];
  return chartFigure(view, { spec: paceChart(pace), points, listed, note: PACE_NOTE[lang] });
}
