// A computation graph of scalars: values forward, then gradients backward along its edges.

/** Operations on the values of their inputs. */
export type Operation = 'multiply' | 'add' | 'subtract' | 'sigmoid';

export interface GraphNode {
  readonly id: string;
  /** Left out for an input of the graph. */
  readonly operation?: Operation;
  /** Ids of the nodes it takes, in order; one node may stand here twice. */
  readonly takes: readonly string[];
}

/** Nodes in an order in which each comes after all that it takes; the last one is the output. */
export type Graph = readonly GraphNode[];

export type Numbers = Readonly<Record<string, number>>;

interface Rule {
  value(...inputs: number[]): number;
  /** The derivative by each input. */
  derivatives(...inputs: number[]): readonly number[];
}

const sigmoid = (z: number) => (z >= 0 ? 1 / (1 + Math.exp(-z)) : 1 - 1 / (1 + Math.exp(z)));

const RULES: Readonly<Record<Operation, Rule>> = {
  multiply: { value: (a = 0, b = 0) => a * b, derivatives: (a = 0, b = 0) => [b, a] },
  add: { value: (a = 0, b = 0) => a + b, derivatives: () => [1, 1] },
  subtract: { value: (a = 0, b = 0) => a - b, derivatives: () => [1, -1] },
  sigmoid: {
    value: (z = 0) => sigmoid(z),
    derivatives: (z = 0) => [sigmoid(z) * (1 - sigmoid(z))],
  },
};

/** Values of all nodes. */
export function forward(graph: Graph, inputs: Numbers): Numbers {
  const values: Record<string, number> = { ...inputs };
  for (const { id, operation, takes } of graph) {
    if (operation !== undefined) values[id] = RULES[operation].value(...numbersOf(values, takes));
  }
  return values;
}

/** One step of the way through a graph. */
export type Step =
  | { readonly kind: 'inputs' }
  | { readonly kind: 'value'; readonly node: string }
  /** The gradient of the output by itself is 1. */
  | { readonly kind: 'seed'; readonly node: string }
  | Contribution;

/** What one edge brings: gradient of `from` times the local derivative, added to that of `to`. */
export interface Contribution {
  readonly kind: 'edge';
  readonly from: string;
  readonly to: string;
  /** Which of the inputs of `from` the edge is. */
  readonly slot: number;
  readonly upstream: number;
  readonly local: number;
  readonly product: number;
  /** What other edges brought to `to` before; undefined for the first. */
  readonly before: number | undefined;
  readonly total: number;
}

/**
 * The steps of one pass forward and one backward (reverse mode; Linnainmaa, 1970), with the numbers of
 * each. A node is left only after every edge into it has brought its share.
 */
export function stepsOf(graph: Graph, inputs: Numbers): readonly Step[] {
  const values = forward(graph, inputs);
  const output = graph.at(-1);
  if (output === undefined) return [{ kind: 'inputs' }];
  const steps: Step[] = [{ kind: 'inputs' }];
  for (const { id, operation } of graph) {
    if (operation !== undefined) steps.push({ kind: 'value', node: id });
  }
  steps.push({ kind: 'seed', node: output.id });
  const gradients: Record<string, number> = { [output.id]: 1 };
  for (const { id, operation, takes } of graph.toReversed()) {
    if (operation === undefined) continue;
    const local = RULES[operation].derivatives(...numbersOf(values, takes));
    takes.forEach((to, slot) => {
      const upstream = gradients[id] ?? 0;
      const before = gradients[to];
      const product = upstream * (local[slot] ?? 0);
      const total = (before ?? 0) + product;
      gradients[to] = total;
      steps.push({
        kind: 'edge',
        from: id,
        to,
        slot,
        upstream,
        local: local[slot] ?? 0,
        product,
        before,
        total,
      });
    });
  }
  return steps;
}

/** What is known after some steps: values and gradients so far. */
export interface Progress {
  readonly values: Numbers;
  readonly gradients: Numbers;
}

/** What is known once `count` steps have been taken after the first, which shows the inputs. */
export function progressAfter(
  steps: readonly Step[],
  count: number,
  all: Numbers,
  inputs: Numbers,
): Progress {
  const values: Record<string, number> = { ...inputs };
  const gradients: Record<string, number> = {};
  for (const step of steps.slice(1, count + 1)) {
    if (step.kind === 'value') values[step.node] = all[step.node] ?? 0;
    if (step.kind === 'seed') gradients[step.node] = 1;
    if (step.kind === 'edge') gradients[step.to] = step.total;
  }
  return { values, gradients };
}

/** Half the distance of the two values that a central difference compares. */
export const DIFFERENCE = 1e-4;

/** The slope of the output by one input, measured by a central difference. */
export function centralDifference(graph: Graph, inputs: Numbers, name: string): number {
  const output = graph.at(-1)?.id ?? '';
  const at = (shift: number) =>
    forward(graph, { ...inputs, [name]: (inputs[name] ?? 0) + shift })[output] ?? 0;
  return (at(DIFFERENCE) - at(-DIFFERENCE)) / (2 * DIFFERENCE);
}

function numbersOf(values: Numbers, ids: readonly string[]): number[] {
  return ids.map((id) => values[id] ?? 0);
}
