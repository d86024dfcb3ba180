// Claims: named predicates on what an experiment measures, checked over several seeds.
import type { NumberFormat } from './number-format.ts';
import { formatNumber } from './number-format.ts';
import type { Observations } from './observation.ts';
import type { ParamSpecs, ParamValues } from './param.ts';
import type { Text } from './text.ts';

export type Expectation =
  | { readonly op: '<' | '<=' | '>' | '>=' | '='; readonly value: number }
  | { readonly op: 'within'; readonly low: number; readonly high: number };

export interface Claim<S extends ParamSpecs = ParamSpecs> {
  readonly id: string;
  /** What is claimed, in words, without the measured number. */
  readonly sentence: Text;
  /** Parameters that differ from the defaults. */
  readonly params?: Partial<ParamValues<S>>;
  measure(observations: Observations): number;
  readonly expect: Expectation;
  readonly format: NumberFormat;
  readonly seeds: readonly number[];
  /** How many of the seeds must hold. */
  readonly quorum: number;
}

/** Whether `value` meets the expectation; NaN never does. */
export function meets(value: number, expect: Expectation): boolean {
  switch (expect.op) {
    case '<':
      return value < expect.value;
    case '<=':
      return value <= expect.value;
    case '>':
      return value > expect.value;
    case '>=':
      return value >= expect.value;
    case '=':
      return value === expect.value;
    case 'within':
      return value >= expect.low && value <= expect.high;
  }
}

/** The pass mark as the reader sees it, such as "< 1.0×10⁻⁴" or "0.10 … 10.00". */
export function formatExpectation(expect: Expectation, format: NumberFormat): string {
  if (expect.op === 'within') {
    return `${formatNumber(expect.low, format)} … ${formatNumber(expect.high, format)}`;
  }
  const sign = { '<': '<', '<=': '≤', '>': '>', '>=': '≥', '=': '=' }[expect.op];
  return `${sign} ${formatNumber(expect.value, format)}`;
}
