/** A run of a symbol: upright digits and words, slanted letters, lowered or raised. */
export interface Run {
  readonly text: string;
  readonly level: "base" | "sub" | "sup";
  readonly slanted: boolean;
}

export const letters: Readonly<Record<string, string>> = {
  alpha: "α",
  beta: "β",
  gamma: "γ",
  delta: "δ",
  epsilon: "ϵ",
  varepsilon: "ε",
  zeta: "ζ",
  eta: "η",
  theta: "θ",
  kappa: "κ",
  lambda: "λ",
  mu: "μ",
  nu: "ν",
  xi: "ξ",
  pi: "π",
  rho: "ρ",
  sigma: "σ",
  tau: "τ",
  phi: "ϕ",
  varphi: "φ",
  chi: "χ",
  psi: "ψ",
  omega: "ω",
  ell: "ℓ",
};

/** Set upright, as TeX does. */
export const signs: Readonly<Record<string, string>> = {
  Gamma: "Γ",
  Delta: "Δ",
  Theta: "Θ",
  Lambda: "Λ",
  Sigma: "Σ",
  Phi: "Φ",
  Omega: "Ω",
  nabla: "∇",
  partial: "∂",
  cdot: "·",
  times: "×",
  infty: "∞",
  star: "⋆",
  ast: "∗",
  prime: "′",
  top: "⊤",
  lfloor: "⌊",
  rfloor: "⌋",
  lceil: "⌈",
  rceil: "⌉",
  pm: "±",
  "%": "%",
};

/** Commands that only change the look of what follows; the look is dropped. */
const upright = new Set(["mathrm", "text", "operatorname", "mathbf", "mathcal"]);

const token = /\\([a-zA-Z]+|.)|([_^])|([{}])|([a-zA-Z])|(\s+)|([\s\S])/gu;

/**
 * The small TeX of knob symbols (`\eta`, `\beta_1`, `\eta_{\max}`, `x^2`) as runs of plain text, so that
 * a control's label needs no typesetter. An unknown command is shown by its name.
 */
export function symbolRuns(tex: string): Run[] {
  const runs: Run[] = [];
  /** Level and slant to go back to at each closing brace. */
  const open: { level: Run["level"]; roman: boolean }[] = [];
  let level: Run["level"] = "base";
  let roman = false;
  /** Set by `_`, `^` or `\mathrm` for one letter or one brace. */
  let next: { level?: Run["level"]; roman?: boolean } = {};

  const put = (text: string, slanted: boolean) => {
    const at = next.level ?? level;
    const slant = slanted && !(next.roman ?? roman);
    const last = runs.at(-1);
    if (last && last.level === at && last.slanted === slant) {
      runs[runs.length - 1] = { ...last, text: last.text + text };
    } else runs.push({ text, level: at, slanted: slant });
    next = {};
  };

  for (const [, command, script, brace, letter, space, other] of tex.matchAll(token)) {
    if (command !== undefined) {
      if (upright.has(command)) next = { ...next, roman: true };
      else if (letters[command]) put(letters[command], true);
      else put(signs[command] ?? command, false);
    } else if (script) next = { ...next, level: script === "_" ? "sub" : "sup" };
    else if (brace === "{") {
      open.push({ level, roman });
      level = next.level ?? level;
      roman = next.roman ?? roman;
      next = {};
    } else if (brace === "}") ({ level, roman } = open.pop() ?? { level: "base", roman: false });
    else if (letter) put(letter, true);
    else if (space === undefined)
      put(other === "'" ? "′" : other === "-" ? "−" : (other ?? ""), false);
  }
  return runs;
}
