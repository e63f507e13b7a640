// @vitest-environment jsdom
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import type { Lang } from "../../../src/params/index.ts";
import Print from "../../../src/study/print/Print.tsx";
import { printWords } from "../../../src/study/print/words.ts";
import { deskOf, topicOf, wordsOf } from "../desk.ts";

const fetching = vi.hoisted(() => ({ gate: Promise.resolve() }));
vi.mock("../../../src/cards/load.ts", () => ({
  loadTopics: async () => [{ slug: "optimizers", title: "Optimizers" }],
  loadCards: (_topic: string, lang: Lang) =>
    fetching.gate.then(() => topicOf(lang, [wordsOf("Q-1")])),
  loadSheet: async (topic: string) => ({ topic, title: topic, blocks: [] }),
}));

it("prints nothing while the pages of another choice are in sight", async () => {
  const { desk } = await deskOf(["Q-1"]);
  const query = new URLSearchParams("what=questions");
  render(<Print desk={desk} lang="en" base="/" query={query} go={() => {}} />);
  const print = await screen.findByRole("button", { name: printWords.en.print });
  await waitFor(() => expect(print).toBeEnabled());
  let arrive = () => {};
  fetching.gate = new Promise((done) => {
    arrive = done;
  });
  fireEvent.click(screen.getByRole("radio", { name: printWords.en.mistakes }));
  expect(print).toBeDisabled();
  expect(screen.getByText("What is Q-1?")).toBeVisible();
  arrive();
  await screen.findByText(printWords.en.noMistakes);
});
