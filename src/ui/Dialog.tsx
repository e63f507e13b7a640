import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from "react";
import type { Lang } from "../params/index.ts";
import styles from "./Dialog.module.css";
import { Icon } from "./Icon.tsx";
import { IconButton } from "./IconButton.tsx";
import { words } from "./words.ts";

export interface DialogProps {
  readonly open: boolean;
  /** Escape, the cross, or a click beside it. */
  readonly onClose: () => void;
  readonly title: string;
  readonly lang: Lang;
  readonly children: ReactNode;
}

/** The browser's own modal dialog: it traps focus, answers Escape and gives focus back. */
export function Dialog({ open, onClose, title, lang, children }: DialogProps) {
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const element = dialog.current;
    if (!element || element.open === open) return;
    if (open) element.showModal();
    else element.close();
  }, [open]);

  const beside = (event: MouseEvent) => {
    if (event.target === event.currentTarget) onClose();
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard's way out is Escape, which the dialog answers itself
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={beside}
    >
      <div className={styles.sheet}>
        <header className={styles.head}>
          <h2 id={titleId} className={styles.title}>
            {title}
          </h2>
          <IconButton
            label={words[lang].close}
            icon={<Icon name="x" size={18} />}
            onClick={onClose}
          />
        </header>
        {open && children}
      </div>
    </dialog>
  );
}
