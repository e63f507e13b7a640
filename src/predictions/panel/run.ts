import type { NumberParam, Params, Values } from "../../params/index.ts";
import type { AnyWidget } from "../../widgets/widget.ts";

/** Steps to be walked through: the playback knob, from the first to the last of them. */
export interface Run {
  readonly knob: string;
  readonly from: number;
  readonly to: number;
}

type State = Values<Params>;

/**
 * The way from the state shown to the one asked about, where the drawing has a playback and time passes between them;
 * else null: the drawing jumps. `model` is of the state asked about.
 */
export function runBetween(
  widget: AnyWidget,
  shown: State,
  asked: State,
  model: unknown,
): Run | null {
  const found = Object.entries(widget.params as Params).find(([, p]) => p.place === "playback");
  if (found === undefined) return null;
  const [knob, param] = found as [string, NumberParam];
  const last = widget.lastStep?.(model) ?? param.max;
  const from = shown[knob] as number;
  const to = Math.min(asked[knob] as number, last);
  return from < to ? { knob, from, to } : null;
}
