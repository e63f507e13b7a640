import type { Lang, Params, Values } from "../../../params/index.ts";
import type { AnyWidget } from "../../widget.ts";
import type { ExportKind } from "./choices.ts";
import { download } from "./download.ts";
import { svgToPng } from "./png.ts";
import { composeSvg } from "./svg.ts";
import { stateToJson, tableToCsv } from "./text.ts";

export interface ExportJob {
  readonly widget: AnyWidget;
  readonly values: Values<Params>;
  readonly lang: Lang;
  /** The frame, below which the drawings are. */
  readonly root: HTMLElement;
}

const exporters = {
  svg: ({ widget, lang, root }) =>
    download(`${widget.id}.svg`, composeSvg(root, widget.title[lang]), "image/svg+xml"),
  png: async ({ widget, lang, root }) =>
    download(`${widget.id}.png`, await svgToPng(composeSvg(root, widget.title[lang]))),
  csv: ({ widget, values }) =>
    download(`${widget.id}.csv`, tableToCsv(widget.table(widget.model(values))), "text/csv"),
  json: ({ widget, values, lang }) =>
    download(
      `${widget.id}.json`,
      stateToJson(widget.id, values, widget.table(widget.model(values)), lang),
      "application/json",
    ),
  torch: async ({ widget, values }) => {
    if (widget.torch) download(`${widget.id}.py`, await widget.torch(values), "text/x-python");
  },
} satisfies Record<ExportKind, (job: ExportJob) => void | Promise<void>>;

/** Throws for an unknown kind and when the browser refuses. */
export async function runExport(kind: string, job: ExportJob): Promise<void> {
  if (!Object.hasOwn(exporters, kind)) throw new Error(`runExport: no such kind: ${kind}`);
  await exporters[kind as ExportKind](job);
}
