// Error texts: the operation, the shapes, and the fix.
import { describe, expect, it } from 'vitest';
import { adam, argmaxRows, createEngine, createRng, EngineError, initial, sgd } from './index.ts';

const e = createEngine();
const zeros = (...shape: number[]) =>
  e.tensor(new Float32Array(shape.reduce((a, b) => a * b)), shape);

describe('shapes', () => {
  it.each([
    [
      () => e.dense(zeros(2, 3), zeros(4, 5)),
      'dense: x [2, 3] and w [4, 5] do not match: x has 3 columns, w has 4 rows; make them equal',
    ],
    [
      () => e.dense(zeros(2, 3), zeros(3, 5), zeros(4)),
      'dense: b has shape [4], but w [3, 5] gives 5 outputs; make b [5]',
    ],
    [
      () => e.dense(zeros(2, 3, 4), zeros(3, 5)),
      'dense: x has shape [2, 3, 4], but must be [n, i]; reshape it to 2 dimensions',
    ],
    [
      () => e.matmul(zeros(2, 3), zeros(2, 3)),
      'matmul: a [2, 3] and b [2, 3] do not match: a has 3 columns, b has 2 rows; make them equal',
    ],
    [
      () => e.add(zeros(2, 3), zeros(2)),
      'add: shapes [2, 3] and [2] do not match; from the last dimension backwards, lengths must be equal or one of them 1, reshape one of the two',
    ],
    [() => e.sub(zeros(3), zeros(2, 2)), 'sub: shapes [3] and [2, 2] do not match'],
    [
      () => e.reshape(zeros(2, 3), [4, 2]),
      'reshape: [2, 3] has 6 values, [4, 2] has 8; give a shape with 6 values',
    ],
    [
      () => e.conv2d(zeros(1, 2, 5, 5), zeros(4, 3, 3, 3)),
      'conv2d: x [1, 2, 5, 5] has 2 channels, k [4, 3, 3, 3] expects 3; make k [4, 2, 3, 3]',
    ],
    [
      () => e.conv2d(zeros(1, 1, 2, 2), zeros(1, 1, 3, 3)),
      'conv2d: the kernel 3 x 3 is larger than the padded image 2 x 2; make it smaller or pad more',
    ],
    [
      () => e.conv2d(zeros(1, 1, 5, 5), zeros(1, 1, 3, 3), undefined, { stride: 0 }),
      'conv2d: stride is 0; give a whole number of at least 1',
    ],
    [
      () => e.conv2d(zeros(1, 1, 5, 5), zeros(2, 1, 3, 3), zeros(1)),
      'conv2d: b has shape [1], but k [2, 1, 3, 3] gives 2 channels; make b [2]',
    ],
    [
      () => e.maxPool2d(zeros(1, 1, 3, 4), 4),
      'maxPool2d: the window 4 x 4 is larger than the image 3 x 4 of [1, 1, 3, 4]; make it at most 3',
    ],
    [
      () => e.softmaxCrossEntropy(zeros(3), [0]),
      'softmaxCrossEntropy: logits has shape [3], but must be [n, k]; reshape it to 2 dimensions',
    ],
    [
      () => e.meanSquaredError(zeros(2), zeros(2, 1)),
      'meanSquaredError: shapes [2] and [2, 1] differ; reshape one to the other',
    ],
    [
      () => argmaxRows(zeros(3)),
      'argmaxRows: x has shape [3], but must be [n, k]; reshape it to 2 dimensions',
    ],
    [
      () => e.tensor([1, 2, 3], [2, 2]),
      'tensor: 3 values for shape [2, 2], which holds 4; give as many as the shape holds',
    ],
    [
      () => e.parameter([], [0]),
      'parameter: shape [0] is not valid; give at least one dimension, each a positive whole number',
    ],
  ])('%#: %s', (act, text) => {
    expect(act).toThrow(EngineError);
    expect(act).toThrow(text);
  });
});

describe('other misuse', () => {
  it.each([
    [
      () => e.softmaxCrossEntropy(zeros(2, 3), [0, 3]),
      'softmaxCrossEntropy: label 1 is 3, but logits [2, 3] have 3 classes; give whole numbers from 0 to 2',
    ],
    [
      () => e.softmaxCrossEntropy(zeros(2, 3), [0]),
      'softmaxCrossEntropy: 1 labels for logits [2, 3]; give 2',
    ],
    [
      () => e.activation(zeros(1), 'swish' as never),
      "activation: 'swish' is unknown; give one of relu, leaky-relu, sigmoid, tanh, elu, gelu, silu",
    ],
    [
      () => e.backward(zeros(2)),
      'backward: the loss has shape [2], but must be one number; use e.mean() or e.sum()',
    ],
    [
      () => zeros(2, 2).item(),
      'item: the tensor has shape [2, 2] (4 values); item() needs exactly one, use values() or e.mean()',
    ],
    [
      () => zeros(2, 2).assign([1, 2, 3]),
      'assign: 3 values for a tensor of shape [2, 2], which holds 4; give as many as it holds',
    ],
    [
      () => e.add(zeros(1), createEngine().tensor([1], [1])),
      'add: a tensor of shape [1] belongs to another engine; make all tensors with one createEngine()',
    ],
    [
      () => e.step(() => e.step(() => 1)),
      'step: already inside an e.step(); end it before the next one starts',
    ],
    [
      () => e.step(() => zeros(1)),
      'step: the body returned a tensor, which is freed now; return item() or values() instead',
    ],
    [
      () => e.step(() => void e.parameter([1], [1])),
      'parameter: made inside e.step(), where everything is freed at its end; make it once, before the step',
    ],
    [
      () => sgd([zeros(1)], { learningRate: 1 }),
      'sgd: the list must hold at least one tensor, all made by e.parameter()',
    ],
    [() => adam([], { learningRate: 1 }), 'adam: the list must hold at least one tensor'],
    [
      () => initial(createRng(1), 'he-normal', [2, 3, 4, 5, 6]),
      "initial: shape [2, 3, 4, 5, 6] has no known fans; give [n], [i, o], [o, c, k] or [o, c, kh, kw], or use 'normal' with sd",
    ],
    [
      () => initial(createRng(1), 'he' as never, [2]),
      "initial: 'he' is unknown; give one of he-normal, he-uniform, glorot-normal, glorot-uniform, lecun-normal, lecun-uniform, zeros, ones, normal, truncated-normal, uniform, orthogonal",
    ],
    [
      () => createEngine({ backend: 'gpu' as never }),
      "createEngine: backend 'gpu' is unknown; give wasm or reference",
    ],
  ])('%#: %s', (act, text) => {
    expect(act).toThrow(text);
  });
});
