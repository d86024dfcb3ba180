// The words of the hillside, in both languages.
import type { Lang } from '../../model/index.ts';
import { decimals } from '../markup.ts';
import { heightAt, type StepOutcome } from './hillside.ts';
import { placeOf, type Walk } from './walk.ts';

const ko = {
  title: '언덕에서 한 걸음씩 내려가기',
  intro:
    '안개 낀 언덕에서 낮은 곳을 찾아 내려간다고 합시다. 보이는 것은 발밑뿐입니다. 그래서 발밑의 기울기를 재고, 내려가는 쪽으로 보폭 × 기울기만큼 옮겨 갑니다. 이것이 경사하강법(gradient descent)입니다. 언덕의 높이는 손실, 서 있는 위치는 파라미터, 보폭은 학습률에 해당합니다.',
  still: (stepSize: number, steps: number) =>
    `그림은 왼쪽 비탈에서 보폭 ${stepSize}로 ${steps}걸음을 내려간 모습입니다. 바닥에 가까워질수록 기울기가 작아져 걸음도 짧아집니다. 이대로 가면 작은 골짜기에서 멈추고, 언덕 너머의 더 깊은 골짜기에는 닿지 못합니다.`,
  stepDown: '한 걸음 내려가기',
  again: '처음부터',
  stepSize: '보폭(학습률)',
  start: '출발 위치',
  startHelp: '그림을 눌러서 정할 수도 있습니다.',
  fog: '안개: 발밑만 보기',
  steps: '걸음 수',
  place: '위치',
  height: '높이(손실)',
  slope: '발밑 기울기',
  next: '다음 걸음 = 보폭 × 기울기',
  metres: (value: string) => `${value} m`,
  nextStep: (stepSize: string, slope: string, move: string, toRight: boolean) =>
    `${stepSize} × ${slope} = ${move} m ${toRight ? '오른쪽으로' : '왼쪽으로'}`,
  noStep: '움직이지 않음',
  unknown: '안개 때문에 모름',
  smallValley: '작은 골짜기',
  deepValley: '더 깊은 골짜기',
  gone: '그림 밖',
  atStart: (place: string) => `위치 ${place}에서 출발합니다.`,
  stepDone: (count: number, stepSize: string, slope: string, move: string, toRight: boolean) =>
    `${count}걸음째. 기울기가 ${slope}이므로 ${toRight ? '오른쪽' : '왼쪽'}으로 ${stepSize} × ${slope.replace('-', '')} = ${move} m 옮겼습니다.`,
  heights: (before: string, after: string) => `높이 ${before} → ${after}.`,
  outcomes: {
    downhill: '내리막을 따라 내려왔습니다.',
    'across-the-valley': '바닥을 지나쳐 골짜기 건너편 비탈에 섰습니다. 그래도 전보다는 낮습니다.',
    'over-the-top': '보폭이 커서 꼭대기를 뛰어넘어 다른 골짜기로 갔습니다.',
    climbed:
      '전보다 높은 곳에 섰습니다. 보폭이 너무 커서 바닥을 지나쳐 버렸습니다. 보폭을 줄여 보세요.',
    'small-valley':
      '발밑이 거의 평평해 더는 움직이지 않다시피 합니다. 작은 골짜기의 바닥입니다. 발밑만 보아서는 언덕 너머에 더 깊은 골짜기가 있는지 알 수 없습니다.',
    'deep-valley': '발밑이 거의 평평해 더는 움직이지 않다시피 합니다. 더 깊은 골짜기의 바닥입니다.',
    hilltop:
      '발밑이 평평해 움직이지 않지만, 이곳은 바닥이 아니라 꼭대기입니다. 기울기가 0이라고 해서 늘 낮은 곳은 아닙니다.',
    away: '보폭이 너무 커서 그림 밖으로 날아갔습니다. 걸음마다 더 멀리 튀어 높이가 끝없이 커지면 발산한다고 합니다. 보폭을 줄이고 처음부터 다시 해 보세요.',
  } satisfies Record<StepOutcome, string>,
  levelInFog:
    '발밑이 거의 평평해 더는 움직이지 않다시피 합니다. 그러나 발밑만 보아서는 이곳이 가장 깊은 골짜기인지 알 수 없습니다.',
  described: (place: string, height: string, slope: string, steps: number) =>
    `왼쪽에 작은 골짜기, 오른쪽에 더 깊은 골짜기가 있는 언덕입니다. 사람은 ${steps}걸음을 걸어 위치 ${place}, 높이 ${height}에 있고 발밑 기울기는 ${slope}입니다.`,
  describedInFog: (slope: string, steps: number) =>
    `안개에 덮여 발밑만 보이는 언덕입니다. 사람은 ${steps}걸음을 걸었고 발밑 기울기는 ${slope}입니다.`,
};

