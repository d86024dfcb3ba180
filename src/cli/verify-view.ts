// The reports of verify on the terminal: a table of claims for each experiment, and the verdict.
import type { ExperimentReport } from '../build/verify.ts';
import type { Lang } from '../model/index.ts';
import { formatExpectation, formatNumber } from '../model/index.ts';
import type { Colors } from './io.ts';
import { textTable } from './text-table.ts';
import { WORDS } from './words.ts';
import { wrap } from './wrap.ts';

/** Whether every run went to its end and every measured claim holds. */
export function allHold(reports: readonly ExperimentReport[]): boolean {
  return reports.every(
    ({ state, claims }) => state !== 'failed' && claims.every(({ holds }) => holds),
  );
}

/** Every experiment with its claims, then what it comes to. */
export function reportLines(
  reports: readonly ExperimentReport[],
  lang: Lang,
  width: number,
  colors: Colors,
): string[] {
  const words = WORDS[lang];
  const claims = reports.flatMap((report) => report.claims);
  const failing = claims.filter(({ holds }) => !holds).length;
  const broken = reports.filter(({ state }) => state === 'failed').length;
  const unknown = reports.filter(
    ({ state, claims: own }) => state === 'skipped' && own.length === 0,
  ).length;
  const verdict = [
    failing > 0
      ? colors.red(words.someFail(failing, claims.length))
      : colors.green(words.allHold(claims.length)),
    ...(broken > 0 ? [colors.red(words.notRun(broken))] : []),
    ...(unknown > 0 ? [colors.yellow(words.notRecorded(unknown))] : []),
  ];
  return [
    ...reports.flatMap((report) => [...experimentLines(report, lang, width, colors), '']),
    ...verdict,
  ];
}

function experimentLines(
  { experiment, state, reasons, seconds, claims }: ExperimentReport,
  lang: Lang,
  width: number,
  colors: Colors,
): string[] {
  const words = WORDS[lang];
  const note =
    state === 'measured' ? `${seconds.toFixed(1)} s` : state === 'recorded' ? words.unchanged : '';
  const heading = `${colors.bold(experiment)} ${colors.dim(`${words.states[state]} ${note}`.trim())}`;
  const why = reasons.flatMap((reason) => wrap(reason, width - 2).map((line) => `  ${line}`));
  if (claims.length === 0) return [heading, ...why];
  const rows = claims.map(({ claim, holds, median, min, max, held, values }) => {
    const number = (value: number) => formatNumber(value, claim.format);
    return [
      holds ? '✓' : '✗',
      claim.id,
      number(median),
      `${number(min)} … ${number(max)}`,
      `${held}/${values.length} (≥${claim.quorum})`,
      formatExpectation(claim.expect, claim.format),
    ];
  });
  const head = ['', words.claim, words.median, words.range, words.seeds, words.passMark];
  const table = textTable({ head, rows, right: new Set([2]) }, width - 2);
  return [heading, ...why, ...table.map((line) => `  ${colored(line, colors)}`)];
}

function colored(line: string, colors: Colors): string {
  if (line.startsWith('✓')) return colors.green('✓') + line.slice(1);
  return line.startsWith('✗') ? colors.red(line) : line;
}
