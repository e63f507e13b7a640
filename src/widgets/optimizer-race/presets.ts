import { quadraticMethods } from "../../math/quadratic/index.ts";
import type { Preset } from "../widget.ts";
import type { params } from "./params.ts";

const kappa = 100;
const mu = 1 / kappa;
const plain = quadraticMethods.gradientDescent.best(mu, 1);
const heavy = quadraticMethods.heavyBall.best(mu, 1);
const ahead = quadraticMethods.nesterov.best(mu, 1);

export const presets: readonly Preset<typeof params>[] = [
  {
    id: "ravine",
    label: { en: "ravine", zh: "峡谷" },
    values: {
      show: ["sgd", "momentum", "nesterov"],
      own: true,
      eta_sgd: 0.105,
      eta_momentum: 0.05,
      eta_nesterov: 0.05,
    },
    note: {
      en: "Gradient descent bounces off the walls and creeps along the floor; momentum cancels the one and gathers the other.",
      zh: "梯度下降在两壁之间来回弹，沿谷底只能慢慢挪；动量法抵消前者，累积后者。",
    },
  },
  {
    id: "sqrt-kappa",
    label: { en: "κ or √κ", zh: "κ 与 √κ" },
    values: {
      surface: "quadratic",
      kappa,
      start: [1, 1],
      show: ["sgd", "momentum", "nagLookahead"],
      own: true,
      separate: true,
      eta_sgd: plain.eta,
      eta_momentum: heavy.eta,
      eta_nagLookahead: ahead.eta,
      momentum_beta: heavy.beta,
      nagLookahead_beta: ahead.beta,
      steps: 720,
    },
    note: {
      en: "Everyone at their best settings for κ = 100: to a millionth in 709, 158 and 95 steps.",
      zh: "κ = 100，各取最优设置：缩到百万分之一分别要 709、158 和 95 步。",
    },
  },
  {
    id: "two-forms",
    label: { en: "two forms of momentum", zh: "动量的两种写法" },
    values: { show: ["momentum", "momentumEma"], eta: 0.05 },
    note: {
      en: "The same η in both: the moving-average form steps 1 − β times as far, a tenth at β = 0.9.",
      zh: "两者用同一个 η：移动平均形式的步长只有 1 − β 倍，β = 0.9 时是十分之一。",
    },
  },
  {
    id: "overshoot",
    label: { en: "overshoot", zh: "冲过头" },
    values: { show: ["sgd", "momentum"], beta: 0.99, eta: 0.05, steps: 300 },
    note: {
      en: "A memory of a hundred steps does not forget the slope in time.",
      zh: "记着一百步以前的坡度，就来不及忘掉它。",
    },
  },
  {
    id: "too-fast",
    label: { en: "too fast", zh: "步子太大" },
    values: { show: ["sgd", "momentum", "nesterov", "adam"], eta: 0.12 },
    note: {
      en: "The walls have curvature L = 18: gradient descent diverges above 2/L = 0.111, Nesterov sooner, the heavy ball later.",
      zh: "谷壁的曲率 L = 18：η 超过 2/L = 0.111 梯度下降就发散，Nesterov 更早，重球法更晚。",
    },
  },
  {
    id: "noise",
    label: { en: "noise", zh: "噪声" },
    values: {
      surface: "quadratic",
      kappa: 10,
      noise: 0.5,
      show: ["sgd", "adam"],
      own: true,
      eta_sgd: 0.5,
      eta_adam: 0.2,
      schedule: "inverse",
      half: 20,
      follow: ["sgd"],
      steps: 500,
    },
    note: {
      en: "Adam at a constant rate hovers about the minimum; gradient descent with a rate that decays as 1/t settles.",
      zh: "学习率恒定的 Adam 一直在最小点附近游荡；学习率按 1/t 衰减的梯度下降则停了下来。",
    },
  },
  {
    id: "saddle",
    label: { en: "saddle", zh: "鞍点" },
    values: {
      surface: "saddle",
      show: ["sgd", "momentum", "adam", "newton", "absNewton"],
      own: true,
      eta_sgd: 0.05,
      eta_momentum: 0.02,
      eta_adam: 0.05,
      eta_newton: 0.3,
      eta_absNewton: 0.3,
      steps: 40,
    },
    note: {
      en: "Newton's method is drawn to the saddle; with the curvatures' absolute values it leaves it fastest.",
      zh: "牛顿法被吸向鞍点；把曲率取绝对值之后，它反而逃得最快。",
    },
  },
  {
    id: "all",
    label: { en: "twelve at once", zh: "十二种一起跑" },
    values: {
      own: true,
      show: [
        "sgd",
        "momentum",
        "nesterov",
        "adagrad",
        "adadelta",
        "rmsprop",
        "rprop",
        "adam",
        "nadam",
        "lion",
        "lookahead",
        "newton",
      ],
      steps: 200,
    },
  },
  {
    id: "rosenbrock",
    label: { en: "Rosenbrock", zh: "Rosenbrock" },
    values: {
      surface: "rosenbrock",
      show: ["sgd", "momentum", "nesterov", "rmsprop", "adam"],
      own: true,
      eta_sgd: 0.0012,
      eta_momentum: 0.0008,
      eta_nesterov: 0.0008,
      eta_rmsprop: 0.01,
      eta_adam: 0.1,
      steps: 500,
    },
    note: {
      en: "Everyone finds the curved valley at once; following it to the minimum takes the rest of the time.",
      zh: "弯曲的谷底人人很快就找到；剩下的时间都花在沿着它走到最小点。",
    },
  },
  {
    id: "plateau",
    label: { en: "plateau", zh: "平台" },
    values: {
      surface: "plateau",
      start: [3.4, 2.6],
      show: ["sgd", "momentum", "adagrad", "rmsprop", "adam"],
      own: true,
      eta_sgd: 0.5,
      eta_momentum: 0.2,
      eta_adagrad: 0.3,
      eta_rmsprop: 0.03,
      eta_adam: 0.1,
      steps: 120,
    },
    note: {
      en: "Where the slope is all but zero, dividing by its size is what gets a run started.",
      zh: "坡度几乎为零的地方，除以梯度的大小才走得动。",
    },
  },
];
