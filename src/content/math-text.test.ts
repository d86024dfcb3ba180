// Formulas as text: what a reader of a terminal sees.
import { expect, test } from 'vitest';
import { mathText } from './math-text.ts';

test.each([
  [String.raw`\sigma(x)=\frac{1}{1+e^{-x}}`, 'σ(x) = 1/(1 + e⁻ˣ)'],
  [String.raw`\frac{\partial L}{\partial\theta_i}`, '∂L/∂θᵢ'],
  [String.raw`\frac{L(\theta+he_i)-L(\theta-he_i)}{2h}`, '(L(θ + heᵢ) − L(θ − heᵢ))/(2h)'],
  [String.raw`\|\delta_1\|\le\prod_{l=2}^{L}\|W_l\|\,\max|\phi'|`, '‖δ₁‖ ≤ ∏ₗ₌₂ᴸ ‖Wₗ‖ max|ϕ′|'],
  [String.raw`\max(0,x)`, 'max(0, x)'],
  [String.raw`\ln n`, 'ln n'],
  [String.raw`\sqrt{2/n}`, '√(2/n)'],
  [String.raw`\hat y=W^\top x+b`, 'ŷ = Wᵀx + b'],
  [String.raw`\tfrac12\alpha x`, '1/2 αx'],
  [String.raw`\log\bigl(x+1\bigr)`, 'log(x + 1)'],
  [String.raw`\ln\frac{p}{1-p}`, 'ln(p/(1 − p))'],
  [String.raw`\frac{a}{b}\frac{c}{d}`, 'a/b ⋅ c/d'],
  [String.raw`\frac{\partial L}{\partial h_{l-1}}`, '∂L/∂hₗ₋₁'],
  [String.raw`\frac{x}{2}(1+y)`, 'x/2 (1 + y)'],
  [String.raw`a/\max(a,b)`, 'a/max(a, b)'],
  [String.raw`\sum_j e^j`, '∑ⱼ eʲ'],
  ['10^{-5}', '10⁻⁵'],
  ['-1<a', '−1 < a'],
  ['h_{q}', 'h_q'],
  [String.raw`\mathbb{R}^n`, 'ℝⁿ'],
  [String.raw`\begin{cases}x & x>0\\ \alpha x & x\le0\end{cases}`, '{ x, x > 0; αx, x ≤ 0 }'],
  [String.raw`\begin{aligned}a&=b\\c&=d\end{aligned}`, 'a = b\nc = d'],
  [String.raw`\frac1n\sum_{i=1}^{n}\ell_i`, '1/n ∑ᵢ₌₁ⁿ ℓᵢ'],
])('%s', (tex, text) => {
  expect(mathText(tex, true).normalize('NFC')).toBe(text);
});
