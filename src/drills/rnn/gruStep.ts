import { gruUnit } from "../../math/recurrent/index.ts";
import { sigmoid } from "../../math/special/index.ts";
import type { Slip, Task } from "../drill.ts";
import { numberField, telling, within } from "../fields.ts";
import { equals, factor, tex } from "../write.ts";

/** One unit; gates as their values, or as what goes into σ. */
export interface GruStep {
  readonly cell: "gru";
  readonly given: "values" | "logits";
  readonly r: number;
  readonly z: number;
  /** What reaches the candidate from the input, and from the old state. */
  readonly fromInput: number;
  readonly fromState: number;
  readonly h: number;
}

const gatesOf = ({ given, r, z }: GruStep) =>
  given === "values" ? { r, z } : { r: sigmoid(r), z: sigmoid(z) };

export function gruAfter(q: GruStep, { r, z } = gatesOf(q)) {
  const n = Math.tanh(q.fromInput + r * q.fromState);
  return { n, h: gruUnit({ z, n }, q.h) };
}

const near = within(0.01);

export function gruTask(q: GruStep): Task {
  const { r, z } = gatesOf(q);
  const { n, h } = gruAfter(q);
  const open = gruAfter(q, { r: 1, z });
  const linear = q.fromInput + r * q.fromState;
  const fields = [
    numberField({ en: "candidate $n$", zh: "候选值 $n$" }, n, near),
    numberField({ en: "new state $h_t$", zh: "新状态 $h_t$" }, h, near),
  ];
  const slips: Slip[] = [
    {
      name: {
        en: "$z$ and $1-z$ were exchanged: here $z$ is the share of the old state",
        zh: "$z$ 与 $1-z$ 用反了：这里 $z$ 是旧状态的份额",
      },
      gives: [null, gruUnit({ z: 1 - z, n }, q.h)],
    },
    {
      name: { en: "the reset gate was left out", zh: "漏了重置门" },
      gives: [open.n, open.h],
    },
    {
      name: { en: "the tanh of the candidate was left out", zh: "候选值漏了 tanh" },
      gives: [linear, gruUnit({ z, n: linear }, q.h)],
    },
  ];
  const given =
    q.given === "values"
      ? {
          en: `The reset gate is $r = ${tex(r)}$, the update gate $z = ${tex(z)}$`,
          zh: `重置门 $r = ${tex(r)}$，更新门 $z = ${tex(z)}$`,
        }
      : {
          en: `The sums before the reset and the update gate ($\\sigma$) are $a_r = ${tex(q.r)}$ and $a_z = ${tex(q.z)}$`,
          zh: `重置门和更新门（经 $\\sigma$）的输入为 $a_r = ${tex(q.r)}$、$a_z = ${tex(q.z)}$`,
        };
  const opened = {
    en: `Gates: $r = \\sigma(${tex(q.r)}) ${equals(r)}$, $z = \\sigma(${tex(q.z)}) ${equals(z)}$.`,
    zh: `各门：$r = \\sigma(${tex(q.r)}) ${equals(r)}$，$z = \\sigma(${tex(q.z)}) ${equals(z)}$。`,
  };
  const inside = `${tex(q.fromInput)} + ${tex(r, 4)}\\cdot ${factor(q.fromState)}`;
  const mix = `${tex(1 - z, 4)}\\cdot ${factor(n, 4)} + ${tex(z, 4)}\\cdot ${factor(q.h)}`;
  return {
    ask: {
      en: `One unit of a GRU computes $n = \\tanh(u + r v)$ and $h_t = (1-z) n + z h_{t-1}$, where $u = ${tex(q.fromInput)}$ comes from the input and $v = ${tex(q.fromState)}$ from the old state. ${given.en}, and $h_{t-1} = ${tex(q.h)}$. Give the candidate $n$ and the new state $h_t$ to two decimals.`,
      zh: `GRU 的一个单元按 $n = \\tanh(u + r v)$、$h_t = (1-z) n + z h_{t-1}$ 计算，其中 $u = ${tex(q.fromInput)}$ 来自输入，$v = ${tex(q.fromState)}$ 来自旧状态。${given.zh}，$h_{t-1} = ${tex(q.h)}$。求候选值 $n$ 和新状态 $h_t$，保留两位小数。`,
    },
    fields,
    steps: [
      ...(q.given === "logits" ? [opened] : []),
      {
        en: `$n = \\tanh(u + r v) = \\tanh(${inside}) = \\tanh(${tex(linear, 4)}) ${equals(n)}$: the reset gate says how much of the old state the candidate sees.`,
        zh: `$n = \\tanh(u + r v) = \\tanh(${inside}) = \\tanh(${tex(linear, 4)}) ${equals(n)}$：重置门决定候选值能看到多少旧状态。`,
      },
      {
        en: `$h_t = (1-z) n + z h_{t-1} = ${mix} ${equals(h)}$.`,
        zh: `$h_t = (1-z) n + z h_{t-1} = ${mix} ${equals(h)}$。`,
      },
    ],
    // Open gates and small sums hide some of them.
    slips: telling(fields, slips),
  };
}
