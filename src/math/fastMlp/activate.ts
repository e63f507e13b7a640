import { tanhBound, tanhDensity } from "../special/index.ts";
import { type Code, f64x2, gather, get, type Local, load, place, set } from "./assembler.ts";
import type { FastActivation } from "./spec.ts";

const { add, sub, mul, and, bits, pmin, pmax, less } = f64x2;

/**
 * Added to x, it moves the bits of x to the low end of the number, where they are 8 × the place of the grid point in the
 * table of tanh: the place in bytes. The last three of them fall away under the mask.
 */
const shift = 1.5 * 2 ** (52 - 3 - Math.log2(tanhDensity)) + tanhBound;

/** Numbers of the program. They lie in memory, where the processor's instructions take them from. */
const constants = {
  zero: 0,
  half: 0.5,
  one: 1,
  bound: tanhBound,
  negativeBound: -tanhBound,
  shift,
  /** With half a step, so that cutting off rounds to the nearest. */
  rounding: shift + 0.5 / tanhDensity,
  /** A whole number, for its bits. */
  mask: -8n,
  cubic: -1 / 3,
  quintic: 2 / 15,
};

type Constant = keyof typeof constants;
const names = Object.keys(constants) as Constant[];

export const constantCount = names.length;

/** Writes every constant twice, to fill a vector, from `memory[at]` on. */
export function writeConstants(memory: Float64Array, at: number): void {
  const bits = new BigInt64Array(memory.buffer);
  names.forEach((name, i) => {
    const value = constants[name];
    const from = at + 2 * i;
    if (typeof value === "bigint") bits.fill(value, from, from + 2);
    else memory.fill(value, from, from + 2);
  });
}

/** Code whose `value` may be taken once `before` has run. */
export interface Computed {
  readonly before: Code;
  readonly value: Code;
}

/** Code for activations and their slopes, two numbers at once; the arguments are where the table and the constants lie. */
export function activationCode(table: number, constantsAt: number) {
  const c = (name: Constant): Code => load(place(constantsAt + 16 * names.indexOf(name)));

  /** As `fastTanh`. Overwrites the scratch locals; what is not a number counts as the lower bound. */
  const tanh = (x: Code, [a, b, d, t]: readonly Local[]): Computed => ({
    before: [
      set(a, pmax(c("negativeBound"), pmin(c("bound"), x))),
      set(b, and(add(get(a), c("rounding")), c("mask"))),
      set(d, sub(get(a), sub(get(b), c("shift")))),
      set(t, gather(bits(0, get(b)), bits(1, get(b)), table)),
      // a ← r = tanh d
      set(b, mul(get(d), get(d))),
      set(a, add(c("one"), mul(get(b), add(c("cubic"), mul(get(b), c("quintic")))))),
      set(a, mul(get(d), get(a))),
      // d ← 1/(1 + b) with b = t r, as (1 − b)(1 + b²) + b⁴: products are cheaper than a quotient
      set(b, mul(get(t), get(a))),
      set(d, mul(get(b), get(b))),
      set(d, add(mul(sub(c("one"), get(b)), add(c("one"), get(d))), mul(get(d), get(d)))),
    ],
    value: add(get(t), mul(mul(sub(c("one"), mul(get(t), get(t))), get(a)), get(d))),
  });

  return {
    activate(kind: FastActivation, x: Code, scratch: readonly Local[]): Computed {
      if (kind === "tanh") return tanh(x, scratch);
      if (kind === "relu") return { before: [], value: pmax(c("zero"), x) };
      if (kind === "identity") return { before: [], value: x };
      const { before, value } = tanh(mul(c("half"), x), scratch);
      return { before, value: add(c("half"), mul(c("half"), value)) };
    },
    /** `factor` times f′, from h = f(x). */
    timesSlope(kind: FastActivation, factor: Code, h: Local): Code {
      if (kind === "tanh") return mul(factor, sub(c("one"), mul(get(h), get(h))));
      if (kind === "sigmoid") return mul(factor, mul(get(h), sub(c("one"), get(h))));
      if (kind === "relu") return and(factor, less(c("zero"), get(h)));
      return factor;
    },
  };
}
