import { lstmUnit } from "../../math/recurrent/index.ts";
import { sigmoid } from "../../math/special/index.ts";
import type { Slip, Task } from "../drill.ts";
import { numberField, telling, within } from "../fields.ts";
import { equals, factor, tex } from "../write.ts";

/** One unit; gates and candidate as their values, or as what goes into σ and tanh. */
export interface LstmStep {
  readonly cell: "lstm";
  readonly given: "values" | "logits";
  readonly i: number;
  readonly f: number;
  readonly g: number;
  readonly o: number;
  readonly c: number;
}

function gatesOf({ given, i, f, g, o }: LstmStep) {
  if (given === "values") return { i, f, g, o };
  return { i: sigmoid(i), f: sigmoid(f), g: Math.tanh(g), o: sigmoid(o) };
}

export const lstmAfter = (q: LstmStep) => lstmUnit(gatesOf(q), q.c);

const near = within(0.01);

export function lstmTask(q: LstmStep): Task {
  const gates = gatesOf(q);
  const { i, f, g, o } = gates;
  const { c, h } = lstmAfter(q);
  const swapped = lstmUnit({ ...gates, i: f, f: i }, q.c);
  const fields = [
    numberField({ en: "cell state $c_t$", zh: "记忆元 $c_t$" }, c, near),
    numberField({ en: "output $h_t$", zh: "输出 $h_t$" }, h, near),
  ];
  const slips: Slip[] = [
    {
      name: { en: "the output gate was left out", zh: "漏了输出门" },
      gives: [null, Math.tanh(c)],
    },
    {
      name: { en: "the tanh on the way out was left out", zh: "输出时漏了 tanh" },
      gives: [null, o * c],
    },
    {
      name: { en: "input and forget gate were mixed up", zh: "输入门和遗忘门弄反了" },
      gives: [swapped.c, swapped.h],
    },
  ];
  if (q.given === "logits") {
    const wrong = lstmUnit({ ...gates, g: sigmoid(q.g) }, q.c);
    slips.push({
      name: {
        en: "the candidate was put through σ; it has a tanh, so that it can be negative",
        zh: "候选值用了 σ；它用的是 tanh，可以取负值",
      },
      gives: [wrong.c, wrong.h],
    });
  }
  const pre = `a_i = ${tex(q.i)}$, $a_f = ${tex(q.f)}$, $a_o = ${tex(q.o)}$, $a_g = ${tex(q.g)}`;
  const opened = {
    en: `Gates: $i = \\sigma(${tex(q.i)}) ${equals(i)}$, $f = \\sigma(${tex(q.f)}) ${equals(f)}$, $o = \\sigma(${tex(q.o)}) ${equals(o)}$; candidate: $g = \\tanh(${tex(q.g)}) ${equals(g)}$.`,
    zh: `各门：$i = \\sigma(${tex(q.i)}) ${equals(i)}$，$f = \\sigma(${tex(q.f)}) ${equals(f)}$，$o = \\sigma(${tex(q.o)}) ${equals(o)}$；候选值：$g = \\tanh(${tex(q.g)}) ${equals(g)}$。`,
  };
  const values = `i = ${tex(i)}$, $f = ${tex(f)}$, $o = ${tex(o)}$, $g = ${tex(g)}`;
  const what =
    q.given === "values"
      ? {
          en: `its input, forget and output gate and its candidate are $${values}$`,
          zh: `输入门、遗忘门、输出门和候选值为 $${values.replaceAll("$, $", "$，$")}$`,
        }
      : {
          en: `the sums before its gates ($\\sigma$) and its candidate ($\\tanh$) are $${pre}$`,
          zh: `各门（经 $\\sigma$）和候选值（经 $\\tanh$）的输入为 $${pre.replaceAll("$, $", "$，$")}$`,
        };
  const sumC = `${tex(f, 4)}\\cdot ${factor(q.c)} + ${tex(i, 4)}\\cdot ${factor(g, 4)}`;
  return {
    ask: {
      en: `One unit of an LSTM has the old cell state $c_{t-1} = ${tex(q.c)}$; ${what.en}. Give the new cell state $c_t$ and the output $h_t$ to two decimals.`,
      zh: `LSTM 的一个单元，上一时刻记忆元 $c_{t-1} = ${tex(q.c)}$；${what.zh}。求新的记忆元 $c_t$ 和输出 $h_t$，保留两位小数。`,
    },
    fields,
    steps: [
      ...(q.given === "logits" ? [opened] : []),
      {
        en: `$c_t = f c_{t-1} + i g = ${sumC} ${equals(c)}$: the forget gate keeps some of the old, the input gate lets in some of the new.`,
        zh: `$c_t = f c_{t-1} + i g = ${sumC} ${equals(c)}$：遗忘门决定旧内容留多少，输入门决定新内容进多少。`,
      },
      {
        en: `$h_t = o\\tanh(c_t) = ${tex(o, 4)}\\cdot \\tanh(${tex(c, 4)}) ${equals(h)}$.`,
        zh: `$h_t = o\\tanh(c_t) = ${tex(o, 4)}\\cdot \\tanh(${tex(c, 4)}) ${equals(h)}$。`,
      },
    ],
    // Open gates and small states hide some of them.
    slips: telling(fields, slips),
  };
}
