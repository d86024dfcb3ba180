// Exercises: programs that the reader writes in steps, each step with a check of its own.
import type { Text } from '../model/index.ts';

/** What the reader's program exports; nothing in it is trusted to be of the right type. */
export type ReaderModule = Readonly<Record<string, unknown>>;

export interface CheckEnv {
  /** Unzipped bytes of the packed digits. */
  readonly digits: Uint8Array;
  readonly seed: number;
}

export interface CheckProgress {
  readonly done: number;
  readonly total: number;
  /** A measured value so far, such as "epoch 2: 0.93 of the held-out digits right". */
  readonly note?: Text;
}

export interface CheckResult {
  readonly passed: boolean;
  /** What was measured and, where it failed, what to look at. */
  readonly message: Text;
}

export interface Step {
  readonly id: string;
  readonly title: Text;
  /** What to write and why, one paragraph an item. */
  readonly task: readonly Text[];
  readonly hint: Text;
  /** Yields progress so that a host can show it and stop in between. */
  check(program: ReaderModule, env: CheckEnv): Generator<CheckProgress, CheckResult, void>;
}

export interface Exercise {
  readonly slug: string;
  readonly title: Text;
  readonly intro: Text;
  readonly steps: readonly Step[];
  /** The program to start from: complete but for the bodies that the steps ask for. */
  readonly starter: string;
  /** The program with the bodies of the first `steps` steps filled in. */
  solution(steps: number): string;
}

/** Thrown by checks when the program's form is wrong; the message goes to the reader. */
export class ProgramFault extends Error {
  override readonly name = 'ProgramFault';
  readonly text: Text;

  constructor(text: Text) {
    super(text.en);
    this.text = text;
  }
}

/**
 * Runs one step's check to its end, turning a fault of the program, or anything that the
 * program throws, into a failed result.
 */
export function* runCheck(
  step: Step,
  program: ReaderModule,
  env: CheckEnv,
): Generator<CheckProgress, CheckResult, void> {
  try {
    return yield* step.check(program, env);
  } catch (error) {
    if (error instanceof ProgramFault) return { passed: false, message: error.text };
    const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return {
      passed: false,
      message: {
        ko: `프로그램이 실행 중에 오류를 냈습니다. ${what}`,
        en: `The program threw an error. ${what}`,
      },
    };
  }
}
