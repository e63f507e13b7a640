import { type BoundSurface, bindSurface, type Surface, surfaces } from "../surfaces/index.ts";
import { isRecord } from "./read.ts";
import { readNumbers } from "./tensor.ts";

/** What the reference files call the surfaces. */
const named: Readonly<Record<string, Surface>> = {
  quadratic: surfaces.quadratic,
  rosenbrock: surfaces.rosenbrock,
  beale: surfaces.beale,
  himmelblau: surfaces.himmelblau,
  saddle: surfaces.saddle,
  monkey_saddle: surfaces.monkeySaddle,
  rastrigin: surfaces.rastrigin,
  ackley: surfaces.ackley,
  styblinski_tang: surfaces.styblinskiTang,
  six_hump_camel: surfaces.sixHumpCamel,
  booth: surfaces.booth,
  mccormick: surfaces.mcCormick,
  narrow_valley: surfaces.narrowValley,
  plateau: surfaces.plateau,
};

export interface ReferenceSurface {
  readonly surface: Surface;
  readonly values: Readonly<Record<string, number>>;
  readonly bound: BoundSurface;
}

/** The files write a quadratic's A as [[A11, A12], [A12, A22]] and b as a pair. */
function quadraticValues(params: Readonly<Record<string, unknown>>): Record<string, number> {
  const a = readNumbers(params.A);
  const b = readNumbers(params.b);
  if (a?.length !== 4 || b?.length !== 2 || typeof params.c !== "number") {
    throw new Error("A quadratic needs params A (2 by 2), b (2 numbers) and c (a number).");
  }
  if (a[1] !== a[2]) throw new Error("The matrix A of a quadratic must be symmetric.");
  return { A11: a[0], A12: a[1], A22: a[3], b1: b[0], b2: b[1], c: params.c };
}

/** The core's surface for `name` and `params` of a reference file. Throws a sentence if there is none. */
export function surfaceOf(name: unknown, params: unknown): ReferenceSurface {
  const surface = typeof name === "string" && Object.hasOwn(named, name) ? named[name] : undefined;
  if (surface === undefined) throw new Error(`The core has no surface named ${String(name)}.`);
  if (!isRecord(params)) throw new Error("A surface needs an object of params.");
  if (surface === surfaces.quadratic) {
    const values = quadraticValues(params);
    return { surface, values, bound: bindSurface(surface, values) };
  }
  const values: Record<string, number> = {};
  for (const [id, value] of Object.entries(params)) {
    if (typeof value !== "number") throw new Error(`The parameter ${id} must be a number.`);
    values[id] = value;
  }
  for (const id of Object.keys(surface.params)) {
    if (!(id in values)) throw new Error(`The parameter ${id} is missing.`);
  }
  return { surface, values, bound: bindSurface(surface, values) };
}
