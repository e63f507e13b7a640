import { drills } from "../../src/drills/index.ts";
import type { Book, TopicSource } from "../../src/markdown/book.ts";
import { choice, flag, number, option, point, same } from "../../src/params/index.ts";
import { defineWidget } from "../../src/widgets/widget.ts";

/** A small widget with one knob of each kind that slips are tried on. */
const race = defineWidget({
  id: "race",
  title: same("Race"),
  summary: same("A race."),
  topic: "demo",
  params: {
    beta: number({ label: same("Momentum"), symbol: "\\beta", min: 0, max: 1, initial: 0.9 }),
    eta: number({ label: same("Rate"), symbol: "\\eta", min: 0, max: 10, initial: 1 }),
    surface: choice({
      label: same("Surface"),
      initial: "bowl",
      options: [option("bowl", same("Bowl")), option("ravine", same("Ravine"))],
    }),
    noisy: flag({ label: same("Noise"), initial: false }),
    start: point({ label: same("Start"), x: [-2, 2], y: [-2, 2], initial: [1, 1] }),
  },
  presets: [{ id: "overshoot", label: same("Overshoot"), values: { beta: 0.99 } }],
  model: (values) => values,
  describe: () => "",
  checks: () => [],
  table: () => ({ columns: [], rows: [] }),
  View: () => null,
});

export const en = String.raw`---
title: Demo
summary: A page that has one of everything.
needs: []
minutes: 5
---

:::interview
Say **this** about $\beta$ [@adam].
:::

## Momentum {#momentum covers="DEM-01 DEM-02"}

The opening, see [the references](#references-are-many) and [Adam; AdamW](/other/#there).

::race{surface=ravine start=-1,0.5}

Move it: [a](#race?beta=0.99), [b](#race?beta=0.5&noisy=1), [c](#race?preset=overshoot),
[d](#race?start=1,-1), [e](#race?surface=bowl), [f](#race?eta=2).

$$
v \leftarrow \knob{beta}{\beta} v + \knob{eta}{\eta} g
$$

### Many references {#references-are-many}

Both [@adamw; @adam] at 10:30, ratio a:b.[^1]

[^1]: A footnote with $x^2$.

| a | b |
|---|---|
| 1 | $P(x\mid y)$ |

${"```"}python
x = 1  # one
${"```"}

