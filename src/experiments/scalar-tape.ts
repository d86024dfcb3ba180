// A tape of single numbers that counts its arithmetic: forward, backward, and forward mode.
import { exact } from '../engine/index.ts';

/** A number on the tape, by its place. */
export type Place = number;

export type ScalarOperation = 'add' | 'subtract' | 'multiply' | 'sigmoid';

interface Entry {
  readonly operation: ScalarOperation | 'input';
  readonly takes: readonly Place[];
  /** Whether a parameter stands anywhere below it. */
  readonly tracked: boolean;
  readonly isParameter: boolean;
}

export interface Count {
  multiplications: number;
  /** Multiplications, additions, subtractions, and sigmoids. */
  operations: number;
}

/** What backward() does where a number is used more than once: adding is right. */
export type Reuse = 'add' | 'overwrite';

/** One edge of the backward pass: upstream gradient times local derivative, added to what was there. */
export interface Share {
  readonly from: Place;
  readonly to: Place;
  readonly upstream: number;
  readonly local: number;
  readonly total: number;
}

/** Records numbers computed from numbers; the last one is the output. */
export class ScalarTape {
  readonly entries: Entry[] = [];
  readonly values: number[] = [];

  parameter(value: number): Place {
    return this.record('input', [], value, true);
  }

  constant(value: number): Place {
    return this.record('input', [], value, false);
  }

  add(a: Place, b: Place): Place {
    return this.record('add', [a, b]);
  }

  subtract(a: Place, b: Place): Place {
    return this.record('subtract', [a, b]);
  }

  multiply(a: Place, b: Place): Place {
    return this.record('multiply', [a, b]);
  }

  sigmoid(z: Place): Place {
    return this.record('sigmoid', [z]);
  }

  get output(): Place {
    return this.entries.length - 1;
  }

  get parameters(): Place[] {
    return this.entries.flatMap(({ isParameter }, place) => (isParameter ? [place] : []));
  }

  /** Computes every number again from the inputs; returns what that took. */
  forward(): Count {
    const count = { multiplications: 0, operations: 0 };
    for (let place = 0; place < this.entries.length; place++) {
      const { operation } = this.entries[place] as Entry;
      if (operation === 'input') continue;
      this.values[place] = this.compute(place);
      count.operations++;
      if (operation === 'multiply') count.multiplications++;
    }
    return count;
  }

  /**
   * Derivatives of the output by every number that a parameter leads to (reverse mode), what they
   * took, and which values other than parameters were looked up. `onShare` sees each edge.
   */
  backward({ reuse = 'add', onShare }: { reuse?: Reuse; onShare?: (share: Share) => void } = {}): {
    gradients: Float64Array;
    count: Count;
    valuesUsed: number;
  } {
    const gradients = new Float64Array(this.entries.length);
    const count = { multiplications: 0, operations: 0 };
    const used = new Set<Place>();
    gradients[this.output] = 1;
    for (let from = this.output; from >= 0; from--) {
      const { operation, takes, tracked } = this.entries[from] as Entry;
      if (operation === 'input' || !tracked) continue;
      const upstream = gradients[from] as number;
      takes.forEach((to, slot) => {
        if (!this.entries[to]?.tracked) return;
        const local = this.local(from, slot, used);
        const share = upstream * local;
        const before = reuse === 'add' ? (gradients[to] as number) : 0;
        gradients[to] = before + share;
        countLocal(operation, count);
        count.operations++;
        onShare?.({ from, to, upstream, local, total: gradients[to] as number });
      });
    }
    const kept = [...used].filter((place) => !this.entries[place]?.isParameter);
    return { gradients, count, valuesUsed: kept.length };
  }

  /** Derivative of the output by one input, carried along from it (forward mode), and what it took. */
  tangent(input: Place): { derivative: number; count: Count } {
    const tangents = new Float64Array(this.entries.length);
    const count = { multiplications: 0, operations: 0 };
    tangents[input] = 1;
    for (let place = 0; place < this.entries.length; place++) {
      const { operation, takes, tracked } = this.entries[place] as Entry;
      if (operation === 'input' || !tracked) continue;
      takes.forEach((from, slot) => {
        if (!this.entries[from]?.tracked) return;
        const share = (tangents[from] as number) * this.local(place, slot);
        tangents[place] = (tangents[place] as number) + share;
        countLocal(operation, count);
        count.operations++;
      });
    }
    return { derivative: tangents[this.output] as number, count };
  }

  /** The same derivative as a sum over every path from the output to `input`, one path at a time. */
  sumOverPaths(input: Place): { derivative: number; count: Count } {
    const count = { multiplications: 0, operations: 0 };
    const below = (place: Place): number => {
      if (place === input) return 1;
      return (this.entries[place] as Entry).takes.reduce((sum, to, slot) => {
        count.multiplications++;
        count.operations += 2;
        return sum + this.local(place, slot) * below(to);
      }, 0);
    };
    return { derivative: below(this.output), count };
  }

  private record(
    operation: Entry['operation'],
    takes: readonly Place[],
    value = 0,
    isParameter = false,
  ): Place {
    const tracked = isParameter || takes.some((place) => this.entries[place]?.tracked);
    const place = this.entries.push({ operation, takes, tracked, isParameter }) - 1;
    this.values.push(value);
    if (operation !== 'input') this.values[place] = this.compute(place);
    return place;
  }

  private compute(place: Place): number {
    const { operation, takes } = this.entries[place] as Entry;
    const [a = 0, b = 0] = takes.map((from) => this.values[from] as number);
    if (operation === 'add') return a + b;
    if (operation === 'subtract') return a - b;
    if (operation === 'multiply') return a * b;
    return 1 / (1 + exact.exp(-a));
  }

  /** Derivative of the number at `place` by the one that stands in `slot`, noting what it looked up. */
  private local(place: Place, slot: number, used?: Set<Place>): number {
    const { operation, takes } = this.entries[place] as Entry;
    if (operation === 'add') return 1;
    if (operation === 'subtract') return slot === 0 ? 1 : -1;
    const needed = operation === 'multiply' ? (takes[1 - slot] as Place) : place;
    used?.add(needed);
    const value = this.values[needed] as number;
    return operation === 'multiply' ? value : value * (1 - value);
  }
}

/** Adds upstream times local derivative: nothing where that is 1 or -1, s (1 - s) for a sigmoid. */
function countLocal(operation: Entry['operation'], count: Count): void {
  if (operation === 'multiply') {
    count.multiplications++;
    count.operations++;
  }
  if (operation === 'sigmoid') {
    count.multiplications += 2;
    count.operations += 3;
  }
}
