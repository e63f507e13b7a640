import { useEffect, useRef, useState } from "react";

export interface StatusProps {
  readonly text: string;
  /** How long the text must hold still before it is said, ms. */
  readonly delay?: number | undefined;
}

/**
 * Says the latest text aloud once the hand rests, so that a drag is not read out stop by stop. Silent and
 * empty until the text first changes: the same words stand in sight beside it.
 */
export function Status({ text, delay = 400 }: StatusProps) {
  const [said, setSaid] = useState("");
  const first = useRef<string | null>(text);
  useEffect(() => {
    if (text === first.current) return;
    first.current = null;
    const timer = setTimeout(() => setSaid(text), delay);
    return () => clearTimeout(timer);
  }, [text, delay]);
  return (
    <p className="visually-hidden" role="status" aria-live="polite" aria-atomic="true">
      {said}
    </p>
  );
}
