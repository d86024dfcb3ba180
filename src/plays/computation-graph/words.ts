// The words of the computation graph, in both languages.
import type { Lang } from '../../model/index.ts';
import type { Contribution, Numbers, Step } from './graph.ts';

/** A number with up to four decimals. */
export const short = (value: number) => String(Number(value.toFixed(4)));

/** A number as a factor or summand: in brackets when it has a sign. */
const bracketed = (value: number) => {
  const text = short(value);
  return text.startsWith('-') ? `(${text})` : text;
};

/** What each node is, in the names of its inputs. */
export const FORMULAS: Numbered = {
  m: 'w × x',
  z: 'm + b',
  p: 'σ(z)',
  d: 'p − t',
  L: 'd × d',
};

/** The local derivative of each edge, as a formula, by node and slot. */
const LOCAL: Readonly<Record<string, readonly string[]>> = {
  m: ['x', 'w'],
  z: ['1', '1'],
  p: ['p(1 − p)'],
  d: ['1', '−1'],
  L: ['d', 'd'],
};

type Numbered = Readonly<Record<string, string>>;

const ko = {
  title: '연산 그래프로 보는 순전파와 역전파',
  intro:
    '뉴런 하나의 손실 L = (σ(w × x + b) − t)²를 작은 계산으로 나눈 그래프입니다. 먼저 위에서 아래로 값을 계산하고(순전파), 그다음 아래에서 위로 그래디언트를 계산합니다(역전파). 간선을 하나 거슬러 오를 때마다 받은 그래디언트에 국소 도함수를 곱하고, 여러 번 쓰인 노드에서는 들어온 그래디언트를 더합니다. 이것이 연쇄 법칙입니다.',
  still: (inputs: string) =>
    `그림은 ${inputs}일 때 끝까지 계산한 모습입니다. 칸마다 위의 수가 값, 아래의 수가 손실 L의 그래디언트입니다. d는 L에 두 번 쓰이므로 두 간선으로 온 그래디언트를 더합니다.`,
  inputs: '입력값',
  inputLabels: { w: '가중치 w', x: '입력 x', b: '편향 b', t: '목푯값 t' },
  allowed: (limit: number) => `-${limit}부터 ${limit}까지의 수를 넣어 주세요.`,
  next: '다음',
  back: '이전',
  all: '모두',
  again: '처음으로',
  stepOf: (step: number, all: number) => `${step} / ${all} 단계`,
  value: '값',
  gradient: '그래디언트',
  start: '입력값만 있습니다. ‘다음’을 누르면 위에서부터 값을 하나씩 계산합니다.',
  forward: (node: string, formula: string, numbers: string, value: string) =>
    `순전파: ${node} = ${formula} = ${numbers} = ${value}`,
  sigmoid: (z: string) => `σ(${z})`,
  seed: '값을 모두 구했으니 이제 거슬러 올라갑니다. 출발점은 L을 L로 미분한 값, 1입니다.',
  edge: (from: string, to: string, formula: string, local: string) =>
    `역전파: ${from}에서 ${to} 쪽으로 거슬러 갑니다. 국소 도함수는 ∂${from}/∂${to} = ${formula} = ${local}입니다.`,
  firstFactor: (local: string) =>
    `역전파: L = d × d에서 앞의 d 쪽으로 거슬러 갑니다. 뒤의 d를 상수로 보면 국소 도함수는 d = ${local}입니다.`,
  secondFactor: (local: string) =>
    `역전파: L = d × d에서 뒤의 d 쪽으로 거슬러 갑니다. 앞의 d를 상수로 보면 국소 도함수는 d = ${local}입니다.`,
  product: (upstream: string, local: string, product: string) =>
    `${upstream}(받은 그래디언트) × ${local}(국소 도함수) = ${product}.`,
  sum: (to: string, before: string, product: string, total: string) =>
    `${to}는 두 번 쓰였으므로 더합니다: ${before} + ${product} = ${total}.`,
  done: '입력 네 개의 그래디언트를 모두 구했습니다. 아래 표에서 중앙 차분과 견주어 보세요.',
  table: '역전파로 구한 그래디언트와 중앙 차분',
  tableHelp: (h: number) =>
    `중앙 차분은 입력 하나만 ${h}만큼 늘리고 줄여 손실을 두 번 계산한 (L(v + h) − L(v − h)) / 2h입니다.`,
  variable: '입력',
  backward: '역전파',
  difference: '중앙 차분',
  apart: '차이',
  desc: (values: string, gradients: string) =>
    `연산 그래프. w와 x를 곱한 m에 b를 더해 z, 시그모이드를 거쳐 p, t를 빼서 d, d를 두 번 곱해 손실 L. 값: ${values}. ${gradients === '' ? '그래디언트는 아직 없습니다.' : `그래디언트: ${gradients}.`}`,
};

