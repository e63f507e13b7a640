// @vitest-environment jsdom
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Dialog } from "../../src/ui/Dialog.tsx";
import { Menu } from "../../src/ui/Menu.tsx";
import { Status } from "../../src/ui/Status.tsx";
import { Tabs } from "../../src/ui/Tabs.tsx";

describe("Tabs", () => {
  function Host() {
    const [selected, setSelected] = useState("a");
    const tabs = ["a", "b", "c"].map((id) => ({ id, label: `Tab ${id}`, content: `Panel ${id}` }));
    return <Tabs label="Export" tabs={tabs} selected={selected} onSelect={setSelected} />;
  }

  it("has one stop in the tab order, and the arrows go round", async () => {
    const user = userEvent.setup();
    render(<Host />);
    await user.tab();
    expect(screen.getByRole("tab", { name: "Tab a" })).toHaveFocus();
    await user.keyboard("{ArrowLeft}");
    expect(screen.getByRole("tab", { name: "Tab c" })).toHaveFocus();
    expect(screen.getByRole("tabpanel", { name: "Tab c" })).toHaveTextContent("Panel c");
    await user.keyboard("{ArrowRight}{ArrowRight}");
    expect(screen.getByRole("tab", { selected: true })).toHaveTextContent("Tab b");
    await user.tab();
    expect(screen.getByRole("tabpanel")).toHaveFocus();
  });
});

describe("Dialog", () => {
  // jsdom has the element but not its two verbs.
  const verbs = HTMLDialogElement.prototype as Partial<HTMLDialogElement>;
  verbs.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  verbs.close = function (this: HTMLDialogElement) {
    this.open = false;
  };

  it("opens with its title as its name, and asks to close by the cross and by a click beside it", async () => {
    const user = userEvent.setup();
    const onClose = vi.fn();
    const dialog = (open: boolean) => (
      <Dialog open={open} onClose={onClose} title="The numbers" lang="en">
        <p>Inside</p>
      </Dialog>
    );
    const { rerender } = render(dialog(false));
    expect(screen.queryByText("Inside")).toBeNull();
    rerender(dialog(true));
    const box = screen.getByRole("dialog", { name: "The numbers" });
    await user.click(screen.getByText("Inside"));
    expect(onClose).not.toHaveBeenCalled();
    await user.click(box);
    await user.click(screen.getByRole("button", { name: "Close" }));
    expect(onClose).toHaveBeenCalledTimes(2);
    rerender(dialog(false));
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});

describe("Menu", () => {
  it("ties the button to its popover, walks its items, and acts on a choice", async () => {
    const hide = vi.fn();
    HTMLElement.prototype.hidePopover = hide;
    const user = userEvent.setup();
    const chosen = vi.fn();
    render(
      <Menu
        label="More"
        icon={null}
        items={["svg", "csv"].map((id) => ({ id, label: id }))}
        onChoose={chosen}
      />,
    );
    const button = screen.getByRole("button", { name: "More" });
    const menu = screen.getByRole("menu", { hidden: true });
    expect(button.getAttribute("popovertarget")).toBe(menu.id);

    const [first, second] = screen.getAllByRole("menuitem", { hidden: true });
    first?.focus();
    await user.keyboard("{ArrowDown}");
    expect(second).toHaveFocus();
    await user.keyboard("{ArrowDown}");
    expect(first).toHaveFocus();
    await user.keyboard("{End}{Enter}");
    expect(chosen).toHaveBeenCalledExactlyOnceWith("csv");
    expect(hide).toHaveBeenCalled();
  });
});

describe("Status", () => {
  afterEach(() => void vi.useRealTimers());

  it("speaks only when the text has held still", () => {
    vi.useFakeTimers();
    const { rerender } = render(<Status text="one" />);
    const status = screen.getByRole("status");
    act(() => void vi.advanceTimersByTime(1000));
    expect(status).toBeEmptyDOMElement();
    rerender(<Status text="two" />);
    act(() => void vi.advanceTimersByTime(300));
    rerender(<Status text="three" />);
    act(() => void vi.advanceTimersByTime(300));
    expect(status).toBeEmptyDOMElement();
    act(() => void vi.advanceTimersByTime(100));
    expect(status).toHaveTextContent("three");
    rerender(<Status text="one" />);
    act(() => void vi.advanceTimersByTime(400));
    expect(status).toHaveTextContent("one");
  });
});
