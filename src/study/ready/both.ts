import type { Text } from "../../params/index.ts";
import { readyWords } from "./words.ts";

/** A word in both languages, for the head of a table. */
export const both = (word: keyof typeof readyWords.en): Text => ({
  en: readyWords.en[word],
  zh: readyWords.zh[word],
});
