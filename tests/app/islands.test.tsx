// @vitest-environment jsdom
import { useId } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { hydrate } from "../../src/app/islands/client.tsx";
import { islandHtml } from "../../src/app/islands/server.tsx";
import type { AnyWidget } from "../../src/widgets/widget.ts";

const shown = vi.hoisted(() => ({ inBrowser: "picture", broken: false }));

vi.mock("../../src/widgets/index.ts", () => ({
  widgets: { race: async () => ({ default: { id: "race" } }) },
}));
// The frame has tests of its own; here it only has to show what reaches it.
vi.mock("../../src/widgets/WidgetFrame.tsx", () => ({
  WidgetFrame: ({ id, lang, full, attributes }: Record<string, unknown>) => {
    if (shown.broken) throw new Error("planted");
    return (
      <p id={useId()}>{`${id} ${lang} ${full} ${JSON.stringify(attributes)} ${shown.inBrowser}`}</p>
    );
  },
}));

const widget = { id: "race" } as AnyWidget;
const place = { lang: "zh", base: "/", attributes: { surface: `"<ravine>"` } } as const;
const write = (...ids: string[]) => {
  document.body.innerHTML = ids.map((id) => islandHtml(widget, { ...place, id })).join("");
  return ids.map((id) => document.getElementById(id) as HTMLElement);
};

beforeEach(() => {
  Object.assign(shown, { inBrowser: "picture", broken: false });
  vi.spyOn(console, "error").mockReset();
});

test("comes alive from the very picture that the server drew, several on a page", async () => {
  const islands = write("one", "two");
  const before = document.body.innerHTML;
  for (const island of islands) await hydrate(island);
  expect(console.error).not.toHaveBeenCalled();
  expect(document.body.innerHTML).toBe(before);
  const ids = [...document.querySelectorAll("p")].map((p) => p.id);
  expect(new Set(ids).size).toBe(2);
});

test("gets its attributes, language and size from its element", async () => {
  document.body.innerHTML = islandHtml(widget, { ...place, id: "one", full: true });
  const island = document.getElementById("one") as HTMLElement;
  await hydrate(island);
  expect(island.textContent).toBe('one zh true {"surface":"\\"<ravine>\\""} picture');
});

test("a picture that differs in the browser is reported", async () => {
  const [island] = write("one");
  shown.inBrowser = "another";
  const reported: string[] = [];
  const note = (event: ErrorEvent) => {
    event.preventDefault();
    reported.push(String(event.error));
  };
  addEventListener("error", note);
  await hydrate(island as HTMLElement);
  removeEventListener("error", note);
  expect(reported.join()).toMatch(/Hydration failed/);
});

test("a frame that throws leaves the picture as it was", async () => {
  const [island] = write("one");
  const picture = island?.innerHTML;
  shown.broken = true;
  await expect(hydrate(island as HTMLElement)).rejects.toThrow("planted");
  expect(island?.innerHTML).toBe(picture);
});

test("an unknown widget is refused", async () => {
  document.body.innerHTML = '<div id="x" data-island="none"></div>';
  await expect(hydrate(document.getElementById("x") as HTMLElement)).rejects.toThrow(
    'no widget "none"',
  );
});
