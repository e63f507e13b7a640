import { useCallback, useEffect, useState } from "react";
import type { Lang } from "../../params/index.ts";
import { loadTexts, type Texts } from "./texts.ts";

/** The words once they are there; `again` asks anew for what could not be had. */
export interface Loading {
  readonly texts: Texts | null;
  readonly failed: boolean;
  readonly again: () => void;
}

/** The words of the cards of these topics. What is shown stays until more of them are there. */
export function useTexts(topics: readonly string[], lang: Lang): Loading {
  const key = [...new Set(topics)].sort().join(" ");
  const [texts, setTexts] = useState<Texts | null>(null);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again
  useEffect(() => {
    let wanted = true;
    setFailed(false);
    loadTexts(key === "" ? [] : key.split(" "), lang).then(
      (loaded) => wanted && setTexts(loaded),
      () => wanted && setFailed(true),
    );
    return () => {
      wanted = false;
    };
  }, [key, lang, attempt]);
  const again = useCallback(() => setAttempt((n) => n + 1), []);
  return { texts, failed, again };
}
