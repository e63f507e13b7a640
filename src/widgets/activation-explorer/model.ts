import {
  type Activation,
  type ActivationId,
  activations,
  type BoundActivation,
  bindActivation,
} from "../../math/activations/index.ts";
import { memoizeLast } from "../../math/memoizeLast.ts";
import { type SampledCurve, sampleCurve } from "../../math/sampling/index.ts";
import {
  flatShare,
  flatStretches,
  type OutputStatistics,
  outputHistogram,
  outputStatistics,
} from "../../math/statistics/index.ts";
import { initialValues, type Params, type Text, type Values } from "../../params/index.ts";
import { type Own, ownFunction } from "./own.ts";
import { ids, type params } from "./params.ts";

export type State = Values<typeof params>;
export type LineId = ActivationId | "own";

/** A slope below this counts as saturated. */
export const flatBelow = 0.01;
export const bins = 48;

/** One function that is shown, with its curves over the axis. */
export interface Line {
  readonly id: LineId;
  readonly name: Text;
  readonly fn: BoundActivation;
  readonly value: SampledCurve;
  readonly slope: SampledCurve;
  /** Where it is asked for and there is one. */
  readonly curvature?: SampledCurve;
}

/** A narrow stretch of values that holds much of the probability; `bin` is the middle of its bins. */
export interface Peak {
  readonly bin: number;
  readonly share: number;
}

/** What the function in focus makes of the normally distributed input. */
export interface Focus {
  readonly line: Line;
  readonly output: OutputStatistics;
  /** Share of inputs with |f′| < flatBelow, and with f′ = 0. */
  readonly saturated: number;
  readonly dead: number;
  /** Saturated intervals of the axis. */
  readonly stretches: readonly (readonly [from: number, to: number])[];
  /** Probability of each bin of the value axis. */
  readonly histogram: Float64Array;
  /** Probability at the end of the histogram's axis; bins above it are in `peaks`. */
  readonly highest: number;
  /** Runs of bins so full (ReLU's zero) that they would press all others flat. */
  readonly peaks: readonly Peak[];
  /** Probability that the value axis does not show. */
  readonly outside: number;
}

export interface ActivationModel {
  readonly values: State;
  readonly lines: readonly Line[];
  readonly own: Own;
  readonly focus?: Focus;
  readonly domain: Readonly<Record<Panel, readonly [number, number]>>;
}

export type Panel = "value" | "slope" | "curvature";

/** About a quarter of a pixel on the panels, whose ranges differ by these factors. */
const tolerance = { value: 1e-3, slope: 3e-4, curvature: 2e-4 } as const;

const curves = (fn: BoundActivation, reach: number, second: boolean) => {
  const sample = (f: (x: number) => number, panel: Panel) =>
    sampleCurve(f, fn.kinks, -reach, reach, tolerance[panel]);
  return {
    value: sample(fn.f, "value"),
    slope: sample(fn.df, "slope"),
    ...(second && fn.d2f && { curvature: sample(fn.d2f, "curvature") }),
  };
};

/** Knobs of the drawing that have another name than in the core; SELU and step keep their constants. */
const knobName: Partial<Record<ActivationId, Readonly<Record<string, keyof State | undefined>>>> = {
  hardtanh: { min: "floor", max: "ceiling" },
  selu: { alpha: undefined },
};
const knobOf = (id: ActivationId, param: string, values: State): unknown => {
  const renamed = knobName[id];
  const name = renamed && Object.hasOwn(renamed, param) ? renamed[param] : param;
  return name === undefined ? undefined : (values as Readonly<Record<string, unknown>>)[name];
};

/** Each function's curves are kept until one of its own knobs, or the axis, moves. */
const lineOf = Object.fromEntries(
  ids.map((id) => {
    const activation: Activation = activations[id];
    const names = Object.keys(activation.params);
    const make = memoizeLast((reach: number, second: boolean, ...own: readonly unknown[]): Line => {
      const p: Record<string, unknown> = initialValues(activation.params);
      names.forEach((name, i) => {
        if (own[i] !== undefined) p[name] = own[i];
      });
      const fn = bindActivation(activation, p as Values<Params>);
      return { id, name: activation.name, fn, ...curves(fn, reach, second) };
    });
    return [
      id,
      (values: State) =>
        make(values.reach, values.second, ...names.map((name) => knobOf(id, name, values))),
    ];
  }),
) as Record<ActivationId, (values: State) => Line>;

