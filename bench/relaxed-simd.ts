// Fused multiplication and addition in WebAssembly, on the versions of Node that have it switched off.
import v8 from 'node:v8';

/** Call it before any module with relaxed SIMD is compiled. Node 22 and later have it as they are. */
export function enableRelaxedSimd(): void {
  if (Number(process.versions.node.split('.')[0]) < 22) {
    v8.setFlagsFromString('--experimental-wasm-relaxed-simd');
  }
}
