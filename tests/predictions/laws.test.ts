import { describe, expect, it, test } from "vitest";
import { encode, langs, type Params, parse } from "../../src/params/index.ts";
import { predictions } from "../../src/predictions/index.ts";
import type { AnyPrediction } from "../../src/predictions/prediction.ts";
import { predictionSources } from "../../src/predictions/sources.ts";
import { askedState, shownState } from "../../src/predictions/state.ts";
import { activePreset, readState } from "../../src/widgets/frame/state.ts";
import { widgets } from "../../src/widgets/index.ts";
import type { AnyWidget } from "../../src/widgets/widget.ts";

const registry: Readonly<Record<string, () => Promise<{ default: readonly AnyPrediction[] }>>> =
  predictions;
const loaded = await Promise.all(
  Object.entries(widgets as Record<string, () => Promise<{ default: AnyWidget }>>).map(
    async ([id, load]) => ({
      widget: (await load()).default,
      questions: (await registry[id]?.())?.default ?? null,
    }),
  ),
);
const all = loaded.flatMap(({ widget, questions }) =>
  (questions ?? []).map((question) => [question.id, question, widget] as const),
);
const sources = await predictionSources();

/** Numbers, as a sentence writes them. */
const numbersIn = (text: string) => new Set(text.match(/\d+(?:[.,]\d+)*(?:e−?\d+)?/g) ?? []);

test("a widget says that it has questions, exactly when it has", () => {
  for (const { widget, questions } of loaded) {
    expect(widget.predict === true, widget.id).toBe(questions !== null);
    if (questions) expect(questions.length, widget.id).toBeGreaterThan(0);
  }
});

test("every topic has at least four, under ids of their own", () => {
  for (const { widget } of loaded) {
    const fellows = all.filter(([, , other]) => other.topic === widget.topic);
    expect(fellows.length, widget.topic).toBeGreaterThanOrEqual(4);
  }
  expect(new Set(all.map(([id]) => id)).size).toBe(all.length);
});

test("what is right stands in any place", () => {
  const places = new Map<number, number>();
  for (const { options, right } of sources) {
    const place = options.findIndex(({ id }) => id === right);
    places.set(place, (places.get(place) ?? 0) + 1);
  }
  expect(places.size).toBeGreaterThanOrEqual(3);
  for (const count of places.values()) expect(count).toBeLessThan(0.6 * sources.length);
});

describe.each(all)("%s", (id, question, widget) => {
  const asked = askedState(widget, question);
  const shown = shownState(widget, question);
  const model = widget.model(asked);

  it("has words in both languages, and two to four options that differ", () => {
    expect(id).toMatch(/^P-[A-Z]+-\d\d$/);
    const { options } = question;
    expect(options.length).toBeGreaterThanOrEqual(2);
    expect(options.length).toBeLessThanOrEqual(4);
    expect(new Set(options.map((o) => o.id)).size).toBe(options.length);
    for (const lang of langs) {
      const texts = [question.ask, ...options.map((o) => o.text)].map((text) => text[lang]);
      for (const text of [...texts, question.why[lang](model)]) {
        expect(text).not.toBe("");
        expect(text).not.toMatch(/undefined|NaN|\[object|null/);
      }
      expect(new Set(texts).size).toBe(texts.length);
    }
    expect(question.ask.zh + question.why.zh(model)).toMatch(/\p{Script=Han}/u);
  });

  it("is answered by the model, always with the same one of its options", () => {
    const right = question.answer(model);
    expect(question.options.map((o) => o.id)).toContain(right);
    expect(question.answer(widget.model(structuredClone(asked)))).toBe(right);
  });

  it("names legal values only", () => {
    for (const state of [asked, shown] as Readonly<Record<string, unknown>>[])
      for (const [knob, value] of Object.entries(state)) {
        const param = (widget.params as Params)[knob];
        expect(param, knob).toBeDefined();
        if (param) expect(parse(param, encode(param, value)), knob).toBeDefined();
      }
  });

  it("is not answered by what is shown before", () => {
    const before = widget.model(shown);
    const told = (m: unknown) => [widget.table(m), widget.describe(m, "en")];
    expect(told(before), "table and words have the answer").not.toEqual(told(model));
    const active = activePreset(widget, shown);
    if (active) expect(activePreset(widget, asked)?.id).not.toBe(active.id);
    for (const lang of langs) {
      const said = widget.describe(before, lang);
      const known = numbersIn(`${said} ${question.ask[lang]} ${active?.note?.[lang] ?? ""}`);
      const fresh = [...numbersIn(question.why[lang](model))].filter((n) => !known.has(n));
      expect(fresh, `${lang}: every number of “why” was there before`).not.toEqual([]);
    }
  });

  it("links to the state that it is about, whatever the page began with", () => {
    const source = sources.find((s) => s.id === id);
    const [name, query] = (source?.href ?? "").slice(1).split("?");
    expect(name).toBe(widget.id);
    expect(source?.topic).toBe(widget.topic);
    expect(readState(widget, query ?? "", shown)).toEqual({ values: asked, repaired: [] });
  });
});
