import { type FieldAxis, growField, inputField } from "../../math/architectures/index.ts";
import { oneOf, several, whole } from "../draw.ts";
import { defineDrill } from "../drill.ts";
import { exact, numberField } from "../fields.ts";
import { formula } from "../write.ts";

type Layer = readonly [kernel: number, stride: number];

/** The field of a unit of the input, then after each layer. */
const fields = (layers: readonly Layer[]): readonly FieldAxis[] => {
  const all = [inputField];
  for (const [kernel, stride] of layers)
    all.push(growField(all.at(-1) as FieldAxis, { kernel, stride, dilation: 1, before: 0 }));
  return all;
};

export const receptiveField = defineDrill<{ readonly layers: readonly Layer[] }>({
  id: "N-47",
  topic: "cnn",
  version: 1,
  skill: { en: "receptive field and jump of a stack", zh: "多层堆叠的感受野与间隔" },
  draw: (rng) => ({
    layers: several(whole(rng, 2, 6), () => [
      oneOf(rng, [1, 2, 2, 3, 3, 3, 5, 7]),
      oneOf(rng, [1, 1, 1, 2, 2, 3]),
    ]),
  }),
  fits({ layers }) {
    const { size, jump } = fields(layers).at(-1) as FieldAxis;
    // With a stride beyond its kernel a layer would skip pixels inside the field.
    if (layers.some(([k, s]) => s > k)) return false;
    // Some layer must see through a stride before it, or the jumps would not matter.
    return jump > 1 && jump <= 36 && size > 1 + layers.reduce((sum, [k]) => sum + k - 1, 0);
  },
  task({ layers }) {
    const along = fields(layers);
    const { size, jump } = along.at(-1) as FieldAxis;
    const listed = layers.map(([k, s]) => `$(${k}, ${s})$`);
    const reaches = layers.map(([k], l) => (k - 1) * (along[l] as FieldAxis).jump);
    const products = layers.map(([k], l) => `${k - 1} \\cdot ${(along[l] as FieldAxis).jump}`);
    const after = layers.reduce(
      (sum, [k], l) => sum + (k - 1) * (along[l + 1] as FieldAxis).jump,
      1,
    );
    return {
      ask: {
        en: `Layers with (kernel, stride) ${listed.join(", ")} follow each other, without dilation. Along one axis, how many pixels of the input are there from the first to the last that an output unit sees, and by how many are the fields of neighbouring units shifted (the jump)?`,
        zh: `若干层依次为（核大小，步幅）${listed.join("、")}，没有膨胀。沿一个方向看，一个输出单元的感受野（从看到的第一个到最后一个输入像素）有多大？相邻输出单元的感受野错开多少个输入像素（间隔）？`,
      },
      fields: [
        numberField({ en: "receptive field", zh: "感受野" }, size, exact),
        numberField({ en: "jump", zh: "间隔" }, jump, exact),
      ],
      steps: [
        {
          en: `The jump before a layer is the product of the strides so far: $${layers.map((_, l) => (along[l] as FieldAxis).jump).join(", ")}$; after the last one it is $${jump}$.`,
          zh: `每一层之前的间隔是前面各层步幅的乘积，依次为 $${layers.map((_, l) => (along[l] as FieldAxis).jump).join(", ")}$，最后一层之后是 $${jump}$。`,
        },
        {
          en: "A kernel adds $k - 1$ neighbours, each a jump further on: $r = 1 + \\sum_l (k_l - 1) j_{l-1}$.",
          zh: "每个核多看 $k - 1$ 个邻居，每个都隔一个间隔：$r = 1 + \\sum_l (k_l - 1) j_{l-1}$。",
        },
        formula(`1 + ${products.join(" + ")} = 1 + ${reaches.join(" + ")} = ${size}`),
      ],
      slips: [
        {
          name: {
            en: "forgot the strides: $1 + \\sum (k - 1)$",
            zh: "没有考虑步幅：$1 + \\sum (k - 1)$",
          },
          gives: [1 + layers.reduce((sum, [k]) => sum + k - 1, 0), null],
        },
        // A stride behind the last wide kernel is the only one that the order hides.
        ...(after === size
          ? []
          : [
              {
                name: {
                  en: "let a layer's own stride widen its own kernel",
                  zh: "用本层的步幅放大了本层的核；起作用的只是前面的步幅",
                },
                gives: [after, null],
              },
            ]),
        ...(layers.reduce((sum, [, s]) => sum + s, 0) === jump
          ? []
          : [
              {
                name: {
                  en: "added the strides up; they multiply",
                  zh: "把步幅加了起来；应当相乘",
                },
                gives: [null, layers.reduce((sum, [, s]) => sum + s, 0)],
              },
            ]),
        {
          name: {
            en: "added whole kernels, $k$ instead of $k - 1$",
            zh: "每层加了 $k$，而不是 $k - 1$",
          },
          gives: [
            1 + layers.reduce((sum, [k], l) => sum + k * (along[l] as FieldAxis).jump, 0),
            null,
          ],
        },
      ],
    };
  },
});
