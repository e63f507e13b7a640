import { compareFile } from "../../../src/math/golden/index.ts";

type Json = unknown;

/** Places of the first number of every list in the value, and of every number that stands alone. */
function numbersIn(value: Json, path: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof value === "number") return [[...path]];
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) {
    const flat = value.every((one) => typeof one === "number");
    if (flat) return value.length > 0 ? [[...path, 0]] : [];
  }
  return Object.entries(value).flatMap(([key, inside]) => numbersIn(inside, [...path, key]));
}

interface GoldenFile {
  readonly cases: readonly { readonly kind: string }[];
}

/**
 * Adds 1 to one number after another of the first case of every kind, and returns where, as `kind: path`, the comparison
 * still finds nothing amiss.
 */
export function unnoticed(file: GoldenFile): string[] {
  const seen = new Set<string>();
  const missed: string[] = [];
  for (const original of file.cases) {
    if (seen.has(original.kind)) continue;
    seen.add(original.kind);
    for (const path of numbersIn(original)) {
      const one = structuredClone(original);
      // biome-ignore lint/suspicious/noExplicitAny: reference data of any form is the point
      const holder = path.slice(0, -1).reduce((inside: any, key) => inside[key], one);
      holder[path[path.length - 1]] += 1;
      const { failed } = compareFile({ ...file, cases: [one] });
      if (failed.length === 0) missed.push(`${original.kind}: ${path.join(".")}`);
    }
  }
  return missed;
}
