// @vitest-environment jsdom

import { Blob } from "node:buffer";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import { loadAnki } from "../../../src/cards/load.ts";
import type { Desk } from "../../../src/desk/desk.ts";
import type { Lang } from "../../../src/params/index.ts";
import { encodeBackup } from "../../../src/review/index.ts";
import { ankiFile } from "../../../src/study/data/ankiFile.ts";
import Data from "../../../src/study/data/Data.tsx";
import { dataWords } from "../../../src/study/data/words.ts";
import { answer, NOON } from "../../review/make.ts";
import { book, deskOf, viewOf } from "../deskOf.ts";

vi.mock("../../../src/cards/load.ts", () => ({
  loadTopics: async () => [{ slug: "optimizers", title: "Optimizers" }],
  loadAnki: vi.fn(async () => []),
}));

const show = (desk: Desk, lang: Lang = "en") =>
  render(<Data desk={desk} lang={lang} base="/" query={new URLSearchParams()} go={() => {}} />);
const give = async (text: string) => {
  const input = document.querySelector<HTMLInputElement>("input[type=file]")!;
  const file = new File([text], "b.json", { type: "application/json" });
  // jsdom's files cannot be read piece by piece.
  file.stream = () => new Blob([text]).stream() as ReturnType<File["stream"]>;
  await userEvent.upload(input, file);
};
const press = (name: string | RegExp) => userEvent.click(screen.getByRole("button", { name }));
const idsOf = (desk: Desk) => desk.view().state.events.map((e) => e.id);

describe.each(["en", "zh"] as const)("in %s", (lang) => {
  const w = dataWords[lang];

  test("what is new in a file is added, and only that", async () => {
    const [a, b] = [answer(), answer({ card: "Q-2" })];
    const desk = await deskOf([a]);
    show(desk, lang);
    await give(encodeBackup([a, b], NOON));
    await screen.findByText(
      new RegExp(w.preview.includes("new") ? "1 new, 1 already" : "新增 1 条，已有 1 条"),
    );
    expect(idsOf(desk)).toEqual([a.id]);
    await userEvent.click(document.querySelector(".data-preview .is-main")!);
    await waitFor(() => expect(document.querySelector("[data-import=done]")).not.toBeNull());
    expect(idsOf(desk)).toEqual([a.id, b.id]);
  });

  test("to replace takes the word, and leaves a copy", async () => {
    const [a, b] = [answer(), answer({ card: "Q-2" })];
    const desk = await deskOf([a]);
    show(desk, lang);
    await give(encodeBackup([b], NOON));
    await userEvent.click(await screen.findByText(w.replaceInstead));
    const button = screen.getByRole("button", { name: w.replace });
    expect(button).toBeDisabled();
    const [field] = screen.getAllByLabelText(w.typeWord.replace("{word}", w.replaceWord));
    await userEvent.type(field!, `${w.replaceWord}{Enter}`);
    await waitFor(() => expect(idsOf(desk)).toEqual([b.id]));
    expect(JSON.parse((await desk.store.copies())[0]!.text).events[0].id).toBe(a.id);
    await screen.findByText(w.copies);
  });

  test("to delete everything takes the word too", async () => {
    const desk = await deskOf([answer()]);
    show(desk, lang);
    const field = screen.getByLabelText(w.typeWord.replace("{word}", w.deleteWord));
    await userEvent.type(field, "no{Enter}");
    expect(idsOf(desk)).toHaveLength(1);
    await userEvent.clear(field);
    await userEvent.type(field, w.deleteWord);
    await press(w.delete);
    await screen.findByText(w.deleted);
    expect(idsOf(desk)).toEqual([]);
  });
});

test("a file that is nothing of ours changes nothing, and the same button takes another", async () => {
  const desk = await deskOf([answer()]);
  show(desk);
  await give("[]");
  await screen.findByText(dataWords.en.foreign);
  await give(encodeBackup([answer({ card: "Q-2" })], NOON));
  await screen.findByRole("button", { name: "Add the new one" });
  await press("Cancel");
  expect(idsOf(desk)).toHaveLength(1);
  expect(screen.getByRole("region", { name: dataWords.en.restore })).toHaveFocus();
});

test("what the reader has agreed to is done, whoever leaves meanwhile, and the keyboard stays near", async () => {
  const desk = await deskOf([answer()]);
  const merge = desk.store.merge.bind(desk.store);
  let write = () => {};
  desk.store.merge = async (...given) => {
    await new Promise<void>((done) => {
      write = done;
    });
    return merge(...given);
  };
  const { unmount } = show(desk);
  await give(encodeBackup([answer({ card: "Q-2" })], NOON));
  await screen.findByRole("button", { name: "Add the new one" });
  await press("Add the new one");
  expect(screen.getByRole("region", { name: dataWords.en.restore })).toHaveFocus();
  await waitFor(() => expect(screen.getByRole("progressbar")).toBeVisible());
  unmount();
  write();
  await waitFor(() => expect(idsOf(desk)).toHaveLength(2));
});

test("cards for Anki that take their time are fetched once, and that is said", async () => {
  show(await deskOf());
  const save = () => press(dataWords.en.ankiSave);
  let arrive = (_: never[]) => {};
  vi.mocked(loadAnki).mockReturnValueOnce(
    new Promise((done) => {
      arrive = done;
    }),
  );
  await screen.findByRole("option", { name: "Optimizers" });
  await save();
  await save();
  expect(screen.getByText(dataWords.en.ankiFetching)).toBeVisible();
  expect(loadAnki).toHaveBeenCalledTimes(1);
  arrive([]);
  await screen.findByText(dataWords.en.ankiNone);
});

test("the cards for Anki are those of the topics, or of the open mistakes", async () => {
  const card = (id: string) => ({
    id,
    deck: ["Nabla", "Optimizers"],
    front: [{ kind: "math", tex: "a<b", display: false }] as const,
    back: [],
    link: { href: "https://x/", text: "page" },
    tags: ["nabla"],
  });
  const load = async () => [card("Q-1"), card("Q-2")];
  const view = viewOf({}, [answer({ card: "Q-2", g: 1 }), answer({ card: "Q-1" })]);
  expect(view.book).toBe(book);
  const all = await ankiFile("all", ["optimizers"], view, load);
  expect(all?.split("\n").filter((line) => line.startsWith('"'))).toHaveLength(2);
  expect(all).toContain('"Nabla::Optimizers"');
  const missed = await ankiFile("mistakes", ["optimizers"], view, load);
  expect(missed).toContain('"Q-2"');
  expect(missed).not.toContain('"Q-1"');
  expect(await ankiFile("mistakes", ["optimizers"], viewOf(), load)).toBeNull();
});