const ownLine = memoizeLast(
  (fn: BoundActivation, reach: number, second: boolean): Line => ({
    id: "own",
    name: { en: "your f", zh: "自定义 f" },
    fn,
    ...curves(fn, reach, second),
  }),
);

/** Lowest and highest value of the curves within [floor, ceiling], with some room; never empty. */
function domainOf(
  all: readonly (SampledCurve | undefined)[],
  floor: number,
  ceiling: number,
): readonly [number, number] {
  let lo = 0;
  let hi = 0;
  for (const curve of all) {
    for (const y of curve?.ys ?? []) {
      if (!Number.isFinite(y)) continue;
      lo = Math.min(lo, Math.max(floor, y));
      hi = Math.max(hi, Math.min(ceiling, y));
    }
  }
  const room = (hi - lo || 1) * 0.08;
  return [lo - room, hi + room];
}

/** Where the histogram's axis ends: at its fullest bin, unless one or two bins hold far more than all others. */
function scaleOf(histogram: Float64Array): Pick<Focus, "highest" | "peaks"> {
  const [first = 0, , third = 0] = [...histogram].sort((a, b) => b - a);
  const bare = third < 1e-6;
  const highest = bare || first <= 2.5 * third ? first : Math.max(1.5 * third, 0.1 * first);
  const runs: number[][] = [];
  for (const i of histogram.keys()) {
    const p = histogram[i] as number;
    if (bare ? p < 1e-6 : p <= highest) continue;
    const last = runs.at(-1);
    if (last?.at(-1) === i - 1) last.push(i);
    else runs.push([i]);
  }
  const peaks = runs.map((run) => ({
    bin: run.reduce((sum, i) => sum + i, 0) / run.length,
    share: run.reduce((sum, i) => sum + (histogram[i] as number), 0),
  }));
  return { highest, peaks };
}

/** A smooth function has a slope of exactly 0 on a whole stretch only where it is constant everywhere. */
const mayBeDead = (fn: BoundActivation, x: number) => fn.kinks.length > 0 || fn.df(x) === 0;

const distribution = memoizeLast(
  (line: Line, mean: number, std: number, reach: number, lo: number, hi: number): Focus => {
    const input = { mean, std };
    const { fn } = line;
    const histogram = outputHistogram(fn, input, { lo, hi, count: bins });
    return {
      line,
      output: outputStatistics(fn, input),
      saturated: flatShare(fn, input, flatBelow),
      dead: mayBeDead(fn, mean) ? flatShare(fn, input, Number.MIN_VALUE) : 0,
      stretches: flatStretches(fn, -reach, reach, flatBelow),
      histogram,
      ...scaleOf(histogram),
      outside: Math.max(0, 1 - histogram.reduce((sum, p) => sum + p, 0)),
    };
  },
);

export function activationModel(values: State): ActivationModel {
  const { reach, second, mean, std } = values;
  const own = ownFunction(values.formula);
  const lines = values.show.map((id) => lineOf[id](values));
  if (own.kind === "function") lines.push(ownLine(own.fn, reach, second));
  // Unbounded functions may leave through the top, or they would press the bounded ones flat.
  const ceiling = Math.max(1.2, reach / 2);
  const floor = Math.min(-ceiling, ...lines.map(({ fn }) => (fn.range[0] >= -3 ? fn.range[0] : 0)));
  const domain = {
    value: domainOf(
      lines.map((l) => l.value),
      floor,
      ceiling,
    ),
    slope: domainOf(
      lines.map((l) => l.slope),
      -2,
      2,
    ),
    curvature: domainOf(
      lines.map((l) => l.curvature),
      -2,
      2,
    ),
  };
  const line = lines.find((l) => l.id === values.focus) ?? lines[0];
  return {
    values,
    lines,
    own,
    domain,
    ...(line && { focus: distribution(line, mean, std, reach, ...domain.value) }),
  };
}

/** Values at the cursor, for every function that is shown. */
export const valuesAt = (lines: readonly Line[], x: number) =>
  lines.map(({ id, fn }) => ({
    id,
    value: fn.f(x),
    slope: fn.df(x),
    curvature: fn.d2f?.(x) ?? Number.NaN,
  }));

/** Density of the input at x as a share of its peak. */
export const inputHeight = (x: number, { mean, std }: State): number =>
  Math.exp(-0.5 * ((x - mean) / std) ** 2);
