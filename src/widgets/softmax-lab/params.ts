import { choice, list, logNumber, number, option, type Params, same } from "../../params/index.ts";

export const params = {
  // So wide that exp overflows; the handles in the drawing move within what is visible.
  logits: list({
    label: { en: "Logits", zh: "logits" },
    symbol: "z",
    min: -1000,
    max: 1000,
    step: 0.1,
    minLength: 2,
    maxLength: 5,
    initial: [2, 1, 0.1],
    sliders: false,
  }),
  shift: number({
    label: { en: "Added to every logit", zh: "所有 logits 同加" },
    symbol: "c",
    min: -1000,
    max: 1000,
    step: 1,
    initial: 0,
  }),
  temperature: logNumber({
    label: { en: "Temperature", zh: "温度" },
    symbol: "T",
    min: 0.1,
    max: 10,
    initial: 1,
  }),
  precision: choice({
    label: { en: "Number format", zh: "数值格式" },
    options: [
      option("f64", same("float64")),
      option("f32", same("float32")),
      option("f16", same("float16")),
    ],
    initial: "f64",
  }),
  method: choice({
    label: { en: "Computed", zh: "计算方式" },
    options: [
      option("naive", { en: "as written", zh: "照定义直接算" }),
      option("shifted", { en: "maximum subtracted", zh: "先减最大值" }),
    ],
    initial: "shifted",
  }),
} satisfies Params;
