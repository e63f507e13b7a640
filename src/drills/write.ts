import type { Text } from "../params/index.ts";

/** A number as TeX, with `digits` significant digits at most: 0.5, -3, 9.77\times 10^{-4}, 235146. */
export function tex(value: number, digits = 6): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const [mantissa = "", exponent = "0"] = value.toPrecision(digits).split("e");
  // Of what is written: 0.00099999 may be written 0.001.
  const size = Math.abs(Number(value.toPrecision(digits)));
  if (size >= 1e-3 && size < 1e6) return String(Number(value.toPrecision(digits)));
  if (exponent !== "0" && mantissa !== "")
    return `${Number(mantissa)}\\times 10^{${Number(exponent)}}`;
  const power = Math.floor(Math.log10(size));
  return `${Number((value / 10 ** power).toPrecision(digits))}\\times 10^{${power}}`;
}

/** A number inside a sum or product: in parentheses when it is negative. */
export const factor = (value: number, digits?: number): string =>
  value < 0 ? `(${tex(value, digits)})` : tex(value, digits);

/** Numbers in parentheses: (1, -2, 0.5). */
export const tuple = (values: ArrayLike<number>, digits?: number): string =>
  `(${Array.from(values, (v) => tex(v, digits)).join(", ")})`;

/** A number that is added: `+ 2`, or `- 2` for −2. */
export const plus = (value: number, digits?: number): string =>
  value < 0 ? `- ${tex(-value, digits)}` : `+ ${tex(value, digits)}`;

/** Numbers added up, with their own signs: 2 - 3 + 0.5. */
export const sum = (values: ArrayLike<number>, digits?: number): string =>
  Array.from(values, (v, i) => (i === 0 ? tex : plus)(v, digits)).join(" ");

/** Two lists multiplied number by number and added up: 2\cdot (-1) + 3\cdot 4. */
export const products = (a: ArrayLike<number>, b: ArrayLike<number>, digits?: number): string =>
  Array.from(
    a,
    (v, i) =>
      `${i === 0 ? tex(v, digits) : factor(v, digits)}\\cdot ${factor(b[i] as number, digits)}`,
  ).join(" + ");

/** A matrix of `columns` columns, given row by row: [[1, 2], [3, 4]]. */
export const matrix = (values: ArrayLike<number>, columns: number, digits?: number): string => {
  const entries = Array.from(values, (v) => tex(v, digits));
  const rows = Array.from(
    { length: entries.length / columns },
    (_, r) => `[${entries.slice(r * columns, (r + 1) * columns).join(", ")}]`,
  );
  return `[${rows.join(", ")}]`;
};

/** Whether nothing but the dust of floating point is lost when only so many digits are written. */
const isKept = (value: number, digits: number): boolean =>
  Math.abs(Number(value.toPrecision(digits)) - value) <= 1e-12 * Math.abs(value);

/** What a formula comes to: `= 0.5`, or `\approx 0.33333` where digits are left out. Whole numbers are written whole. */
export const equals = (value: number, digits = 5): string =>
  `${Number.isInteger(value) || isKept(value, digits) ? "=" : "\\approx"} ${tex(value, digits)}`;

/** A number of which only the size matters, whole ones as well: 1.1\times 10^{12}, not 1099511627776. */
export function rough(value: number, digits = 4): string {
  const [mantissa = "", exponent = ""] = value.toExponential(digits - 1).split("e");
  const power = Number(exponent);
  return power >= -3 && power < 6
    ? tex(Number(`${mantissa}e${power}`))
    : `${Number(mantissa)}\\times 10^{${power}}`;
}

/** The same for results of which only the size matters: = 0.5 or, where digits had to go, \approx 0.3333. */
export const comesTo = (value: number, digits = 4): string =>
  `${isKept(value, digits) ? "=" : "\\approx"} ${rough(value, digits)}`;

/** A step that is nothing but a formula. */
export const formula = (math: string): Text => ({ en: `$${math}$.`, zh: `$${math}$。` });
