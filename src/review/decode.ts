/** Why a reader's record is not accepted, and where: the screen finds the words. */
export interface Problem {
  readonly problem: "not-a-record" | "missing" | "unknown-field" | "illegal";
  /** Path of the field, `extra.seed`; empty for the record itself. */
  readonly field: string;
}

const problems = new WeakSet<object>();

const problem = (kind: Problem["problem"], field: string): Problem => {
  const made: Problem = { problem: kind, field };
  problems.add(made);
  return made;
};

/** True for a `Problem` made here; data that merely looks like one is data. */
export const isProblem = (value: unknown): value is Problem =>
  typeof value === "object" && value !== null && problems.has(value);

/** Reads one value: gives it back in its one normal form, or says what is wrong with it. Never throws. */
export type Reader<T> = (value: unknown, field: string) => T | Problem;
/** A field that may be absent. */
export interface Optional<T> {
  readonly optional: Reader<T>;
}
type Shape = Readonly<Record<string, Reader<unknown> | Optional<unknown>>>;

/** What a reader reads. */
export type Read<R> = R extends Reader<infer T> ? Exclude<T, Problem> : never;
/** The record that a shape reads. */
export type Shaped<S extends Shape> = {
  readonly [K in keyof S as S[K] extends Optional<unknown> ? never : K]: Read<S[K]>;
} & {
  readonly [K in keyof S as S[K] extends Optional<unknown> ? K : never]?: S[K] extends Optional<
    infer T
  >
    ? Exclude<T, Problem>
    : never;
};

/** Makes a reader of a test. */
export const matching =
  <T>(test: (value: unknown) => value is T): Reader<T> =>
  (value, field) =>
    test(value) ? value : problem("illegal", field);

/** Whole numbers from `min` to `max`. */
export const whole =
  (min: number, max: number): Reader<number> =>
  (value, field) =>
    typeof value === "number" && Number.isInteger(value) && value >= min && value <= max
      ? value + 0 // −0 becomes 0, which JSON can tell
      : problem("illegal", field);

/** Finite numbers from `min` to `max`. */
export const real =
  (min: number, max: number): Reader<number> =>
  (value, field) =>
    typeof value === "number" && value >= min && value <= max
      ? value + 0
      : problem("illegal", field);

/** Text of at most `max` UTF-16 units. */
export const textUpTo = (max: number): Reader<string> =>
  matching((v): v is string => typeof v === "string" && v.length <= max);

/** One of these values. */
export const oneOf = <const T extends readonly (string | number | boolean | null)[]>(
  ...options: T
): Reader<T[number]> => matching((v): v is T[number] => options.some((o) => o === v));

/** What `read` reads, or null. */
export const orNull =
  <T>(read: Reader<T>): Reader<T | null> =>
  (value, field) =>
    value === null ? null : read(value, field);

/** A list of at most `max` entries. */
export const listOf =
  <T>(read: Reader<T>, max: number): Reader<readonly T[]> =>
  (value, field) => {
    if (!Array.isArray(value) || value.length > max) return problem("illegal", field);
    const out: T[] = [];
    for (const [i, entry] of value.entries()) {
      const one = read(entry, `${field}[${i}]`);
      if (isProblem(one)) return one;
      out.push(one);
    }
    return out;
  };

/** A record of exactly these fields, made anew in the order of the shape, so that equal records have equal JSON. */
export const record = <S extends Shape>(shape: S): Reader<Shaped<S>> => {
  // Worked out once: a log of a hundred thousand events asks as often.
  const fields = Object.entries(shape).map(([name, reader]) =>
    typeof reader === "function"
      ? { name, read: reader, optional: false }
      : { name, read: reader.optional, optional: true },
  );
  return (value, field) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      return problem("not-a-record", field);
    }
    const path = (name: string) => (field === "" ? name : `${field}.${name}`);
    for (const name of Object.keys(value)) {
      if (!Object.hasOwn(shape, name)) return problem("unknown-field", path(name.slice(0, 40)));
    }
    const out: Record<string, unknown> = {};
    for (const { name, read, optional } of fields) {
      const given = Object.hasOwn(value, name)
        ? (value as Record<string, unknown>)[name]
        : undefined;
      if (given === undefined) {
        if (optional) continue;
        return problem("missing", path(name));
      }
      const one = read(given, path(name));
      if (isProblem(one)) return one;
      out[name] = one;
    }
    return out as Shaped<S>;
  };
};

/** Names a problem with a record as a whole. */
export const notARecord = (field = ""): Problem => problem("not-a-record", field);
/** Names a field whose value is not legal. */
export const illegal = (field: string): Problem => problem("illegal", field);
