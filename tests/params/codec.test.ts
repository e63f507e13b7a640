import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  choice,
  decode,
  decodeState,
  encode,
  encodeState,
  flag,
  initialValues,
  integer,
  list,
  logNumber,
  number,
  type Param,
  parse,
  point,
  same,
  seed,
  subset,
  text,
} from "../../src/params/index.ts";
import { arbitraryValue, arbitraryValues } from "./arbitrary.ts";

const label = same("x");
const options = ["a", "b", "c"].map((id) => ({ id, label: same(id) }));
const params = {
  beta: number({ label, min: 0, max: 1, initial: 0.9 }),
  eta: logNumber({ label, min: 1e-3, max: 10, initial: 0.1 }),
  n: integer({ label, min: 1, max: 9, initial: 3 }),
  kind: choice({ label, options, initial: "a" }),
  show: subset({ label, options, initial: ["a", "c"] }),
  any: subset({ label, options, initial: [], atLeast: 0 }),
  on: flag({ label, initial: false }),
  seed: seed(),
  start: point({ label, x: [-2, 2], y: [-1, 3], initial: [1, 1] }),
  formula: text({ label, initial: "x^2" }),
  logits: list({
    label,
    min: -10,
    max: 10,
    step: 0.1,
    minLength: 2,
    maxLength: 5,
    initial: [1, 2],
  }),
} satisfies Record<string, Param>;

describe("codec", () => {
  for (const [id, p] of Object.entries(params))
    it(`gives back every legal ${p.kind} (${id})`, () =>
      fc.assert(
        fc.property(arbitraryValue(p), (v) => {
          expect(parse(p, encode(p, v))).toEqual(v);
          expect(decode(p, encode(p, v))).toEqual(v);
        }),
      ));

  for (const [id, p] of Object.entries(params))
    it(`makes a legal ${p.kind} of any text (${id})`, () =>
      fc.assert(
        fc.property(
          fc.oneof(
            fc.string(),
            fc.constantFrom("NaN", "Infinity", "-1e999", "1,", ",", "1,2,3,4,5,6,7", "__proto__"),
          ),
          (raw) => {
            const v = decode(p, raw);
            expect(parse(p, encode(p, v))).toEqual(v);
          },
        ),
      ));

  it("writes only what differs, and reads it back", () =>
    fc.assert(
      fc.property(arbitraryValues(params), (values) => {
        const base = initialValues(params);
        const query = encodeState(params, values, base);
        expect(decodeState(params, query, base)).toEqual({ values, repaired: [] });
      }),
    ));

  it("writes nothing for the initial state", () =>
    expect(encodeState(params, initialValues(params), initialValues(params))).toBe(""));

  it("keeps lists readable in the address", () =>
    expect(
      encodeState(params, { ...initialValues(params), start: [0.5, -1] }, initialValues(params)),
    ).toBe("start=0.5,-1"));

  it("names what it repaired, and clamps to the nearest legal value", () => {
    const { values, repaired } = decodeState(
      params,
      "beta=7&nonsense=1&kind=z&n=2.6",
      initialValues(params),
    );
    expect(values).toMatchObject({ beta: 1, kind: "a", n: 3 });
    expect(repaired).toEqual(["beta", "nonsense", "kind", "n"]);
  });

  it("does not take inherited names for knobs", () =>
    expect(
      decodeState(params, "constructor=1&__proto__=2", initialValues(params)).repaired,
    ).toEqual(["constructor", "__proto__"]));

  it("tells an author about a value that it would forgive a reader", () => {
    expect(parse(params.beta, "1.5")).toBeUndefined();
    expect(decode(params.beta, "1.5")).toBe(1);
  });
});
