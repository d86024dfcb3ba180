// The public surface of charts: an accessible chart and its table, as markup.
export type { ChartOptions } from './chart.ts';
export { renderChart } from './chart.ts';
export { fieldRange } from './field-range.ts';
export { formatValue } from './markup.ts';
export { scalarsComeLast } from './order.ts';
export { PACE_HINT, PACE_NOTE, paceChart, paceLaps, paceMedians } from './pace.ts';
export type { ChartPoint, Point } from './points.ts';
export { drawableRuns, thinPath } from './points.ts';
export type { Scale } from './scale.ts';
export { makeScale } from './scale.ts';
export type { TableOptions } from './table.ts';
export { chartTable } from './table.ts';
