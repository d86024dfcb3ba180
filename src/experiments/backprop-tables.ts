// The tables that step through the graph of one neuron: values forward, gradients backward.
import { formatNumber, type Observation, type Text } from '../model/index.ts';
import { type NeuronInputs, neuronTape } from './scalar-networks.ts';
import type { Reuse, Share } from './scalar-tape.ts';

const FORMULAS = { m: 'w × x', z: 'm + b', p: 'σ(z)', d: 'p − t', L: 'd × d' } as const;
const LOCALS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  L: { d: 'd' },
  d: { p: '1', t: '−1' },
  p: { z: 'p (1 − p)' },
  z: { m: '1', b: '1' },
  m: { w: 'x', x: 'w' },
};

const show = (value: number): string =>
  formatNumber(value, { style: 'fixed', digits: 4 }).replace(/^-/, '−');

/** The tables, each again with one more row at a time; returns dL/dw, dL/dx, dL/db and dL/dt. */
export function* stepThrough(
  inputs: NeuronInputs,
  reuse: Reuse,
): Generator<Observation, number[], void> {
  const { tape, places } = neuronTape(inputs);
  const names = new Map<number, string>(Object.entries(places).map(([name, at]) => [at, name]));
  const nameOf = (place: number) => names.get(place) as string;

  const forward: string[][] = [];
  for (const [name, formula] of Object.entries(FORMULAS)) {
    const value = tape.values[places[name as keyof typeof places]] as number;
    forward.push([name, formula, show(value)]);
    yield table('forward', FORWARD_CAPTION, FORWARD_COLUMNS, forward);
  }

  const shares: Share[] = [];
  const { gradients } = tape.backward({ reuse, onShare: (share) => shares.push(share) });
  const backward: string[][] = [];
  for (const { from, to, upstream, local, total } of shares) {
    const [above, name] = [nameOf(from), nameOf(to)];
    const formula = `∂L/∂${above} × ${LOCALS[above]?.[name]}`;
    const numbers = `${show(upstream)} × ${show(local)}`;
    backward.push([`${above} → ${name}`, formula, numbers, show(upstream * local), show(total)]);
    yield table('backward', BACKWARD_CAPTION, BACKWARD_COLUMNS, backward);
  }
  return [places.w, places.x, places.b, places.t].map((place) => gradients[place] as number);
}

function table(
  name: string,
  caption: Text,
  columns: readonly Text[],
  rows: readonly (readonly string[])[],
): Observation {
  return { kind: 'table', name, caption, columns, rows: rows.map((row) => [...row]) };
}

const FORWARD_CAPTION = {
  ko: '순전파: 뉴런 하나의 손실 L = (σ(wx + b) − t)²를 작은 계산으로 나누어',
  en: 'Forward: the loss of one neuron, L = (σ(wx + b) − t)², in small computations',
};
const FORWARD_COLUMNS = [
  { ko: '노드', en: 'Node' },
  { ko: '식', en: 'Formula' },
  { ko: '값', en: 'Value' },
];
const BACKWARD_CAPTION = {
  ko: '역전파: 간선마다 위에서 온 그래디언트 × 국소 도함수를 더한다 (d는 두 번 쓰였다)',
  en: 'Backward: each edge adds gradient from above × local derivative (d is used twice)',
};
const BACKWARD_COLUMNS = [
  { ko: '간선', en: 'Edge' },
  { ko: '식', en: 'Formula' },
  { ko: '수', en: 'In numbers' },
  { ko: '이 간선의 몫', en: 'Share of this edge' },
  { ko: '지금까지의 그래디언트', en: 'Gradient so far' },
];
