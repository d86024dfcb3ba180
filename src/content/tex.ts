// TeX to MathML (by Temml), and the check that a formula is well formed.
import temml from 'temml';

/**
 * MathML of a formula, as a string.
 * @throws Error naming what Temml could not read.
 */
export function renderTex(tex: string, display: boolean): string {
  return temml.renderToString(tex, { displayMode: display, throwOnError: true, annotate: false });
}

/** What is wrong with a formula; undefined when it is well formed. */
export function texProblem(tex: string, display: boolean): string | undefined {
  try {
    renderTex(tex, display);
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return `Bad TeX "${tex}": ${reason.trim().split('\n')[0]}. Mend the formula.`;
  }
}
