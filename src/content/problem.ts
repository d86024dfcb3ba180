// Problems: what the content check finds, each with its place and what to do.

export interface Problem {
  /** Path from the root of the repository. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

/** Notes a problem in one file. */
export type Report = (line: number, message: string, severity?: Problem['severity']) => void;

/** A reporter that appends problems of `file` to `problems`. */
export function reporter(problems: Problem[], file: string): Report {
  return (line, message, severity = 'error') => {
    problems.push({ file, line, message, severity });
  };
}

/** Problems in the order of a reader: by file, line, then as they were found. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) =>
    a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1,
  );
}

/** One line of a report: `content/relu/ko.md:12: error: message`. */
export function formatProblem({ file, line, severity, message }: Problem): string {
  return `${file}:${line}: ${severity}: ${message}`;
}
