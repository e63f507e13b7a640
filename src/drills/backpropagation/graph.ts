import { scalars } from "../../math/autodiff/index.ts";
import { oneOf, whole } from "../draw.ts";
import { defineDrill, type Slip } from "../drill.ts";
import { numberField, standsOut, within } from "../fields.ts";
import { factor, tex } from "../write.ts";
import { build, type GraphId, graphs, type Operation, written } from "./graphs.ts";

interface Point {
  readonly graph: GraphId;
  readonly x: number;
  readonly y: number;
}

type ScalarNode = scalars.ScalarNode;
type Merge = (before: number | undefined, product: number) => number;

const add: Merge = (before = 0, product) => before + product;

/** The backward pass with a rule of its own: what people do who get it wrong. */
function backward(
  output: ScalarNode,
  merge: Merge,
  local = (from: ScalarNode, slot: number) => from.partials[slot] as number,
): (node: ScalarNode) => number {
  const gradients = new Map([[output, 1]]);
  for (const from of scalars.sweep(output).nodes.toReversed())
    from.inputs.forEach((to, slot) => {
      const product = (gradients.get(from) as number) * local(from, slot);
      gradients.set(to, merge(gradients.get(to), product));
    });
  return (node) => gradients.get(node) ?? 0;
}

/** Another local derivative for one kind of operation. */
const localOf =
  (op: ScalarNode["op"], wrong: (from: ScalarNode, slot: number) => number) =>
  (from: ScalarNode, slot: number): number =>
    from.op === op ? wrong(from, slot) : (from.partials[slot] as number);

const mistakes: readonly {
  readonly name: Slip["name"];
  readonly run: (output: ScalarNode) => (node: ScalarNode) => number;
}[] = [
  {
    name: {
      en: "where two paths meet, the later contribution replaced the earlier one instead of being added",
      zh: "两条路径汇合处，后来的一份覆盖了先前的一份，没有相加",
    },
    run: (output) => backward(output, (_, product) => product),
  },
  {
    name: {
      en: "where two paths meet, only the first one was followed",
      zh: "两条路径汇合处，只算了其中一条",
    },
    run: (output) => backward(output, (before, product) => before ?? product),
  },
  {
    name: {
      en: "a product handed each factor its own value instead of the other factor's",
      zh: "乘法节点把因子自己的值传了回去，而不是另一个因子的值",
    },
    run: (output) =>
      backward(
        output,
        add,
        localOf("multiply", ({ inputs }, slot) => (inputs[slot] as ScalarNode).value),
      ),
  },
  {
    name: { en: "the 2 in the derivative of the square was lost", zh: "平方求导漏了系数 2" },
    run: (output) =>
      backward(
        output,
        add,
        localOf("power", ({ partials }, slot) => (partials[slot] as number) / 2),
      ),
  },
  {
    name: {
      en: "the maximum handed its gradient to the smaller input as well",
      zh: "最大值节点把梯度也传给了较小的输入",
    },
    run: (output) =>
      backward(
        output,
        add,
        localOf("max", () => 1),
      ),
  },
];

/** Both ends of the graph, and the gradient. */
function solve({ graph, x, y }: Point) {
  const nodes = build(graph, x, y);
  const at = (name: string) => nodes.get(name) as ScalarNode;
  const sweep = scalars.sweep(at("f"));
  const leaves = [at("x"), at("y")] as const;
  return { nodes, at, sweep, leaves, gradient: leaves.map(sweep.gradientOf) as [number, number] };
}

const partial = (name: string) => `\\frac{\\partial f}{\\partial ${name}}`;

export const graph = defineDrill<Point>({
  id: "N-06",
  topic: "backpropagation",
  version: 1,
  skill: {
    en: "running reverse mode through a small graph",
    zh: "在小计算图上做反向传播",
  },
  draw: (rng) => ({
    graph: oneOf(rng, Object.keys(graphs) as GraphId[]),
    x: whole(rng, -4, 4),
    y: whole(rng, -4, 4),
  }),
  fits(q) {
    const { sweep, gradient } = solve(q);
    const tied = sweep.nodes.some(
      ({ op, inputs: [a, b] }) => op === "max" && a?.value === b?.value,
    );
    return !tied && standsOut(0.01, gradient);
  },
  task(q) {
    const { nodes, at, sweep, leaves, gradient } = solve(q);
    const operations: readonly Operation[] = graphs[q.graph];
    const defined = operations.map((o) => `$${o[0]} = ${written(o, (name) => name)}$`);
    const forward = operations.map((o) => {
      const show = o[1] === "max" ? tex : factor;
      const numbers = written(o, (name) => show(at(name).value));
      return `$${o[0]} = ${numbers} = ${tex(at(o[0]).value)}$`;
    });
    const names = [...nodes.keys()].toReversed().filter((name) => name !== "f");
    const backwards = names.map((name) => {
      const products = sweep.contributions
        .filter(({ to }) => to === at(name))
        .map(({ upstream, local }) => `${factor(upstream)} \\cdot ${factor(local)}`);
      return `$${partial(name)} = ${products.join(" + ")} = ${tex(sweep.gradientOf(at(name)))}$`;
    });
    const slips = mistakes
      .map(({ name, run }) => ({ name, gives: leaves.map(run(at("f"))) }))
      .filter(({ gives }) => gives.some((value, i) => value !== gradient[i]));
    return {
      ask: {
        en: `A graph computes ${defined.join(", ")}. At $x = ${tex(q.x)}$, $y = ${tex(q.y)}$, what are $${partial("x")}$ and $${partial("y")}$?`,
        zh: `计算图依次算 ${defined.join("，")}。在 $x = ${tex(q.x)}$，$y = ${tex(q.y)}$ 处，$${partial("x")}$ 和 $${partial("y")}$ 各是多少？`,
      },
      fields: [
        numberField(
          { en: `$${partial("x")}$`, zh: `$${partial("x")}$` },
          gradient[0],
          within(0.01),
        ),
        numberField(
          { en: `$${partial("y")}$`, zh: `$${partial("y")}$` },
          gradient[1],
          within(0.01),
        ),
      ],
      steps: [
        { en: `Forwards: ${forward.join(", ")}.`, zh: `前向：${forward.join("，")}。` },
        {
          en: "Backwards from $f$: a number gets, from every operation that uses it, that one's gradient times the local derivative; what comes along several arrows is added.",
          zh: "从 $f$ 往回：一个数被哪些运算用到，就从哪些运算各收到一份“它的梯度乘局部导数”；有几份，就把几份加起来。",
        },
        { en: `${backwards.join(", ")}.`, zh: `${backwards.join("，")}。` },
      ],
      slips,
    };
  },
});
