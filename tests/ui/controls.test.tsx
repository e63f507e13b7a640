// @vitest-environment jsdom
import { fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ComponentType, useState } from "react";
import { describe, expect, it, vi } from "vitest";
import {
  choice,
  flag,
  integer,
  list,
  logNumber,
  option,
  type Param,
  point,
  same,
  seed,
  subset,
  text,
  type ValueOf,
} from "../../src/params/index.ts";
import { Choice } from "../../src/ui/Choice.tsx";
import type { ControlProps } from "../../src/ui/control.ts";
import { ListField } from "../../src/ui/ListField.tsx";
import { PointField } from "../../src/ui/PointField.tsx";
import { SeedField } from "../../src/ui/SeedField.tsx";
import { Slider } from "../../src/ui/Slider.tsx";
import { Subset } from "../../src/ui/Subset.tsx";
import { TextField } from "../../src/ui/TextField.tsx";
import { Toggle } from "../../src/ui/Toggle.tsx";

/** A control that keeps its own value, as the frame would, and tells what it heard. */
function mount<P extends Param>(
  Control: ComponentType<ControlProps<P>>,
  param: P,
  more: Partial<ControlProps<P>> = {},
) {
  const changed = vi.fn();
  const committed = vi.fn();
  function Host() {
    const [value, setValue] = useState<ValueOf<P>>((more.value ?? param.initial) as ValueOf<P>);
    const put = (next: ValueOf<P>) => {
      changed(next);
      setValue(next);
    };
    return (
      <Control
        id="k"
        param={param}
        lang="en"
        {...more}
        value={value}
        onChange={put}
        onCommit={committed}
      />
    );
  }
  const { container } = render(<Host />);
  const root = container.querySelector("[data-knob-control=k]") as HTMLElement;
  return { changed, committed, root, user: userEvent.setup() };
}

const rate = logNumber({
  label: { en: "Learning rate", zh: "学习率" },
  symbol: "\\eta",
  min: 1e-4,
  max: 1,
  initial: 0.1,
});

describe("Slider", () => {
  it("shows its value and says it with the unit", () => {
    const { root } = mount(
      Slider,
      integer({
        label: { en: "Run", zh: "" },
        min: 0,
        max: 9,
        initial: 4,
        unit: { en: "steps", zh: "步" },
      }),
    );
    expect(root.dataset.value).toBe("4 steps");
    expect(screen.getByRole("slider", { name: "Run" })).toHaveAttribute(
      "aria-valuetext",
      "4 steps",
    );
  });

  it("moves by stops while dragged, and commits once on release", () => {
    const { changed, committed, root } = mount(Slider, rate);
    const slider = screen.getByRole("slider", { name: "Learning rate" });
    fireEvent.input(slider, { target: { value: "40" } });
    fireEvent.input(slider, { target: { value: "20" } });
    expect(changed.mock.calls).toEqual([[0.01], [0.001]]);
    expect(committed).not.toHaveBeenCalled();
    fireEvent(slider, new Event("change", { bubbles: true }));
    expect(committed).toHaveBeenCalledOnce();
    expect(root.dataset.value).toBe("0.001");
  });

  it("takes a typed number between the stops, and settles it on leaving", async () => {
    const { changed, committed, user } = mount(Slider, rate);
    const field = screen.getByRole("textbox");
    await user.clear(field);
    await user.type(field, "0.0123");
    expect(changed).toHaveBeenLastCalledWith(0.0123);
    expect(committed).not.toHaveBeenCalled();
    await user.tab();
    expect(committed).toHaveBeenCalledOnce();
    expect(field).toHaveValue("0.0123");
  });

  it("marks an illegal number while typed, and clamps it on Enter", async () => {
    const { changed, user } = mount(Slider, rate);
    const field = screen.getByRole("textbox");
    await user.clear(field);
    await user.type(field, "7");
    expect(field).toBeInvalid();
    expect(changed).not.toHaveBeenCalled();
    await user.keyboard("{Enter}");
    expect(changed).toHaveBeenLastCalledWith(1);
    expect(field).toHaveValue("1");
    expect(field).not.toBeInvalid();
  });

  it("gives up typing on Escape", async () => {
    const { changed, user } = mount(Slider, rate);
    const field = screen.getByRole("textbox");
    await user.type(field, "junk");
    await user.keyboard("{Escape}");
    expect(field).toHaveValue("0.1");
    expect(changed).not.toHaveBeenCalled();
  });

  it("walks the stops with the field's arrow keys, from between them to the next one", async () => {
    const { changed, user } = mount(Slider, rate, { value: 0.105 });
    await user.click(screen.getByRole("textbox"));
    await user.keyboard("{ArrowUp}");
    expect(changed).toHaveBeenLastCalledWith(0.112);
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(changed).toHaveBeenLastCalledWith(0.0891);
  });

  it("offers reset only away from the initial value, and goes back to the one it was given", async () => {
    const { changed, committed, root, user } = mount(Slider, rate, { value: 0.5, initial: 0.05 });
    const reset = screen.getByRole("button", { name: "Reset Learning rate" });
    expect(reset).toHaveAttribute("data-shown");
    await user.click(reset);
    expect(changed).toHaveBeenLastCalledWith(0.05);
    expect(committed).toHaveBeenCalledOnce();
    expect(reset).not.toHaveAttribute("data-shown");
    expect(root).toHaveFocus();
  });

  it("tells when it is touched and when it is left", async () => {
    const onTouch = vi.fn();
    const { root, user } = mount(Slider, rate, { onTouch });
    await user.hover(root);
    expect(onTouch).toHaveBeenLastCalledWith("k");
    await user.unhover(root);
    expect(onTouch).toHaveBeenLastCalledWith(null);
    await user.tab();
    await user.tab();
    onTouch.mockClear();
    await user.unhover(root);
    expect(onTouch).not.toHaveBeenCalledWith(null);
  });
});

