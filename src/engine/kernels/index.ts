// What the WASM module exports: the kernels of ../backend.ts, and where free memory starts.

export {
  absolute as abs, absoluteBackward as absBackward, exp, logarithm as log, softplus,
  softplusBackward, sqrt,
} from './activations';
export {
  elu, eluBackward, gelu, geluBackward, leakyRelu, leakyReluBackward, relu, reluBackward, sigmoid,
  sigmoidBackward, silu, siluBackward, tanh, tanhBackward,
} from './activations';
export {
  copyStrided, largestIndices, pickAxis, pickAxisBackward, smallestIndices, sumAxis,
} from './axes';
export { sumChannels } from './channels';
export {
  convolution, convolutionKernelGradient, convolutionScratch, convolutionTransposed,
} from './convolution';
export {
  accumulate, add, divide, fill, multiply, multiplySumRows, scale, subtract, sum,
  sumBackward, sumRows,
} from './elementwise';
export { gemm } from './products';
export { klDivergence, logSoftmax, logSoftmaxBackward } from './losses';
export {
  sigmoidCrossEntropy, sigmoidCrossEntropyBackward, softmax, softmaxBackward, softmaxCrossEntropy,
  softmaxCrossEntropyBackward, squaredError, squaredErrorBackward,
} from './losses';
export { setThread, start } from './memory';
export {
  channelMoments, normaliseChannels, normaliseChannelsBackward, normaliseChannelsSums,
} from './normalisation';
export { averagePool, averagePoolBackward, maxPool, maxPoolBackward } from './pooling';
export { accumulateProductRows, rowProducts, rowProductsBackward } from './row-products';
export { accumulateRows, gatherRows } from './rows';
export {
  adamUpdate, insideMomentumUpdate, momentumUpdate, rmspropMomentumUpdate, rmspropUpdate, sgdUpdate,
} from './updates';
