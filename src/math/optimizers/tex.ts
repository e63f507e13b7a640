/** A number as TeX with `digits` significant digits, in powers of ten outside 10⁻³ … 10⁵. */
export function texNumber(x: number, digits = 4): string {
  if (Number.isNaN(x)) return "\\text{NaN}";
  if (!Number.isFinite(x)) return x > 0 ? "\\infty" : "-\\infty";
  const size = Math.abs(x);
  if (size !== 0 && (size < 1e-3 || size >= 1e5)) {
    const [mantissa, exponent] = x.toExponential(digits - 1).split("e") as [string, string];
    const m = String(Number(mantissa));
    const power = `10^{${Number(exponent)}}`;
    if (m === "1") return power;
    return m === "-1" ? `-${power}` : `${m}\\times ${power}`;
  }
  return String(Number(x.toPrecision(digits)));
}

/** Template tag for formulas with numbers filled in; negative numbers get parentheses where a sign would collide. */
export function tex(parts: TemplateStringsArray, ...values: readonly (number | string)[]): string {
  let out = parts.raw[0] ?? "";
  values.forEach((value, i) => {
    const s = typeof value === "number" ? texNumber(value) : value;
    const collides = typeof value === "number" && s.startsWith("-") && /[^{(=\s]\s*$/.test(out);
    out += (collides ? `(${s})` : s) + (parts.raw[i + 1] ?? "");
  });
  return out;
}
