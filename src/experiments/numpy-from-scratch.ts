// numpy-from-scratch: the NumPy programs of listings/, run by Python, as their printed lines say.
import type { PythonRun, RecordedObservation, Text } from '../model/index.ts';
import { defineExperiment, UserError } from '../model/index.ts';

const NAMES: Readonly<Record<string, string>> = { MLP: 'mlp', CNN: 'cnn' };

const SERIES = Object.entries(NAMES).map(([name, id]) => ({
  id,
  label: { ko: name, en: name },
}));
const EPOCH = { ko: '에폭', en: 'Epoch' };

const seeds = [1, 2, 3, 4, 5];
const quorum = 5;
const format = { style: 'percent', digits: 1 } as const;
const together = { model: 'both', epochs: 3 } as const;

export const experiment = defineExperiment({
  slug: 'numpy-from-scratch',
  title: {
    ko: 'NumPy로 밑바닥부터 만든 MNIST 분류기',
    en: 'An MNIST classifier from scratch in NumPy',
  },
  summary: {
    ko: 'NumPy만으로 쓴 MLP와 CNN 프로그램을 그대로 실행해 손글씨 숫자 8,000개로 학습시키고, 학습에 쓰지 않은 2,000개에서 정확도를 잽니다.',
    en: 'Runs the MLP and CNN programs written with NumPy alone as they stand: trains them on 8,000 handwritten digits and measures their accuracy on 2,000 others.',
  },
  params: {
    model: {
      type: 'choice',
      label: { ko: '신경망', en: 'Network' },
      options: [
        { value: 'mlp', label: { ko: 'MLP', en: 'MLP' } },
        { value: 'cnn', label: { ko: 'CNN', en: 'CNN' } },
        { value: 'both', label: { ko: '둘 다', en: 'Both' } },
      ],
      default: 'mlp',
    },
    epochs: {
      type: 'number',
      label: { ko: '에폭 수', en: 'Epochs' },
      min: 1,
      max: 30,
      integer: true,
      default: 8,
    },
  },
  presets: [
    {
      id: 'cnn-against-mlp',
      label: { ko: 'CNN 대 MLP, 같은 에폭 수', en: 'CNN against MLP, equal epochs' },
      values: together,
    },
  ],
  // The listings: the program for both networks starts the other two.
  data: ['digits', 'listings'],
  charts: [
    {
      id: 'loss',
      title: { ko: '에폭마다 평균 낸 학습 손실', en: 'Training loss, averaged over each epoch' },
      x: { label: EPOCH },
      y: { label: { ko: '교차 엔트로피', en: 'Cross-entropy' }, min: 0 },
      series: SERIES,
    },
    {
      id: 'accuracy',
      title: { ko: '학습에 쓰지 않은 숫자에 대한 정확도', en: 'Accuracy on held-out digits' },
      x: { label: EPOCH },
      y: { label: { ko: '정확도', en: 'Accuracy' }, max: 1 },
      series: SERIES,
    },
  ],
  scalars: Object.fromEntries(
    Object.entries(NAMES).flatMap(([name, id]): [string, Text][] => [
      [`accuracy-${id}`, { ko: `${name} 정확도`, en: `${name} accuracy` }],
      [`loss-${id}`, { ko: `${name} 마지막 학습 손실`, en: `${name} training loss at the end` }],
    ]),
  ),
  runtime: 'python',
  timeLimit: 900,
  python: {
    program: ({ model }) => `mnist-${model}.py`,
    args: ({ epochs }, seed, digits) => [digits, '--seed', `${seed}`, '--epochs', `${epochs}`],
    parse: parseLine,
  },
  run() {
    throw new UserError('The experiment "numpy-from-scratch" runs in Python with NumPy only.');
  },
  claims: [
    {
      id: 'mlp-accuracy',
      sentence: {
        ko: 'NumPy MLP는 8에폭 만에 학습에 쓰지 않은 숫자의 95% 이상을 맞힌다.',
        en: 'After 8 epochs the NumPy MLP is right on at least 95% of the held-out digits.',
      },
      measure: (o) => o.scalar('accuracy-mlp'),
      expect: { op: '>=', value: 0.95 },
      format,
      seeds,
      quorum,
    },
    {
      id: 'cnn-accuracy',
      sentence: {
        ko: 'NumPy CNN은 3에폭 만에 95% 이상을 맞힌다.',
        en: 'After 3 epochs the NumPy CNN is right on at least 95%.',
      },
      params: together,
      measure: (o) => o.scalar('accuracy-cnn'),
      expect: { op: '>=', value: 0.95 },
      format,
      seeds,
      quorum,
    },
    {
      id: 'cnn-margin',
      sentence: {
        ko: '같은 3에폭 뒤에 NumPy CNN의 정확도는 NumPy MLP보다 높다(정확도의 차, %포인트).',
        en: 'After the same 3 epochs the NumPy CNN is more accurate than the NumPy MLP (difference of the accuracies, in percentage points).',
      },
      params: together,
      measure: (o) => o.scalar('accuracy-cnn') - o.scalar('accuracy-mlp'),
      expect: { op: '>', value: 0 },
      format: { style: 'points', digits: 1 },
      seeds,
      quorum,
    },
  ],
});

/** Reads a line such as "MLP epoch 2 loss 0.2044 accuracy 0.9385"; others measure nothing. */
function parseLine(line: string): ReturnType<PythonRun['parse']> {
  const match = /^(MLP|CNN) epoch (\d+) loss (\S+) accuracy (\S+)$/.exec(line);
  if (match === null) return [];
  const [, name, epoch, loss, accuracy] = match as unknown as [
    string,
    string,
    string,
    string,
    string,
  ];
  const series = NAMES[name] as string;
  const values = { loss: Number(loss), accuracy: Number(accuracy) };
  return Object.entries(values).flatMap(([chart, y]): RecordedObservation[] => [
    ...(Number.isFinite(y) ? [{ kind: 'point', chart, series, x: Number(epoch), y } as const] : []),
    { kind: 'scalar', name: `${chart}-${series}`, value: y },
  ]);
}
