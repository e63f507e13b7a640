import { type ComponentType, useEffect, useState } from "react";
import type { Lang } from "../../params/index.ts";
import { lateSheet } from "../../ui/lateSheet.ts";
import type { PredictProps } from "../../widgets/frame/predict.ts";
import { predictions } from "../index.ts";
import type { AnyPrediction } from "../prediction.ts";
import { Panel } from "./Panel.tsx";
import sheet from "./predict.css?url";

const registry: Readonly<Record<string, () => Promise<{ default: readonly AnyPrediction[] }>>> =
  predictions;

/** In place of the panel where something of it could not be fetched. */
type Missing = ComponentType<{ readonly lang: Lang }>;

/** Fetches the questions of its drawing, then asks them. */
function Predict({ Missing, ...props }: PredictProps & { readonly Missing: Missing }) {
  const { widget, lang } = props;
  const [questions, setQuestions] = useState<readonly AnyPrediction[] | "failed" | null>(null);
  useEffect(() => {
    const load = registry[widget.id];
    if (load === undefined)
      throw new Error(`Predict: no questions are registered for ${widget.id}`);
    load().then(
      (module) => setQuestions(module.default),
      () => setQuestions("failed"),
    );
  }, [widget]);
  if (questions === null) return null;
  if (questions === "failed") return <Missing lang={lang} />;
  return <Panel {...props} questions={questions} />;
}

/** The panel, once its style sheet is there. Who opens it has the word for what is missing: it needs it for the panel too. */
export async function openPanel(Missing: Missing): Promise<ComponentType<PredictProps>> {
  await lateSheet(sheet);
  return (props) => <Predict {...props} Missing={Missing} />;
}
