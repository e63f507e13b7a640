import { graph } from "../../../src/drills/backpropagation/graph.ts";
import type { GraphId } from "../../../src/drills/backpropagation/graphs.ts";
import { holds } from "../laws.ts";
import { slope } from "../slope.ts";

/** The same functions in one line each. */
const formulas: Record<GraphId, (x: number, y: number) => number> = {
  sumTimes: (x, y) => x * x + x * y,
  productPlus: (x, y) => x * (y + 1),
  maxTimes: (x, y) => Math.max(x, y) * x,
  squarePlus: (x, y) => (x + y) ** 2 + x,
  sumByProduct: (x, y) => x * x * y + x * y * y,
  squareOfSum: (x, y) => (x * (y + 1)) ** 2,
  maxPlus: (x, y) => Math.max(x * y, x) + y,
  squares: (x, y) => x * (x + y),
  squareMax: (x, y) => Math.max(x * x, y) * x,
  innerSum: (x, y) => (x + y) * (x + 1),
  innerProduct: (x, y) => x * y * Math.max(x * y, y),
};

holds(
  graph,
  ({ graph: id, x, y }) => {
    const f = formulas[id as GraphId];
    return [slope((t) => f(t, y), x, 1 / 64), slope((t) => f(x, t), y, 1 / 64)];
  },
  [
    [{ graph: "sumTimes", x: 2, y: 3 }, [7, 2]],
    [{ graph: "squareOfSum", x: -1, y: 3 }, [-32, 8]],
    [{ graph: "innerProduct", x: 0.5, y: 2 }, [4, 2]],
  ],
);
