import katex, { type KatexOptions } from "katex";
import { macros } from "../macros.ts";
import { layOut } from "./box.ts";
import { displayed, inline } from "./breaking.ts";
import { mathml, needsMathml } from "./mathml.ts";
import { element } from "./pieces.ts";
import { Unsupported } from "./unsupported.ts";

/** What is wrong with a formula; `position` counts its characters. */
export class FormulaError extends Error {
  readonly position: number;
  constructor(message: string, position: number) {
    super(message);
    this.position = position;
  }
}

/** A bad formula throws KaTeX's ParseError; only `\htmlData`, which our `\knob` needs, is let through. */
const options = (displayMode: boolean): KatexOptions => ({
  displayMode,
  throwOnError: true,
  strict: (code: string) => (code === "htmlExtension" ? "ignore" : "error"),
  trust: ({ command }) => {
    // Refusing would print the command in red and go on.
    if (command !== "\\htmlData") throw new katex.ParseError(`${command} is not allowed`);
    return true;
  },
  macros: { ...macros },
});

/**
 * A formula as HTML in KaTeX's fonts and on KaTeX's measures, in a tenth of its bytes. What reads well as a line of text
 * is only that; anything else comes with MathML for those who listen. Throws FormulaError.
 */
export function typeset(tex: string, display: boolean): string {
  try {
    const boxes = layOut(tex, options(display));
    const shown = display ? displayed(boxes) : inline(boxes);
    if (!needsMathml(boxes)) return shown;
    return mathml(tex, options(display)) + element("span", { "aria-hidden": "true" }, shown);
  } catch (error) {
    if (error instanceof katex.ParseError) {
      throw new FormulaError(error.message.replace("KaTeX parse error: ", ""), error.position ?? 0);
    }
    if (error instanceof Unsupported) {
      throw new FormulaError(`the typesetter of this book does not know ${error.message}`, 0);
    }
    throw error;
  }
}
