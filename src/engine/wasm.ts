// The WASM backend: float32 kernels with SIMD, exact or fast, on one growing memory.
import type { Backend, Kernels } from './backend.ts';
import { decodeBase64 } from './base64.ts';
import { EngineError } from './engine-error.ts';
import { fastKernelsBase64, kernelsBase64 } from './kernels.generated.ts';

/** The part of the WebAssembly interface that is used here; its types are not in lib ES2023. */
interface WebAssemblyApi {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { readonly exports: unknown };
  Memory: new (size: { initial: number }) => WasmMemory;
  validate(bytes: Uint8Array): boolean;
}
interface WasmMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}
/** The kernels' exports are the contract as they stand; sources in kernels/. */
type KernelExports = Kernels & { start(): number };

const PAGE_BYTES = 65536;
const MOST_PAGES = 65536;

let exactModule: object | undefined;
let fastModule: object | undefined;

/** The fast kernels, or undefined where the host has no relaxed SIMD. */
function compileFast({ Module, validate }: WebAssemblyApi): object | undefined {
  const bytes = decodeBase64(fastKernelsBase64);
  return validate(bytes) ? new Module(bytes) : undefined;
}

/**
 * A backend with a fresh memory; modules are compiled once. `fast` takes the fused multiplication
 * and addition for products and convolutions where the host has it.
 */
export function createWasmBackend({ fast }: { fast: boolean }): Backend {
  const { WebAssembly } = globalThis as unknown as { WebAssembly: WebAssemblyApi };
  const memory = new WebAssembly.Memory({ initial: 1 });
  const instantiate = (module: object) =>
    new WebAssembly.Instance(module, { env: { memory } }).exports as KernelExports;
  exactModule ??= new WebAssembly.Module(decodeBase64(kernelsBase64));
  const exact = instantiate(exactModule);
  if (fast) fastModule ??= compileFast(WebAssembly);
  const fused = fast && fastModule !== undefined ? instantiate(fastModule) : undefined;
  const kernels: KernelExports = { ...exact, ...fused };
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
  const start = Math.max(exact.start(), fused?.start() ?? 0);
  reserve(start);
  return {
    name: 'wasm',
    mode: fused === undefined ? 'exact' : 'fast',
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
