import { describe, expect, it } from "vitest";
import { normalQuadrature } from "../../../src/math/statistics/quadrature.ts";
import { encode, initialValues } from "../../../src/params/index.ts";
import { checks } from "../../../src/widgets/activation-explorer/checks.ts";
import { geluGaps } from "../../../src/widgets/activation-explorer/gelu.ts";
import widget from "../../../src/widgets/activation-explorer/index.tsx";
import {
  type ActivationModel,
  activationModel,
  bins,
  type Focus,
  type State,
} from "../../../src/widgets/activation-explorer/model.ts";
import { ids, params, shapes } from "../../../src/widgets/activation-explorer/params.ts";
import { table, tablePoints } from "../../../src/widgets/activation-explorer/table.ts";
import { torchScript } from "../../../src/widgets/activation-explorer/torch.ts";

const initial = initialValues(params);
const at = (patch: Partial<State>): ActivationModel => activationModel({ ...initial, ...patch });
const preset = (id: string) => {
  const found = widget.presets.find((p) => p.id === id);
  if (!found) throw new Error(`no preset ${id}`);
  return at(found.values);
};
const focusOf = (model: ActivationModel): Focus => {
  if (!model.focus) throw new Error("nothing in focus");
  return model.focus;
};

describe("presets hold what they say", () => {
  it("sigmoid, std 1 to 5: mean slope .207 to .075, saturated 0 to 36 %", () => {
    const narrow = focusOf(preset("narrow"));
    const wide = focusOf(preset("wide"));
    expect(narrow.output.meanSlope).toBeCloseTo(0.207, 3);
    expect(wide.output.meanSlope).toBeCloseTo(0.075, 3);
    expect(narrow.saturated).toBeLessThan(1e-4);
    expect(wide.saturated).toBeCloseTo(0.36, 2);
    expect(wide.dead).toBe(0);
  });

  it("ReLU: mean .399, variance .341, half of it dead; std √2: mean .564", () => {
    const one = focusOf(preset("relu-moments"));
    expect(one.output.mean).toBeCloseTo(0.399, 3);
    expect(one.output.variance).toBeCloseTo(0.341, 3);
    expect(one.dead).toBeCloseTo(0.5, 9);
    expect(focusOf(preset("he-moments")).output.mean).toBeCloseTo(0.564, 3);
  });

  it("three GELUs: differences at most 4.8e-4 and .021, lowest value -.17", () => {
    const { geluTanh, geluSigmoid } = geluGaps();
    expect(geluTanh.gap).toBeGreaterThan(4.6e-4);
    expect(geluTanh.gap).toBeLessThanOrEqual(4.8e-4);
    expect(geluSigmoid.gap).toBeGreaterThan(0.02);
    expect(geluSigmoid.gap).toBeLessThanOrEqual(0.021);
    const model = preset("gelu-three");
    const lowest = model.lines.map(({ fn }) => fn.f(-0.752));
    expect(lowest[0]).toBeCloseTo(-0.17, 4);
    expect(Math.max(...lowest)).toBeLessThan(0);
    expect(checks(model).map((c) => c.expected)).toEqual(
      expect.arrayContaining(["≤ 0.00048", "≤ 0.021"]),
    );
    expect(widget.describe(model, "en")).toMatch(/tanh form .* sigmoid form/);
  });

  it("smooth ReLUs: GELU, SiLU and Mish fall before they rise, ELU does not", () => {
    for (const { id, slope } of preset("smooth").lines)
      expect(Math.min(...slope.ys) < -0.01).toBe(id !== "elu");
  });

  it("your own: the squared ReLU has no corner, and slope 2x", () => {
    const { fn, value, slope } = focusOf(preset("own")).line;
    expect(fn.df(1.5)).toBe(3);
    expect(value.breaks.concat(slope.breaks).filter((b) => b.jump)).toEqual([]);
    expect(fn.kinks).toEqual([0]);
    expect(focusOf(at({ ...widget.presets.at(-1)?.values, mean: 1 })).dead).toBeCloseTo(0.1587, 4);
  });
});

it("keeps a function's curves while other knobs move", () => {
  const before = at({});
  const after = at({ mean: 1, std: 2, slope: 0.5, x: -3 });
  expect(after.lines).toEqual(before.lines);
  after.lines.forEach((line, i) => {
    expect(line).toBe(before.lines[i]);
  });
});

