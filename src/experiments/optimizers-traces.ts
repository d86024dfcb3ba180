// The engine's optimisers beside PyTorch's: 20 steps down a bent valley, from the same start.
import type { Engine } from '../engine/index.ts';
import { createEngine } from '../engine/index.ts';
import { makeOptimizer, type OptimizerName } from './optimizer-set.ts';
import oracle from './optimizers-oracle.json' with { type: 'json' };

export interface TraceGap {
  readonly name: OptimizerName;
  /** Largest difference from PyTorch's path in either coordinate, over all steps. */
  readonly float32: number;
  readonly float64: number;
  /** Numbers that the optimiser holds for each number that it trains. */
  readonly copies: number;
}

export interface Traces {
  readonly gaps: readonly TraceGap[];
  /** Between the two optimisers whose paths are most alike, how far these come apart. */
  readonly apart: number;
}

type Path = readonly (readonly number[])[];

const STEPS = 20;

/** Starts for which PyTorch's paths are recorded. */
export const TRACE_STARTS = oracle.starts.length;

/** Walks every optimiser's path from start number `start` and compares it with PyTorch's. */
export function compareTraces(start: number): Traces {
  const from = oracle.starts[start] as number[];
  const walked = oracle.optimisers.map(({ name, options, paths }) => ({
    name: name as OptimizerName,
    wanted: paths[start] as Path,
    fast: walk(createEngine(), name as OptimizerName, options, from),
    exact: walk(createEngine({ backend: 'reference' }), name as OptimizerName, options, from),
  }));
  const pairs = walked.flatMap((a, i) => walked.slice(i + 1).map((b) => gap(a.exact, b.exact)));
  return {
    gaps: walked.map(({ name, wanted, fast, exact }) => ({
      name,
      float32: gap(fast, wanted),
      float64: gap(exact, wanted),
      copies: stateCopies(name),
    })),
    apart: Math.min(...pairs),
  };
}

function gap(a: Path, b: Path): number {
  return Math.max(...a.flatMap((w, t) => w.map((v, i) => Math.abs(v - (b[t]?.[i] as number)))));
}

/** The weights after each step on (1 - x)^2 + 2 (y - x^2)^2, as the oracle's file says. */
function walk(
  e: Engine,
  name: OptimizerName,
  options: { readonly learningRate: number },
  start: readonly number[],
): Path {
  const x = e.parameter([start[0] as number], [1]);
  const y = e.parameter([start[1] as number], [1]);
  const optimiser = makeOptimizer(name, [x, y], options);
  return Array.from({ length: STEPS }, () => {
    e.step(() => {
      const across = e.sub(e.tensor([1], [1]), x);
      const along = e.sub(y, e.mul(x, x));
      e.backward(e.add(e.mul(across, across), e.scale(e.mul(along, along), 2)));
      optimiser.step();
    });
    return [x.item(), y.item()];
  });
}

/** Floats that the engine hands to the optimiser, for each float of the parameters. */
function stateCopies(name: OptimizerName): number {
  const size = 4096;
  const e = createEngine({ backend: 'reference' });
  const w = e.parameter(new Float64Array(size), [size]);
  const before = e.floatsInUse;
  makeOptimizer(name, [w], { learningRate: 0.1 });
  return (e.floatsInUse - before) / size;
}
