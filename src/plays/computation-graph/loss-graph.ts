// The graph that the page shows: the squared error of one sigmoid neuron.
import type { Graph, Numbers } from './graph.ts';

/** L = d * d with d = sigmoid(w * x + b) - t. Node d is used twice, so its gradient is a sum. */
export const LOSS_GRAPH: Graph = [
  { id: 'x', takes: [] },
  { id: 'w', takes: [] },
  { id: 'b', takes: [] },
  { id: 't', takes: [] },
  { id: 'm', operation: 'multiply', takes: ['w', 'x'] },
  { id: 'z', operation: 'add', takes: ['m', 'b'] },
  { id: 'p', operation: 'sigmoid', takes: ['z'] },
  { id: 'd', operation: 'subtract', takes: ['p', 't'] },
  { id: 'L', operation: 'multiply', takes: ['d', 'd'] },
];

export type InputName = 'w' | 'x' | 'b' | 't';

/** In the order in which the page asks for them. */
export const INPUT_NAMES: readonly InputName[] = ['w', 'x', 'b', 't'];

export const DEFAULT_INPUTS: Readonly<Record<InputName, number>> = { w: 0.5, x: 2, b: -0.5, t: 1 };

/** Inputs beyond this would leave the sigmoid without a slope that a difference can measure. */
export const INPUT_LIMIT = 5;

export type Inputs = Readonly<Record<InputName, number>> & Numbers;
