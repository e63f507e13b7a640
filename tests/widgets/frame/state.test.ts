import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { initialValues, number, same, subset } from "../../../src/params/index.ts";
import { formatHash, parseHash } from "../../../src/widgets/frame/address.ts";
import {
  activePreset,
  applyPreset,
  readState,
  startValues,
  writeState,
} from "../../../src/widgets/frame/state.ts";
import { defineWidget } from "../../../src/widgets/widget.ts";

const widget = defineWidget({
  id: "toy",
  title: same("Toy"),
  summary: same("Toy"),
  topic: "toys",
  params: {
    beta: number({ label: same("β"), min: 0, max: 1, initial: 0.9 }),
    show: subset({
      label: same("show"),
      options: [
        { id: "a", label: same("a") },
        { id: "b", label: same("b") },
      ],
      initial: ["a"],
    }),
  },
  presets: [{ id: "fast", label: same("fast"), values: { beta: 0.5 } }],
  model: (values) => values,
  describe: () => "toy",
  checks: () => [],
  table: () => ({ columns: [], rows: [] }),
  View: () => null,
});

describe("addresses", () => {
  it("round-trip", () =>
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z-]+$/),
        fc.stringMatching(/^[a-z=&0-9,.]*$/),
        (id, query) => {
          expect(parseHash(formatHash(id, query))).toEqual({ id, query });
        },
      ),
    ));

  it("read anything", () => fc.assert(fc.property(fc.string(), (s) => void parseHash(s))));
});

describe("state of a widget", () => {
  it("lays a directive over the initial values", () =>
    expect(startValues(widget, { beta: "0.2" })).toEqual({ beta: 0.2, show: ["a"] }));

  it("takes the initial values for a whole state, whatever the page began with", () =>
    expect(readState(widget, "preset=initial&beta=0.3", { beta: 0.1, show: ["a", "b"] })).toEqual({
      values: { beta: 0.3, show: ["a"] },
      repaired: [],
    }));

  it("lays knobs over a preset, wherever the preset stands", () => {
    const { values, repaired } = readState(
      widget,
      "show=b&preset=fast",
      initialValues(widget.params),
    );
    expect(values).toEqual({ beta: 0.5, show: ["b"] });
    expect(repaired).toEqual([]);
  });

  it("says so when a preset is unknown, and keeps the rest", () => {
    const { values, repaired } = readState(
      widget,
      "preset=warp&beta=0.1",
      initialValues(widget.params),
    );
    expect(values).toEqual({ beta: 0.1, show: ["a"] });
    expect(repaired).toEqual(["preset"]);
  });

  it("knows which preset it is in", () => {
    expect(activePreset(widget, { beta: 0.5, show: ["a"] })?.id).toBe("fast");
    expect(activePreset(widget, { beta: 0.6, show: ["a"] })).toBeUndefined();
  });

  it("writes the difference from where the page starts", () => {
    const start = startValues(widget, { beta: "0.2" });
    expect(writeState(widget, start, start)).toBe("");
    expect(writeState(widget, applyPreset(widget, widget.presets[0]!), start)).toBe("beta=0.5");
  });
});
