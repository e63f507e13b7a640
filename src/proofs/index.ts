import { e010 } from "./e010.ts";
import { e012 } from "./e012.ts";
import { e013 } from "./e013.ts";
import { e014 } from "./e014.ts";
import { e015 } from "./e015.ts";
import { e016 } from "./e016.ts";
import { e017 } from "./e017.ts";
import { e018 } from "./e018.ts";
import { e019 } from "./e019.ts";
import { e020 } from "./e020.ts";
import { e022 } from "./e022.ts";
import { e023 } from "./e023.ts";
import { e024 } from "./e024.ts";
import { e027 } from "./e027.ts";
import { e028 } from "./e028.ts";
import { e029 } from "./e029.ts";
import { e030 } from "./e030.ts";
import { e031 } from "./e031.ts";
import { e032 } from "./e032.ts";
import { e034 } from "./e034.ts";
import { e035 } from "./e035.ts";
import { e036 } from "./e036.ts";
import { e037 } from "./e037.ts";
import { e039 } from "./e039.ts";
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
import { e126 } from "./e126.ts";
import type { Proof } from "./proof.ts";

export { holds, type Measurement, type Proof } from "./proof.ts";

/** Evidence by the id of the note that it belongs to. To add one: a file, and a line here. */
export const proofs = {
  "E-010": e010,
  "E-012": e012,
  "E-013": e013,
  "E-014": e014,
  "E-015": e015,
  "E-016": e016,
  "E-017": e017,
  "E-018": e018,
  "E-019": e019,
  "E-020": e020,
  "E-022": e022,
  "E-023": e023,
  "E-024": e024,
  "E-027": e027,
  "E-028": e028,
  "E-029": e029,
  "E-030": e030,
  "E-031": e031,
  "E-032": e032,
  "E-034": e034,
  "E-035": e035,
  "E-036": e036,
  "E-037": e037,
  "E-039": e039,
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
  "E-126": e126,
} satisfies Record<string, Proof>;
