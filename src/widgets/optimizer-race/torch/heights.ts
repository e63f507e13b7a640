import { parseExpression } from "../../../math/expression/index.ts";
import { torchExpression } from "../../torch/expression.ts";
import { type ArenaId, ravineMatrix, validFormula } from "../arenas.ts";
import type { RaceValues } from "../params.ts";

const { A11, A12, A22 } = ravineMatrix;

/** The surfaces in Python, written out anew: a second opinion on the formulas, not a translation of them. */
const formulas: Readonly<Record<Exclude<ArenaId, "own" | "quadratic">, string>> = {
  ravine: `0.5 * (${A11} * x**2 + 2 * ${A12} * x * y + ${A22} * y**2)`,
  rosenbrock: "(1 - x)**2 + 100 * (y - x**2)**2",
  beale: "(1.5 - x + x * y)**2 + (2.25 - x + x * y**2)**2 + (2.625 - x + x * y**3)**2",
  himmelblau: "(x**2 + y - 11)**2 + (x + y**2 - 7)**2",
  saddle: "x**2 - y**2",
  monkey: "x**3 - 3 * x * y**2",
  rastrigin: "20 + x**2 - 10 * torch.cos(2 * math.pi * x) + y**2 - 10 * torch.cos(2 * math.pi * y)",
  ackley:
    "-20 * torch.exp(-0.2 * torch.sqrt((x**2 + y**2) / 2)) - torch.exp((torch.cos(2 * math.pi * x) + torch.cos(2 * math.pi * y)) / 2) + 20 + math.e",
  styblinskiTang: "(x**4 - 16 * x**2 + 5 * x + y**4 - 16 * y**2 + 5 * y) / 2",
  sixHumpCamel: "(4 - 2.1 * x**2 + x**4 / 3) * x**2 + x * y + (4 * y**2 - 4) * y**2",
  booth: "(x + 2 * y - 7)**2 + (2 * x + y - 5)**2",
  mcCormick: "torch.sin(x + y) + (x - y)**2 - 1.5 * x + 2.5 * y + 1",
  narrowValley: "0.1 * x**2 + 10 * (y - torch.sin(x))**2",
  plateau: "-torch.expm1(-(x**2 + y**2) / 2)",
  doubleWell: "(x**2 - 1)**2 + y**2",
};

/** Right-hand side of f(x, y) = …, x and y being tensors. */
export function heightInPython({ surface, kappa, formula, kept }: RaceValues): string {
  if (surface === "quadratic") return `0.5 * (x**2 / ${kappa} + y**2)`;
  if (surface !== "own") return formulas[surface];
  const read = parseExpression(validFormula(formula, kept), ["x", "y"]);
  if (!read.ok) throw new Error(`optimizer-race: the formula "${formula}" has no stand-in`);
  // A formula without x or y still has to be a tensor.
  return `${torchExpression(read.expression)} + 0 * x * y`;
}
