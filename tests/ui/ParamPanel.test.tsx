// @vitest-environment jsdom
import { render, screen, within } from "@testing-library/react";
import { renderToString } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import {
  choice,
  flag,
  initialValues,
  integer,
  list,
  number,
  option,
  type Params,
  point,
  same,
  seed,
  subset,
  text,
} from "../../src/params/index.ts";
import { ParamPanel } from "../../src/ui/ParamPanel.tsx";

const label = (name: string) => ({ en: name, zh: `${name}中` });
const params = {
  group: number({ label: label("In a group"), group: label("Noise"), min: 0, max: 1, initial: 0 }),
  rate: number({ label: label("Rate"), symbol: "\\eta", min: 0, max: 1, initial: 0.5 }),
  own: flag({ label: label("Own"), initial: false }),
  detail: integer({
    label: label("Detail"),
    min: 0,
    max: 9,
    initial: 3,
    when: (values) => values.own === true,
  }),
  pick: choice({ label: label("Pick"), options: [option("a", same("A"))], initial: "a" }),
  show: subset({ label: label("Show"), options: [option("a", same("A"))], initial: ["a"] }),
  at: point({ label: label("At"), x: [0, 1], y: [0, 1], initial: [0, 1] }),
  line: text({ label: label("Line"), initial: "x" }),
  row: list({
    label: label("Row"),
    min: 0,
    max: 1,
    step: 0.1,
    minLength: 1,
    maxLength: 3,
    initial: [0, 1],
  }),
  stream: seed(),
  step: integer({ label: label("Step"), place: "playback", min: 0, max: 9, initial: 0 }),
} satisfies Params;

const panel = (patch: object = {}, place: "panel" | "more" = "panel", active?: string) => (
  <ParamPanel
    params={params}
    values={{ ...initialValues(params), ...patch }}
    initial={initialValues(params)}
    set={vi.fn()}
    commit={vi.fn()}
    lang="en"
    idPrefix="demo"
    place={place}
    active={active}
  />
);
const knobs = (root: Element) =>
  [...root.querySelectorAll<HTMLElement>("[data-knob-control]")].map((e) => e.dataset.knobControl);

describe("ParamPanel", () => {
  it("shows the knobs of its place, ungrouped ones first, and none that does not matter now", () => {
    const { container } = render(panel());
    expect(knobs(container)).toEqual(["rate", "own", "pick", "show", "at", "line", "row", "group"]);
    const group = screen.getByRole("group", { name: "Noise" });
    expect(knobs(group)).toEqual(["group"]);
    expect(within(group).getByRole("slider", { name: "In a group" })).toBeInTheDocument();
  });

  it("brings in a knob when it starts to matter", () => {
    const { container } = render(panel({ own: true }));
    expect(knobs(container)).toContain("detail");
  });

  it("keeps the knobs under more apart", () => {
    const { container } = render(panel({}, "more"));
    expect(knobs(container)).toEqual(["stream"]);
  });

  it("highlights the one being touched", () => {
    const { container } = render(panel({}, "panel", "rate"));
    const lit = [...container.querySelectorAll<HTMLElement>("[data-active]")];
    expect(lit.map((e) => e.dataset.knobControl)).toEqual(["rate"]);
  });

  it("gives every control its shown value, and every id once", () => {
    const { container } = render(panel({ own: true }));
    for (const control of container.querySelectorAll<HTMLElement>("[data-knob-control]")) {
      expect(control.dataset.value, control.dataset.knobControl).not.toBe("");
    }
    const ids = [...container.querySelectorAll("[id]")].map((e) => e.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("is the same on the server as in the browser", () => {
    const { container } = render(panel());
    const server = document.createElement("div");
    server.innerHTML = renderToString(panel());
    expect(knobs(server)).toEqual(knobs(container));
    expect(server.textContent).toBe(container.textContent);
  });
});
