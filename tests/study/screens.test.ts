import fc from "fast-check";
import { expect, test } from "vitest";
import { hashOf, type ScreenId, screenOf, screens } from "../../src/study/screens.ts";

test("an address names a screen and what it is to show", () => {
  for (const id of Object.keys(screens) as ScreenId[]) {
    const back = screenOf(hashOf(id, { topic: "优化 & more", from: "due" }));
    expect(back.id).toBe(id);
    expect(Object.fromEntries(back.query)).toEqual({ topic: "优化 & more", from: "due" });
    expect(screenOf(hashOf(id)).id).toBe(id);
  }
});

test("whatever stands in the address is a screen", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.constantFrom("#constructor", "#toString?x", "")),
      (hash) => {
        expect(Object.keys(screens)).toContain(screenOf(hash).id);
      },
    ),
  );
  expect(screenOf("#nothing?topic=x")).toMatchObject({ id: "today" });
  expect(String(screenOf("#nothing?topic=x").query)).toBe("");
});
