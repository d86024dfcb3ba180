// Cross-entropy losses, fused with softmax and with the sigmoid.
import { EngineError } from '../engine-error.ts';
import { checkRank, shapeText } from '../shape.ts';
import type { Tape } from '../tape.ts';
import { Tensor } from '../tensor.ts';

/**
 * Mean over rows of log sum exp(x[i]) - x[i, label i], for logits x [n, k] and n labels in
 * 0..k-1; shape [1]. Backward: dx = (softmax(x) - onehot(labels)) / n (Bishop, Pattern Recognition
 * and Machine Learning, 2006, sec. 4.3.4).
 */
export function softmaxCrossEntropy(tape: Tape, x: Tensor, labels: ArrayLike<number>): Tensor {
  tape.check('softmaxCrossEntropy', x);
  checkRank('softmaxCrossEntropy', 'logits', x.shape, '[n, k]');
  const [n, k] = x.shape as [number, number];
  checkCount('softmaxCrossEntropy', 'labels', labels.length, n, x);
  for (let i = 0; i < n; i++) {
    const label = labels[i] as number;
    if (!Number.isInteger(label) || label < 0 || label >= k) {
      throw new EngineError(
        `softmaxCrossEntropy: label ${i} is ${label}, but logits ${shapeText(x.shape)} have ${k} classes; give whole numbers from 0 to ${k - 1}`,
      );
    }
  }
  const labelPointer = tape.allocate(n);
  tape.backend.write(labelPointer, labels);
  const probabilities = tape.allocate(x.size);
  const loss = tape.tensor([1]);
  const { kernels } = tape;
  kernels.softmaxCrossEntropy(loss.pointer, probabilities, x.pointer, labelPointer, n, k);
  return tape.record('softmaxCrossEntropy', loss, [x], (dLoss) => {
    tape.addGradient(x, (dx) =>
      kernels.softmaxCrossEntropyBackward(dx, dLoss, probabilities, labelPointer, n, k),
    );
  });
}

/**
 * Mean of -t log s - (1 - t) log(1 - s) with s = sigmoid(x), computed as
 * max(x, 0) - x t + log(1 + e^-|x|), for logits x of any shape and as many targets t in [0, 1];
 * shape [1]. Backward: dx = (s - t) / size; targets get no gradient.
 */
export function sigmoidCrossEntropy(
  tape: Tape,
  x: Tensor,
  targets: Tensor | ArrayLike<number>,
): Tensor {
  tape.check('sigmoidCrossEntropy', x);
  let targetPointer: number;
  if (targets instanceof Tensor) {
    tape.check('sigmoidCrossEntropy', targets);
    checkCount('sigmoidCrossEntropy', 'targets', targets.size, x.size, x);
    targetPointer = targets.pointer;
  } else {
    checkCount('sigmoidCrossEntropy', 'targets', targets.length, x.size, x);
    targetPointer = tape.allocate(x.size);
    tape.backend.write(targetPointer, targets);
  }
  const loss = tape.tensor([1]);
  tape.kernels.sigmoidCrossEntropy(loss.pointer, x.pointer, targetPointer, x.size);
  return tape.record('sigmoidCrossEntropy', loss, [x], (dLoss) => {
    tape.addGradient(x, (dx) =>
      tape.kernels.sigmoidCrossEntropyBackward(dx, dLoss, x.pointer, targetPointer, x.size),
    );
  });
}

function checkCount(operation: string, what: string, given: number, wanted: number, x: Tensor) {
  if (given !== wanted) {
    throw new EngineError(
      `${operation}: ${given} ${what} for logits ${shapeText(x.shape)}; give ${wanted}`,
    );
  }
}
