import type { Definiteness } from "../../math/linear/index.ts";
import type { Lang } from "../../params/index.ts";

const kindsEn: Record<Definiteness, string> = {
  minimum: "minimum",
  maximum: "maximum",
  saddle: "saddle",
  degenerate: "degenerate saddle",
};

const kindsZh: typeof kindsEn = {
  minimum: "极小值点",
  maximum: "极大值点",
  saddle: "鞍点",
  degenerate: "退化鞍点",
};

const en = {
  map: "Contours, the path, and the eigenvectors of the Hessian at the shown step",
  start: "Start",
  distances: "Distance from the stationary point at the origin, by step",
  distance: "distance from (0, 0)",
  step: "step",
  curvatures: "Eigenvalues of the Hessian along the path",
  curvature: "curvature λ",
  lowest: "λ₁",
  highest: "λ₂",
  kinds: kindsEn,
  methods: {
    gd: "GD",
    noisyGd: "noisy GD",
    momentum: "momentum",
    newton: "Newton",
    absNewton: "|H| Newton",
  },
};

const zh: typeof en = {
  map: "等高线、路径，以及当前步上海森矩阵的特征向量",
  start: "起点",
  distances: "每一步到原点处驻点的距离",
  distance: "到 (0, 0) 的距离",
  step: "步数",
  curvatures: "路径上海森矩阵的特征值",
  curvature: "曲率 λ",
  lowest: "λ₁",
  highest: "λ₂",
  kinds: kindsZh,
  methods: {
    gd: "梯度下降",
    noisyGd: "带噪声",
    momentum: "动量法",
    newton: "牛顿法",
    absNewton: "|H| 牛顿",
  },
};

export const words: Record<Lang, typeof en> = { en, zh };