describe("Choice", () => {
  const of = (n: number) =>
    choice({
      label: { en: "Surface", zh: "曲面" },
      options: ["a", "b", "c", "d", "e"]
        .slice(0, n)
        .map((id) => option(id, same(id.toUpperCase()))),
      initial: "a",
    });

  it("is a group of radios for up to four options", async () => {
    const { changed, committed, root, user } = mount(Choice, of(4));
    const group = screen.getByRole("radiogroup", { name: "Surface" });
    expect(within(group).getAllByRole("radio")).toHaveLength(4);
    await user.click(screen.getByRole("radio", { name: "C" }));
    expect(changed).toHaveBeenCalledExactlyOnceWith("c");
    expect(committed).toHaveBeenCalledOnce();
    expect(root.dataset.value).toBe("C");
  });

  it("is a list for more", async () => {
    const { changed, committed, user } = mount(Choice, of(5));
    await user.selectOptions(screen.getByRole("combobox", { name: "Surface" }), "E");
    expect(changed).toHaveBeenCalledExactlyOnceWith("e");
    expect(committed).toHaveBeenCalledOnce();
  });
});

describe("Subset", () => {
  const of = (n: number, atLeast: number) =>
    subset({
      label: { en: "Shown", zh: "" },
      options: Array.from({ length: n }, (_, i) => option(`o${i}`, same(`o${i}`))),
      initial: ["o2", "o1"],
      atLeast,
    });

  it("keeps the order of the options whatever the order of the clicks", async () => {
    const { changed, user } = mount(Subset, of(4, 0));
    await user.click(screen.getByRole("checkbox", { name: "o0" }));
    expect(changed).toHaveBeenLastCalledWith(["o0", "o1", "o2"]);
  });

  it("does not go below the fewest allowed", async () => {
    const { changed, user } = mount(Subset, of(4, 2));
    const box = screen.getByRole("checkbox", { name: "o1" });
    expect(box).toHaveAttribute("aria-disabled", "true");
    await user.click(box);
    expect(changed).not.toHaveBeenCalled();
    expect(box).toBeChecked();
  });

  it("all, and none or fewest", async () => {
    const { changed, user } = mount(Subset, of(4, 1));
    await user.click(screen.getByRole("button", { name: "All: Shown" }));
    expect(changed).toHaveBeenLastCalledWith(["o0", "o1", "o2", "o3"]);
    await user.click(screen.getByRole("button", { name: "Fewest: Shown" }));
    expect(changed).toHaveBeenLastCalledWith(["o0"]);
  });

  it("folds a long list to the options in use, and keeps one that is switched off there", async () => {
    const { user } = mount(Subset, of(20, 0), { value: ["o1", "o7"] });
    expect(screen.getAllByRole("checkbox").map((box) => box.parentElement?.textContent)).toEqual([
      "o1",
      "o2",
      "o7",
    ]);
    await user.click(screen.getByRole("checkbox", { name: "o7" }));
    expect(screen.getByRole("checkbox", { name: "o7" })).not.toBeChecked();
    await user.click(screen.getByRole("button", { name: "Show all 20" }));
    expect(screen.getAllByRole("checkbox")).toHaveLength(20);
  });
});

