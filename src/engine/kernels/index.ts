// What the WASM module exports: the kernels of ../backend.ts, and where free memory starts.

export {
  elu, eluBackward, gelu, geluBackward, leakyRelu, leakyReluBackward, relu, reluBackward, sigmoid,
  sigmoidBackward, silu, siluBackward, tanh, tanhBackward,
} from './activations';
export { addChannels, sumChannels } from './channels';
export {
  convolution, convolutionKernelGradient, convolutionScratch, convolutionTransposed,
} from './convolution';
export {
  accumulate, add, fill, multiply, multiplySumRows, scale, subtract, sum,
  sumBackward, sumRows,
} from './elementwise';
export { gemm } from './gemm';
export {
  sigmoidCrossEntropy, sigmoidCrossEntropyBackward, softmax, softmaxBackward, softmaxCrossEntropy,
  softmaxCrossEntropyBackward, squaredError, squaredErrorBackward,
} from './losses';
export { start } from './memory';
export {
  channelMoments, normaliseChannels, normaliseChannelsBackward, normaliseChannelsSums,
} from './normalisation';
export { averagePool, averagePoolBackward, maxPool, maxPoolBackward } from './pooling';
export {
  adamUpdate, insideMomentumUpdate, momentumUpdate, rmspropMomentumUpdate, rmspropUpdate, sgdUpdate,
} from './updates';
