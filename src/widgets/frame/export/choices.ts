import type { Lang } from "../../../params/index.ts";
import type { AnyWidget } from "../../widget.ts";
import { frameWords } from "../words.ts";

const kinds = ["svg", "png", "csv", "json", "torch"] as const;

export type ExportKind = (typeof kinds)[number];

/** What this widget can be saved as. The code that saves loads when something is chosen. */
export const exportChoices = (widget: AnyWidget, lang: Lang): { id: ExportKind; label: string }[] =>
  kinds
    .filter((kind) => kind !== "torch" || widget.torch)
    .map((id) => ({ id, label: frameWords[lang][id] }));
