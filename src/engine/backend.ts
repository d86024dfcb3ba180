// The contract between operations and the code that computes: memory by pointer, and the kernels.

/** Position of a float in the backend's memory, counted in elements. */
export type Pointer = number;

/** Float arrays that backends hand out: Float32Array (wasm) or Float64Array (reference). */
export type FloatArray = Float32Array | Float64Array;

/** Where the numbers live. Pointers stay valid when memory grows; views do not, so reads are copies. */
export interface Backend {
  readonly name: 'wasm' | 'reference';
  readonly kernels: Kernels;
  /** First free element of a fresh memory; below it lie the kernels' own scratch areas. */
  readonly start: Pointer;
  /** Elements that the memory holds at present. */
  readonly capacity: number;
  /** Makes the memory at least `elements` long, keeping its contents. */
  reserve(elements: number): void;
  read(from: Pointer, length: number): FloatArray;
  write(to: Pointer, data: ArrayLike<number>): void;
}

/** 0 or 1: kernels take numbers only, so that WASM exports satisfy the contract as they are. */
export type Flag = 0 | 1;

/**
 * The kernels. Destination first; lengths in elements; names ending in `Backward` and those said to
 * accumulate add to their destination, all others overwrite it. Formulas stand with the operations.
 */
export interface Kernels {
  fill(y: Pointer, n: number, value: number): void;
  /** y += k x */
  accumulate(y: Pointer, x: Pointer, n: number, k: number): void;
  scale(y: Pointer, x: Pointer, n: number, k: number): void;
  /** y[i] = a[i] + b[i mod m]; so too subtract and multiply. */
  add(y: Pointer, a: Pointer, b: Pointer, n: number, m: number): void;
  subtract(y: Pointer, a: Pointer, b: Pointer, n: number, m: number): void;
  multiply(y: Pointer, a: Pointer, b: Pointer, n: number, m: number): void;
  /** y[i] += a[i] b[i mod m] */
  multiplyAccumulate(y: Pointer, a: Pointer, b: Pointer, n: number, m: number): void;
  /** y[j] += k sum_i x[i, j] */
  sumRows(y: Pointer, x: Pointer, rows: number, m: number, k: number): void;
  /** y[j] += sum_i a[i, j] b[i, j] */
  multiplySumRows(y: Pointer, a: Pointer, b: Pointer, rows: number, m: number): void;
  /** y[0] = k sum x */
  sum(y: Pointer, x: Pointer, n: number, k: number): void;
  /** dx[i] += k dy[0] */
  sumBackward(dx: Pointer, dy: Pointer, n: number, k: number): void;

  /** c [m, n] = (or += when `accumulate`) op(a) [m, k] op(b) [k, n]; op transposes a stored [k, m] or [n, k]. */
  gemm(
    c: Pointer,
    a: Pointer,
    b: Pointer,
    m: number,
    n: number,
    k: number,
    transposeA: Flag,
    transposeB: Flag,
    accumulate: Flag,
  ): void;

  relu(y: Pointer, x: Pointer, n: number): void;
  reluBackward(dx: Pointer, dy: Pointer, x: Pointer, n: number): void;
  leakyRelu(y: Pointer, x: Pointer, n: number, slope: number): void;
  leakyReluBackward(dx: Pointer, dy: Pointer, x: Pointer, n: number, slope: number): void;
  elu(y: Pointer, x: Pointer, n: number, alpha: number): void;
  eluBackward(dx: Pointer, dy: Pointer, x: Pointer, n: number, alpha: number): void;
  sigmoid(y: Pointer, x: Pointer, n: number): void;
  /** From the output y, not the input. */
  sigmoidBackward(dx: Pointer, dy: Pointer, y: Pointer, n: number): void;
  tanh(y: Pointer, x: Pointer, n: number): void;
  /** From the output y, not the input. */
  tanhBackward(dx: Pointer, dy: Pointer, y: Pointer, n: number): void;
  gelu(y: Pointer, x: Pointer, n: number): void;
  geluBackward(dx: Pointer, dy: Pointer, x: Pointer, n: number): void;
  silu(y: Pointer, x: Pointer, n: number): void;
  siluBackward(dx: Pointer, dy: Pointer, x: Pointer, n: number): void;

