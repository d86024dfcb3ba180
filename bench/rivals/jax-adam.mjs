// Adam (Kingma and Ba 2015, algorithm 1) in jax-js, to be used inside of a jit-compiled step.
import { numpy as np } from '@jax-js/jax';

const EPSILON = 1e-8;

export function createAdam(start, learningRate, beta1 = 0.9, beta2 = 0.999) {
  let parameters = start;
  let state = [start.map(zeros), start.map(zeros)];
  let step = 0;
  return {
    /** The parameters, the state, and the corrections of this step: given to `update` in a jit. */
    arguments() {
      step++;
      const corrections = [learningRate / (1 - beta1 ** step), 1 / (1 - beta2 ** step)];
      return [parameters, state, np.array(corrections)];
    },
    /** The parameters and state after a step; consumes all that it is given. */
    update(old, [means, squares], corrections, gradients) {
      const [rate, correction] = [corrections.ref.slice(0), corrections.slice(1)];
      const next = old.map((p, i) => {
        const g = gradients[i];
        const m = means[i].mul(beta1).add(g.ref.mul(1 - beta1));
        const v = squares[i].mul(beta2).add(np.square(g).mul(1 - beta2));
        const size = np.sqrt(v.ref.mul(correction.ref)).add(EPSILON);
        return [p.sub(m.ref.mul(rate.ref).div(size)), m, v];
      });
      rate.dispose();
      correction.dispose();
      return [0, 1, 2].map((part) => next.map((triple) => triple[part]));
    },
    keep([newParameters, means, squares]) {
      parameters = newParameters;
      state = [means, squares];
    },
  };
}

function zeros(parameter) {
  return np.zeros(parameter.shape);
}
