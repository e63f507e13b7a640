import { ackley } from "./ackley.ts";
import { beale } from "./beale.ts";
import { booth } from "./booth.ts";
import { dome } from "./dome.ts";
import { doubleWell } from "./doubleWell.ts";
import { himmelblau } from "./himmelblau.ts";
import { mcCormick } from "./mcCormick.ts";
import { monkeySaddle } from "./monkeySaddle.ts";
import { narrowValley } from "./narrowValley.ts";
import { plateau } from "./plateau.ts";
import { quadratic } from "./quadratic.ts";
import { rastrigin } from "./rastrigin.ts";
import { rosenbrock } from "./rosenbrock.ts";
import { saddle } from "./saddle.ts";
import { sixHumpCamel } from "./sixHumpCamel.ts";
import { styblinskiTang } from "./styblinskiTang.ts";
import type { Surface } from "./surface.ts";

export * from "./bind.ts";
export * from "./sampleGrid.ts";
export * from "./surface.ts";

/** Display order. To add one: a new file, a new entry. */
export const surfaces = {
  quadratic,
  rosenbrock,
  beale,
  himmelblau,
  saddle,
  monkeySaddle,
  dome,
  doubleWell,
  rastrigin,
  ackley,
  styblinskiTang,
  sixHumpCamel,
  booth,
  mcCormick,
  narrowValley,
  plateau,
} satisfies Record<string, Surface>;

export type SurfaceId = keyof typeof surfaces;
