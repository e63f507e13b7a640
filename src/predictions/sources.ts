import type { PredictionSource } from "../cards/prediction.ts";
import { encodeState, initialValues } from "../params/index.ts";
import { presetKey, wholeState } from "../widgets/frame/state.ts";
import { widgets } from "../widgets/index.ts";
import type { AnyWidget } from "../widgets/widget.ts";
import { predictions } from "./index.ts";
import type { AnyPrediction } from "./prediction.ts";
import { askedState } from "./state.ts";

/** A prediction as data, with what its drawing's model says is right. */
export function sourceOf(widget: AnyWidget, question: AnyPrediction): PredictionSource {
  const { id, ask, options, why } = question;
  const state = askedState(widget, question);
  const model = widget.model(state);
  const query = encodeState(widget.params, state, initialValues(widget.params));
  return {
    id,
    topic: widget.topic,
    widget: widget.id,
    ask,
    options,
    right: question.answer(model),
    why: { en: why.en(model), zh: why.zh(model) },
    href: `#${widget.id}?${[`${presetKey}=${wholeState}`, query].filter(Boolean).join("&")}`,
  };
}

/** All predictions, in the order of the registry: for the build, which has time to run every model. */
export async function predictionSources(): Promise<readonly PredictionSource[]> {
  const all = Object.entries(predictions).map(async ([id, load]) => {
    const [{ default: widget }, { default: questions }] = await Promise.all([
      widgets[id as keyof typeof predictions]() as Promise<{ default: AnyWidget }>,
      load() as Promise<{ default: readonly AnyPrediction[] }>,
    ]);
    return questions.map((question) => sourceOf(widget, question));
  });
  return (await Promise.all(all)).flat();
}
