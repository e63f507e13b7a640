/**
 * Just enough of an assembler for WebAssembly (core specification 2.0) to write one function over vectors of two doubles. An instruction
 * is a function from the code of its operands to its own code, so that programs read as expressions.
 */
export type Code = number | readonly Code[];

/** LEB128, unsigned. */
export const unsigned = (value: number): number[] =>
  value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];

/** LEB128, signed. */
export const signed = (value: number): number[] =>
  value >= -64 && value < 64 ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signed(value >> 7)];

export interface Local {
  readonly index: number;
}

export const get = (local: Local): Code => [0x20, unsigned(local.index)];
export const set = (local: Local, value: Code): Code => [value, 0x21, unsigned(local.index)];

export const i32 = {
  of: (value: number): Code => [0x41, signed(value)],
  add: (a: Code, b: Code): Code => [a, b, 0x6a],
  less: (a: Code, b: Code): Code => [a, b, 0x49],
};

/** Runs `body` until `again` is 0, at least once. */
export const loop = (body: Code, again: Code): Code => [0x03, 0x40, body, again, 0x0d, 0, 0x0b];

/** A place in memory: the sum of some locals and a constant. */
export interface Address {
  readonly locals: readonly Local[];
  readonly offset: number;
}

export const place = (offset: number, ...locals: Local[]): Address => ({ locals, offset });

export const plus = (a: Address, b: Address | number): Address =>
  typeof b === "number"
    ? { locals: a.locals, offset: a.offset + b }
    : { locals: [...a.locals, ...b.locals], offset: a.offset + b.offset };

const base = ({ locals }: Address): Code =>
  locals.length === 0 ? i32.of(0) : locals.map(get).reduce((sum, next) => i32.add(sum, next));

/** The code 0xfd stands before every instruction on vectors; alignment is a hint, 2³ bytes. */
const onMemory = (op: number, address: Code, offset: number): Code => [
  address,
  0xfd,
  unsigned(op),
  3,
  unsigned(offset),
];
const simd =
  (op: number) =>
  (...operands: Code[]): Code => [operands, 0xfd, unsigned(op)];

export const load = (at: Address): Code => onMemory(0x00, base(at), at.offset);
/** One double, twice. */
export const loadSplat = (at: Address): Code => onMemory(0x0a, base(at), at.offset);
export const store = (at: Address, value: Code): Code => [
  base(at),
  onMemory(0x0b, value, at.offset),
];
/** A double from the address `low` + offset beside one from `high` + offset. */
export const gather = (low: Code, high: Code, offset: number): Code => [
  onMemory(0x57, [high, onMemory(0x5d, low, offset)], offset),
  1,
];

const shuffle =
  (lanes: readonly number[]) =>
  (a: Code, b: Code): Code => [a, b, 0xfd, 0x0d, lanes];

export const f64x2 = {
  add: simd(0xf0),
  sub: simd(0xf1),
  mul: simd(0xf2),
  div: simd(0xf3),
  /** b where b < a, else a: unlike `min`, a single instruction of the processor. */
  pmin: simd(0xf6),
  /** b where a < b, else a. */
  pmax: simd(0xf7),
  less: simd(0x49),
  and: simd(0x4e),
  /** (a₀, b₀) and (a₁, b₁). */
  lows: shuffle([0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23]),
  highs: shuffle([8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31]),
  /** The low half of lane 0 or 1, as a whole number. */
  bits: (lane: 0 | 1, a: Code): Code => [a, 0xfd, 0x1b, 2 * lane],
};

const section = (id: number, content: Code): number[] => {
  const bytes = flat(content);
  return [id, ...unsigned(bytes.length), ...bytes];
};
const named = (name: string): number[] => [
  name.length,
  ...Array.from(name, (c) => c.charCodeAt(0)),
];
function flat(code: Code, bytes: number[] = []): number[] {
  if (typeof code === "number") bytes.push(code);
  else for (const part of code) flat(part, bytes);
  return bytes;
}

const [i32Type, v128Type] = [0x7f, 0x7b];

/**
 * A module that imports the memory `core.memory` of `pages` × 64 KiB and exports the function `run`. Its parameters are the
 * first locals, whole numbers; then come the vectors, and more whole numbers.
 */
export function moduleOf(
  run: Code,
  {
    pages,
    parameters,
    vectors,
    wholes,
  }: Record<"pages" | "parameters" | "vectors" | "wholes", number>,
): Uint8Array<ArrayBuffer> {
  const types = [1, 0x60, unsigned(parameters), Array<number>(parameters).fill(i32Type), 0];
  const locals = [2, unsigned(vectors), v128Type, unsigned(wholes), i32Type];
  const body = flat([locals, run, 0x0b]);
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, types),
    ...section(2, [1, named("core"), named("memory"), 2, 0, unsigned(pages)]),
    ...section(3, [1, 0]),
    ...section(7, [1, named("run"), 0, 0]),
    ...section(10, [1, unsigned(body.length), body]),
  ]);
}
