// @vitest-environment jsdom
import { render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
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

test.each([
  ["the questions", false],
  ["the panel itself", true],
])(
  "one sentence says that there is nothing to ask, where %s could not be loaded",
  async (_what, script) => {
    gone.script = script;
    // What was loaded once is kept.
    vi.resetModules();
    const { Island } = await import("../../src/app/islands/Island.tsx");
    render(<Island {...props} lang="zh" />);
    expect(await screen.findByRole("alert")).toHaveTextContent("题目未能加载。");
  },
);
