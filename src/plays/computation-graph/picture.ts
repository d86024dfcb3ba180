// The computation graph as an svg, inputs above and loss below, so that it fits a phone.
import type { Lang } from '../../model/index.ts';
import { at } from '../markup.ts';
import type { Contribution, Progress, Step } from './graph.ts';
import { LOSS_GRAPH } from './loss-graph.ts';
import { FORMULAS, GRAPH_WORDS, short } from './words.ts';

export interface GraphView {
  readonly steps: readonly Step[];
  /** Steps taken. */
  readonly count: number;
  readonly progress: Progress;
  /** The step to point out; undefined for none. */
  readonly current: Step | undefined;
  readonly lang: Lang;
}

const WIDTH = 410;
const HEIGHT = 592;
/** Half of a box. */
const BOX = { x: 62, y: 31 } as const;

/** Middles of the boxes. */
const PLACES: Readonly<Record<string, readonly [number, number]>> = {
  x: [70, 38],
  w: [200, 38],
  m: [135, 138],
  b: [275, 138],
  z: [205, 238],
  p: [205, 338],
  t: [345, 338],
  d: [275, 438],
  L: [275, 554],
};

/** How far from its middle an edge enters a box, and how far it bends, by target and slot. */
const ENTRIES: Readonly<Record<string, readonly { readonly dx: number; readonly bend: number }[]>> =
  {
    m: [
      { dx: 24, bend: 0 },
      { dx: -24, bend: 0 },
    ],
    z: [
      { dx: -24, bend: 0 },
      { dx: 24, bend: 0 },
    ],
    p: [{ dx: 0, bend: 0 }],
    d: [
      { dx: -24, bend: 0 },
      { dx: 24, bend: 0 },
    ],
    L: [
      { dx: -26, bend: -22 },
      { dx: 26, bend: 22 },
    ],
  };

/** The picture after some steps. */
export function graphPicture(view: GraphView): string {
  const { progress, lang } = view;
  const words = GRAPH_WORDS[lang];
  const listed = (numbers: Readonly<Record<string, number>>) =>
    LOSS_GRAPH.flatMap(({ id }) => {
      const value = numbers[id];
      return value === undefined ? [] : [`${id} = ${short(value)}`];
    }).join(', ');
  const edges = LOSS_GRAPH.flatMap(({ id, takes }) =>
    takes.map((source, slot) => edge(view, source, id, slot)),
  );
  return (
    `<svg class="graph" role="img" viewBox="0 0 ${WIDTH} ${HEIGHT}" xmlns="http://www.w3.org/2000/svg">` +
    `<title>${words.title}</title>` +
    `<desc>${words.desc(listed(progress.values), listed(progress.gradients))}</desc>` +
    `${edges.join('')}${LOSS_GRAPH.map(({ id }) => box(view, id)).join('')}</svg>`
  );
}

function box({ progress, current, lang }: GraphView, id: string): string {
  const words = GRAPH_WORDS[lang];
  const [x, y] = PLACES[id] ?? [0, 0];
  const [value, gradient] = [progress.values[id], progress.gradients[id]];
  const isCurrent =
    (current?.kind === 'value' && current.node === id) ||
    (current?.kind === 'seed' && current.node === id) ||
    (current?.kind === 'edge' && current.to === id);
  const formula = FORMULAS[id];
  const row = (dy: number, name: string, text: string) =>
    `<text class="${name}" x="${x}" y="${y + dy}" text-anchor="middle">${text}</text>`;
  return (
    `<g class="node${isCurrent ? ' now' : ''}">` +
    `<rect x="${x - BOX.x}" y="${y - BOX.y}" width="${2 * BOX.x}" height="${2 * BOX.y}" rx="8"/>` +
    row(-13, 'name', formula === undefined ? id : `${id} = ${formula}`) +
    (value === undefined ? '' : row(6, 'value', `${words.value} ${short(value)}`)) +
    (gradient === undefined ? '' : row(24, 'gradient', `${words.gradient} ${short(gradient)}`)) +
    '</g>'
  );
}

/** One edge, pointing down; once it was followed back, with its local derivative, pointing up. */
function edge(view: GraphView, source: string, target: string, slot: number): string {
  const [sx, sy] = PLACES[source] ?? [0, 0];
  const [tx, ty] = PLACES[target] ?? [0, 0];
  const { dx, bend } = ENTRIES[target]?.[slot] ?? { dx: 0, bend: 0 };
  const from = [sx + (bend === 0 ? 0 : dx), sy + BOX.y] as const;
  const to = [tx + dx, ty - BOX.y] as const;
  const middle = [(from[0] + to[0]) / 2 + bend, (from[1] + to[1]) / 2] as const;
  const followed = followedBy(view, target, slot);
  const kind = followed === undefined ? '' : followed === view.current ? ' back now' : ' back';
  const path = `M${at(from[0])} ${at(from[1])}Q${at(middle[0])} ${at(middle[1])} ${at(to[0])} ${at(to[1])}`;
  const [tip, tail] = followed === undefined ? [to, middle] : [from, middle];
  const side = dx < 0 ? -1 : 1;
  const label =
    followed === undefined
      ? ''
      : `<text class="gradient" x="${at(middle[0] + side * (10 - Math.abs(bend) / 3))}" y="${at(middle[1] + 5)}" text-anchor="${side < 0 ? 'end' : 'start'}">× ${short(followed.local)}</text>`;
  return `<g class="edge${kind}"><path d="${path}"/><path class="head" d="${head(tip, tail)}"/>${label}</g>`;
}

function followedBy({ steps, count }: GraphView, target: string, slot: number) {
  return steps
    .slice(0, count + 1)
    .find(
      (step): step is Contribution =>
        step.kind === 'edge' && step.from === target && step.slot === slot,
    );
}

/** A filled arrowhead whose tip points away from `tail`. */
function head(tip: readonly [number, number], tail: readonly [number, number]): string {
  const [dx, dy] = [tip[0] - tail[0], tip[1] - tail[1]];
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const corner = (side: number) =>
    `${at(tip[0] - 9 * ux - 4.5 * side * uy)} ${at(tip[1] - 9 * uy + 4.5 * side * ux)}`;
  return `M${at(tip[0])} ${at(tip[1])}L${corner(1)}L${corner(-1)}Z`;
}