describe("Toggle", () => {
  it("switches with the keyboard", async () => {
    const { changed, committed, root, user } = mount(
      Toggle,
      flag({ label: { en: "Own rates", zh: "" }, initial: false }),
    );
    await user.tab();
    expect(screen.getByRole("switch", { name: "Own rates" })).toHaveFocus();
    await user.keyboard(" ");
    expect(changed).toHaveBeenCalledExactlyOnceWith(true);
    expect(committed).toHaveBeenCalledOnce();
    expect(root.dataset.value).toBe("on");
  });
});

describe("SeedField", () => {
  it("goes to the next seed, round from the largest to zero", async () => {
    const { changed, user } = mount(SeedField, seed(), { value: 2 ** 32 - 2 });
    const next = screen.getByRole("button", { name: "Next seed" });
    await user.click(next);
    expect(changed).toHaveBeenLastCalledWith(2 ** 32 - 1);
    await user.click(next);
    expect(changed).toHaveBeenLastCalledWith(0);
  });

  it("refuses fractions while typed", async () => {
    const { changed, user } = mount(SeedField, seed());
    const field = screen.getByRole("textbox", { name: "Seed" });
    await user.clear(field);
    await user.type(field, "12.5");
    expect(changed).toHaveBeenLastCalledWith(12);
    expect(field).toBeInvalid();
  });
});

describe("PointField", () => {
  it("changes one coordinate and leaves the other", async () => {
    const { changed, root, user } = mount(
      PointField,
      point({ label: { en: "Start", zh: "" }, x: [-3, 3], y: [-3, 3], initial: [1, 2] }),
    );
    const y = screen.getByRole("textbox", { name: "Start, y" });
    await user.clear(y);
    await user.type(y, "-1");
    expect(changed).toHaveBeenLastCalledWith([1, -1]);
    expect(root.dataset.value).toBe("(1, -1)");
  });
});

describe("TextField", () => {
  it("says what is wrong and where, and points the input at it", () => {
    const param = text({ label: { en: "Formula", zh: "" }, initial: "x + * y" });
    render(
      <TextField
        id="k"
        param={param}
        lang="en"
        value="x + * y"
        onChange={vi.fn()}
        onCommit={vi.fn()}
        error={{ message: "expected a number", at: 4 }}
      />,
    );
    const field = screen.getByRole("textbox", { name: "Formula" });
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription("Character 5: expected a number");
    expect(document.querySelector("mark")).toHaveTextContent("*");
  });

  it("commits on Enter", async () => {
    const { changed, committed, user } = mount(
      TextField,
      text({ label: { en: "Formula", zh: "" }, initial: "x" }),
    );
    await user.type(screen.getByRole("textbox"), "y{Enter}");
    expect(changed).toHaveBeenLastCalledWith("xy");
    expect(committed).toHaveBeenCalledOnce();
  });
});

describe("ListField", () => {
  const logits = list({
    label: { en: "Logits", zh: "" },
    min: 1,
    max: 9,
    step: 1,
    minLength: 2,
    maxLength: 3,
    initial: [4, 5],
  });

  it("grows to its longest with legal numbers, and shrinks to its shortest", async () => {
    const { changed, user } = mount(ListField, logits);
    expect(screen.queryByRole("button", { name: /Remove/ })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Add a number" }));
    expect(changed).toHaveBeenLastCalledWith([4, 5, 1]);
    expect(screen.queryByRole("button", { name: "Add a number" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Remove number 1" }));
    expect(changed).toHaveBeenLastCalledWith([5, 1]);
  });

  it("changes one entry by its slider", () => {
    const { changed } = mount(ListField, logits);
    fireEvent.input(screen.getByRole("slider", { name: "Logits, number 2" }), {
      target: { value: "7" },
    });
    expect(changed).toHaveBeenLastCalledWith([4, 8]);
  });
});
