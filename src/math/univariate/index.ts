import { absolute } from "./absolute.ts";
import { cubic } from "./cubic.ts";
import { doubleWell } from "./doubleWell.ts";
import type { Univariate } from "./univariate.ts";

export const univariates = { absolute, cubic, doubleWell } satisfies Record<string, Univariate>;

export * from "./univariate.ts";
