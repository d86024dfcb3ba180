// Typed numbers: a number in prose that a claim measures must be written as :claim[...].
import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { AnyExperiment, Claim, Evidence } from '../model/index.ts';
import { formatNumber } from '../model/index.ts';
import { lineOf } from './position.ts';
import type { Report } from './problem.ts';

export interface Measured {
  readonly experiment: string;
  readonly claim: Claim;
  readonly median: number;
}

/** The claims with recorded values among the named experiments. */
export function measuredClaims(
  slugs: readonly string[],
  experiments: ReadonlyMap<string, AnyExperiment>,
  evidence: ReadonlyMap<string, Evidence>,
): Measured[] {
  return slugs.flatMap((experiment) =>
    (evidence.get(experiment)?.claims ?? []).flatMap(({ id, median }) => {
      const claim = experiments.get(experiment)?.claims.find((one) => one.id === id);
      return claim === undefined ? [] : [{ experiment, claim, median }];
    }),
  );
}

/** Reports each number in the prose that equals a measured one at the digits typed. */
export function checkTypedNumbers(root: Root, measured: readonly Measured[], report: Report): void {
  if (measured.length === 0) return;
  visit(root, (node) => {
    if (node.type === 'link' || node.type === 'textDirective' || node.type === 'leafDirective') {
      return SKIP;
    }
    if (node.type !== 'text') return undefined;
    for (const { token, index } of numberTokens(node.value)) {
      const found = measured.find((one) => equals(token, one));
      if (found === undefined) continue;
      const line = lineOf(node) + node.value.slice(0, index).split('\n').length - 1;
      const name = `${found.experiment}/${found.claim.id}`;
      report(
        line,
        `"${token}" is typed, but claim ${name} measures it (${formatNumber(found.median, found.claim.format)}). Write :claim[${name}]; if it is a definition, put it in maths: $${token.replace('%', '\\%')}$.`,
      );
    }
    return undefined;
  });
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
