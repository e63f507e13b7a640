import {
  erf,
  log1pexp,
  normalCdf,
  normalDensity,
  sechSquared,
  sigmoid,
  sigmoidCurvature,
  sigmoidSlope,
} from "../special/index.ts";

/**
 * A function of one number with its first two derivatives. At a kink the derivative is the one that PyTorch takes
 * (0 for abs, relu, sign, step and floor), and the second derivative is 0.
 */
export interface UnaryFunction {
  f(x: number): number;
  df(x: number): number;
  d2f(x: number): number;
  /** TeX of the function applied to an argument. */
  tex(argument: string): string;
}

const applied = (name: string) => (argument: string) => `${name}\\left(${argument}\\right)`;
const operator = (name: string) => applied(`\\operatorname{${name}}`);

const zero = () => 0;
const slope = (x: number, rate: number) => rate / x;

const tan: UnaryFunction = {
  f: Math.tan,
  df: (x) => 1 + Math.tan(x) ** 2,
  d2f: (x) => 2 * Math.tan(x) * (1 + Math.tan(x) ** 2),
  tex: applied("\\tan"),
};

const logarithm = (f: (x: number) => number, rate: number, name: string): UnaryFunction => ({
  f,
  df: (x) => slope(x, rate),
  d2f: (x) => -slope(x, rate) / x,
  tex: applied(name),
});

/** 1 − x² in a form that keeps its digits near ±1. */
const arcRadius = (x: number) => (1 - x) * (1 + x);

const bell = (x: number) => (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x);

export const functions = {
  sin: { f: Math.sin, df: Math.cos, d2f: (x) => -Math.sin(x), tex: applied("\\sin") },
  cos: {
    f: Math.cos,
    df: (x) => -Math.sin(x),
    d2f: (x) => -Math.cos(x),
    tex: applied("\\cos"),
  },
  tan,
  asin: {
    f: Math.asin,
    df: (x) => 1 / Math.sqrt(arcRadius(x)),
    d2f: (x) => x / arcRadius(x) ** 1.5,
    tex: applied("\\arcsin"),
  },
  acos: {
    f: Math.acos,
    df: (x) => -1 / Math.sqrt(arcRadius(x)),
    d2f: (x) => -x / arcRadius(x) ** 1.5,
    tex: applied("\\arccos"),
  },
  atan: {
    f: Math.atan,
    df: (x) => 1 / (1 + x * x),
    d2f: (x) => (-2 * x) / (1 + x * x) ** 2,
    tex: applied("\\arctan"),
  },
  sinh: { f: Math.sinh, df: Math.cosh, d2f: Math.sinh, tex: applied("\\sinh") },
  cosh: { f: Math.cosh, df: Math.sinh, d2f: Math.cosh, tex: applied("\\cosh") },
  tanh: {
    f: Math.tanh,
    df: sechSquared,
    d2f: (x) => -2 * Math.tanh(x) * sechSquared(x),
    tex: applied("\\tanh"),
  },
  exp: { f: Math.exp, df: Math.exp, d2f: Math.exp, tex: applied("\\exp") },
  ln: logarithm(Math.log, 1, "\\ln"),
  log: logarithm(Math.log, 1, "\\log"),
  log2: logarithm(Math.log2, Math.LOG2E, "\\log_{2}"),
  log10: logarithm(Math.log10, Math.LOG10E, "\\log_{10}"),
  sqrt: {
    f: Math.sqrt,
    df: (x) => 0.5 / Math.sqrt(x),
    d2f: (x) => -0.25 / (x * Math.sqrt(x)),
    tex: (argument) => `\\sqrt{${argument}}`,
  },
  abs: { f: Math.abs, df: Math.sign, d2f: zero, tex: (a) => `\\left|${a}\\right|` },
  sign: { f: Math.sign, df: zero, d2f: zero, tex: operator("sign") },
  step: {
    f: (x) => (x >= 0 ? 1 : x < 0 ? 0 : Number.NaN),
    df: zero,
    d2f: zero,
    tex: operator("step"),
  },
  floor: { f: Math.floor, df: zero, d2f: zero, tex: (a) => `\\left\\lfloor ${a}\\right\\rfloor` },
  relu: {
    f: (x) => Math.max(0, x),
    df: (x) => (x > 0 ? 1 : 0),
    d2f: zero,
    tex: operator("ReLU"),
  },
  sigmoid: { f: sigmoid, df: sigmoidSlope, d2f: sigmoidCurvature, tex: applied("\\sigma") },
  softplus: { f: log1pexp, df: sigmoid, d2f: sigmoidSlope, tex: operator("softplus") },
  erf: { f: erf, df: bell, d2f: (x) => -2 * x * bell(x), tex: operator("erf") },
  gelu: {
    f: (x) => x * normalCdf(x),
    df: (x) => normalCdf(x) + x * normalDensity(x),
    d2f: (x) => (2 - x * x) * normalDensity(x),
    tex: operator("GELU"),
  },
} satisfies Record<string, UnaryFunction>;

export type FunctionId = keyof typeof functions;
