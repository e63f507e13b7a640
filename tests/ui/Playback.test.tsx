// @vitest-environment jsdom
import { act, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { integer } from "../../src/params/index.ts";
import { Playback } from "../../src/ui/Playback.tsx";

const param = integer({
  label: { en: "Step", zh: "步" },
  min: 0,
  max: 200,
  initial: 0,
  place: "playback",
});

const committed = vi.fn();
let jump: (step: number) => void;

function Host({ from = 0, last }: { from?: number; last?: number }) {
  const [step, setStep] = useState(from);
  jump = setStep;
  return (
    <Playback
      id="step"
      param={param}
      value={step}
      max={last}
      stepsPerSecond={10}
      onChange={setStep}
      onCommit={committed}
      lang="en"
    />
  );
}

const button = (name: string) => screen.getByRole("button", { name });
const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms));
const shown = () => document.querySelector<HTMLElement>("[data-knob-control=step]")?.dataset.value;
const wish = (reduced: boolean) =>
  vi.stubGlobal("matchMedia", () => ({
    matches: reduced,
    addEventListener: () => {},
    removeEventListener: () => {},
  }));

beforeEach(() => {
  committed.mockClear();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("Playback", () => {
  it("says where it is", () => {
    render(<Host from={37} />);
    expect(screen.getByText("step 37 / 200")).toBeInTheDocument();
    expect(screen.getByRole("slider", { name: "Step" })).toHaveAttribute(
      "aria-valuetext",
      "step 37 / 200",
    );
  });

  it("plays at its pace and rests on pause", () => {
    render(<Host />);
    fireEvent.click(button("Play"));
    pass(1000);
    const reached = Number(shown());
    expect(reached).toBeGreaterThanOrEqual(9);
    expect(reached).toBeLessThanOrEqual(10);
    fireEvent.click(button("Pause"));
    expect(committed).toHaveBeenCalledOnce();
    pass(1000);
    expect(Number(shown())).toBe(reached);
  });

  it("four times as fast is forty steps a second", () => {
    render(<Host />);
    fireEvent.change(screen.getByRole("combobox", { name: "Speed" }), { target: { value: "4" } });
    fireEvent.click(button("Play"));
    pass(1000);
    expect(Number(shown())).toBeGreaterThanOrEqual(38);
    expect(Number(shown())).toBeLessThanOrEqual(40);
  });

  it("stops at the model's last step, commits there, and starts over when played again", () => {
    render(<Host from={28} last={30} />);
    fireEvent.click(button("Play"));
    pass(2000);
    expect(shown()).toBe("30");
    expect(committed).toHaveBeenCalledOnce();
    expect(button("One step forward")).toBeDisabled();
    fireEvent.click(button("Play"));
    pass(50);
    expect(Number(shown())).toBeLessThan(2);
  });

  it("follows a step that somebody else sets while it plays", () => {
    render(<Host from={100} />);
    fireEvent.click(button("Play"));
    pass(500);
    act(() => jump(0));
    pass(1000);
    expect(Number(shown())).toBeLessThanOrEqual(11);
  });

  it("one step either way, and not beyond the ends", () => {
    render(<Host from={1} last={2} />);
    fireEvent.click(button("One step forward"));
    expect(shown()).toBe("2");
    expect(button("One step forward")).toBeDisabled();
    fireEvent.click(button("One step back"));
    fireEvent.click(button("One step back"));
    expect(shown()).toBe("0");
    expect(button("One step back")).toBeDisabled();
    expect(committed).toHaveBeenCalledTimes(3);
  });

  it("the scrubber takes over from playing", () => {
    render(<Host />);
    fireEvent.click(button("Play"));
    fireEvent.input(screen.getByRole("slider"), { target: { value: "120" } });
    pass(1000);
    expect(shown()).toBe("120");
    expect(button("Play")).toBeInTheDocument();
  });

  it("space on the scrubber plays and pauses", () => {
    render(<Host />);
    const slider = screen.getByRole("slider");
    fireEvent.keyDown(slider, { key: " " });
    expect(button("Pause")).toBeInTheDocument();
    fireEvent.keyDown(slider, { key: " " });
    expect(button("Play")).toBeInTheDocument();
  });

  it("under reduced motion jumps once a second", () => {
    wish(true);
    render(<Host />);
    fireEvent.click(button("Play"));
    pass(990);
    expect(shown()).toBe("0");
    pass(20);
    expect(shown()).toBe("10");
  });

  it("a run without steps has nothing to play", () => {
    render(<Host last={0} />);
    expect(button("Play")).toBeDisabled();
    expect(screen.getByRole("slider")).toBeDisabled();
  });

  it("leaves no frame behind when it goes", () => {
    const { unmount } = render(<Host />);
    fireEvent.click(button("Play"));
    pass(100);
    unmount();
    expect(vi.getTimerCount()).toBe(0);
  });
});
