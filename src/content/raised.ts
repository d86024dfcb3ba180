// Superscripts and subscripts of Unicode, for formulas and exponents in running text.
const SUPERSCRIPTS = pairs(
  '0123456789+−-=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθφχ′⊤',
  '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵡ′ᵀ',
);
const SUBSCRIPTS = pairs(
  '0123456789+−-=()aehijklmnoprstuvxβγρφχ',
  '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ',
);

/** `text` as a superscript; as ^(text) when Unicode lacks one of its characters. */
export function raised(text: string): string {
  return shifted(text, SUPERSCRIPTS, '^');
}

/** `text` as a subscript; as _(text) when Unicode lacks one of its characters. */
export function subscripted(text: string): string {
  return shifted(text, SUBSCRIPTS, '_');
}

function shifted(text: string, characters: ReadonlyMap<string, string>, mark: string): string {
  const small = [...text].filter((one) => one !== ' ').map((one) => characters.get(one));
  if (small.every((one) => one !== undefined)) return small.join('');
  return [...text].length === 1 ? mark + text : `${mark}(${text})`;
}

function pairs(from: string, to: string): ReadonlyMap<string, string> {
  const targets = [...to];
  return new Map([...from].map((one, i) => [one, targets[i] as string]));
}
