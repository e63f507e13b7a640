const raised: Readonly<Record<string, string>> = {
  "-": "⁻",
  ...Object.fromEntries([..."⁰¹²³⁴⁵⁶⁷⁸⁹"].map((c, d) => [String(d), c])),
};

/** A number for the page: whole ones in full with thousands separated, others to `digits` significant figures. */
export function formatNumber(x: number, digits = 4): string {
  if (Number.isNaN(x)) return "NaN";
  const sign = x < 0 ? "−" : "";
  const size = Math.abs(x);
  if (size === Infinity) return `${sign}∞`;
  if (Number.isInteger(size) && size < 1e15) return sign + size.toLocaleString("en");
  const rounded = Number(size.toPrecision(digits));
  if (rounded >= 1e-3 && rounded < 1e6)
    return sign + rounded.toLocaleString("en", { maximumFractionDigits: 20 });
  const [mantissa, exponent] = rounded.toExponential().split("e");
  return `${sign}${mantissa}×10${[...(exponent as string).replace("+", "")].map((c) => raised[c]).join("")}`;
}
