// @vitest-environment jsdom
import { render, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import type { TopicCards } from "../../../src/cards/text.ts";
import Derive from "../../../src/study/derive/Derive.tsx";
import { card } from "../../review/make.ts";
import { deskOf, topicOf, wordsOf } from "../desk.ts";

const fetching = vi.hoisted(() => ({ done: (_: unknown) => {}, failed: () => {} }));
vi.mock("../../../src/cards/load.ts", () => ({
  loadTopics: async () => [{ slug: "optimizers", title: "Optimizers" }],
  loadCards: () =>
    new Promise<TopicCards>((done, failed) => {
      fetching.done = done as typeof fetching.done;
      fetching.failed = () => failed(new Error("offline"));
    }),
}));

const show = async () => {
  const { desk } = await deskOf([card("D-30", { kind: "derivation", points: 4 })]);
  return render(
    <Derive desk={desk} lang="en" base="/" query={new URLSearchParams()} go={() => {}} />,
  );
};

it("lists the derivations once their words are there, so that no row moves", async () => {
  await show();
  expect(screen.queryByRole("listitem")).toBeNull();
  fetching.done(topicOf("en", [wordsOf("D-30", { kind: "derivation" })]));
  expect(await screen.findByRole("link", { name: "What is D-30?" })).toBeVisible();
});

it("lists them by their ids where the words cannot be had", async () => {
  await show();
  fetching.failed();
  expect(await screen.findByRole("link", { name: "D-30" })).toBeVisible();
});
