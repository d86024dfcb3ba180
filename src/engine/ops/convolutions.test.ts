// Convolutions pass the suite over strides, padding, dilation and groups; their errors.
import { describe, expect, it } from 'vitest';
import { createEngine } from '../index.ts';
import { describeOperations, normals } from '../operation-suite.ts';

describeOperations({
  conv2d: (rng, size) => {
    const groups = size(1, 2);
    const [n, c, o] = [size(1, 3), groups * size(1, 3), groups * size(1, 6)];
    const [kh, kw, dilation] = [size(1, 4), size(1, 4), size(1, 3)];
    const stride = [size(1, 3), size(1, 3)] as const;
    const padding = [size(0, 3), size(0, 3)] as const;
    const [h, w] = [size((kh - 1) * dilation + 1, 14), size((kw - 1) * dilation + 1, 14)];
    return {
      inputs: [normals(rng, n, c, h, w), normals(rng, o, c / groups, kh, kw), normals(rng, o)],
      apply: (e, x, k, b) => e.conv2d(x, k, b, { stride, padding, dilation, groups }),
    };
  },
  'conv2d with padding beyond the kernel': (rng, size) => {
    const padding = size(2, 5);
    const [h, w, o] = [size(1, 6), size(1, 6), size(1, 5)];
    return {
      inputs: [normals(rng, 2, 2, h, w), normals(rng, o, 2, 2, 1)],
      apply: (e, x, k) => e.conv2d(x, k, undefined, { padding }),
    };
  },
  conv1d: (rng, size) => {
    const groups = size(1, 2);
    const [n, c, o] = [size(1, 3), groups * size(1, 3), groups * size(1, 5)];
    const [kl, dilation, stride] = [size(1, 4), size(1, 4), size(1, 3)];
    const l = size((kl - 1) * dilation + 1, 20);
    const options = size(0, 1) === 1 ? { causal: true } : { padding: size(0, 3) };
    return {
      inputs: [normals(rng, n, c, l), normals(rng, o, c / groups, kl), normals(rng, o)],
      apply: (e, x, k, b) => e.conv1d(x, k, b, { ...options, stride, dilation, groups }),
    };
  },
  convTranspose2d: (rng, size) => {
    const [n, c, o] = [size(1, 3), size(1, 6), size(1, 6)];
    const [h, w, kh, kw] = [size(1, 7), size(1, 7), size(2, 5), size(2, 5)];
    const stride = [size(1, 3), size(1, 3)] as const;
    const outputPadding = [size(0, stride[0] - 1), size(0, stride[1] - 1)] as const;
    const padding = size(0, h === 1 || w === 1 ? 0 : 1);
    return {
      inputs: [normals(rng, n, c, h, w), normals(rng, c, o, kh, kw), normals(rng, o)],
      apply: (e, x, k, b) => e.convTranspose2d(x, k, b, { stride, padding, outputPadding }),
    };
  },
});

const e = createEngine();
const zeros = (...shape: number[]) =>
  e.tensor(new Float32Array(shape.reduce((a, b) => a * b)), shape);

describe('by hand', () => {
  it('a causal convolution sees no later step', () => {
    const x = e.tensor([1, 2, 3, 4], [1, 1, 4]);
    const y = e.conv1d(x, e.tensor([10, 1], [1, 1, 2]), undefined, { causal: true, dilation: 2 });
    expect([...y.values()]).toEqual([1, 2, 13, 24]);
  });

  it('a transposed convolution lays kernels side by side', () => {
    const x = e.tensor([1, 2, 3, 4], [1, 1, 2, 2]);
    const k = e.tensor([1, 1, 1, 1], [1, 1, 2, 2]);
    const y = e.convTranspose2d(x, k, undefined, { stride: 2 });
    expect([...y.values()]).toEqual([1, 1, 2, 2, 1, 1, 2, 2, 3, 3, 4, 4, 3, 3, 4, 4]);
  });

  it('what lies before in memory does not matter, not even NaN', () => {
    const x = zeros(1, 1, 5, 5);
    const k = e.parameter([1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 1, 3, 3]);
    const run = () => e.step(() => e.backward(e.sum(e.conv2d(x, k))));
    e.step(() => void e.tensor(new Float32Array(5000).fill(Number.NaN), [5000]));
    run();
    expect([...(k.gradient() ?? [])]).toEqual(new Array(9).fill(0));
  });
});

describe('errors', () => {
  it.each([
    [
      () => e.conv2d(zeros(1, 4, 5, 5), zeros(4, 4, 3, 3), undefined, { groups: 3 }),
      'conv2d: 3 groups do not divide 4 input and 4 output channels; give a common divisor',
    ],
    [
      () => e.conv2d(zeros(1, 1, 5, 5), zeros(1, 1, 3, 3), undefined, { dilation: [1, 0] }),
      'conv2d: dilation is 0; give a whole number of at least 1',
    ],
    [
      () => e.conv2d(zeros(1, 1, 5, 5), zeros(1, 1, 3, 3), undefined, { dilation: 3 }),
      'conv2d: the kernel 7 x 7 is larger than the padded image 5 x 5; make it smaller or pad more',
    ],
    [
      () => e.conv1d(zeros(1, 2, 9), zeros(3, 1, 3)),
      'conv1d: x [1, 2, 9] has 2 channels, k [3, 1, 3] expects 1; make k [3, 2, 3]',
    ],
    [
      () => e.conv1d(zeros(1, 1, 2), zeros(1, 1, 3)),
      'conv1d: the kernel reaches over 3 steps, the padded sequence has 2; make it smaller or pad more',
    ],
    [
      () => e.conv1d(zeros(1, 1, 9), zeros(1, 1, 3), undefined, { causal: true, padding: 1 }),
      'conv1d: padding 1 with causal: true, which pads by itself; leave one out',
    ],
    [
      () => e.convTranspose2d(zeros(1, 2, 3, 3), zeros(3, 1, 2, 2)),
      'convTranspose2d: x [1, 2, 3, 3] has 2 channels, k [3, 1, 2, 2] expects 3; make k [2, 1, 2, 2]',
    ],
    [
      () =>
        e.convTranspose2d(zeros(1, 1, 3, 3), zeros(1, 1, 2, 2), undefined, { outputPadding: 1 }),
      'convTranspose2d: outputPadding 1 x 1 must be smaller than the stride 1 x 1; make it smaller',
    ],
    [
      () => e.convTranspose2d(zeros(1, 1, 1, 1), zeros(1, 1, 2, 2), undefined, { padding: 1 }),
      'convTranspose2d: padding 1 x 1 leaves an image of 0 x 0 from [1, 1, 1, 1]; pad less',
    ],
  ])('%#: %s', (act, text) => {
    expect(act).toThrow(text);
  });
});
