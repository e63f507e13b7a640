import { useMemo } from "react";
import { choice, decodeState, encode, initialValues, option, same, seed } from "../params/index.ts";
import { type AddressForm, type AddressState, useAddress } from "../widgets/frame/useAddress.ts";

/** Which task is shown. */
export interface PracticeState {
  readonly drill: string;
  readonly seed: number;
}

const paramsOf = (drills: readonly string[], firstSeed: number) => ({
  drill: choice({
    label: same("drill"),
    options: drills.map((id) => option(id, same(id))),
    initial: drills[0] as string,
  }),
  seed: seed({ initial: firstSeed }),
});

/** The task, kept in step with `#<id>?drill=…&seed=…`; whatever stands there becomes a task that exists. */
export function usePracticeState(
  id: string,
  drills: readonly string[],
  firstSeed: number,
): AddressState<PracticeState> {
  const params = useMemo(() => paramsOf(drills, firstSeed), [drills, firstSeed]);
  const start = useMemo<PracticeState>(() => initialValues(params), [params]);
  const form = useMemo<AddressForm<PracticeState>>(
    () => ({
      read: (query) => decodeState(params, query, start),
      // Both halves, even where they are as at the start: a link is to say which task it means.
      write: (state) =>
        `drill=${encode(params.drill, state.drill)}&seed=${encode(params.seed, state.seed)}`,
    }),
    [params, start],
  );
  return useAddress(id, start, form);
}
