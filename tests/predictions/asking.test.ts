import { describe, expect, test } from "vitest";
import { initialValues, integer, number, same } from "../../src/params/index.ts";
import { advance, begin, type Move } from "../../src/predictions/panel/asking.ts";
import { runBetween } from "../../src/predictions/panel/run.ts";
import { defineWidget } from "../../src/widgets/widget.ts";

const played = (...moves: Move[]) => moves.reduce(advance, begin);
const choose = (option: string): Move => ({ do: "choose", option });
const commit: Move = { do: "commit", right: "a" };
const tell: Move = { do: "tell" };
const next: Move = { do: "next" };

describe("a row of questions", () => {
  test("a choice may be changed until it is committed, and not after", () => {
    expect(played(choose("b"), choose("a")).chosen).toBe("a");
    expect(played(choose("a"), commit, choose("b")).chosen).toBe("a");
  });
  test("it is told only after it was shown", () => {
    expect(played(choose("a"), tell).phase).toBe("asked");
    expect(played(choose("a"), commit).phase).toBe("shown");
    expect(played(choose("a"), commit, next).at).toBe(0);
    expect(played(choose("a"), commit, tell).phase).toBe("told");
  });
  test("nothing chosen commits to nothing; a second press changes nothing", () => {
    expect(played(commit)).toEqual(begin);
    expect(played(choose("a"), commit, commit)).toMatchObject({ answered: 1, right: 1 });
  });
  test("skipped questions are not counted", () => {
    expect(played(next, choose("b"), commit, tell, next, choose("a"), commit)).toMatchObject({
      at: 2,
      answered: 2,
      right: 1,
    });
  });
});

const params = {
  speed: number({ label: same("speed"), min: 0, max: 1, initial: 0.5 }),
  step: integer({ label: same("step"), min: 0, max: 100, initial: 100, place: "playback" }),
};
const stepping = defineWidget({
  id: "stepping",
  title: same("Stepping"),
  summary: same("It steps."),
  topic: "demo",
  params,
  presets: [],
  model: (values) => values,
  describe: () => "",
  checks: () => [],
  table: () => ({ columns: [], rows: [] }),
  lastStep: () => 40,
  View: () => null,
});

describe("the way from the state shown to the one asked about", () => {
  const asked = initialValues(params);
  test("goes on to the last step that the model has", () => {
    expect(runBetween(stepping, { ...asked, step: 3 }, asked, asked)).toEqual({
      knob: "step",
      from: 3,
      to: 40,
    });
  });
  test("is a jump where no time passes, or where there is no playback", () => {
    expect(runBetween(stepping, asked, asked, asked)).toBeNull();
    const { step: _, ...rest } = params;
    const still = { ...stepping, params: rest };
    expect(runBetween(still, { speed: 0 }, { speed: 1 }, null)).toBeNull();
  });
});