it("gives each shape knob to the functions it moves, and to no other", () => {
  expect(Object.keys(shapes).length).toBeGreaterThan(8);
  for (const [knob, moves] of Object.entries(shapes)) {
    const p = params[knob as keyof typeof params];
    const moved =
      p.kind === "number" ? { [knob]: p.initial === p.max ? p.min : p.max } : { [knob]: [0.3, 2] };
    const before = at({ show: ids }).lines;
    const after = at({ show: ids, ...moved }).lines;
    for (const [i, line] of before.entries()) {
      const same = [-2.2, -0.4, 0.4, 2.2].every((x) => line.fn.f(x) === after[i]?.fn.f(x));
      expect(same, `${knob} ${line.id} ${encode(p, Object.values(moved)[0])}`).toBe(
        !moves(line.id),
      );
    }
  }
});

it("looks at the function asked for, else at the first", () => {
  expect(at({ focus: "tanh" }).focus?.line.id).toBe("tanh");
  expect(at({ focus: "mish" }).focus?.line.id).toBe("sigmoid");
  expect(at({ show: [], formula: "x^3", focus: "auto" }).focus?.line.id).toBe("own");
  const nothing = at({ show: [] });
  expect(nothing.focus).toBeUndefined();
  expect(widget.describe(nothing, "en")).toMatch(/No function/);
  expect(widget.describe(nothing, "zh")).toMatch(/没有/);
});

it("points at the character where a formula goes wrong, and draws the rest", () => {
  const model = at({ formula: "x*sigmoid(x" });
  expect(widget.problems?.(model).formula?.at).toBe(9);
  expect(model.lines.length).toBe(3);
  expect(widget.problems?.(at({ formula: "x" }))).toEqual({});
  expect(widget.problems?.(at({ formula: "  " }))).toEqual({});
});

it("says so when the typed function has no mean", () => {
  const model = at({ show: [], formula: "ln(x)" });
  expect(widget.describe(model, "en")).toMatch(/no mean/);
  expect(widget.describe(model, "zh")).toMatch(/没有均值/);
});

it("accounts for all probability in the histogram", () => {
  for (const patch of [{}, { std: 5, reach: 2 }, { show: ids, focus: "relu" }] as const) {
    const f = focusOf(at(patch));
    const seen = f.histogram.reduce((a, b) => a + b);
    expect(f.histogram.length).toBe(bins);
    expect(seen + f.outside).toBeCloseTo(1, 9);
  }
});

it("tells a peak of probability from a broad one", () => {
  const relu = focusOf(preset("relu-moments"));
  expect(relu.peaks.length).toBe(1);
  expect(relu.peaks[0]?.share).toBeGreaterThan(0.5);
  expect(focusOf(at({ show: ["tanh"] })).peaks).toEqual([]);
  expect(focusOf(at({ show: ["step"] })).peaks.length).toBe(2);
});

it("tabulates every function with its slopes, at zero and the whole numbers exactly", () => {
  const { columns, rows } = table(at({ show: ["relu", "sigmoid"], second: true, formula: "x^2" }));
  expect(columns.map((c) => c.id)).toEqual([
    "x",
    ...["relu", "sigmoid", "own"].flatMap((id) => [id, `${id}_slope`, `${id}_curvature`]),
  ]);
  expect(tablePoints(6)).toEqual(expect.arrayContaining([-6, -3, 0, 3, 6]));
  expect(rows.find((r) => r[0] === 3)).toEqual([3, 3, 1, 0, ...rows[45]!.slice(4, 7), 9, 6, 2]);
});

it("writes a script with every function and the typed one", () => {
  const script = torchScript({ ...initial, show: ids, formula: "max(0,x)^2 + sin(2x)" });
  for (const id of ids) expect(script).toContain(`"${id}": lambda x:`);
  expect(script).toContain("torch.maximum(torch.tensor(0.0, dtype=torch.float64), x)");
});

it("counts saturation as the quadrature does", () => {
  const f = focusOf(at({ show: ["mish"], std: 3 }));
  const { x, weight } = normalQuadrature({ mean: 0, std: 3 }, []);
  const share = x.reduce((s, z, i) => s + (Math.abs(f.line.fn.df(z)) < 0.01 ? weight[i]! : 0), 0);
  expect(Math.abs(share - f.saturated)).toBeLessThan(0.02);
});