const en: typeof ko = {
  title: 'Forward and backward through a computation graph',
  intro:
    'The loss of one neuron, L = (σ(w × x + b) − t)², taken apart into small computations. First the values are computed from top to bottom (the forward pass), then the gradients from bottom to top (the backward pass). Along each edge the gradient received is multiplied by the local derivative; at a node used more than once, what arrives is added. This is the chain rule.',
  still: (inputs) =>
    `The picture shows the finished computation for ${inputs}. In each box the upper number is the value and the lower one the gradient of the loss L. Node d is used twice in L, so the gradients that arrive along both edges are added.`,
  inputs: 'Inputs',
  inputLabels: { w: 'Weight w', x: 'Input x', b: 'Bias b', t: 'Target t' },
  allowed: (limit) => `Enter a number from -${limit} to ${limit}.`,
  next: 'Next',
  back: 'Back',
  all: 'All',
  again: 'Restart',
  stepOf: (step, all) => `Step ${step} of ${all}`,
  value: 'value',
  gradient: 'gradient',
  start: 'Only the inputs are known. Press “Next” to compute one value after the other.',
  forward: (node, formula, numbers, value) =>
    `Forward: ${node} = ${formula} = ${numbers} = ${value}`,
  sigmoid: (z) => `σ(${z})`,
  seed: 'All values are known; now we go back. The start is the derivative of L by itself, which is 1.',
  edge: (from, to, formula, local) =>
    `Backward: the edge from ${from} to ${to}. The local derivative is ∂${from}/∂${to} = ${formula} = ${local}.`,
  firstFactor: (local) =>
    `Backward: the edge from L = d × d to its first d. With the second held constant, the local derivative is d = ${local}.`,
  secondFactor: (local) =>
    `Backward: the edge from L = d × d to its second d. With the first held constant, the local derivative is d = ${local}.`,
  product: (upstream, local, product) =>
    `${upstream} (gradient received) × ${local} (local derivative) = ${product}.`,
  sum: (to, before, product, total) =>
    `${to} is used twice, so we add: ${before} + ${product} = ${total}.`,
  done: 'The gradients of all four inputs are known. Compare them with central differences in the table below.',
  table: 'Gradients by the backward pass and by central differences',
  tableHelp: (h) =>
    `A central difference raises and lowers one input by ${h} and computes the loss twice: (L(v + h) − L(v − h)) / 2h.`,
  variable: 'Input',
  backward: 'Backward',
  difference: 'Difference',
  apart: 'Apart',
  desc: (values, gradients) =>
    `A computation graph. m is w times x, z is m plus b, p is the sigmoid of z, d is p minus t, and the loss L is d times d. Values: ${values}. ${gradients === '' ? 'No gradients yet.' : `Gradients: ${gradients}.`}`,
};

export type GraphWords = typeof ko;
export const GRAPH_WORDS: Readonly<Record<Lang, GraphWords>> = { ko, en };

/** What a step does, with its numbers; `isLast` adds that nothing is left to do. */
export function explainStep(step: Step, values: Numbers, lang: Lang, isLast: boolean): string {
  const words = GRAPH_WORDS[lang];
  switch (step.kind) {
    case 'inputs':
      return words.start;
    case 'value':
      return explainValue(step.node, values, words);
    case 'seed':
      return words.seed;
    case 'edge':
      return `${explainEdge(step, words)}${isLast ? ` ${words.done}` : ''}`;
  }
}

function explainValue(node: string, values: Numbers, words: GraphWords): string {
  const v = (id: string) => values[id] ?? 0;
  const numbers: Numbered = {
    m: `${short(v('w'))} × ${bracketed(v('x'))}`,
    z: `${short(v('m'))} + ${bracketed(v('b'))}`,
    p: words.sigmoid(short(v('z'))),
    d: `${short(v('p'))} − ${bracketed(v('t'))}`,
    L: `${short(v('d'))} × ${bracketed(v('d'))}`,
  };
  return words.forward(node, FORMULAS[node] ?? '', numbers[node] ?? '', short(v(node)));
}

function explainEdge(edge: Contribution, words: GraphWords): string {
  const { from, to, slot, upstream, local, product, before, total } = edge;
  const parts = [
    from === 'L'
      ? (slot === 0 ? words.firstFactor : words.secondFactor)(short(local))
      : words.edge(from, to, LOCAL[from]?.[slot] ?? '', short(local)),
    words.product(short(upstream), bracketed(local), short(product)),
  ];
  if (before !== undefined) {
    parts.push(words.sum(to, short(before), bracketed(product), short(total)));
  }
  return parts.join(' ');
}
