// The WASM backend: float32 kernels with SIMD in exact mode, on one growing memory.
import type { Backend, Kernels } from './backend.ts';
import { decodeBase64 } from './base64.ts';
import { EngineError } from './engine-error.ts';
import { kernelsBase64 } from './kernels.generated.ts';

/** The part of the WebAssembly interface that is used here; its types are not in lib ES2023. */
interface WebAssemblyApi {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { readonly exports: unknown };
}
interface WasmMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}
/** The kernels' exports are the contract as they stand; sources in kernels/. */
type KernelExports = Kernels & { readonly memory: WasmMemory; start(): number };

const PAGE_BYTES = 65536;
const MOST_PAGES = 65536;

let compiled: object | undefined;

/** A backend with a fresh memory; the module is compiled once. */
export function createWasmBackend(): Backend {
  const { WebAssembly } = globalThis as unknown as { WebAssembly: WebAssemblyApi };
  compiled ??= new WebAssembly.Module(decodeBase64(kernelsBase64));
  const kernels = new WebAssembly.Instance(compiled).exports as KernelExports;
  const { memory } = kernels;
  // Made anew when memory grows, which detaches the old buffer.
  let floats = new Float32Array(memory.buffer);

  const reserve = (elements: number): void => {
    if (elements <= floats.length) return;
    const present = memory.buffer.byteLength / PAGE_BYTES;
    const needed = Math.ceil((elements * 4) / PAGE_BYTES);
    // Half as much again, so that a growing step does not grow the memory at each tensor.
    const wanted = Math.min(MOST_PAGES, Math.max(needed, Math.ceil(1.5 * present)));
    try {
      memory.grow(wanted - present);
    } catch {
      throw new EngineError(
        `out of memory: ${Math.ceil((needed * PAGE_BYTES) / 1e6)} MB needed; use smaller batches, or free tensors with e.step()`,
      );
    }
    floats = new Float32Array(memory.buffer);
  };
  const start = kernels.start();
  reserve(start);
  return {
    name: 'wasm',
    kernels,
    start,
    get capacity() {
      return floats.length;
    },
    reserve,
    read: (from, length) => floats.slice(from, from + length),
    write: (to, data) => floats.set(data, to),
  };
}
