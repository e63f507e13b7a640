import { useEffect, useState } from "react";
import styles from "./Status.module.css";

export interface StatusProps {
  readonly text: string;
  /** How long the text must hold still before it is said, ms. */
  readonly delay?: number | undefined;
}

/** Says the latest text once the hand rests, so that a drag is not read out stop by stop. */
export function Status({ text, delay = 400 }: StatusProps) {
  const [said, setSaid] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), delay);
    return () => clearTimeout(timer);
  }, [text, delay]);
  return (
    <p className={styles.status} role="status" aria-live="polite" aria-atomic="true">
      {said}
    </p>
  );
}
