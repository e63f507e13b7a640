import {
  decodeState,
  encode,
  encodeState,
  initialValues,
  type Params,
  type Values,
} from "../../params/index.ts";
import type { AnyWidget, Preset } from "../widget.ts";

/** Key that stands for a preset in addresses and directives; knobs beside it lie over the preset. */
export const presetKey = "preset";
/** Name of the preset that every widget has: its initial values, whatever the page began with. A link to a whole state says so. */
export const wholeState = "initial";

export interface Read<P extends Params> {
  readonly values: Values<P>;
  readonly repaired: readonly string[];
}

/**
 * Values from the text of an address or a directive, on top of `base`. `preset=x` is laid first,
 * wherever it stands. Never throws; what was not legal is named in `repaired`.
 */
export function readState<P extends Params>(
  widget: AnyWidget,
  query: string,
  base: Values<P>,
): Read<P> {
  const given = new URLSearchParams(query);
  const name = given.get(presetKey);
  given.delete(presetKey);
  const preset: Pick<Preset<P>, "values"> | undefined =
    name === wholeState ? { values: {} } : widget.presets.find((p) => p.id === name);
  const start = preset ? applyPreset(widget, preset) : base;
  const read = decodeState<P>(widget.params as P, given.toString(), start as Values<P>);
  return name !== null && !preset ? { ...read, repaired: [presetKey, ...read.repaired] } : read;
}

/** A preset is a whole state: the initial values with its own over them. */
export const applyPreset = <P extends Params>(
  widget: AnyWidget,
  preset: Pick<Preset<P>, "values">,
): Values<P> => ({ ...initialValues(widget.params), ...preset.values }) as Values<P>;

/** Values from a directive's attributes (`{surface: "ravine", preset: "noise"}`). */
export function startValues<P extends Params>(
  widget: AnyWidget,
  attributes: Readonly<Record<string, string>>,
): Values<P> {
  const query = new URLSearchParams(attributes as Record<string, string>).toString();
  return readState<P>(widget, query, initialValues(widget.params) as Values<P>).values;
}

/** Text of the state for an address: what differs from `base`. */
export const writeState = (widget: AnyWidget, values: object, base: object): string =>
  encodeState(widget.params, values as Values<Params>, base as Values<Params>);

/** The preset that the values are in, playback and view apart. */
export function activePreset(
  widget: AnyWidget,
  values: Readonly<Record<string, unknown>>,
): Preset<Params> | undefined {
  const knobs = Object.entries(widget.params as Params).filter(([, p]) => p.place !== "playback");
  return widget.presets.find((preset) => {
    const wanted = applyPreset(widget, preset) as Record<string, unknown>;
    return knobs.every(([id, p]) => encode(p, values[id]) === encode(p, wanted[id]));
  });
}
