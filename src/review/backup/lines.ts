/** A line of a text, numbered from 1; null where it was too long to keep. */
export interface Line {
  readonly number: number;
  readonly text: string | null;
}

/** Cuts text that comes in pieces into lines. What is longer than `longest` is skipped without being gathered up. */
export interface LineCutter {
  push(piece: string): readonly Line[];
  /** The rest, when the text did not end with a line break. */
  end(): readonly Line[];
}

export function lineCutter(longest: number): LineCutter {
  let number = 0;
  let held = "";
  let overlong = false;
  const add = (part: string) => {
    if (overlong || held.length + part.length > longest) {
      overlong = true;
      held = "";
    } else held += part;
  };
  const close = (): Line => {
    const text = overlong ? null : held.replace(/\r$/, "");
    held = "";
    overlong = false;
    return { number: ++number, text };
  };
  return {
    push(piece) {
      const parts = piece.split("\n");
      const out: Line[] = [];
      for (const [i, part] of parts.entries()) {
        if (i > 0) out.push(close());
        add(part);
      }
      return out;
    },
    end: () => (held !== "" || overlong ? [close()] : []),
  };
}
