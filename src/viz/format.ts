const minus = (s: string) => s.replaceAll("-", "−");

/**
 * A number for readouts: `digits` significant digits, scientific outside 1e−4…1e6, true minus sign.
 * Not finite: `—` for NaN, `∞` with sign.
 */
export function fmt(x: number | null | undefined, digits = 3): string {
  if (x === null || x === undefined || Number.isNaN(x)) return "—";
  if (!Number.isFinite(x)) return x > 0 ? "∞" : "−∞";
  if (x === 0) return "0";
  const a = Math.abs(x);
  if (a < 1e-4 || a >= 1e6) {
    const [mantissa = "", exponent = ""] = x.toExponential(Math.max(0, digits - 1)).split("e");
    return minus(`${trim(mantissa)}e${exponent.replace("+", "")}`);
  }
  return minus(trim(x.toPrecision(digits)));
}

const trim = (s: string) => {
  if (s.includes("e")) return trim(String(Number(s)));
  return s.includes(".") ? s.replace(/\.?0+$/, "") : s;
};

/** Fixed number of decimals with a true minus sign, for columns that must line up. */
export const fixed = (x: number, decimals = 2): string =>
  Number.isFinite(x)
    ? minus((Object.is(x, -0) ? 0 : x).toFixed(decimals).replace(/^-(0\.?0*)$/, "$1"))
    : fmt(x);

/** Whole-number or one-decimal per cent. */
export const percent = (share: number, decimals = 0): string =>
  Number.isFinite(share) ? `${minus((100 * share).toFixed(decimals))}%` : "—";

/** Short tick labels: 1e−3 as 10⁻³ on log axes, plain otherwise. */
export function tickLabel(x: number, log: boolean): string {
  if (!log) return fmt(Math.abs(x) < 1e-12 ? 0 : x, 4);
  const e = Math.log10(x);
  if (Math.abs(e - Math.round(e)) > 1e-9) return fmt(x, 2);
  const n = Math.round(e);
  if (n >= -2 && n <= 3) return fmt(10 ** n, 3);
  return `10${[...String(n)].map((c) => superscript[c] ?? c).join("")}`;
}

const superscript: Record<string, string> = {
  "-": "⁻",
  "0": "⁰",
  "1": "¹",
  "2": "²",
  "3": "³",
  "4": "⁴",
  "5": "⁵",
  "6": "⁶",
  "7": "⁷",
  "8": "⁸",
  "9": "⁹",
};
