// @vitest-environment jsdom
import { render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { Island } from "../../src/app/islands/Island.tsx";
import { openPanel } from "../../src/predictions/panel/index.tsx";
import type { PredictProps } from "../../src/widgets/frame/predict.ts";
import type { AnyWidget } from "../../src/widgets/widget.ts";

const gone = vi.hoisted(() => ({ script: false }));

vi.mock("../../src/ui/lateSheet.ts", () => ({
  lateSheet: async () => {
    if (gone.script) throw new Error("offline");
  },
}));
vi.mock("../../src/predictions/index.ts", () => ({
  predictions: { race: () => Promise.reject(new Error("offline")) },
}));
// The frame has tests of its own; here its reader has pressed Predict.
vi.mock("../../src/widgets/WidgetFrame.tsx", () => ({
  WidgetFrame: ({
    Predict,
    ...props
  }: PredictProps & { Predict: React.ComponentType<PredictProps> }) => <Predict {...props} />,
}));

const widget = { id: "race" } as AnyWidget;
const props = { widget, id: "race", attributes: {}, base: "/", full: false, later: false } as const;

test("one sentence says that the questions are not to be had, whichever part is missing", async () => {
  const Panel = await openPanel();
  render(<Panel {...({ ...props, lang: "en" } as unknown as PredictProps)} />);
  const { textContent } = await screen.findByRole("alert");
  expect(textContent).toBe("The questions could not be loaded.");
});

test("the same where the panel itself is missing", async () => {
  gone.script = true;
  render(<Island {...props} lang="zh" />);
  expect(await screen.findByRole("alert")).toHaveTextContent("题目未能加载。");
});
