// What the fast module exports: the kernels whose inner loops gain from a fused multiplication and
// addition. They take the place of those of index.ts, on the same memory.

export { convolution, convolutionKernelGradient, convolutionTransposed } from './convolution';
export { gemm } from './products';
export { accumulateProductRows, rowProducts, rowProductsBackward } from './row-products';
export { setThread, start } from './memory';
