// The compiled kernels on a memory: exact ones, and fast ones in their place where the host has them.
import type { Kernels, Mode } from './backend.ts';
import { decodeBytes } from './byte-text.ts';
import { exactKernels, fastKernels } from './kernels.generated.ts';

/** The part of the WebAssembly interface that is used here; its types are not in lib ES2023. */
interface WebAssemblyApi {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { readonly exports: unknown };
  Memory: new (size: { initial: number; maximum: number; shared: boolean }) => WasmMemory;
  validate(bytes: Uint8Array): boolean;
}
export interface WasmMemory {
  readonly buffer: ArrayBuffer | SharedArrayBuffer;
  grow(pages: number): number;
}

/** The kernels' exports are the contract as they stand; sources in kernels/. */
type KernelExports = Kernels & { start(threads: number): number; setThread(index: number): void };

export interface KernelInstance {
  readonly kernels: Kernels;
  readonly mode: Mode;
  /** First element that no thread's packing areas take. */
  readonly start: number;
}

const MOST_PAGES = 65536;

const webAssembly = () => (globalThis as unknown as { WebAssembly: WebAssemblyApi }).WebAssembly;

/** Fresh memory for kernels; `shared` with threads. */
export function createKernelMemory(shared: boolean): WasmMemory {
  const { Memory } = webAssembly();
  return new Memory({ initial: 1, maximum: MOST_PAGES, shared });
}

const compiled = new Map<string, object | undefined>();

/** Compiles a module once for each kind of memory; undefined where the host cannot. */
function compile(name: 'exact' | 'fast', shared: boolean): object | undefined {
  const key = `${name} ${shared}`;
  if (!compiled.has(key)) {
    const { Module, validate } = webAssembly();
    const bytes = decodeBytes(name === 'exact' ? exactKernels : fastKernels);
    if (shared) declareShared(bytes);
    compiled.set(key, validate(bytes) ? new Module(bytes) : undefined);
  }
  return compiled.get(key);
}

/** Changes the one byte that tells a module importing shared memory from one that does not. */
function declareShared(bytes: Uint8Array): void {
  // The import "memory", of kind 2 (memory), with flags 1: it has a limit. Flag 2: it is shared.
  const pattern = [...'memory'].map((letter) => letter.charCodeAt(0)).concat(2, 1);
  const at = bytes.findIndex((_, i) => pattern.every((byte, j) => bytes[i + j] === byte));
  bytes[at + pattern.length - 1] = 3;
}

/** Whether the host runs the kernels at all: it needs WebAssembly with SIMD. */
export function hostHasKernels(): boolean {
  return webAssembly() !== undefined && compile('exact', false) !== undefined;
}

/** The kernels of one of `threads` threads on `memory`. */
export function instantiateKernels(
  memory: WasmMemory,
  {
    fast,
    shared,
    thread,
    threads,
  }: {
    fast: boolean;
    shared: boolean;
    thread: number;
    threads: number;
  },
): KernelInstance {
  const { Instance } = webAssembly();
  const instantiate = (module: object): KernelExports => {
    const exports = new Instance(module, { env: { memory } }).exports as KernelExports;
    exports.setThread(thread);
    return exports;
  };
  const exact = instantiate(compile('exact', shared) as object);
  const fastModule = fast ? compile('fast', shared) : undefined;
  const fused = fastModule === undefined ? undefined : instantiate(fastModule);
  return {
    kernels: { ...exact, ...fused },
    mode: fused === undefined ? 'exact' : 'fast',
    start: Math.max(exact.start(threads), fused?.start(threads) ?? 0),
  };
}
