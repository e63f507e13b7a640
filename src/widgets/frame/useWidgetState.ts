import { useMemo } from "react";
import type { Params, Values } from "../../params/index.ts";
import type { AnyWidget } from "../widget.ts";
import { readState, startValues, writeState } from "./state.ts";
import { type AddressForm, type AddressState, useAddress } from "./useAddress.ts";

type State = Values<Params>;

export interface WidgetState extends AddressState<State> {
  /** The island's own initial state: its directive's attributes over the widget's initial values. */
  readonly start: State;
}

/** State of one drawing, kept in step with `#<id>?…`. */
export function useWidgetState(
  widget: AnyWidget,
  id: string,
  attributes: Readonly<Record<string, string>>,
): WidgetState {
  const start = useMemo(() => startValues<Params>(widget, attributes), [widget, attributes]);
  const form = useMemo<AddressForm<State>>(
    () => ({
      read: (query) => readState<Params>(widget, query, start),
      write: (values) => writeState(widget, values, start),
    }),
    [widget, start],
  );
  return { ...useAddress(id, start, form), start };
}
