import { functions } from "../../expression/index.ts";

/** An operation on numbers with its partial derivatives. */
export interface Operation {
  /** As it is drawn in a graph, in TeX. */
  readonly symbol: string;
  readonly arity: number;
  f(a: number, b: number): number;
  /** ∂f/∂a and, for two inputs, ∂f/∂b. */
  partials(a: number, b: number): readonly number[];
}

type UnaryId = keyof typeof functions;

/** Which of two inputs wins; where they tie, the derivative is shared, as in most libraries. */
const winner = (lead: number): readonly [number, number] =>
  lead > 0 ? [1, 0] : lead < 0 ? [0, 1] : [0.5, 0.5];

const powerPartials = (base: number, exponent: number): readonly [number, number] => {
  const value = base ** exponent;
  return [
    exponent === 0 ? 0 : exponent * base ** (exponent - 1),
    // 0·ln 0 is 0 here: the power wins.
    value === 0 ? 0 : value * Math.log(base),
  ];
};

const binary = {
  add: { symbol: "+", arity: 2, f: (a, b) => a + b, partials: () => [1, 1] },
  subtract: { symbol: "-", arity: 2, f: (a, b) => a - b, partials: () => [1, -1] },
  multiply: {
    symbol: String.raw`\times`,
    arity: 2,
    f: (a, b) => a * b,
    partials: (a, b) => [b, a],
  },
  divide: {
    symbol: String.raw`\div`,
    arity: 2,
    f: (a, b) => a / b,
    partials: (a, b) => [1 / b, -a / b / b],
  },
  power: { symbol: "x^y", arity: 2, f: (a, b) => a ** b, partials: powerPartials },
  max: { symbol: String.raw`\max`, arity: 2, f: Math.max, partials: (a, b) => winner(a - b) },
  min: { symbol: String.raw`\min`, arity: 2, f: Math.min, partials: (a, b) => winner(b - a) },
  negate: { symbol: "-", arity: 1, f: (a) => -a, partials: () => [-1] },
} satisfies Record<string, Operation>;

const unary = Object.fromEntries(
  Object.entries(functions).map(([id, { f, df, tex }]): [string, Operation] => [
    id,
    { symbol: tex(String.raw`\cdot`), arity: 1, f: (a) => f(a), partials: (a) => [df(a)] },
  ]),
) as Record<UnaryId, Operation>;

/** Arithmetic, and every function that a typed formula may use. */
export const operations = { ...binary, ...unary };

export type OperationId = keyof typeof operations;
