import type { Param, Params, Values } from "./kinds.ts";

const clamp = (x: number, lo: number, hi: number) => Math.min(hi, Math.max(lo, x));

const readNumber = (raw: string): number => {
  const s = raw.trim();
  return s === "" ? Number.NaN : Number(s);
};

const numbersIn = (raw: string): number[] => raw.split(",").map(readNumber);

/** Text of a value, as it stands in an address or a directive. `decode` undoes it. */
export function encode(param: Param, value: unknown): string {
  switch (param.kind) {
    case "number":
    case "seed":
    case "choice":
    case "text":
      return String(value);
    case "flag":
      return value ? "1" : "0";
    case "subset":
      return (value as readonly string[]).length === 0 ? "none" : (value as string[]).join(",");
    case "point":
    case "list":
      return (value as readonly number[]).join(",");
  }
}

/** A value from text, or `undefined` when the text does not name a legal one. For authors, whose slips must be told. */
export function parse(param: Param, raw: string): unknown {
  switch (param.kind) {
    case "number": {
      const x = readNumber(raw);
      if (!Number.isFinite(x) || x < param.min || x > param.max) return undefined;
      return param.integer && !Number.isInteger(x) ? undefined : x;
    }
    case "seed": {
      const x = readNumber(raw);
      return Number.isSafeInteger(x) && x >= 0 && x < 2 ** 32 ? x : undefined;
    }
    case "choice":
      return param.options.some((o) => o.id === raw) ? raw : undefined;
    case "flag":
      return raw === "1" || raw === "true"
        ? true
        : raw === "0" || raw === "false"
          ? false
          : undefined;
    case "subset": {
      const ids = raw === "none" || raw === "" ? [] : raw.split(",");
      if (ids.some((id) => !param.options.some((o) => o.id === id))) return undefined;
      const kept = param.options.filter((o) => ids.includes(o.id)).map((o) => o.id);
      return kept.length >= param.atLeast ? kept : undefined;
    }
    case "text":
      return raw.length <= param.maxLength ? raw : undefined;
    case "point": {
      const [x, y, ...rest] = numbersIn(raw);
      if (x === undefined || y === undefined || rest.length > 0) return undefined;
      const inside = x >= param.x[0] && x <= param.x[1] && y >= param.y[0] && y <= param.y[1];
      return inside ? [x, y] : undefined;
    }
    case "list": {
      const xs = numbersIn(raw);
      const fits = xs.length >= param.minLength && xs.length <= param.maxLength;
      return fits && xs.every((x) => x >= param.min && x <= param.max) ? xs : undefined;
    }
  }
}

/** Any text whatever becomes a legal value: the nearest one where there is a nearest, else the initial one. Never throws. */
export function decode(param: Param, raw: string | null | undefined): unknown {
  if (raw === null || raw === undefined) return param.initial;
  const exact = parse(param, raw);
  if (exact !== undefined) return exact;
  switch (param.kind) {
    case "number": {
      const x = readNumber(raw);
      if (!Number.isFinite(x)) return param.initial;
      return clamp(param.integer ? Math.round(x) : x, param.min, param.max);
    }
    case "subset": {
      const ids = raw.split(",");
      const kept = param.options.filter((o) => ids.includes(o.id)).map((o) => o.id);
      return kept.length >= param.atLeast && kept.length > 0 ? kept : param.initial;
    }
    case "point": {
      const [x, y] = numbersIn(raw);
      if (!Number.isFinite(x) || !Number.isFinite(y)) return param.initial;
      return [clamp(x as number, ...param.x), clamp(y as number, ...param.y)];
    }
    case "list": {
      const xs = numbersIn(raw).filter((x) => Number.isFinite(x));
      if (xs.length < param.minLength) return param.initial;
      return xs.slice(0, param.maxLength).map((x) => clamp(x, param.min, param.max));
    }
    case "text":
      return raw.slice(0, param.maxLength);
    default:
      return param.initial;
  }
}

export const initialValues = <P extends Params>(params: P): Values<P> =>
  Object.fromEntries(Object.entries(params).map(([id, p]) => [id, p.initial])) as Values<P>;

/** `surface=ravine&beta=0.99`: only what differs from `base`, in the order of `params`. */
export function encodeState<P extends Params>(
  params: P,
  values: Values<P>,
  base: Values<P>,
): string {
  const query = new URLSearchParams();
  for (const [id, p] of Object.entries(params)) {
    const now = encode(p, values[id]);
    if (now !== encode(p, base[id])) query.set(id, now);
  }
  // Commas and a few others are legal in a fragment; leaving them readable makes addresses that people can edit.
  return query.toString().replaceAll("%2C", ",").replaceAll("%2F", "/");
}

export interface DecodedState<P extends Params> {
  readonly values: Values<P>;
  /** Knobs whose text was not legal as it stood, and keys that no knob has: worth a quiet word to the reader. */
  readonly repaired: readonly string[];
}

/** State from the text after `?`, on top of `base`. Never throws. */
export function decodeState<P extends Params>(
  params: P,
  query: string,
  base: Values<P>,
): DecodedState<P> {
  const values: Record<string, unknown> = { ...base };
  const repaired: string[] = [];
  for (const [id, raw] of new URLSearchParams(query)) {
    const p = Object.hasOwn(params, id) ? params[id] : undefined;
    if (p === undefined) {
      repaired.push(id);
      continue;
    }
    if (parse(p, raw) === undefined) repaired.push(id);
    values[id] = decode(p, raw);
  }
  return { values: values as Values<P>, repaired };
}
