import {
  type KeyboardEvent,
  type ReactNode,
  type ToggleEvent,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import { IconButton } from "./IconButton.tsx";
import styles from "./Menu.module.css";

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
}

export interface MenuProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly items: readonly MenuItem[];
  readonly onChoose: (id: string) => void;
}

/** A button with a list of actions in a popover, which opens above everything and closes by itself. */
export function Menu({ label, icon, items, onChoose }: MenuProps) {
  const menuId = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  const toggled = (event: ToggleEvent) => {
    const shown = event.newState === "open";
    setOpen(shown);
    if (!shown || !button.current || !menu.current) return;
    placeBelow(button.current.getBoundingClientRect(), menu.current);
    (menu.current.firstElementChild as HTMLElement | null)?.focus({ preventScroll: true });
  };

  // It is pinned to the window, not to the button: it follows, and closes when the button leaves.
  useEffect(() => {
    if (!open) return;
    const follow = () => {
      if (!button.current || !menu.current) return;
      const anchor = button.current.getBoundingClientRect();
      if (anchor.bottom < 0 || anchor.top > window.innerHeight) menu.current.hidePopover();
      else placeBelow(anchor, menu.current);
    };
    window.addEventListener("scroll", follow, { passive: true });
    return () => window.removeEventListener("scroll", follow);
  }, [open]);

  const press = (event: KeyboardEvent) => {
    const all = [...(menu.current?.children ?? [])] as HTMLElement[];
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to = {
      ArrowDown: (at + 1) % all.length,
      ArrowUp: (at + all.length - 1) % all.length,
      Home: 0,
      End: all.length - 1,
    }[event.key];
    if (event.key === "Tab") menu.current?.hidePopover();
    if (to === undefined) return;
    event.preventDefault();
    all[to]?.focus({ preventScroll: true });
  };

  return (
    <>
      <IconButton
        ref={button}
        label={label}
        icon={icon}
        popoverTarget={menuId}
        aria-haspopup="menu"
        aria-expanded={open}
      />
      <div
        ref={menu}
        id={menuId}
        className={styles.menu}
        popover="auto"
        role="menu"
        aria-label={label}
        onToggle={toggled}
        onKeyDown={press}
      >
        {items.map((item) => (
          <button
            key={item.id}
            type="button"
            role="menuitem"
            tabIndex={-1}
            className={styles.item}
            onClick={() => {
              menu.current?.hidePopover();
              onChoose(item.id);
            }}
          >
            {item.icon}
            {item.label}
          </button>
        ))}
      </div>
    </>
  );
}

/** Under the button, right edges in line, kept on screen; above it where there is no room below. */
function placeBelow(anchor: DOMRect, menu: HTMLElement): void {
  const margin = 8;
  const { offsetWidth: width, offsetHeight: height } = menu;
  const left = Math.min(
    Math.max(margin, anchor.right - width),
    document.documentElement.clientWidth - width - margin,
  );
  const below = anchor.bottom + 4;
  const fits = below + height + margin <= window.innerHeight;
  const top = fits ? below : Math.max(margin, anchor.top - height - 4);
  menu.style.left = `${left}px`;
  menu.style.top = `${top}px`;
}
