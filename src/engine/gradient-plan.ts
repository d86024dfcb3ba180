// Where gradients lie during a backward pass: those that are never needed at once share memory.
import type { Tensor } from './tensor.ts';

/** An operation that was recorded, as far as the memory of gradients goes. */
export interface GradientUse {
  readonly inputs: readonly (Tensor | undefined)[];
  readonly output: Tensor;
  /** The input whose gradient may overwrite the output's. */
  readonly inPlace?: Tensor | undefined;
  /** Whether the output's gradient is still needed when the pass is over. */
  readonly holdsGradient?: boolean | undefined;
}

/** Memory for one gradient, or for several of which each overwrites the one before. */
interface Block {
  readonly size: number;
  /** Places in the list of the nodes that first write it and that last read it; played downwards. */
  readonly first: number;
  last: number;
  offset: number;
}

export interface GradientPlan {
  /** Elements from the start of the memory, for every tensor that gets a gradient. */
  readonly offsets: ReadonlyMap<Tensor, number>;
  /** Elements in all. */
  readonly size: number;
  /** Whether any of it is needed when the pass is over. */
  readonly isHeld: boolean;
}

/**
 * Plans the gradients of `loss` for nodes that are played from the last to the first: the largest
 * blocks first, each at the lowest place that is free while it lives (greedy by size, Pisarchyk and
 * Lee 2020). `padded` rounds sizes up. Parameters have memory of their own.
 */
export function planGradients(
  nodes: readonly GradientUse[],
  loss: Tensor,
  padded: (size: number) => number,
): GradientPlan {
  const blocks = new Map<Tensor, Block>();
  const make = (tensor: Tensor, first: number): Block => {
    const block = { size: padded(tensor.size), first, last: -1, offset: 0 };
    blocks.set(tensor, block);
    return block;
  };
  make(loss, nodes.length);
  let isHeld = loss.keepsGradient;
  for (let i = nodes.length - 1; i >= 0; i--) {
    const { inputs, output, inPlace, holdsGradient = false } = nodes[i] as GradientUse;
    const block = blocks.get(output);
    if (block === undefined) continue;
    const isKept = output.keepsGradient || holdsGradient;
    if (!isKept) block.last = i;
    for (const input of inputs) {
      if (!input?.tracked || input.isParameter || blocks.has(input)) continue;
      isHeld ||= input.keepsGradient;
      const isAlone = inputs.indexOf(input) === inputs.lastIndexOf(input);
      if (input === inPlace && isAlone && !isKept && input.size === output.size) {
        blocks.set(input, block);
        block.last = -1;
      } else make(input, i);
    }
    isHeld ||= holdsGradient;
  }
  const size = place([...new Set(blocks.values())]);
  const offsets = new Map([...blocks].map(([tensor, { offset }]) => [tensor, offset]));
  return { offsets, size, isHeld };
}

/** Gives each block its offset; returns the elements needed. */
function place(blocks: readonly Block[]): number {
  const placed: Block[] = [];
  let size = 0;
  for (const block of blocks.toSorted((a, b) => b.size - a.size)) {
    let offset = 0;
    // In the order of their offsets: the block goes before the first that leaves a gap for it.
    for (const other of placed) {
      if (other.first < block.last || block.first < other.last) continue;
      if (other.offset - offset >= block.size) break;
      offset = Math.max(offset, other.offset + other.size);
    }
    block.offset = offset;
    const at = placed.findIndex((other) => other.offset > offset);
    placed.splice(at < 0 ? placed.length : at, 0, block);
    size = Math.max(size, offset + block.size);
  }
  return size;
}
