import { activations, bindActivation } from "../../math/activations/index.ts";

/** Largest distance from exact GELU of its two approximations, and where; looked for on a fine grid, once. */
export const geluGaps = (() => {
  let found: Readonly<Record<"geluTanh" | "geluSigmoid", { gap: number; x: number }>> | undefined;
  const gapOf = (id: "geluTanh" | "geluSigmoid") => {
    const exact = bindActivation(activations.gelu, {});
    const near = bindActivation(activations[id], {});
    let gap = 0;
    let at = 0;
    for (let i = 0; i <= 3000; i++) {
      const x = i / 500;
      const off = Math.abs(near.f(x) - exact.f(x));
      if (off > gap) {
        gap = off;
        at = x;
      }
    }
    return { gap, x: at };
  };
  return () => {
    found ??= { geluTanh: gapOf("geluTanh"), geluSigmoid: gapOf("geluSigmoid") };
    return found;
  };
})();
