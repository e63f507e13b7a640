// @vitest-environment jsdom
import { act, renderHook } from "@testing-library/react";
import fc from "fast-check";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { keyName, type Press, type Spot, spotOf } from "../../../src/study/session/keys.ts";
import { useKeys } from "../../../src/study/session/useKeys.ts";

const press = (part: Partial<Press>): Press => ({
  key: " ",
  keyCode: 32,
  repeat: false,
  isComposing: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
  ...part,
});
const keys = [" ", "Enter", "1", "2", "3", "4", "u", "e", "?"];
const spots: readonly Spot[] = ["text", "tick", "button", "link", "elsewhere"];

describe("what a press means", () => {
  it("is the key's own name where nothing else wants it", () => {
    expect(keys.map((key) => keyName(press({ key }), "elsewhere"))).toEqual([
      "go",
      "go",
      "1",
      "2",
      "3",
      "4",
      "u",
      "e",
      "?",
    ]);
    expect(keyName(press({ key: "U" }), "elsewhere")).toBe("u");
    expect(keyName(press({ key: "？", shiftKey: true }), "elsewhere")).toBe("?");
    expect(keyName(press({ key: "/" }), "elsewhere")).toBeNull();
  });

  it("is nothing while composing, held down, with a modifier, or in a field", () => {
    const anyPress = fc.record({
      key: fc.constantFrom(...keys, "a", "/", "Tab", "Process"),
      keyCode: fc.constantFrom(32, 13, 229),
      repeat: fc.boolean(),
      isComposing: fc.boolean(),
      ctrlKey: fc.boolean(),
      altKey: fc.boolean(),
      metaKey: fc.boolean(),
      shiftKey: fc.boolean(),
    });
    fc.assert(
      fc.property(anyPress, fc.constantFrom(...spots), (given, spot) => {
        const held =
          given.repeat ||
          given.isComposing ||
          given.keyCode === 229 ||
          given.ctrlKey ||
          given.altKey ||
          given.metaKey ||
          (given.shiftKey && given.key !== "?");
        if (held || spot === "text") expect(keyName(given, spot)).toBeNull();
        else if (spot === "elsewhere" && keys.includes(given.key))
          expect(keyName(given, spot)).not.toBeNull();
      }),
    );
  });

  it("leaves a control what it needs, and takes the rest", () => {
    const taken = (spot: Spot) => keys.filter((key) => keyName(press({ key }), spot) === null);
    expect(taken("tick")).toEqual([" "]);
    expect(taken("button")).toEqual([" ", "Enter"]);
    expect(taken("link")).toEqual(["Enter"]);
    expect(taken("text")).toEqual(keys);
  });

  it("tells controls apart by what they are", () => {
    const spot = (html: string, inner = "*") => {
      document.body.innerHTML = html;
      return spotOf(document.body.querySelector(inner));
    };
    expect(spot("<input type=text>")).toBe("text");
    expect(spot("<input type=date>")).toBe("text");
    expect(spot("<textarea></textarea>")).toBe("text");
    expect(spot("<select></select>")).toBe("text");
    expect(spot("<div contenteditable></div>")).toBe("text");
    expect(spot("<input type=checkbox>")).toBe("tick");
    expect(spot("<input type=radio>")).toBe("tick");
    expect(spot("<input type=submit>")).toBe("button");
    expect(spot("<button><b>x</b></button>", "b")).toBe("button");
    expect(spot("<details><summary>x</summary></details>", "summary")).toBe("button");
    expect(spot("<a href=x>x</a>")).toBe("link");
    expect(spot("<p>x</p>")).toBe("elsewhere");
    expect(spotOf(window)).toBe("elsewhere");
  });
});

describe("keys of a session", () => {
  beforeEach(() => {
    document.body.innerHTML = "<p tabindex=0>card</p><input>";
  });
  const strike = (
    key: string,
    init: KeyboardEventInit = {},
    target: EventTarget = document.body,
  ) => {
    const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...init });
    act(() => void target.dispatchEvent(event));
    return event;
  };
  const compose = (type: string) =>
    document.body.dispatchEvent(new CompositionEvent(type, { bubbles: true }));

  it("act once each, and keep the page from scrolling", () => {
    const go = vi.fn();
    renderHook(() => useKeys({ go }));
    expect(strike(" ").defaultPrevented).toBe(true);
    expect(go).toHaveBeenCalledTimes(1);
    // No meaning is bound to it.
    expect(strike("u").defaultPrevented).toBe(false);
    strike(" ", { repeat: true });
    strike("Enter", { ctrlKey: true });
    strike(" ", {}, document.querySelector("input")!);
    expect(go).toHaveBeenCalledTimes(1);
  });

  it("wait for a composition to end, and one tick more", async () => {
    vi.useFakeTimers();
    const go = vi.fn();
    renderHook(() => useKeys({ go }));
    compose("compositionstart");
    strike("Enter");
    compose("compositionend");
    strike("Enter");
    expect(go).not.toHaveBeenCalled();
    vi.runAllTimers();
    strike("Enter");
    expect(go).toHaveBeenCalledTimes(1);
    // A composition that begins at once keeps them waiting.
    compose("compositionstart");
    compose("compositionend");
    compose("compositionstart");
    vi.runAllTimers();
    strike("Enter");
    expect(go).toHaveBeenCalledTimes(1);
    vi.useRealTimers();
  });

  it("rest while a dialog is open, after another has acted, and once the screen is gone", () => {
    const go = vi.fn();
    const { unmount } = renderHook(() => useKeys({ go }));
    document.body.insertAdjacentHTML("beforeend", "<dialog open></dialog>");
    strike("Enter");
    document.querySelector("dialog")!.remove();
    document.body.addEventListener("keydown", (e) => e.preventDefault(), { once: true });
    strike("Enter");
    expect(go).not.toHaveBeenCalled();
    strike("Enter");
    unmount();
    strike("Enter");
    expect(go).toHaveBeenCalledTimes(1);
  });
});
