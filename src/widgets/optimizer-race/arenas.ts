import { expressionSurface, type Parsed, parseExpression } from "../../math/expression/index.ts";
import { memoizeLast } from "../../math/memoizeLast.ts";
import { type BoundSurface, bindSurface, type Point, surfaces } from "../../math/surfaces/index.ts";
import type { Text } from "../../params/index.ts";

interface ArenaRecord {
  readonly label: Text;
  /** A learning rate for gradient descent and momentum to begin with. */
  readonly eta: number;
}

const named = (id: keyof typeof surfaces, eta: number): ArenaRecord => ({
  label: surfaces[id].name,
  eta,
});

/** What there is to run on, in the order of the list. */
export const arenas = {
  ravine: { label: { en: "Ravine", zh: "峡谷" }, eta: 0.1 },
  quadratic: { label: { en: "Quadratic", zh: "二次函数" }, eta: 1 },
  rosenbrock: named("rosenbrock", 0.001),
  beale: named("beale", 0.005),
  himmelblau: named("himmelblau", 0.01),
  saddle: named("saddle", 0.05),
  monkey: named("monkeySaddle", 0.02),
  rastrigin: named("rastrigin", 0.003),
  ackley: named("ackley", 0.05),
  styblinskiTang: named("styblinskiTang", 0.01),
  sixHumpCamel: named("sixHumpCamel", 0.02),
  booth: named("booth", 0.05),
  mcCormick: named("mcCormick", 0.1),
  narrowValley: named("narrowValley", 0.03),
  plateau: named("plateau", 0.5),
  doubleWell: named("doubleWell", 0.05),
  own: { label: { en: "Your own formula", zh: "自己输入的公式" }, eta: 0.1 },
} satisfies Record<string, ArenaRecord>;

export type ArenaId = keyof typeof arenas;
export const arenaIds = Object.keys(arenas) as [ArenaId, ...ArenaId[]];

/** Curvatures along the ravine's floor and across it: a condition number of 100. */
const ravineCurvature = { floor: 0.18, walls: 18 } as const;
const slant = (-25 * Math.PI) / 180;

/** Entries of the ravine's matrix: no coordinate runs along its floor. */
export const ravineMatrix = (() => {
  const c = Math.cos(slant);
  const s = Math.sin(slant);
  const { floor, walls } = ravineCurvature;
  return {
    A11: floor * c * c + walls * s * s,
    A12: (floor - walls) * s * c,
    A22: floor * s * s + walls * c * c,
  };
})();

export const ownFormula = "x^2/8 + y^2/2 + sin(2x) * cos(y)/2";
const ownDomain = [-4, 4, -4, 4] as const;

export interface Arena {
  readonly surface: BoundSurface;
  readonly start: Point;
  /** Columns of the grid that its contours are made from. */
  readonly detail: number;
  /** Height of the lowest point, where it is known. */
  readonly lowest: number | null;
  /** The slip in what was typed, if the surface is not the one that was asked for. */
  readonly fault: Extract<Parsed, { ok: false }> | null;
}

const arena = (surface: BoundSurface, start: Point = surface.start): Arena => ({
  surface,
  start,
  detail: 48,
  lowest: surface.minima[0]?.f ?? null,
  fault: null,
});

const typed = (text: string) => parseExpression(text, ["x", "y"]);

/** While a formula has a slip, the one kept from before stands in for it. */
function typedArena(formula: string, kept: string): Arena {
  const read = typed(formula);
  if (read.ok) return arena(expressionSurface(read.expression, ownDomain));
  const before = typed(kept);
  const standIn = before.ok ? before : typed(ownFormula);
  if (!standIn.ok) throw new Error(`optimizer-race: the formula ${ownFormula} does not parse`);
  return { ...arena(expressionSurface(standIn.expression, ownDomain)), fault: read };
}

/** The text that the surface is made of: what was typed, or what stands in for it. */
export const validFormula = (formula: string, kept: string): string =>
  [formula, kept].find((text) => typed(text).ok) ?? ownFormula;

export const arenaOf = memoizeLast(
  (id: ArenaId, kappa: number, formula: string, kept: string): Arena => {
    switch (id) {
      case "own":
        return typedArena(formula, kept);
      case "ravine":
        return arena(
          {
            ...bindSurface(surfaces.quadratic, ravineMatrix),
            domain: [-4.4, 4.4, -3.2, 3.2],
          },
          [-3.4, 2.4],
        );
      case "quadratic":
        return arena(bindSurface(surfaces.quadratic, { A11: 1 / kappa, A22: 1 }));
      case "rastrigin":
      case "ackley":
        return { ...arena(bindSurface(surfaces[id])), detail: 90 };
      case "monkey":
        return arena(bindSurface(surfaces.monkeySaddle));
      case "saddle":
        return arena(bindSurface(surfaces.saddle));
      default:
        return arena(bindSurface(surfaces[id]));
    }
  },
);
