export type { Book, BookFiles, Group, Source, Sources, TopicSource } from "./book.ts";
export { checkBook } from "./check/index.ts";
export type { Derivation, Heading, Island, Meta, Question } from "./page.ts";
export { formatProblem, type Problem } from "./problem.ts";
export { type RenderedTopic, renderTopic } from "./renderTopic.ts";
