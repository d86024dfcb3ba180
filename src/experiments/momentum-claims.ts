// momentum: what it claims of step lengths, conventions, noise and quadratics.
import type { Claim } from '../model/index.ts';
import type { params } from './momentum-params.ts';

const seeds = [1, 2, 3, 4, 5];
const quorum = 5;

/** Long enough for averages, at a constant rate. */
const NOISY = { noise: 1, steps: 4000, factor: 1 } as const;

export const claims: readonly Claim<typeof params>[] = [
  {
    id: 'steady-step',
    sentence: {
      ko: '그래디언트가 일정하면 150스텝 뒤 두 방식의 보폭은 모두 ηg/(1−γ)와 백만분의 1 안에서 같다(상대 차이, γ = 0.9).',
      en: 'Under a constant gradient the step of both conventions equals ηg/(1−γ) within a millionth after 150 steps (relative gap, γ = 0.9).',
    },
    measure: (o) =>
      Math.max(
        ...['outside', 'inside'].map((name) => Math.abs(o.scalar(`steady-${name}`) * 0.1 - 1)),
      ),
    expect: { op: '<=', value: 1e-6 },
    format: { style: 'scientific', digits: 1 },
    seeds,
    quorum,
  },
  {
    id: 'ten-times',
    sentence: {
      ko: 'γ = 0.9이면 그 보폭은 학습률 × 그래디언트의 열 배이다.',
      en: 'At γ = 0.9 that step is ten times learning rate × gradient.',
    },
    measure: (o) => o.scalar('steady-outside'),
    expect: { op: 'within', low: 9.999, high: 10.001 },
    format: { style: 'fixed', digits: 3 },
    seeds,
    quorum,
  },
  {
    id: 'hundred-times',
    sentence: {
      ko: '학습률을 그대로 두고 γ를 0.99로 올리면 백 배가 된다.',
      en: 'With γ raised to 0.99 at the same learning rate it is a hundred times.',
    },
    params: { momentum: 0.99, steps: 4000 },
    measure: (o) => o.scalar('steady-outside'),
    expect: { op: 'within', low: 99.99, high: 100.01 },
    format: { style: 'fixed', digits: 2 },
    seeds,
    quorum,
  },
  {
    id: 'conventions-agree',
    sentence: {
      ko: '학습률이 일정한 동안 두 방식의 경로는 그래디언트에 잡음이 있어도 반올림 오차 안에서 같다(움직인 거리에 대한 비율).',
      en: 'While the learning rate is constant the two conventions walk the same path up to rounding, noisy gradients or not (relative to the distance travelled).',
    },
    params: { noise: 1 },
    measure: (o) => o.scalar('agreement'),
    expect: { op: '<=', value: 1e-12 },
    format: { style: 'scientific', digits: 1 },
    seeds,
    quorum,
  },
  {
    id: 'outside-drops-at-once',
    sentence: {
      ko: '학습률을 10분의 1로 낮추면 학습률이 바깥에 있는 방식의 보폭은 바로 10분의 1이 된다.',
      en: 'When the rate falls to a tenth, the step with the rate outside falls to a tenth at once.',
    },
    measure: (o) => o.scalar('drop-outside'),
    expect: { op: 'within', low: 0.0999, high: 0.1001 },
    format: { style: 'fixed', digits: 4 },
    seeds,
    quorum,
  },
  {
    id: 'inside-drops-slowly',
    sentence: {
      ko: '같은 순간 학습률이 안에 있는 방식의 보폭은 γ + (1−γ)/10 = 0.91배가 될 뿐이다.',
      en: 'At the same moment the step with the rate inside only falls to γ + (1−γ)/10 = 0.91 of itself.',
    },
    measure: (o) => o.scalar('drop-inside'),
    expect: { op: 'within', low: 0.9099, high: 0.9101 },
    format: { style: 'fixed', digits: 4 },
    seeds,
    quorum,
  },
  {
    id: 'parting',
    sentence: {
      ko: '그 뒤 두 방식이 벌어지는 거리는 γ(η₁−η₂)g/(1−γ)²이다(비).',
      en: 'From then on they part by γ(η₁−η₂)g/(1−γ)² (ratio).',
    },
    measure: (o) => o.scalar('parting'),
    expect: { op: 'within', low: 0.999, high: 1.001 },
    format: { style: 'fixed', digits: 4 },
    seeds,
    quorum,
  },
  {
    id: 'relative-noise',
    sentence: {
      ko: '그래디언트의 잡음이 서로 독립이면 보폭의 상대적인 흔들림은 그래디언트의 √((1−γ)/(1+γ)) ≈ 0.23배이다.',
      en: 'With independent noise the relative scatter of the step is √((1−γ)/(1+γ)) ≈ 0.23 times the gradient’s.',
    },
    params: NOISY,
    measure: (o) => o.scalar('relativeNoise'),
    expect: { op: 'within', low: 0.18, high: 0.28 },
    format: { style: 'fixed', digits: 2 },
    seeds,
    quorum,
  },
  {
    id: 'absolute-noise',
    sentence: {
      ko: '그러나 보폭의 분산 자체는 그래디언트 하나로 움직일 때의 네 배를 넘는다(이론값 1/(1−γ²) ≈ 5.3).',
      en: 'Yet the variance of the step itself is more than four times that of a single gradient’s (in theory 1/(1−γ²) ≈ 5.3).',
    },
    params: NOISY,
    measure: (o) => o.scalar('absoluteNoise'),
    expect: { op: 'within', low: 4, high: 6.5 },
    format: { style: 'fixed', digits: 1 },
    seeds,
    quorum,
  },
  {
    id: 'shallow-direction',
    sentence: {
      ko: 'ηλ = 0.02로 완만한 방향에서 200스텝 뒤 모멘텀에 남은 거리는 경사하강법의 천분의 1도 안 된다.',
      en: 'Along a shallow direction, ηλ = 0.02, momentum is left with less than a thousandth of gradient descent’s distance after 200 steps.',
    },
    measure: (o) => o.scalar('left-momentum') / o.scalar('left-plain'),
    expect: { op: '<', value: 1e-3 },
    format: { style: 'scientific', digits: 1 },
    seeds,
    quorum,
  },
  {
    id: 'plain-diverges',
    sentence: {
      ko: 'ηλ = 3이면 경사하강법은 발산한다(처음 거리의 배수).',
      en: 'At ηλ = 3 gradient descent diverges (distance, in starting distances).',
    },
    params: { curvature: 3 },
    measure: (o) => o.scalar('left-plain'),
    expect: { op: '>', value: 1e6 },
    format: { style: 'scientific', digits: 1 },
    seeds,
    quorum,
  },
  {
    id: 'momentum-converges',
    sentence: {
      ko: '같은 ηλ = 3에서 γ = 0.9인 모멘텀은 수렴한다(200스텝 뒤 남은 거리).',
      en: 'At the same ηλ = 3 momentum with γ = 0.9 converges (distance left after 200 steps).',
    },
    params: { curvature: 3 },
    measure: (o) => o.scalar('left-momentum'),
    expect: { op: '<', value: 1e-3 },
    format: { style: 'scientific', digits: 1 },
    seeds,
    quorum,
  },
  {
    id: 'nesterov-diverges',
    sentence: {
      ko: 'ηλ = 1.4이면 γ = 0.9인 네스테로프는 발산한다.',
      en: 'At ηλ = 1.4 Nesterov with γ = 0.9 diverges.',
    },
    params: { curvature: 1.4 },
    measure: (o) => o.scalar('left-nesterov'),
    expect: { op: '>', value: 1e6 },
    format: { style: 'scientific', digits: 1 },
    seeds,
    quorum,
  },
  {
    id: 'plain-converges',
    sentence: {
      ko: '그 ηλ = 1.4에서 경사하강법은 수렴한다.',
      en: 'At that ηλ = 1.4 gradient descent converges.',
    },
    params: { curvature: 1.4 },
    measure: (o) => o.scalar('left-plain'),
    expect: { op: '<', value: 1e-3 },
    format: { style: 'scientific', digits: 1 },
    seeds,
    quorum,
  },
  {
    id: 'overshoots',
    sentence: {
      ko: 'ηλ = 1이면 경사하강법은 한 스텝에 도착하지만, 모멘텀은 그 뒤에도 처음 거리의 절반 넘게 벗어난다(2스텝부터의 최대 거리).',
      en: 'At ηλ = 1 gradient descent arrives in one step, while momentum still swings past by more than half the starting distance (largest distance from the second step on).',
    },
    params: { curvature: 1 },
    measure(o) {
      if (o.scalar('left-plain') !== 0) return Number.POSITIVE_INFINITY;
      return Math.max(...o.series('quadratic', 'momentum').map(({ x, y }) => (x >= 2 ? y : 0)));
    },
    expect: { op: 'within', low: 0.5, high: 1 },
    format: { style: 'fixed', digits: 2 },
    seeds,
    quorum,
  },
];
