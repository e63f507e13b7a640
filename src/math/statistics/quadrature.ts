import { normalDensity } from "../special/index.ts";

/** A normally distributed input, N(mean, std²). */
export interface NormalInput {
  readonly mean: number;
  readonly std: number;
}

/** Points, ascending, and what each counts for: Σ weight·g(x) is E[g(Z)]. */
export interface Quadrature {
  readonly x: Float64Array;
  readonly weight: Float64Array;
}

/** Gauss–Legendre, 8 points on [−1, 1]; the rule is symmetric. */
const nodes = [0.1834346424956498, 0.525532409916329, 0.7966664774136267, 0.9602898564975363];
const shares = [0.362683783378362, 0.31370664587788727, 0.22238103445337448, 0.10122853629037626];
const rule = [
  ...nodes.map((t, i) => [-t, shares[i]] as const).reverse(),
  ...nodes.map((t, i) => [t, shares[i]] as const),
];

/** The mass of a normal distribution beyond ten standard deviations is 1.5e-23. */
const reach = 10;

/**
 * Borders of the panels: halves of a standard deviation, because the density varies on that scale; a grid about 0, where
 * activations bend; and every kink, because a rule that is exact for polynomials is poor across one.
 */
function panelBorders({ mean, std }: NormalInput, kinks: readonly number[]): readonly number[] {
  const lo = mean - reach * std;
  const hi = mean + reach * std;
  const borders = new Set([lo, hi]);
  for (let k = 1; k < 4 * reach; k++) borders.add(lo + (k * std) / 2);
  for (let j = -8; j <= 8; j++) borders.add(j / 4).add(j);
  for (const x of kinks) borders.add(x);
  return [...borders].filter((x) => x >= lo && x <= hi).sort((a, b) => a - b);
}

/** Throws unless the mean is finite and the standard deviation positive and finite. */
export const demandNormalInput = (caller: string, { mean, std }: NormalInput): void => {
  if (!Number.isFinite(mean) || !(std > 0) || !Number.isFinite(std)) {
    throw new Error(
      `${caller}: input must have a finite mean and a positive std, got ${mean} and ${std}`,
    );
  }
};

/** A rule for expectations of functions of Z ~ N(mean, std²) that are smooth between the given kinks. */
export function normalQuadrature(input: NormalInput, kinks: readonly number[]): Quadrature {
  demandNormalInput("normalQuadrature", input);
  const borders = panelBorders(input, kinks);
  const x = new Float64Array(rule.length * (borders.length - 1));
  const weight = new Float64Array(x.length);
  let i = 0;
  for (let panel = 1; panel < borders.length; panel++) {
    const half = (borders[panel] - borders[panel - 1]) / 2;
    const middle = borders[panel - 1] + half;
    for (const [t, share] of rule) {
      x[i] = middle + t * half;
      weight[i] = (share * half * normalDensity((x[i] - input.mean) / input.std)) / input.std;
      i++;
    }
  }
  return { x, weight };
}
