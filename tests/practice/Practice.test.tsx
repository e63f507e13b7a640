// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { drills, instance } from "../../src/drills/index.ts";
import type { Lang } from "../../src/params/index.ts";
import { Placeholder } from "../../src/practice/Placeholder.tsx";
import { Practice } from "../../src/practice/Practice.tsx";

const logged = vi.hoisted(() => ({ given: [] as unknown[] }));
vi.mock("../../src/kept/KeptLine.tsx", async () => {
  const { useEffect } = await import("react");
  return {
    KeptLine: ({ given }: { given: unknown }) => {
      useEffect(() => void logged.given.push(given), []);
      return "kept";
    },
  };
});
beforeEach(() => {
  logged.given = [];
});

afterEach(() => {
  cleanup();
  document.body.innerHTML = "";
  history.replaceState(null, "", "/");
});

const shown = ["N-25", "N-27", "N-24"].map((id) => drills[id]!);
const open = (lang: Lang = "en", hash = "") => {
  history.replaceState(null, "", `/${hash}`);
  return render(<Practice id="practice" drills={shown} seed={1} lang={lang} base="/x/" />);
};
const answerIn = async (i: number, text: string) => {
  const input = document.querySelectorAll<HTMLInputElement>(".practice-field input[type=text]")[i]!;
  await userEvent.clear(input);
  await userEvent.type(input, text.replace(/[[{]/g, "$&$&"));
};
const verdict = () => document.querySelector(".practice-verdict")?.textContent ?? "";
const words = {
  en: { check: "Check", solution: "Show the solution", right: "Right.", wrong: /Not right yet/ },
  zh: { check: "检查", solution: "看解答", right: "全部正确。", wrong: /还不对/ },
};

test("its first render is the placeholder of the page, in both languages", () => {
  for (const lang of ["en", "zh"] as const) {
    const page = renderToStaticMarkup(<Placeholder lang={lang} />);
    const first = renderToStaticMarkup(
      <Practice id="practice" drills={shown} seed={1} lang={lang} base="/" />,
    );
    expect(first).toBe(page);
  }
});

describe.each(["en", "zh"] as const)("in %s", (lang) => {
  test("a right answer, a wrong one, and one that cannot be read", async () => {
    const { task } = instance(drills["N-25"]!, 1);
    open(lang);
    const check = () => userEvent.click(screen.getByRole("button", { name: words[lang].check }));
    await answerIn(0, String(task.fields[0]!.answer));
    await answerIn(1, "abc");
    await check();
    const fields = [...document.querySelectorAll(".practice-mark")].map((e) =>
      e.getAttribute("data-mark"),
    );
    expect(fields).toEqual(["right", "unread"]);
    expect(verdict()).not.toMatch(words[lang].wrong);
    await answerIn(1, "77777");
    expect(verdict()).toBe("");
    await check();
    expect(verdict()).toMatch(words[lang].wrong);
    await answerIn(1, String(task.fields[1]!.answer));
    await check();
    expect(verdict()).toBe(words[lang].right);
  });

  test("a slip that is recognised is told", async () => {
    const { task } = instance(drills["N-27"]!, 1);
    open(lang, "#practice?drill=N-27&seed=1");
    await answerIn(0, String(task.slips[0]!.gives[0]));
    await userEvent.keyboard("{Enter}");
    const plain = task.slips[0]!.name[lang].split("$")[0]!;
    expect(verdict()).toContain(plain);
  });

  test("the solution has all steps and the right answers", async () => {
    const { task } = instance(drills["N-25"]!, 1);
    open(lang);
    await userEvent.click(screen.getByRole("button", { name: words[lang].solution }));
    const box = document.querySelector<HTMLElement>(".practice-solution")!;
    expect(within(box).getAllByRole("listitem")).toHaveLength(task.steps.length);
    expect(box.querySelectorAll("dd")).toHaveLength(task.fields.length);
  });
});

test("the hint is the first step and no more", async () => {
  open();
  const button = screen.getByRole("button", { name: "Hint" });
  await userEvent.click(button);
  expect(button.getAttribute("aria-expanded")).toBe("true");
  expect(document.querySelectorAll(".practice-solution li")).toHaveLength(0);
  await userEvent.click(button);
  expect(document.querySelector(".practice-solution")).toBeNull();
});

test("new numbers are another task, empty, and stand in the address", async () => {
  open();
  const before = document.querySelector(".practice-ask")?.textContent;
  await answerIn(0, "1");
  await userEvent.click(screen.getByRole("button", { name: "New numbers" }));
  const seed = /^#practice\?drill=N-25&seed=(\d+)$/.exec(location.hash)?.[1];
  expect(screen.getByLabelText<HTMLInputElement>("Seed").value).toBe(seed);
  expect(document.querySelector<HTMLInputElement>(".practice-field input")?.value).toBe("");
  expect(document.querySelector(".practice-ask")?.textContent).not.toBe(before);
});

test("another skill, another seed by hand", async () => {
  open();
  await userEvent.selectOptions(screen.getByLabelText("Skill"), "N-24");
  expect(location.hash).toBe("#practice?drill=N-24&seed=1");
  expect(screen.getAllByRole("radio").length).toBeGreaterThan(1);
  const seed = screen.getByLabelText<HTMLInputElement>("Seed");
  await userEvent.clear(seed);
  await userEvent.type(seed, "42{Enter}");
  expect(location.hash).toBe("#practice?drill=N-24&seed=42");
});

test.each([
  ["#practice?drill=N-27&seed=5", "N-27", "5", false],
  ["#practice?drill=N-99&seed=5", "N-25", "5", true],
  ["#practice?drill=N-27&seed=-3.5", "N-27", "1", true],
  ["#practice?drill=N-27&seed=%F0%9F", "N-27", "1", true],
  ["#practice?seed=99999999999999999999&x=1", "N-25", "1", true],
  ["#practice?%%%", "N-25", "1", true],
])("the address %s is drill %s, seed %s", (hash, drill, seed, mended) => {
  open("en", hash);
  expect(screen.getByLabelText<HTMLSelectElement>("Skill").value).toBe(drill);
  expect(screen.getByLabelText<HTMLInputElement>("Seed").value).toBe(seed);
  expect(document.querySelector(".practice-word")?.textContent !== "").toBe(mended);
});

test("the address is followed, and left again", () => {
  open();
  const go = (hash: string) => {
    history.replaceState(null, "", hash);
    fireEvent(window, new HashChangeEvent("hashchange"));
  };
  go("#practice?drill=N-24&seed=9");
  expect(screen.getByLabelText<HTMLSelectElement>("Skill").value).toBe("N-24");
  go("#elsewhere");
  expect(screen.getByLabelText<HTMLSelectElement>("Skill").value).toBe("N-24");
  go("#practice");
  expect(screen.getByLabelText<HTMLSelectElement>("Skill").value).toBe("N-25");
});

test("Enter that ends a composition checks nothing", async () => {
  open();
  await answerIn(0, "1");
  const input = document.querySelector(".practice-field input")!;
  expect(fireEvent.keyDown(input, { key: "Enter", isComposing: true })).toBe(false);
  expect(fireEvent.keyDown(input, { key: "Enter" })).toBe(true);
});

describe("the log", () => {
  const check = () => userEvent.click(screen.getByRole("button", { name: "Check" }));
  const kept = () => screen.findByText("kept");
  const { task } = instance(drills["N-25"]!, 1);
  const right = task.fields.map((field) => String(field.answer));
  const answerAll = async (texts: readonly string[]) => {
    for (const [i, text] of texts.entries()) await answerIn(i, text);
    await check();
  };

  test("has the first outcome of a task, with its numbers, and no later one", async () => {
    open();
    await answerAll(["abc", right[1]!]);
    expect(screen.queryByText("kept")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Hint" }));
    await answerAll(right);
    await kept();
    await answerAll(["1", "2"]);
    expect(logged.given).toEqual([
      {
        card: "N-25",
        g: 2,
        mode: "drill",
        ms: expect.any(Number),
        extra: {
          seed: 1,
          version: drills["N-25"]!.version,
          text: right.join("; "),
          right: right.map((r) => Number(Number(r).toPrecision(6))).join("; "),
          hints: 1,
        },
      },
    ]);
  });

  test("has a miss when the solution is looked at first", async () => {
    open();
    await userEvent.click(screen.getByRole("button", { name: "Show the solution" }));
    await kept();
    expect(logged.given).toMatchObject([{ g: 1, extra: { text: "–; –" } }]);
  });

  test("has each instance once a visit, and other numbers of the same skill again", async () => {
    open();
    await answerAll(right);
    await kept();
    await userEvent.selectOptions(screen.getByLabelText("Skill"), "N-24");
    await userEvent.click(screen.getAllByRole("radio")[0]!);
    await userEvent.selectOptions(screen.getByLabelText("Skill"), "N-25");
    await answerAll(right);
    await userEvent.click(screen.getByRole("button", { name: "New numbers" }));
    await userEvent.click(screen.getByRole("button", { name: "Show the solution" }));
    await kept();
    expect((logged.given as { card: string; g: number }[]).map(({ card, g }) => [card, g])).toEqual(
      [
        ["N-25", 3],
        ["N-25", 1],
      ],
    );
  });
});

describe("the drawing of a task", () => {
  const link = (attrs?: string) => {
    if (attrs !== undefined) {
      const island = document.createElement("div");
      island.id = "seq";
      island.dataset.island = "gradient-sequence";
      island.dataset.attrs = attrs;
      document.body.append(island);
    }
    open();
    return screen.getByRole("link").getAttribute("href") ?? "";
  };
  test("is in the lab where the page has none, or one with settings of its own", () => {
    expect(link()).toMatch(/^\/x\/lab\/gradient-sequence\/#gradient-sequence\?sequence=/);
    cleanup();
    expect(link('{"preset":"sparse"}')).toMatch(/^\/x\/lab\//);
  });
  test("is on the page otherwise", () => {
    expect(link('{"sequence":"sparse"}')).toMatch(/^#seq\?sequence=/);
  });
});
