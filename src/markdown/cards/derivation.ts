import type { ReactNode } from "react";
import { type Element, hasClass, inside, isTag } from "./elements.ts";

/** A derivation's parts on its page. */
export interface DerivationParts {
  readonly title: ReactNode;
  readonly before: ReactNode;
  readonly steps: readonly ReactNode[];
  /** What is derived, and anything that the author put after it. */
  readonly result: ReactNode;
}

const unfolded = (element: Element | undefined): ReactNode[] =>
  inside(element).filter((node) => !isTag(node, "summary"));

/** Steps, each of which holds the next. */
function stepsFrom(step: Element | undefined): ReactNode[] {
  if (step === undefined) return [];
  const parts = inside(step);
  const body = parts.find((node) => hasClass(node, "step-body"));
  return [inside(body), ...stepsFrom(parts.find((node) => hasClass(node, "step")))];
}

/** Takes a derivation's element apart, as `directives/derivation.ts` puts it together. */
export function derivationParts(element: Element): DerivationParts {
  const nodes = inside(element);
  const title = nodes.find((node) => hasClass(node, "derivation-title"));
  const first = nodes.findIndex((node) => hasClass(node, "step"));
  const [step, ...rest] = nodes.slice(first);
  return {
    title: inside(title).filter((node) => !hasClass(node, "label")),
    before: nodes.slice(0, first).filter((node) => node !== title),
    steps: stepsFrom(step as Element | undefined),
    result: rest.flatMap((node) => (hasClass(node, "result") ? unfolded(node) : [node])),
  };
}
