import type { Text } from "../params/index.ts";
import { fixed } from "../viz/index.ts";
import type widget from "../widgets/decay-or-l2/index.tsx";
import type { DecayModel } from "../widgets/decay-or-l2/model.ts";
import { predictionsOf } from "./prediction.ts";

const options: readonly { readonly id: string; readonly text: Text }[] = [
  {
    id: "loud",
    text: { en: "The one with large gradients (noise 10)", zh: "梯度大的那个（噪声 10）" },
  },
  { id: "same", text: { en: "Both by the same factor", zh: "两个缩小同样的倍数" } },
  {
    id: "quiet",
    text: { en: "The one with small gradients (noise 0.1)", zh: "梯度小的那个（噪声 0.1）" },
  },
];

/** The weights start at 1; apart by less than their own spread they count as equal. */
function shrunkMore({ weights: [loud, quiet] }: DecayModel): string {
  if (Math.abs(loud.end - quiet.end) < loud.sd + quiet.sd) return "same";
  return loud.end < quiet.end ? "loud" : "quiet";
}

const ends = ({ weights: [loud, quiet] }: DecayModel) =>
  [fixed(loud.end), fixed(quiet.end)] as const;

export default predictionsOf<typeof widget>([
  {
    id: "P-OPT-09",
    values: { optimizer: "adam", mode: "l2", lambda: 0.1 },
    before: { lambda: 0 },
    ask: {
      en: "Adam, with an L2 penalty (λ = 0.1) added to the gradient. Two weights start at 1 and feel nothing else but noise, of size 10 and of size 0.1. Which one shrinks more?",
      zh: "Adam，把 L2 惩罚（λ = 0.1）加进梯度。两个权重都从 1 出发，此外只受噪声影响，一个噪声为 10，一个为 0.1。哪个缩小得更多？",
    },
    options,
    answer: shrunkMore,
    why: {
      en(m) {
        const [loud, quiet] = ends(m);
        return `The loud weight ends at ${loud}, the quiet one at ${quiet}. Adam divides the penalty, like the rest of the gradient, by the size of the gradients: weights with large gradients are hardly decayed.`;
      },
      zh(m) {
        const [loud, quiet] = ends(m);
        return `噪声大的权重最后是 ${loud}，噪声小的是 ${quiet}。惩罚项混在梯度里，也被 Adam 除以梯度的尺度：梯度大的权重几乎不衰减。`;
      },
    },
  },
  {
    id: "P-OPT-10",
    values: { optimizer: "adam", mode: "decoupled", lambda: 0.1 },
    before: { lambda: 0 },
    ask: {
      en: "The same two weights under AdamW: decay λ = 0.1 is now applied to the weights themselves, outside the gradient. Which one shrinks more?",
      zh: "还是这两个权重，换成 AdamW：衰减 λ = 0.1 直接作用在权重上，不进梯度。哪个缩小得更多？",
    },
    options,
    answer: shrunkMore,
    why: {
      en(m) {
        const [loud, quiet] = ends(m);
        return `They end at ${loud} and ${quiet}, up to the noise: each step multiplies both by 1 − ηλ, whatever their gradients are.`;
      },
      zh(m) {
        const [loud, quiet] = ends(m);
        return `最后是 ${loud} 和 ${quiet}，差别只来自噪声：每一步两者都乘以 1 − ηλ，与梯度大小无关。`;
      },
    },
  },
]);
