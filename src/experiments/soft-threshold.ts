// The proximal step of an L1 penalty, which leaves exact zeros.
import { type Engine, sgd, type Tensor } from '../engine/index.ts';

/**
 * Returns a step that replaces each weight w by sign(w) max(|w| - by, 0) (Parikh and Boyd 2014,
 * section 6.5.2). That is w - clip(w, -by, by), a gradient step of size 1 on the penalty's Moreau
 * envelope 1/2 sum (w^2 - max(|w| - by, 0)^2) (section 3.1), so a w within `by` of 0 becomes exactly 0.
 */
export function softThreshold(e: Engine, weights: readonly Tensor[], by: number): () => void {
  const optimiser = sgd(weights, { learningRate: 1 });
  return () => {
    e.step(() => {
      for (const w of weights) {
        const beyond = e.relu(e.sub(e.abs(w), e.tensor([by], [1])));
        e.backward(e.scale(e.sum(e.sub(e.square(w), e.square(beyond))), 0.5));
      }
      optimiser.step();
    });
  };
}
