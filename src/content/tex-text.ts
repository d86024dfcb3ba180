// TeX to plain text, for places without mathematics: titles, search rows, a terminal.

const SYMBOLS: Readonly<Record<string, string>> = {
  ...{ alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ε', varepsilon: 'ε', zeta: 'ζ' },
  ...{
    eta: 'η',
    theta: 'θ',
    kappa: 'κ',
    lambda: 'λ',
    mu: 'μ',
    nu: 'ν',
    xi: 'ξ',
    pi: 'π',
    rho: 'ρ',
  },
  ...{ sigma: 'σ', tau: 'τ', phi: 'φ', varphi: 'φ', chi: 'χ', psi: 'ψ', omega: 'ω', ell: 'ℓ' },
  ...{ Gamma: 'Γ', Delta: 'Δ', Theta: 'Θ', Lambda: 'Λ', Sigma: 'Σ', Phi: 'Φ', Omega: 'Ω' },
  ...{ cdot: '·', times: '×', div: '÷', pm: '±', odot: '⊙', otimes: '⊗', circ: '∘', ast: '*' },
  ...{ le: ' ≤ ', leq: ' ≤ ', ge: ' ≥ ', geq: ' ≥ ', ne: ' ≠ ', neq: ' ≠ ', approx: ' ≈ ' },
  ...{ sim: ' ~ ', propto: ' ∝ ', equiv: ' ≡ ', in: ' ∈ ', ll: ' ≪ ', gg: ' ≫ ', mid: ' | ' },
  ...{ to: ' → ', rightarrow: ' → ', leftarrow: ' ← ', mapsto: ' ↦ ', Rightarrow: ' ⇒ ' },
  ...{ infty: '∞', sum: 'Σ', prod: '∏', int: '∫', partial: '∂', nabla: '∇', top: 'ᵀ', prime: '′' },
  ...{ ldots: '…', cdots: '…', dots: '…', vdots: '⋮', forall: '∀', exists: '∃', lVert: '‖' },
  ...{ rVert: '‖', lvert: '|', rvert: '|', langle: '⟨', rangle: '⟩', lfloor: '⌊', rfloor: '⌋' },
  ...{ lceil: '⌈', rceil: '⌉', quad: '  ', qquad: '   ', left: '', right: '', displaystyle: '' },
  ...{ big: '', Big: '', bigl: '', bigr: '', Bigl: '', Bigr: '', limits: '', nolimits: '' },
  ...{ ',': ' ', ';': ' ', ':': ' ', '!': '', ' ': ' ', '\\': '\n', '|': '‖', '{': '{', '}': '}' },
  ...{ '%': '%', _: '_', '&': '&', $: '$', '#': '#' },
};
const BLACKBOARD: Readonly<Record<string, string>> = {
  R: 'ℝ',
  N: 'ℕ',
  Z: 'ℤ',
  Q: 'ℚ',
  E: '𝔼',
  P: 'ℙ',
};
const RAISED = new Map(zip('0123456789+-=()nijkTx′', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱʲᵏᵀˣ′'));
const LOWERED = new Map(zip('0123456789+-=()aeijklmnoprstuvx', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ'));

function zip(from: string, to: string): [string, string][] {
  const targets = [...to];
  return [...from].map((char, i) => [char, targets[i] as string]);
}

/** A formula as one line of text, such as `σ(x) = 1/(1+e⁻ˣ)`; what it does not know stays as typed. */
export function texToText(tex: string): string {
  const reader = { tex, at: 0 };
  let text = '';
  while (reader.at < tex.length) {
    // A closing brace without its opening one would hold the reader up.
    if (tex[reader.at] === '}') reader.at++;
    text += readUnit(reader);
  }
  return text.replace(/[ \t]+/g, ' ').trim();
}

interface Reader {
  readonly tex: string;
  at: number;
}

/** Reads one command, group or character. */
function readUnit(reader: Reader): string {
  const char = reader.tex[reader.at];
  if (char === undefined || char === '}') return '';
  reader.at++;
  if (char === '{') return readGroup(reader);
  if (char === '^') return script(readArgument(reader), RAISED, '^');
  if (char === '_') return script(readArgument(reader), LOWERED, '_');
  if (char === '&') return '';
  if (char === '~') return ' ';
  if (char === "'") return '′';
  return char === '\\' ? readCommand(reader) : char;
}

/** Reads to the closing brace of a group that is open. */
function readGroup(reader: Reader): string {
  let text = '';
  while (reader.at < reader.tex.length && reader.tex[reader.at] !== '}') text += readUnit(reader);
  reader.at++;
  return text;
}

function readArgument(reader: Reader): string {
  while (reader.tex[reader.at] === ' ') reader.at++;
  return readUnit(reader);
}

function readCommand(reader: Reader): string {
  const name = /^([A-Za-z]+|[^A-Za-z])/.exec(reader.tex.slice(reader.at))?.[0] ?? '';
  reader.at += name.length;
  switch (name) {
    case 'frac':
    case 'dfrac':
    case 'tfrac': {
      const above = grouped(readArgument(reader));
      return `${above}/${grouped(readArgument(reader))}`;
    }
    case 'sqrt':
      return `√${grouped(readArgument(reader))}`;
    case 'mathbb': {
      const letter = readArgument(reader);
      return BLACKBOARD[letter] ?? letter;
    }
    case 'begin':
    case 'end':
      readArgument(reader);
      return '';
    case 'hat':
      return `${readArgument(reader)}̂`;
    case 'bar':
    case 'overline':
      return `${readArgument(reader)}̄`;
    default:
      // Commands that only choose a font, such as \mathrm, leave their argument to be read next.
      return SYMBOLS[name] ?? (/^(math|text|operatorname|bold)/.test(name) ? '' : name);
  }
}

function grouped(text: string): string {
  const bare = text.trim();
  return /^[\p{L}\p{N}.]*$/u.test(bare) || /^\(.*\)$/.test(bare) ? bare : `(${bare})`;
}

function script(text: string, letters: ReadonlyMap<string, string>, mark: string): string {
  const bare = text.replace(/\s/g, '');
  const chars = [...bare].map((char) => letters.get(char));
  if (chars.every((char) => char !== undefined)) return chars.join('');
  return bare === '′' || bare === 'ᵀ' ? bare : `${mark}${grouped(bare)}`;
}
