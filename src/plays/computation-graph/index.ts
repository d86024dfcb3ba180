// The computation graph: values forward, gradients backward, one step at a time.
import type { Play } from '../play.ts';
import { forward, progressAfter, stepsOf } from './graph.ts';
import { DEFAULT_INPUTS, INPUT_NAMES, LOSS_GRAPH } from './loss-graph.ts';
import { graphPicture } from './picture.ts';
import { GRAPH_WORDS } from './words.ts';

export type { Progress, Step } from './graph.ts';
export { centralDifference, DIFFERENCE, forward, progressAfter, stepsOf } from './graph.ts';
export {
  DEFAULT_INPUTS,
  INPUT_LIMIT,
  INPUT_NAMES,
  type InputName,
  type Inputs,
  LOSS_GRAPH,
} from './loss-graph.ts';
export { graphPicture } from './picture.ts';
export { explainStep, GRAPH_WORDS, short } from './words.ts';

const defaults = INPUT_NAMES.map((name) => `${name} = ${DEFAULT_INPUTS[name]}`).join(', ');

export const computationGraph: Play = {
  name: 'computation-graph',
  title: { ko: GRAPH_WORDS.ko.title, en: GRAPH_WORDS.en.title },
  intro: { ko: GRAPH_WORDS.ko.intro, en: GRAPH_WORDS.en.intro },
  picture(lang) {
    const steps = stepsOf(LOSS_GRAPH, DEFAULT_INPUTS);
    const last = steps.length - 1;
    const all = forward(LOSS_GRAPH, DEFAULT_INPUTS);
    const progress = progressAfter(steps, last, all, DEFAULT_INPUTS);
    return graphPicture({ steps, count: last, progress, current: undefined, lang });
  },
  still: { ko: GRAPH_WORDS.ko.still(defaults), en: GRAPH_WORDS.en.still(defaults) },
};
