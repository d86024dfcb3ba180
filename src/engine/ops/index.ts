// The operations that engines offer as methods, by the method's name.
import {
  activation,
  elu,
  gelu,
  leakyRelu,
  relu,
  selu,
  sigmoid,
  silu,
  softplus,
  tanh,
} from './activation.ts';
import { add, divide, multiply, scale, subtract } from './arithmetic.ts';
import { attention } from './attention.ts';
import { batchNorm } from './batch-norm.ts';
import { convTranspose2d } from './conv-transpose2d.ts';
import { conv1d } from './conv1d.ts';
import { conv2d } from './conv2d.ts';
import { sigmoidCrossEntropy, softmaxCrossEntropy } from './cross-entropy.ts';
import { dense } from './dense.ts';
import { dropout } from './dropout.ts';
import { abs, exp, log, sqrt, square } from './elementary.ts';
import { embedding } from './embedding.ts';
import { expand } from './expand.ts';
import { globalAveragePool2d, globalMaxPool2d } from './global-pool2d.ts';
import { klDivergence } from './kl-divergence.ts';
import { layerNorm } from './layer-norm.ts';
import { matmul } from './matmul.ts';
import { meanSquaredError } from './mean-squared-error.ts';
import { pick } from './pick.ts';
import { averagePool2d, maxPool2d } from './pool2d.ts';
import { max, mean, min, sum } from './reduce.ts';
import { flatten, reshape } from './reshape.ts';
import { rowProducts } from './row-products.ts';
import { runningStatistics } from './running-statistics.ts';
import { concat, slice } from './slice.ts';
import { logSoftmax, softmax } from './softmax.ts';
import { transpose } from './transpose.ts';

export const operations = {
  abs,
  activation,
  add,
  attention,
  averagePool2d,
  batchNorm,
  concat,
  conv1d,
  conv2d,
  convTranspose2d,
  dense,
  div: divide,
  dropout,
  elu,
  embedding,
  exp,
  expand,
  flatten,
  gelu,
  globalAveragePool2d,
  globalMaxPool2d,
  klDivergence,
  layerNorm,
  leakyRelu,
  log,
  logSoftmax,
  matmul,
  max,
  maxPool2d,
  mean,
  meanSquaredError,
  min,
  mul: multiply,
  pick,
  relu,
  reshape,
  rowProducts,
  runningStatistics,
  scale,
  selu,
  sigmoid,
  sigmoidCrossEntropy,
  silu,
  slice,
  softmax,
  softmaxCrossEntropy,
  softplus,
  sqrt,
  square,
  sub: subtract,
  sum,
  tanh,
  transpose,
};
