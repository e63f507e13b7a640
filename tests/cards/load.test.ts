import { afterEach, describe, expect, it, vi } from "vitest";
import * as browser from "../../src/cards/load.ts";
import type { CardIndex } from "../../src/cards/text.ts";

const files = (lang: string) => ({
  words: `demo.${lang}.json`,
  sheet: `demo.${lang}.sheet.json`,
  anki: `demo.${lang}.anki.json`,
});
const index: CardIndex = {
  cards: [
    {
      id: "Q-1",
      topic: "demo",
      kind: "question",
      form: "concept",
      rev: 1,
      points: 2,
      essential: [0],
      was: ["Q-0"],
    },
  ],
  topics: [
    {
      slug: "demo",
      title: { en: "Demo", zh: "示例" },
      files: { en: files("en"), zh: files("zh") },
    },
  ],
};
const site: Readonly<Record<string, string>> = {
  "/x/assets/cards/index.json": JSON.stringify(index),
  "/x/assets/cards/demo.zh.json": '{"topic":"demo","cards":[]}',
  "/x/assets/cards/demo.zh.sheet.json": '{"sections":[]}',
  "/x/assets/cards/demo.zh.anki.json":
    '[{"id":"Q-1","link":{"href":"/x/zh/demo/#Q-1","text":"there"}}]',
};

/** Loaders of a site, and what they fetched; `held` may be changed between calls. */
function loaders(held: Readonly<Record<string, string>> | (() => Record<string, string>)) {
  const asked: [address: string, cache: RequestCache | undefined][] = [];
  const fetch = async (address: string, init?: RequestInit) => {
    asked.push([address, init?.cache]);
    const text = (typeof held === "function" ? held() : held)[address];
    return text === undefined ? new Response("", { status: 404 }) : new Response(text);
  };
  return { asked, ...browser.loadersOf({ base: "/x/", origin: "https://nabla.test", fetch }) };
}

describe("the loaders", () => {
  it("find every file by the index, which is asked of the host anew", async () => {
    const { loadCards, loadSheet, asked } = loaders(site);
    expect(await loadCards("demo", "zh")).toEqual({ topic: "demo", cards: [] });
    expect(await loadSheet("demo", "zh")).toEqual({ sections: [] });
    expect(asked).toEqual([
      ["/x/assets/cards/index.json", "no-cache"],
      ["/x/assets/cards/demo.zh.json", undefined],
      ["/x/assets/cards/demo.zh.sheet.json", undefined],
    ]);
  });
  it("fetch a file once, even when it is wanted twice at the same time", async () => {
    const { loadCards, loadTopics, loadCatalogue, asked } = loaders(site);
    await Promise.all([loadCards("demo", "zh"), loadCards("demo", "zh"), loadTopics("en")]);
    await loadCatalogue();
    expect(asked).toHaveLength(2);
  });
  it("give the catalogue and the topics", async () => {
    const { loadCatalogue, loadTopics } = loaders(site);
    const { cards, currentId } = await loadCatalogue();
    expect([...cards.keys()]).toEqual(["Q-1"]);
    expect(currentId("Q-0")).toBe("Q-1");
    expect(await loadTopics("zh")).toEqual([{ slug: "demo", title: "示例" }]);
  });
  it("give Anki links that hold outside the site", async () => {
    const [card] = await loaders(site).loadAnki("demo", "zh");
    expect(card?.link).toEqual({ href: "https://nabla.test/x/zh/demo/#Q-1", text: "there" });
  });
});

describe("in the browser", () => {
  afterEach(() => vi.unstubAllGlobals());
  it("they fetch below the site's base, from its own host", async () => {
    const asked: string[] = [];
    vi.stubGlobal("location", { origin: "https://nabla.test" });
    vi.stubGlobal("fetch", async (address: string) => {
      asked.push(address);
      return new Response(site[`/x${address}`]);
    });
    expect((await browser.loadCatalogue()).cards.size).toBe(1);
    expect(await browser.loadTopics("en")).toEqual([{ slug: "demo", title: "Demo" }]);
    expect(await browser.loadCards("demo", "zh")).toMatchObject({ topic: "demo" });
    expect(await browser.loadSheet("demo", "zh")).toEqual({ sections: [] });
    const [card] = await browser.loadAnki("demo", "zh");
    expect(card?.link.href).toBe("https://nabla.test/x/zh/demo/#Q-1");
    expect(asked).toEqual([
      "/assets/cards/index.json",
      "/assets/cards/demo.zh.json",
      "/assets/cards/demo.zh.sheet.json",
      "/assets/cards/demo.zh.anki.json",
    ]);
  });
});

describe("what cannot be had", () => {
  it("is told in a sentence", async () => {
    await expect(loaders({}).loadCatalogue()).rejects.toThrow(
      "The cards could not be fetched from /x/assets/cards/index.json: status 404.",
    );
    const broken = { ...site, "/x/assets/cards/demo.zh.json": "<!doctype html>" };
    await expect(loaders(broken).loadCards("demo", "zh")).rejects.toThrow(
      "The file /x/assets/cards/demo.zh.json is damaged: it is not JSON.",
    );
    await expect(loaders(site).loadCards("nope", "zh")).rejects.toThrow(
      "No topic “nope” has cards.",
    );
    const offline = browser.loadersOf({
      base: "/",
      origin: "https://nabla.test",
      fetch: () => Promise.reject(new TypeError("Failed to fetch")),
    });
    await expect(offline.loadTopics("en")).rejects.toThrow(
      "The cards could not be fetched from /assets/cards/index.json: Failed to fetch.",
    );
  });
  it("is tried again, from the index on", async () => {
    let held: Record<string, string> = {
      ...site,
      "/x/assets/cards/index.json": JSON.stringify(index).replaceAll("demo.zh", "demo.old"),
    };
    const { loadCards } = loaders(() => held);
    await expect(loadCards("demo", "zh")).rejects.toThrow(/demo\.old\.json: status 404/);
    held = { ...site };
    expect(await loadCards("demo", "zh")).toMatchObject({ topic: "demo" });
  });
});
