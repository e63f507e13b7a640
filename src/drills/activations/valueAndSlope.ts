import { usualActivation } from "../activation.ts";
import { multiple, oneOf, whole } from "../draw.ts";
import { defineDrill } from "../drill.ts";
import { numberField, standsOut, within } from "../fields.ts";
import { tex } from "../write.ts";
import { type KindId, kindOf, kinds } from "./kinds.ts";

interface Place {
  readonly f: KindId;
  readonly z: number;
}

const at = ({ f, z }: Place): [value: number, slope: number] => {
  const activation = usualActivation(f);
  return [activation.f(z), activation.df(z)];
};

export const valueAndSlope = defineDrill<Place>({
  id: "N-09",
  topic: "activations",
  version: 1,
  skill: {
    en: "finding value and slope of an activation",
    zh: "求激活函数的值和导数",
  },
  draw(rng) {
    const f = oneOf(rng, Object.keys(kinds) as KindId[]);
    const size = multiple(rng, 0.1, 3, 0.1);
    // Where the left side is special, it comes more often than the right.
    const left = f === "leakyRelu" || f === "elu" ? 5 : 3;
    return { f, z: whole(rng, 1, 6) <= left ? -size : size };
  },
  fits: (q) => standsOut(0.002, at(q)),
  task(q) {
    const { f, z } = q;
    const kind = kindOf(f);
    const [a, d] = at(q);
    const given = kind.given?.(z) ?? { en: "", zh: "" };
    const value = kind.value(z, a);
    const slope = kind.slope(z, a, d);
    return {
      ask: {
        en: `The activation is ${kind.name.en}. What are its value $a$ and its slope at $z = ${tex(z)}$?${given.en} To three decimals.`,
        zh: `激活函数是${/^[a-zA-Z]/.test(kind.name.zh) ? " " : ""}${kind.name.zh}。在 $z = ${tex(z)}$ 处，函数值 $a$ 和导数各是多少？${given.zh}保留三位小数。`,
      },
      fields: [
        numberField({ en: "value $a$", zh: "函数值 $a$" }, a, within(0.002)),
        numberField({ en: "slope", zh: "导数" }, d, within(0.002)),
      ],
      steps: [
        { en: `The value is $a = ${value}$.`, zh: `函数值 $a = ${value}$。` },
        {
          en: `The slope there is $\\frac{d a}{d z} = ${slope}$.`,
          zh: `此处的导数 $\\frac{d a}{d z} = ${slope}$。`,
        },
      ],
      slips: kind.slips(z, a, d),
      drawing: { widget: "activation-explorer", state: `show=${f}&x=${z}` },
    };
  },
});
