import { Fragment } from "react";
import { Formula } from "../ui/Formula.tsx";

/** A sentence with formulas between dollar signs. */
export const Sentence = ({ text }: { text: string }) =>
  text.split("$").map((part, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts never move within a sentence
    <Fragment key={i}>{i % 2 === 1 ? <Formula tex={part} breaks /> : part}</Fragment>
  ));
