import type { Lang } from "../../../params/index.ts";
import { fill } from "../../fill.ts";
import { dataWords } from "../words.ts";
import type { Flow } from "./flow.ts";

/** Where an import stands, in a sentence that is read out. The numbers of a bar are not. */
export function Outcome({ flow, lang }: { readonly flow: Flow; readonly lang: Lang }) {
  const w = dataWords[lang];
  const say = (sentence: string, tone: "good" | "bad" | "plain" = "plain") => (
    <p className="data-outcome" data-tone={tone}>
      {sentence}
    </p>
  );
  switch (flow.at) {
    case "idle":
    case "writing":
      return null;
    case "reading":
      return say(fill(w.reading, { name: flow.name }));
    case "settling":
      return say(w.settling);
    case "cancelled":
      return say(w.cancelled);
    case "refused":
      return say(
        flow.why.kind === "newer" ? fill(w.newer, { ...flow.why }) : w[flow.why.kind],
        "bad",
      );
    case "failed":
      return say(flow.reason === "outdated" ? w.writeOutdated : w.writeFailed, "bad");
    case "done":
      return say(fill(flow.whole ? w.replaced : w.merged, { ...flow, whole: "" }), "good");
    case "preview": {
      const { fresh, known, rejected } = flow.preview;
      return say(fill(w.preview, { name: flow.name, fresh, known, rejected }));
    }
  }
}
