import type { Lang } from "../../params/index.ts";
import { Sentence } from "../../practice/Sentence.tsx";
import { Html } from "../Html.tsx";
import type { Asked } from "./asked.ts";

/** What is asked. */
export function QuestionShown({ asked, lang }: { readonly asked: Asked; readonly lang: Lang }) {
  const { content } = asked;
  if (content.is === "drill")
    return (
      <p className="mock-ask">
        <Sentence text={content.task.ask[lang]} />
      </p>
    );
  return (
    <div className="mock-ask">
      <Html html={content.text.question} />
      {content.text.before !== "" && <Html className="mock-before" html={content.text.before} />}
    </div>
  );
}
