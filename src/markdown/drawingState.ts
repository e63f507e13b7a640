import { type Param, parse } from "../params/index.ts";
import type { AnyWidget } from "../widgets/widget.ts";

const legal = (p: Param): string => {
  switch (p.kind) {
    case "number":
    case "list":
      return `from ${p.min} to ${p.max}`;
    case "choice":
    case "subset":
      return `one of ${p.options.map((o) => o.id).join(", ")}`;
    case "flag":
      return "0 or 1";
    case "seed":
      return "a whole number from 0";
    case "point":
      return `x,y within [${p.x}] × [${p.y}]`;
    case "text":
      return `at most ${p.maxLength} characters`;
  }
};

/** What an author got wrong in a drawing's state (of a directive or a link), a sentence each. */
export function slipsOfState(
  { params, presets }: AnyWidget,
  entries: Iterable<readonly [string, string]>,
): string[] {
  const slips: string[] = [];
  for (const [knob, raw] of entries) {
    const param: Param | undefined = Object.hasOwn(params, knob) ? params[knob] : undefined;
    if (knob === "preset") {
      const ids = presets.map((p) => p.id);
      if (!ids.includes(raw)) slips.push(`no preset “${raw}”; known: ${ids.join(", ") || "none"}`);
    } else if (param === undefined) {
      slips.push(`no knob “${knob}”; known: ${Object.keys(params).join(", ")}`);
    } else if (parse(param, raw) === undefined) {
      slips.push(`${knob}=${raw} is not legal; it is ${legal(param)}`);
    }
  }
  return slips;
}
