import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decodeState,
  encode,
  encodeState,
  initialValues,
  langs,
  type Params,
  parse,
} from "../../src/params/index.ts";
import { applyPreset, wholeState } from "../../src/widgets/frame/state.ts";
import { widgets } from "../../src/widgets/index.ts";
import type { AnyWidget, Preset, Table } from "../../src/widgets/widget.ts";
import { arbitraryValues } from "../params/arbitrary.ts";

const loaded = await Promise.all(
  Object.entries(widgets as Record<string, () => Promise<{ default: AnyWidget }>>).map(
    async ([id, load]) => [id, (await load()).default] as const,
  ),
);

const rectangular = (t: Table) => t.rows.every((r) => r.length === t.columns.length);
const legal = (t: Table) =>
  t.rows.flat().every((v) => v === null || typeof v === "string" || Number.isFinite(v));

it("there are widgets to test", () => expect(loaded.length).toBeGreaterThan(0));

describe.each(loaded)("%s", (id, widget) => {
  const params = widget.params as Params;
  const presets = widget.presets as readonly Preset<Params>[];
  const states = [
    ["initial", initialValues(params)] as const,
    ...presets.map((p) => [p.id, applyPreset(widget, p)] as const),
  ];

  it("is registered under its own id, with names in both languages", () => {
    expect(widget.id).toBe(id);
    for (const lang of langs) {
      expect(widget.title[lang]).not.toBe("");
      expect(widget.summary[lang]).not.toBe("");
      for (const p of Object.values(params)) expect(p.label[lang]).not.toBe("");
      for (const p of presets) expect(p.label[lang]).not.toBe("");
    }
    expect(new Set(presets.map((p) => p.id)).size).toBe(presets.length);
    expect(presets.map((p) => p.id)).not.toContain(wholeState);
  });

  it("starts from legal values, and so do its presets", () => {
    for (const [name, values] of states)
      for (const [knob, p] of Object.entries(params))
        expect(
          parse(p, encode(p, (values as Record<string, unknown>)[knob])),
          `${name}.${knob}`,
        ).toBeDefined();
  });

  it.each(states)("holds every check, has legal numbers and words in state %s", (_, values) => {
    const model = widget.model(values);
    for (const check of widget.checks(model))
      expect(check, check.name.en).toMatchObject({ pass: true });
    expect(widget.checks(model).length).toBeGreaterThanOrEqual(3);
    const table = widget.table(model);
    expect(table.rows.length).toBeGreaterThan(0);
    expect(rectangular(table)).toBe(true);
    expect(legal(table)).toBe(true);
    expect(new Set(table.columns.map((c) => c.id)).size).toBe(table.columns.length);
    const [en, zh] = langs.map((lang) => widget.describe(model, lang));
    expect(en).not.toMatch(/undefined|NaN|\[object/);
    expect(zh).not.toMatch(/undefined|NaN|\[object/);
    expect(zh).toMatch(/\p{Script=Han}/u);
  });

  it("gives the same model for the same values, and leaves them alone", () => {
    for (const [, values] of states) {
      const before = JSON.stringify(values);
      expect(widget.table(widget.model(values))).toEqual(
        widget.table(widget.model(structuredClone(values))),
      );
      expect(JSON.stringify(values)).toBe(before);
    }
  });

  it("survives every legal state", () =>
    fc.assert(
      fc.property(arbitraryValues(params), (values) => {
        const model = widget.model(values);
        expect(rectangular(widget.table(model))).toBe(true);
        for (const lang of langs)
          expect(widget.describe(model, lang)).not.toMatch(/undefined|\[object/);
        const failed = widget.checks(model).filter((c) => !c.pass);
        expect(failed, JSON.stringify(values)).toEqual([]);
      }),
      { numRuns: 25 },
    ));

  it("finds its state again in the address", () =>
    fc.assert(
      fc.property(arbitraryValues(params), (values) => {
        const base = initialValues(params);
        expect(decodeState(params, encodeState(params, values, base), base).values).toEqual(values);
      }),
      { numRuns: 50 },
    ));
});
