import { type Analysis, analyze } from "../analyze.ts";
import type { Layer, Shape } from "../layer.ts";
import { parseLayers } from "./parse.ts";
import type { Place, Problem } from "./problems.ts";

export type NetworkText =
  | (Analysis & {
      readonly ok: true;
      readonly input: Shape;
      /** Where each layer of the rows was typed. */
      readonly places: ReadonlyMap<Layer, Place>;
    })
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads a typed list and works out its costs, for the input of its first line or else for `usual`. Never throws. */
export function readNetwork(text: string, usual: Shape): NetworkText {
  const parsed = parseLayers(text);
  if (!parsed.ok) return parsed;
  const { places, input } = { ...parsed, input: parsed.input ?? usual };
  const analysis = analyze(parsed.layers, input);
  if (analysis.ok) return { ...analysis, input, places };
  const { kind, message, layer } = analysis;
  const { at, length, line, column } = places.get(layer) as Place;
  return { ok: false, problems: [{ kind, message, at, length, line, column }] };
}
