import { flag, number } from "../../../params/index.ts";
import { log1pexp, sigmoid } from "../../special/index.ts";
import { defineLoss } from "../scalarLoss.ts";
import { hardTarget } from "./target.ts";

const classWeight = (y: number, alpha: number, weighted: boolean): number =>
  weighted ? (y === 1 ? alpha : 1 - alpha) : 1;

export const focalBinary = defineLoss({
  name: { en: "Focal", zh: "焦点损失" },
  formula: String.raw`-\alpha_t\,(1-p_t)^{\gamma}\ln p_t,\qquad p_t=\sigma\bigl((2y-1)z\bigr)`,
  derivative: String.raw`-(2y-1)\,\alpha_t\,(1-p_t)^{\gamma}\bigl(1-p_t-\gamma\,p_t\ln p_t\bigr)`,
  params: {
    y: hardTarget,
    gamma: number({
      label: { en: "Focusing", zh: "聚焦参数" },
      symbol: "\\gamma",
      min: 0,
      max: 5,
      step: 0.1,
      initial: 2,
    }),
    weighted: flag({ label: { en: "Class weights", zh: "类别权重" }, initial: true }),
    alpha: number({
      label: { en: "Weight of the positive class", zh: "正类权重" },
      symbol: "\\alpha",
      min: 0,
      max: 1,
      step: 0.01,
      initial: 0.25,
      when: ({ weighted }) => weighted === true,
    }),
  },
  f: (z, { y, gamma, weighted, alpha }) => {
    const s = y === 1 ? z : -z;
    return classWeight(y, alpha, weighted) * sigmoid(-s) ** gamma * log1pexp(-s);
  },
  df: (z, { y, gamma, weighted, alpha }) => {
    const sign = y === 1 ? 1 : -1;
    const s = sign * z;
    const miss = sigmoid(-s);
    const slope = miss ** gamma * (miss + gamma * sigmoid(s) * log1pexp(-s));
    return -sign * classWeight(y, alpha, weighted) * slope;
  },
  kinks: () => [],
  convex: false,
  source: "focal",
});