  /** One image [c, h, w] to columns [c kh kw, oh ow]; cells in the padding are 0. */
  im2col(
    columns: Pointer,
    x: Pointer,
    c: number,
    h: number,
    w: number,
    kh: number,
    kw: number,
    stride: number,
    padding: number,
  ): void;
  /** Transpose of im2col: x += each column entry at the pixel it came from. */
  col2im(
    x: Pointer,
    columns: Pointer,
    c: number,
    h: number,
    w: number,
    kh: number,
    kw: number,
    stride: number,
    padding: number,
  ): void;
  /** y [images, channels, area] += b [channels] */
  addChannels(y: Pointer, b: Pointer, images: number, channels: number, area: number): void;
  /** b [channels] += sums over images and area */
  sumChannels(b: Pointer, y: Pointer, images: number, channels: number, area: number): void;

  /** Windows of planes [h, w]; `winners` (one cell per output) is for maxPoolBackward alone. */
  maxPool(
    y: Pointer,
    winners: Pointer,
    x: Pointer,
    planes: number,
    h: number,
    w: number,
    size: number,
    stride: number,
  ): void;
  /** `area` input cells and `outArea` output cells a plane. */
  maxPoolBackward(
    dx: Pointer,
    dy: Pointer,
    winners: Pointer,
    planes: number,
    area: number,
    outArea: number,
  ): void;
  averagePool(
    y: Pointer,
    x: Pointer,
    planes: number,
    h: number,
    w: number,
    size: number,
    stride: number,
  ): void;
  averagePoolBackward(
    dx: Pointer,
    dy: Pointer,
    planes: number,
    h: number,
    w: number,
    size: number,
    stride: number,
  ): void;

  softmax(y: Pointer, x: Pointer, rows: number, k: number): void;
  softmaxBackward(dx: Pointer, dy: Pointer, y: Pointer, rows: number, k: number): void;
  /** loss[0] = mean over rows; p = softmax(x), kept for the backward pass. */
  softmaxCrossEntropy(
    loss: Pointer,
    p: Pointer,
    x: Pointer,
    labels: Pointer,
    rows: number,
    k: number,
  ): void;
  softmaxCrossEntropyBackward(
    dx: Pointer,
    dLoss: Pointer,
    p: Pointer,
    labels: Pointer,
    rows: number,
    k: number,
  ): void;
  sigmoidCrossEntropy(loss: Pointer, x: Pointer, targets: Pointer, n: number): void;
  sigmoidCrossEntropyBackward(
    dx: Pointer,
    dLoss: Pointer,
    x: Pointer,
    targets: Pointer,
    n: number,
  ): void;
  squaredError(loss: Pointer, a: Pointer, b: Pointer, n: number): void;
  /** Gradient for a; with the operands exchanged, for b. */
  squaredErrorBackward(da: Pointer, dLoss: Pointer, a: Pointer, b: Pointer, n: number): void;

  /** Updates w, then zeroes the gradient g; so too the next two. */
  sgdUpdate(w: Pointer, g: Pointer, n: number, learningRate: number): void;
  momentumUpdate(
    w: Pointer,
    g: Pointer,
    velocity: Pointer,
    n: number,
    learningRate: number,
    momentum: number,
  ): void;
  /** correction1 = 1 - beta1^t and correction2 = 1 - beta2^t at step t. */
  adamUpdate(
    w: Pointer,
    g: Pointer,
    m: Pointer,
    v: Pointer,
    n: number,
    learningRate: number,
    beta1: number,
    beta2: number,
    epsilon: number,
    correction1: number,
    correction2: number,
  ): void;
}