const en: typeof ko = {
  title: 'Down a hillside, one step at a time',
  intro:
    'Suppose you want to get down a hillside in fog. You see only the ground under your feet. So you measure its slope and move downhill by step size × slope. This is gradient descent. The height of the hill stands for the loss, the place where you stand for the parameter, and the step size for the learning rate.',
  still: (stepSize, steps) =>
    `The picture shows ${steps} steps down the left slope with step size ${stepSize}. Nearer the bottom the slope is smaller, and so are the steps. This walk will stop in the small valley and never reach the deeper one beyond the hill.`,
  stepDown: 'One step down',
  again: 'Start again',
  stepSize: 'Step size (learning rate)',
  start: 'Starting place',
  startHelp: 'You can also click the picture.',
  fog: 'Fog: only the ground under the feet',
  steps: 'Steps',
  place: 'Place',
  height: 'Height (loss)',
  slope: 'Slope under the feet',
  next: 'Next step = step size × slope',
  metres: (value) => `${value} m`,
  nextStep: (stepSize, slope, move, toRight) =>
    `${stepSize} × ${slope} = ${move} m to the ${toRight ? 'right' : 'left'}`,
  noStep: 'no move',
  unknown: 'hidden by fog',
  smallValley: 'small valley',
  deepValley: 'deeper valley',
  gone: 'off the picture',
  atStart: (place) => `You start at ${place}.`,
  stepDone: (count, stepSize, slope, move, toRight) =>
    `Step ${count}. The slope is ${slope}, so you moved ${stepSize} × ${slope.replace('-', '')} = ${move} m to the ${toRight ? 'right' : 'left'}.`,
  heights: (before, after) => `Height ${before} → ${after}.`,
  outcomes: {
    downhill: 'You followed the slope down.',
    'across-the-valley':
      'You passed the bottom and stand on the slope across the valley, still lower than before.',
    'over-the-top': 'The step was so large that you jumped over the top into the other valley.',
    climbed:
      'You stand higher than before: the step was too large and shot past the bottom. Try a smaller step size.',
    'small-valley':
      'The ground is almost level, so you hardly move any more. This is the bottom of the small valley. From the ground under your feet you cannot tell that a deeper valley lies beyond the hill.',
    'deep-valley':
      'The ground is almost level, so you hardly move any more. This is the bottom of the deeper valley.',
    hilltop:
      'The ground is level and you do not move, but this is the top, not the bottom. A slope of zero does not always mean a low place.',
    away: 'The step size is so large that you flew off the picture. When each step throws you farther and the height grows without end, the walk diverges. Choose a smaller step size and start again.',
  },
  levelInFog:
    'The ground is almost level, so you hardly move any more. But from the ground under your feet you cannot tell whether this is the deepest valley.',
  described: (place, height, slope, steps) =>
    `A hillside with a small valley on the left and a deeper one on the right. After ${steps} ${steps === 1 ? 'step' : 'steps'} you stand at ${place}, at height ${height}, where the slope is ${slope}.`,
  describedInFog: (slope, steps) =>
    `A hillside in fog: only the ground under your feet is seen. After ${steps} ${steps === 1 ? 'step' : 'steps'} the slope there is ${slope}.`,
};

export type HillsideWords = typeof ko;
export const HILLSIDE_WORDS: Readonly<Record<Lang, HillsideWords>> = { ko, en };

/** What the last step of a walk was and what came of it; at the start, where that is. */
export function stepWords(walk: Walk, lang: Lang, fog: boolean): string {
  const words = HILLSIDE_WORDS[lang];
  const { last, outcome, places } = walk;
  const to = placeOf(walk);
  const from = places.at(-2);
  if (last === undefined || outcome === undefined || from === undefined) {
    return words.atStart(words.metres(decimals(to)));
  }
  const [stepSize, slope] = [decimals(last.stepSize), decimals(last.slope)];
  const move = decimals(Math.abs(to - from));
  const isLevel = outcome.endsWith('valley') && outcome !== 'across-the-valley';
  const hidden = fog && (isLevel || outcome === 'hilltop');
  return [
    words.stepDone(places.length - 1, stepSize, slope, move, to > from),
    words.heights(decimals(heightAt(from)), decimals(heightAt(to))),
    hidden ? words.levelInFog : words.outcomes[outcome],
  ].join(' ');
}
