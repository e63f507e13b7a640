import type {
  ChoiceParam,
  FlagParam,
  ListParam,
  NumberParam,
  Option,
  PointParam,
  SeedParam,
  SubsetParam,
  TextParam,
} from "./kinds.ts";
import type { Text } from "./text.ts";

type Rest<P> = Omit<P, "kind">;

/** A real number on an even scale. `step` defaults to a hundredth of the range. */
export const number = (
  p: Omit<Rest<NumberParam>, "step" | "scale" | "integer"> & { step?: number },
): NumberParam => ({
  step: (p.max - p.min) / 100,
  ...p,
  kind: "number",
  scale: "linear",
  integer: false,
});

/** A positive number on a logarithmic scale with 20 stops a decade unless told. Throws if `min` is not positive. */
export const logNumber = (
  p: Omit<Rest<NumberParam>, "step" | "scale" | "integer"> & { step?: number },
): NumberParam => {
  if (!(p.min > 0)) throw new Error(`logNumber: min must be positive, got ${p.min}`);
  return { step: 20, ...p, kind: "number", scale: "log", integer: false };
};

export const integer = (
  p: Omit<Rest<NumberParam>, "step" | "scale" | "integer"> & { step?: number },
): NumberParam => ({ step: 1, ...p, kind: "number", scale: "linear", integer: true });

export const choice = <const T extends string>(p: Rest<ChoiceParam<T>>): ChoiceParam<T> => ({
  ...p,
  kind: "choice",
});

export const subset = <const T extends string>(
  p: Omit<Rest<SubsetParam<T>>, "atLeast"> & { atLeast?: number },
): SubsetParam<T> => ({ atLeast: 1, ...p, kind: "subset" });

export const flag = (p: Rest<FlagParam>): FlagParam => ({ ...p, kind: "flag" });

const seedLabel: Text = { en: "Seed", zh: "随机种子" };
export const seed = (p: Partial<Rest<SeedParam>> = {}): SeedParam => ({
  label: seedLabel,
  initial: 1,
  place: "more",
  ...p,
  kind: "seed",
});

export const point = (p: Rest<PointParam>): PointParam => ({ ...p, kind: "point" });

export const text = (
  p: Omit<Rest<TextParam>, "maxLength"> & { maxLength?: number },
): TextParam => ({
  maxLength: 200,
  ...p,
  kind: "text",
});

export const list = (p: Rest<ListParam>): ListParam => ({ ...p, kind: "list" });

export const option = <const T extends string>(
  id: T,
  label: Text,
  color?: string,
  dash?: string,
): Option<T> => ({
  id,
  label,
  ...(color !== undefined && { color }),
  ...(dash !== undefined && { dash }),
});
