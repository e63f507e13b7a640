import type { Topic } from "./topic.ts";

/** A topic whose cases say by `kind` what they are about; one comparison for each. */
export const byKind =
  (kinds: Readonly<Record<string, Topic>>): Topic =>
  (fields, check) => {
    const { kind } = fields;
    const topic = typeof kind === "string" && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    if (topic === undefined)
      check.fail("kind", `The core has no comparison for "${String(kind)}".`);
    else topic(fields, check);
  };
