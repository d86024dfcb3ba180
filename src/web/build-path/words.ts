// The words of the exercise's page part.
import type { Lang } from '../../model/index.ts';

interface Words {
  readonly editor: string;
  readonly keys: string;
  readonly check: (step: number) => string;
  readonly checkAll: string;
  readonly stop: string;
  readonly reset: string;
  readonly hint: string;
  readonly solve: string;
  readonly running: string;
  readonly summary: (done: number, total: number) => string;
  readonly verdict: { readonly passed: string; readonly failed: string; readonly stale: string };
  readonly syntax: string;
}

export const words: Readonly<Record<Lang, Words>> = {
  ko: {
    editor: '프로그램',
    keys: 'Ctrl+Enter로 지금 단계까지 검사합니다. 쓴 코드는 이 브라우저에 저장됩니다.',
    check: (step) => `${step}단계까지 검사`,
    checkAll: '모두 검사',
    stop: '멈추기',
    reset: '처음 코드로',
    hint: '힌트',
    solve: '이 단계까지의 풀이를 편집기에 넣기 (Ctrl+Z로 되돌리기)',
    running: '검사하고 있습니다…',
    summary: (done, total) => `${total}단계 가운데 ${done}단계를 통과했습니다.`,
    verdict: { passed: '통과', failed: '아직입니다', stale: '코드가 바뀌어 다시 검사해야 합니다' },
    syntax: '문법 오류입니다.',
  },
  en: {
    editor: 'Program',
    keys: 'Ctrl+Enter checks up to the current step. Your code is kept in this browser.',
    check: (step) => `Check up to step ${step}`,
    checkAll: 'Check all',
    stop: 'Stop',
    reset: 'Back to the start',
    hint: 'Hint',
    solve: 'Put the solution up to this step into the editor (Ctrl+Z takes it back)',
    running: 'Checking…',
    summary: (done, total) => `${done} of ${total} steps pass.`,
    verdict: { passed: 'passes', failed: 'not yet', stale: 'the code has changed; check again' },
    syntax: 'Syntax error.',
  },
};
