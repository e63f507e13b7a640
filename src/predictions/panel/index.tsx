import { type ComponentType, useEffect, useState } from "react";
import { lateSheet } from "../../ui/lateSheet.ts";
import type { PredictProps } from "../../widgets/frame/predict.ts";
import { predictions } from "../index.ts";
import type { AnyPrediction } from "../prediction.ts";
import { NotLoaded } from "./NotLoaded.tsx";
import { Panel } from "./Panel.tsx";
import sheet from "./predict.css?url";

const registry: Readonly<Record<string, () => Promise<{ default: readonly AnyPrediction[] }>>> =
  predictions;

/** Fetches the questions of its drawing, then asks them. */
function Predict(props: PredictProps) {
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
  if (questions === "failed") return <NotLoaded lang={lang} />;
  return <Panel {...props} questions={questions} />;
}

/** The panel, once its style sheet is there. */
export async function openPanel(): Promise<ComponentType<PredictProps>> {
  await lateSheet(sheet);
  return Predict;
}
