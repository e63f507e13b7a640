import type { ReactNode } from "react";
import { FollowUps } from "../FollowUps.tsx";
import { type Element, findAll, hasClass, inside, isElement, isTag } from "./elements.ts";

/** A question's parts on its page. */
export interface QuestionParts {
  /** One entry a paragraph. */
  readonly asked: readonly ReactNode[];
  readonly points: readonly ReactNode[];
  readonly more: ReactNode;
  readonly wrong: ReactNode;
  readonly followUps: readonly { readonly question: ReactNode; readonly answer: ReactNode }[];
}

const bare = (element: Element | undefined): ReactNode[] =>
  inside(element).filter((node) => !hasClass(node, "label"));

/** Takes a question's element apart, as `directives/question.ts` puts it together. */
export function questionParts(element: Element): QuestionParts {
  const part = (name: string) => inside(element).find((node) => hasClass(node, name));
  const answer = bare(part("answer") as Element | undefined);
  const list = answer.find((node) => isTag(node, "ul", "ol")) as Element | undefined;
  return {
    asked: findAll(element, (at) => hasClass(at, "question-text")).map(inside),
    points: inside(list)
      .filter((node) => isTag(node, "li"))
      .map((item) => inside(item)),
    more: answer.filter((node) => node !== list),
    wrong: bare(part("wrong") as Element | undefined),
    followUps: findAll(element, (at) => at.type === FollowUps)
      .flatMap(inside)
      .map((each) => {
        const [question, answer] = inside(each as Element).filter(isElement);
        return { question: inside(question), answer: inside(answer) };
      }),
  };
}