::::derivation{#D-01 title="The limit of $\beta$" rules="definition algebra limit"}
Start here.

1. First $a$.
2. Second $b$.
3. Third $c$.

:::result
$$
c = a + b
$$
:::
::::

## Pitfalls and questions {#pitfalls}

::::pitfall{#E-001}
:::said
Wrong.
:::
:::actually
Right.
:::
::::

::::pitfall{#E-002 textual}
:::said
Wrong.
:::
:::actually
Right.
:::
::::

::::question{#Q-DEM-01 type=derive level=2 starred essential="2"}
Why $\eta_1$?

:::answer
- One.
- Two.
:::
:::wrong
Because.
:::
::::
`;

export const zh = String.raw`---
title: 示例
summary: 什么都有一个的页面。
needs: []
minutes: 6
---

:::interview
关于 $\beta$ 可以说 [@adam]。
:::

## 动量 {#momentum covers="DEM-01 DEM-02"}

开头，见[文献](#references-are-many)与 [Adam](/other/#there)。**学习率（步长）**决定快慢，**注意：**这里有坑。

::race{surface=ravine start=-1,0.5}

动一动：[a](#race?beta=0.99)、[b](#race?beta=0.5&noisy=1)、[c](#race?preset=overshoot)、
[d](#race?start=1,-1)、[e](#race?surface=bowl)、[f](#race?eta=2)。

$$
v \leftarrow \knob{beta}{\beta} v + \knob{eta}{\eta} g
$$

### 许多文献 {#references-are-many}

时间:x 在 10:30，见 [@adamw; @adam]。[^1]

[^1]: 脚注 $x^2$。

::::derivation[$\beta$ 的极限]{#D-01 rules="definition algebra limit"}
1. 第一 $a$。
2. 第二 $b$。
3. 第三 $c$。

:::result
$$c = a + b$$
:::
::::

## 误区与问题 {#pitfalls}

::::pitfall{#E-001}
:::said
错。
:::
:::actually
对。
:::
::::

::::pitfall{#E-002 textual}
:::said
错。
:::
:::actually
对。
:::
::::

::::question{#Q-DEM-01 type=derive level=2 starred essential="2"}
为什么 $\eta_1$？

:::answer
- 一。
- 二。
:::
:::wrong
因为。
:::
::::
`;

const plain = (text: string) =>
  text
    .replace(/## Pitfalls[\s\S]*|## 误区[\s\S]*/, "")
    .replace(/::::derivation[\s\S]*?\n::::\n/, "")
    .replaceAll("{#references-are-many}", "{#there}")
    .replaceAll("](#references-are-many)", "](#there)")
    .replace("](/other/#there)", "](/demo/#momentum)")
    .replace(' covers="DEM-01 DEM-02"', "");

const topic = (slug: string, lang: "en" | "zh", text: string): TopicSource => ({
  path: `content/1-basics/1-${slug}/${lang}.md`,
  group: "basics",
  slug,
  lang,
  text,
});

/** A book without a slip: topics `demo` and `other`. */
export const goodBook: Book = {
  topics: [
    topic("demo", "en", en),
    topic("demo", "zh", zh),
    topic("other", "en", plain(en)),
    topic("other", "zh", plain(zh)),
  ],
  groups: [
    {
      id: "basics",
      title: same("Basics"),
      purpose: same("To test."),
      topics: ["demo", "other", "planned"].map((slug) => ({ slug, title: same(slug) })),
    },
  ],
  sources: {
    adam: { title: "Adam: A Method", year: 2015, venue: "ICLR", arxiv: "1412.6980", checked: true },
    adamw: { title: "Decoupled", year: 2019, venue: "ICLR", arxiv: "1711.05101", checked: false },
  },
  ledger: {
    "DEM-01": { topic: "demo", en: "One", zh: "一", show: ["T", "F", "W"], refs: ["E-001"] },
    "DEM-02": { topic: "demo", en: "Two", zh: "二", show: ["D"], refs: ["D-01"] },
    "PLN-01": { topic: "planned", en: "Later", zh: "以后", show: ["W"] },
  },
  required: {
    demo: { errata: ["E-001", "E-002"], derivations: ["D-01"], questions: ["Q-DEM-01"] },
    planned: { errata: ["E-009"], derivations: [], questions: [] },
  },
  widgets: { race },
  drills,
  predictions: [],
  proofs: {
    "E-001": {
      id: "E-001",
      run: () => [
        {
          label: { en: "Slope of $\\sigma$", zh: "$\\sigma$ 的斜率" },
          value: 0.25,
          expected: 0.25,
          tolerance: 0,
        },
        { label: same("Tiny"), value: 1.4e-7, expected: 1.4e-7, tolerance: 1e-9 },
      ],
    },
  },
};

/** The good book with a text of one of its pages changed. Throws if the change changes nothing. */
export function edited(lang: "en" | "zh", from: string | RegExp, to: string, slug = "demo"): Book {
  const topics = goodBook.topics.map((t) => {
    if (t.slug !== slug || t.lang !== lang) return t;
    const text = t.text.replace(from, () => to);
    if (text === t.text) throw new Error(`edited: ${String(from)} is not in ${t.path}`);
    return { ...t, text };
  });
  return { ...goodBook, topics };
}

/** The same change in both languages. */
export const editedBoth = (from: string | RegExp, to: string): Book => ({
  ...goodBook,
  topics: goodBook.topics.map(
    (t) =>
      [...edited("en", from, to).topics, ...edited("zh", from, to).topics].find(
        (u) => u.path === t.path && u.text !== t.text,
      ) ?? t,
  ),
});
