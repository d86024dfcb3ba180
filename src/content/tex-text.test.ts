// TeX as plain text.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { texToText } from './tex-text.ts';

test.each([
  ['1/4', '1/4'],
  ['\\sigma(x) = \\frac{1}{1 + e^{-x}}', 'σ(x) = 1/(1 + e⁻ˣ)'],
  ["\\sigma'(x) \\le \\tfrac14", 'σ′(x) ≤ 1/4'],
  ['\\max(0, x)', 'max(0, x)'],
  ['W_2 W_1 x + b', 'W₂ W₁ x + b'],
  ['x_{i+1}^{2}', 'xᵢ₊₁²'],
  ['\\theta \\leftarrow \\theta - \\eta \\nabla L(\\theta)', 'θ ← θ - η ∇ L(θ)'],
  ['\\mathbb{R}^n', 'ℝⁿ'],
  ['\\sqrt{6 / n_{\\text{in}}}', '√(6 / nᵢₙ)'],
  ['\\mathrm{ReLU}(x)', 'ReLU(x)'],
  ['\\lVert g \\rVert', '‖ g ‖'],
  ['(0.25)^{10}', '(0.25)¹⁰'],
  ['e^{x_i}', 'e^xᵢ'],
  ['50\\%', '50%'],
])('%s is %s', (tex, text) => {
  expect(texToText(tex)).toBe(text);
});

test('any text ends', () => {
  const piece = fc.constantFrom('{', '}', '^', '_', '\\', '\\frac', '\\sqrt', 'x', ' ', '\\begin');
  fc.assert(fc.property(fc.array(piece), (parts) => typeof texToText(parts.join('')) === 'string'));
});
