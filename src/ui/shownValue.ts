import type { Lang, Param } from "../params/index.ts";
import { formatNumber } from "./formatNumber.ts";
import { words } from "./words.ts";

/** A knob's value as the reader sees it, unit included. */
export function shownValue(param: Param, value: unknown, lang: Lang): string {
  switch (param.kind) {
    case "number": {
      const shown = formatNumber(value as number);
      return param.unit ? `${shown} ${param.unit[lang]}` : shown;
    }
    case "seed":
    case "text":
      return String(value);
    case "flag":
      return value ? words[lang].on : words[lang].off;
    case "choice":
      return param.options.find((o) => o.id === value)?.label[lang] ?? String(value);
    case "subset": {
      const ids = value as readonly string[];
      return param.options
        .filter((o) => ids.includes(o.id))
        .map((o) => o.label[lang])
        .join(", ");
    }
    case "point":
      return `(${(value as readonly number[]).map(formatNumber).join(", ")})`;
    case "list":
      return (value as readonly number[]).map(formatNumber).join(", ");
  }
}
