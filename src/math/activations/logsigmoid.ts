import { same } from "../../params/index.ts";
import { log1pexp, sigmoid, sigmoidSlope } from "../special/index.ts";
import { defineActivation } from "./activation.ts";

export const logsigmoid = defineActivation({
  name: same("LogSigmoid"),
  formula: String.raw`f(x)=\ln\sigma(x)=-\ln\bigl(1+e^{-x}\bigr)`,
  derivative: String.raw`f'(x)=\sigma(-x)`,
  params: {},
  f: (x) => -log1pexp(-x),
  df: (x) => sigmoid(-x),
  d2f: (x) => -sigmoidSlope(x),
  range: () => [Number.NEGATIVE_INFINITY, 0],
  kinks: () => [],
  monotone: () => true,
  saturates: () => "right",
});
