// Kullback-Leibler divergence of predicted from given distributions.
import { EngineError } from '../engine-error.ts';
import { checkRank, sameShape, shapeText } from '../shape.ts';
import type { Tape } from '../tape.ts';
import type { Tensor } from '../tensor.ts';

/**
 * Mean over rows of sum t (log t - logSoftmax(x)), with 0 log 0 = 0, for logits x [n, k] and
 * targets t [n, k], distributions in rows; shape [1]. Backward: dx = (softmax(x) sum t - t) / n, the
 * sum being 1 for distributions; targets get no gradient (Kullback and Leibler 1951).
 */
export function klDivergence(tape: Tape, logits: Tensor, targets: Tensor): Tensor {
  tape.check('klDivergence', logits, targets);
  checkRank('klDivergence', 'logits', logits.shape, '[n, k]');
  if (!sameShape(logits.shape, targets.shape)) {
    throw new EngineError(
      `klDivergence: logits ${shapeText(logits.shape)} and targets ${shapeText(targets.shape)} differ in shape; give a target for each logit`,
    );
  }
  const [n, k] = logits.shape as [number, number];
  const { kernels } = tape;
  const { size } = logits;
  const logQ = tape.allocate(size);
  kernels.logSoftmax(logQ, logits.pointer, n, k);
  const loss = tape.tensor([1]);
  kernels.klDivergence(loss.pointer, logQ, targets.pointer, size, n);
  return tape.record('klDivergence', loss, [logits], (dLoss) => {
    tape.addGradient(logits, (dx) => {
      tape.withScratch(size, (dLogQ) => {
        kernels.multiply(dLogQ, targets.pointer, dLoss, size, 1);
        kernels.scale(dLogQ, dLogQ, size, -1 / n);
        kernels.logSoftmaxBackward(dx, dLogQ, logQ, n, k);
      });
    });
  });
}
