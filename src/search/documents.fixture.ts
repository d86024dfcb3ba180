// A dictionary of a few entries for tests.
import type { SearchDocument } from './types.ts';

const none = { ko: [], en: [] };

export const documents: readonly SearchDocument[] = [
  {
    slug: 'sigmoid-function',
    kind: 'term',
    title: { ko: '시그모이드 함수', en: 'Sigmoid function' },
    aliases: { ko: ['시그모이드', '로지스틱 함수'], en: ['sigmoid', 'logistic function'] },
    searchPhrases: {
      ko: ['0과 1 사이로 눌러 주는 S자 곡선'],
      en: ['the S-shaped squashing curve'],
    },
    texts: { ko: ['실수를 0과 1 사이로 보냅니다.'], en: ['Maps a real number into (0, 1).'] },
    senses: [],
  },
  {
    slug: 'activation-function',
    kind: 'term',
    title: { ko: '활성화 함수', en: 'Activation function' },
    aliases: { ko: ['활성 함수'], en: ['transfer function'] },
    searchPhrases: none,
    texts: { ko: ['층의 출력을 휘게 합니다.'], en: ['Bends the output of a layer.'] },
    senses: [],
  },
  {
    slug: 'relu',
    kind: 'term',
    title: { ko: 'ReLU', en: 'ReLU' },
    aliases: { ko: ['렐루', '정류 선형 유닛'], en: ['rectified linear unit'] },
    searchPhrases: { ko: ['음수면 0, 양수면 그대로'], en: ['zero for negatives'] },
    texts: { ko: ['음수를 0으로 바꿉니다.'], en: ['Turns negatives into zero.'] },
    senses: [],
  },
  {
    slug: 'normalization',
    kind: 'term',
    title: { ko: '정규화(normalization)', en: 'Normalisation' },
    aliases: { ko: ['값의 정규화'], en: ['normalization'] },
    searchPhrases: none,
    texts: { ko: ['값의 범위를 맞춥니다.'], en: ['Brings values to a common scale.'] },
    senses: [],
  },
  {
    slug: 'regularization',
    kind: 'term',
    title: { ko: '규제', en: 'Regularisation' },
    aliases: { ko: ['정칙화'], en: ['regularization'] },
    searchPhrases: { ko: ['과적합을 줄이는 제약'], en: ['a penalty against overfitting'] },
    texts: { ko: ['모델에 제약을 둡니다.'], en: ['Constrains a model.'] },
    senses: [],
  },
  {
    slug: 'two-senses',
    kind: 'disambiguation',
    title: { ko: '정규화', en: 'Normalisation or regularisation' },
    aliases: none,
    searchPhrases: none,
    texts: { ko: ['두 가지 뜻이 있습니다.'], en: ['A word with two senses.'] },
    senses: ['normalization', 'regularization'],
  },
  {
    slug: 'vanishing-gradient',
    kind: 'term',
    title: { ko: '기울기 소실', en: 'Vanishing gradient' },
    aliases: { ko: ['그래디언트 소실'], en: ['vanishing gradients'] },
    searchPhrases: none,
    texts: {
      ko: ['아래층의 기울기가 0에 가까워집니다.'],
      en: ['Gradients of early layers shrink.'],
    },
    senses: [],
  },
  {
    slug: 'why-relu-over-sigmoid',
    kind: 'question',
    title: {
      ko: '은닉층에서 시그모이드보다 ReLU를 많이 쓰는 이유',
      en: 'Why ReLU is preferred over sigmoid in hidden layers',
    },
    aliases: none,
    searchPhrases: { ko: ['왜 relu를 쓰나'], en: ['why use relu'] },
    texts: { ko: ['기울기가 덜 사라집니다.'], en: ['Its gradient vanishes less.'] },
    senses: [],
  },
];
