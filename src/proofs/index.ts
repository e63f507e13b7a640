import { e040 } from "./e040.ts";
import { e041 } from "./e041.ts";
import { e042 } from "./e042.ts";
import { e043 } from "./e043.ts";
import { e044 } from "./e044.ts";
import { e045 } from "./e045.ts";
import { e046 } from "./e046.ts";
import { e047 } from "./e047.ts";
import { e048 } from "./e048.ts";
import { e049 } from "./e049.ts";
import { e050 } from "./e050.ts";
import { e051 } from "./e051.ts";
import { e052 } from "./e052.ts";
import { e053 } from "./e053.ts";
import { e054 } from "./e054.ts";
import { e055 } from "./e055.ts";
import type { Proof } from "./proof.ts";

export { holds, type Measurement, type Proof } from "./proof.ts";

/** Evidence by the id of the note that it belongs to. To add one: a file, and a line here. */
export const proofs = {
  "E-040": e040,
  "E-041": e041,
  "E-042": e042,
  "E-043": e043,
  "E-044": e044,
  "E-045": e045,
  "E-046": e046,
  "E-047": e047,
  "E-048": e048,
  "E-049": e049,
  "E-050": e050,
  "E-051": e051,
  "E-052": e052,
  "E-053": e053,
  "E-054": e054,
  "E-055": e055,
} satisfies Record<string, Proof>;
