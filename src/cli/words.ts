// The words that commands say to the reader, in both languages.
import type { Difficulty, EntryKind, Lang } from '../model/index.ts';

const ko = {
  kinds: { question: '질문', term: '용어', disambiguation: '갈래' } as Record<EntryKind, string>,
  difficulties: { basic: '기본', intermediate: '중급', advanced: '고급' } as Record<
    Difficulty,
    string
  >,
  aliases: '다른 이름',
  keyPoints: '답에 꼭 들어가야 할 것',
  asksNext: '이어지는 질문',
  needs: '먼저 알면 좋은 것',
  seeAlso: '함께 볼 것',
  experiments: '실험',
  claims: '확인하는 것',
  claimsHelp:
    '[✓ 통과 기준, 성립한 시드 수]가 붙은 숫자는 실험이 잰 값입니다. 다시 재기: npx deepdict verify',
  unmeasured: '아직 재지 않음',
  countedLines: (n: number) => `${n}줄`,
  diffSummary: (added: number, removed: number) => `더한 줄 ${added} · 뺀 줄 ${removed}`,
  play: '직접 움직여 보기(브라우저): npx deepdict serve',
  buildPath: '한 단계씩 직접 만들어 보기(브라우저): npx deepdict serve',
  nothingFound: (query: string) => `"${query}" 항목이 없습니다.`,
  several: (query: string) => `"${query}" 항목이 하나로 정해지지 않습니다.`,
  near: '혹시 찾는 것이 이 중에 있나요?',
  parameters: '설정',
  presets: '준비된 설정',
  options: '옵션',
  commands: '명령',
  usage: '사용법',
  defaultIs: (value: string) => `기본값 ${value}`,
  seed: (seed: number) => `시드 ${seed}`,
  measured: '잰 값',
  passMark: '통과 기준',
  holds: '성립',
  fails: '불성립',
  noClaimHere: '이 설정에는 확인할 주장이 없습니다. 기본 설정이나 주장의 설정으로 실행해 보세요.',
  oneSeed: '시드 하나로 확인한 결과입니다. 모든 시드로 확인하기: npx deepdict verify --only',
  cancelled: '취소했습니다.',
  timedOut: (seconds: number) =>
    `시간 제한 ${seconds}초를 넘겨 멈췄습니다. --time-limit으로 늘릴 수 있습니다.`,
  queued: (ahead: number) => `앞에 ${ahead}개가 기다립니다`,
  image: (width: number, height: number) => `그림 ${width}×${height}`,
  states: { measured: '측정', recorded: '기록', skipped: '건너뜀', failed: '실패' },
  unchanged: '코드가 그대로라 기록된 값을 씁니다',
  median: '중앙값',
  range: '범위',
  seeds: '시드',
  claim: '주장',
  allHold: (count: number) => `주장 ${count}개가 모두 성립합니다.`,
  someFail: (failing: number, count: number) =>
    `주장 ${count}개 가운데 ${failing}개가 성립하지 않습니다.`,
  notRun: (count: number) => `실험 ${count}개를 끝까지 실행하지 못했습니다.`,
  notRecorded: (count: number) => `기록이 없는 실험이 ${count}개 있습니다.`,
  partWritten: (path: string) => `부분 결과를 썼습니다: ${path}`,
  serving: (url: string) => `${url} 에서 보고 있습니다. 끝내려면 Ctrl-C를 누르세요.`,
};

export type CliWords = typeof ko;

const en: CliWords = {
  kinds: { question: 'question', term: 'term', disambiguation: 'senses' },
  difficulties: { basic: 'basic', intermediate: 'intermediate', advanced: 'advanced' },
  aliases: 'Also called',
  keyPoints: 'What a good answer holds',
  asksNext: 'Questions that follow',
  needs: 'Good to know first',
  seeAlso: 'See also',
  experiments: 'Experiments',
  claims: 'What is checked',
  claimsHelp:
    'Numbers with [✓ pass mark, seeds that hold] are measured by experiments. Measure again: npx deepdict verify',
  unmeasured: 'not measured yet',
  countedLines: (n) => `${n} ${n === 1 ? 'line' : 'lines'}`,
  diffSummary: (added, removed) =>
    `${added} ${added === 1 ? 'line' : 'lines'} added · ${removed} removed`,
  play: 'Move it yourself (in the browser): npx deepdict serve',
  buildPath: 'Write it yourself step by step (in the browser): npx deepdict serve',
  nothingFound: (query) => `There is no entry "${query}".`,
  several: (query) => `"${query}" does not name one entry.`,
  near: 'Did you mean one of these?',
  parameters: 'Parameters',
  presets: 'Presets',
  options: 'Options',
  commands: 'Commands',
  usage: 'Usage',
  defaultIs: (value) => `default ${value}`,
  seed: (seed) => `seed ${seed}`,
  measured: 'measured',
  passMark: 'pass mark',
  holds: 'holds',
  fails: 'does not hold',
  noClaimHere:
    'No claim is made for these settings. Run with the defaults or with those of a claim.',
  oneSeed: 'Checked with one seed. With all of them: npx deepdict verify --only',
  cancelled: 'Cancelled.',
  timedOut: (seconds) =>
    `Stopped at the time limit of ${seconds} seconds. Allow more with --time-limit.`,
  queued: (ahead) => `${ahead} ahead`,
  image: (width, height) => `picture ${width}×${height}`,
  states: { measured: 'measured', recorded: 'recorded', skipped: 'skipped', failed: 'failed' },
  unchanged: 'its code is unchanged, these are the recorded values',
  median: 'median',
  range: 'range',
  seeds: 'seeds',
  claim: 'claim',
  allHold: (count) => (count === 1 ? 'The claim holds.' : `All ${count} claims hold.`),
  someFail: (failing, count) =>
    `${failing} of ${count} claims ${failing === 1 ? 'does' : 'do'} not hold.`,
  notRun: (count) =>
    `${count} ${count === 1 ? 'experiment' : 'experiments'} did not run to the end.`,
  notRecorded: (count) =>
    `${count} ${count === 1 ? 'experiment has' : 'experiments have'} no recorded evidence.`,
  partWritten: (path) => `Wrote the part ${path}`,
  serving: (url) => `Serving ${url} — press Ctrl-C to stop.`,
};

export const WORDS: Readonly<Record<Lang, CliWords>> = { ko, en };
