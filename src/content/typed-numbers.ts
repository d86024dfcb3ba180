// Typed numbers: a number in prose that a claim measures must be written as :claim[...].
import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Claim } from '../model/index.ts';
import { formatNumber } from '../model/index.ts';
import type { EntryFiles } from './entry-files.ts';
import type { Known } from './known.ts';
import { lineOf } from './position.ts';
import type { Report } from './problem.ts';

export interface Measured {
  readonly experiment: string;
  readonly claim: Claim;
  readonly median: number;
}

/** The claims with recorded values among the experiments of an entry. */
export function measuredClaims({ meta }: EntryFiles, { experiments, evidence }: Known): Measured[] {
  return (meta?.data.experiments ?? []).flatMap((experiment) =>
    (evidence.get(experiment)?.claims ?? []).flatMap(({ id, median }) => {
      const claim = experiments.get(experiment)?.claims.find((one) => one.id === id);
      return claim === undefined ? [] : [{ experiment, claim, median }];
    }),
  );
}

export interface TypedNumber {
  readonly token: string;
  readonly line: number;
  /** The claim that measures it, as `experiment/claim`, and its value as the page shows it. */
  readonly claim: string;
  readonly value: string;
}

/** Each number in the prose that equals a measured one at the digits typed. */
export function typedNumbers(root: Root, measured: readonly Measured[]): TypedNumber[] {
  const typed: TypedNumber[] = [];
  if (measured.length === 0) return typed;
  visit(root, (node) => {
    if (node.type === 'link' || node.type === 'textDirective' || node.type === 'leafDirective') {
      return SKIP;
    }
    if (node.type !== 'text') return undefined;
    for (const { token, index } of numberTokens(node.value)) {
      const found = measured.find((one) => equals(token, one));
      if (found === undefined) continue;
      typed.push({
        token,
        line: lineOf(node) + node.value.slice(0, index).split('\n').length - 1,
        claim: `${found.experiment}/${found.claim.id}`,
        value: formatNumber(found.median, found.claim.format),
      });
    }
    return undefined;
  });
  return typed;
}

/** Reports the measured numbers that a body types. */
export function checkTypedNumbers(root: Root, measured: readonly Measured[], report: Report): void {
  for (const { token, line, claim, value } of typedNumbers(root, measured)) {
    const inMaths = `$${token.replace('%', '\\%')}$`;
    report(
      line,
      `"${token}" is typed, but claim ${claim} measures it (${value}). Write :claim[${claim}]; if it is a definition, put it in maths: ${inMaths}.`,
    );
  }
}

const NUMBER =
  /(?<![\p{L}\p{N}.,/_-])\d[\d,]*(?:\.\d+)?(?:×10[⁻⁰¹²³⁴-⁹]+)?(?: ?%)?(?![A-Za-z\d])/gu;

function numberTokens(text: string): { token: string; index: number }[] {
  return [...text.matchAll(NUMBER)]
    .map((match) => ({ token: match[0].replace(/,$/, ''), index: match.index }))
    .filter(({ token }) => /[.%×]/.test(token) || token.replace(/,/g, '').length >= 2);
}

/** Whole numbers count only when the claim is shown as one, since prose is full of small counts. */
function equals(token: string, { claim, median }: Measured): boolean {
  if (token === formatNumber(median, claim.format)) return true;
  const bare = token.replace(/[,%\s]/g, '');
  const digits = bare.split('.')[1]?.length ?? 0;
  if (digits > 20) return false;
  if (token.endsWith('%')) return (median * 100).toFixed(digits) === bare;
  if (digits > 0) return median.toFixed(digits) === bare;
  return claim.format.style === 'integer' && String(Math.round(median)) === bare;
}
