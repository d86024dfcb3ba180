// The operations that engines offer as methods, by the method's name.
import { activation, elu, gelu, leakyRelu, relu, sigmoid, silu, tanh } from './activation.ts';
import { add, multiply, scale, subtract } from './arithmetic.ts';
import { batchNorm } from './batch-norm.ts';
import { convTranspose2d } from './conv-transpose2d.ts';
import { conv1d } from './conv1d.ts';
import { conv2d } from './conv2d.ts';
import { sigmoidCrossEntropy, softmaxCrossEntropy } from './cross-entropy.ts';
import { dense, matmul } from './dense.ts';
import { dropout } from './dropout.ts';
import { embedding } from './embedding.ts';
import { layerNorm } from './layer-norm.ts';
import { meanSquaredError } from './mean-squared-error.ts';
import { averagePool2d, maxPool2d } from './pool2d.ts';
import { mean, sum } from './reduce.ts';
import { flatten, reshape } from './reshape.ts';
import { runningStatistics } from './running-statistics.ts';
import { softmax } from './softmax.ts';

export const operations = {
  activation,
  add,
  averagePool2d,
  batchNorm,
  conv1d,
  conv2d,
  convTranspose2d,
  dense,
  dropout,
  elu,
  embedding,
  flatten,
  gelu,
  layerNorm,
  leakyRelu,
  matmul,
  maxPool2d,
  mean,
  meanSquaredError,
  mul: multiply,
  relu,
  reshape,
  runningStatistics,
  scale,
  sigmoid,
  sigmoidCrossEntropy,
  silu,
  softmax,
  softmaxCrossEntropy,
  sub: subtract,
  sum,
  tanh,
};
