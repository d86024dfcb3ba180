// Addresses: pointers count floats; the matrix product's packing areas lie before the arena.

/** Bytes of a packed block of the left matrix (128 rows by 256) and of the right (256 by 1024). */
const PACKED_A_BYTES: usize = 128 * 256 * 4;
const PACKED_B_BYTES: usize = 256 * 1024 * 4;
/** A tile of 4 x 8 results. */
const SCRATCH_BYTES: usize = PACKED_A_BYTES + PACKED_B_BYTES + 4 * 8 * 4;

/** Which thread this instance of the module serves: each has packing areas of its own. */
let thread: usize = 0;

export function setThread(index: u32): void {
  thread = index;
}

// @ts-ignore: decorator
@inline
export function packedA(): usize {
  return ((__heap_base + 63) & ~63) + thread * SCRATCH_BYTES;
}

// @ts-ignore: decorator
@inline
export function packedB(): usize {
  return packedA() + PACKED_A_BYTES;
}

/** One tile of results, for tiles that stick out over the edge. */
// @ts-ignore: decorator
@inline
export function edgeTile(): usize {
  return packedB() + PACKED_B_BYTES;
}

/** First free element when so many threads share the memory, at a multiple of 64 bytes. */
export function start(threads: u32): u32 {
  return <u32>((((__heap_base + 63) & ~63) + threads * SCRATCH_BYTES) >> 2);
}

/** Byte address of an element. */
// @ts-ignore: decorator
@inline
export function at(pointer: u32): usize {
  return <usize>pointer << 2;
}

/**
 * End of a block of n floats, rounded up to whole vectors. Blocks of the arena are padded to 16
 * floats, so kernels that work element by element on whole blocks need no scalar remainder.
 */
// @ts-ignore: decorator
@inline
export function vectorEnd(begin: usize, n: u32): usize {
  return begin + (<usize>((n + 3) & ~3) << 2);
}
