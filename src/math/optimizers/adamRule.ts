import { warmth } from "./average.ts";
import { gather, type MomentHyper, type Moments } from "./moments.ts";
import type { TakenStep } from "./optimizer.ts";
import { tex } from "./tex.ts";

interface AdamHyper extends MomentHyper {
  /** Which averages are corrected for their start at zero. */
  readonly correction?: "both" | "second" | "none";
  /** `inside`: √(v̂+ε) instead of √v̂+ε. */
  readonly epsPlace?: "outside" | "inside";
}

const firstShare = (h: AdamHyper, t: number): number =>
  h.correction === "second" || h.correction === "none" ? 1 : warmth(h.beta1, t);

const secondShare = (h: AdamHyper, t: number): number =>
  h.correction === "none" ? 1 : warmth(h.beta2, t);

const denominator = (vHat: number, eps: number, inside: boolean): number =>
  inside ? Math.sqrt(vHat + eps) : Math.sqrt(vHat) + eps;

/**
 * One step of Adam into `delta`. `coupled` is λ of a decay added to the gradient (L2), `decoupled` λ of one that
 * bypasses the averages (AdamW). `vMax`, if given, remembers the largest v and takes its place (AMSGrad).
 */
export function adamStep(
  state: Moments,
  g: Float64Array,
  h: AdamHyper,
  t: number,
  position: Float64Array,
  delta: Float64Array,
  coupled = 0,
  decoupled = 0,
  vMax?: Float64Array,
): void {
  const { m, v } = state;
  const { eta, beta1, beta2, eps } = h;
  const inside = h.epsPlace === "inside";
  const c1 = firstShare(h, t);
  const c2 = secondShare(h, t);
  for (let i = 0; i < delta.length; i++) {
    gather(m, v, i, g[i] + coupled * position[i], beta1, beta2);
    let square = v[i];
    if (vMax !== undefined) {
      square = Math.max(vMax[i], square);
      vMax[i] = square;
    }
    const move = m[i] / c1 / denominator(square / c2, eps, inside);
    delta[i] = -eta * (move + decoupled * position[i]);
  }
}

export function adamTerms(
  { t, after }: TakenStep<Moments>,
  h: AdamHyper,
  i: number,
  v = after.v[i],
) {
  const vHat = v / secondShare(h, t);
  return {
    m: after.m[i],
    v: after.v[i],
    mHat: after.m[i] / firstShare(h, t),
    vHat,
    rate: h.eta / denominator(vHat, h.eps, h.epsPlace === "inside"),
  };
}

export const adamFraction = (
  n: { readonly mHat: number; readonly vHat: number },
  h: AdamHyper,
): string =>
  h.epsPlace === "inside"
    ? tex`\frac{${n.mHat}}{\sqrt{${n.vHat}+${h.eps}}}`
    : tex`\frac{${n.mHat}}{\sqrt{${n.vHat}}+${h.eps}}`;
