const greek: Readonly<Record<string, string>> = Object.fromEntries(
  (
    "alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ kappa κ lambda λ mu μ nu ν " +
    "xi ξ pi π rho ρ sigma σ tau τ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ " +
    "Sigma Σ Phi Φ Psi Ψ Omega Ω nabla ∇ partial ∂ times × cdot · odot ⊙ le ≤ ge ≥ ne ≠ approx ≈ to → infty ∞ sqrt √"
  )
    .split(" ")
    .flatMap((_, i, all) => (i % 2 === 0 ? [[all[i], all[i + 1]]] : [])),
);
const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const lowered = "₀₁₂₃₄₅₆₇₈₉";
const digits = (text: string, from: string) =>
  text.replace(/\d/g, (d) => from[Number(d)] as string);

/** A short formula as plain text, for places that hold no mark-up (outline, titles): `\beta_1` → `β₁`. */
export const texText = (tex: string): string =>
  tex
    .replace(/\\knob\{[^}]*\}/g, "")
    .replace(/\\(?:text|mathrm|mathbf|mathbb|mathcal|operatorname\*?)\{([^}]*)\}/g, "$1")
    .replace(/\\([A-Za-z]+)\s*/g, (_, name: string) => greek[name] ?? name)
    .replace(/\^\{?(\d+)\}?/g, (_, d: string) => digits(d, raised))
    .replace(/_\{?(\d+)\}?/g, (_, d: string) => digits(d, lowered))
    .replace(/\\[,;!: ]/g, " ")
    .replace(/[{}\\$]/g, "");
