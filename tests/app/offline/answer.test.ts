import { describe, expect, it } from "vitest";
import { answersOf } from "../../../src/app/offline/answer.ts";
import { keeperOf } from "../../../src/app/offline/keeper.ts";
import { plan, site, surroundings } from "./make.ts";

const never = new Promise<void>(() => {});

/** What a page gets for a request; null when the worker leaves it alone. */
async function visited(change: Partial<Record<keyof typeof site, string>> = {}) {
  const now: Record<string, string> = { ...site };
  const made = surroundings(now);
  await keeperOf(plan, made.around).keep(["optimizers/", "offline/", "zh/offline/"]);
  Object.assign(now, change);
  made.asked.length = 0;
  let patience: Promise<void> = never;
  const answers = answersOf(plan, made.around, () => patience);
  const get = async (path: string, mode: RequestMode = "navigate", method = "GET") => {
    const url = path.includes("://") ? path : made.at(path);
    const response = await answers.answer({ url, mode, method });
    return response === null ? null : response.text();
  };
  return { ...made, get, outOfPatience: () => (patience = Promise.resolve()) };
}

describe("with a network", () => {
  it("a page is the host's, not the one that is kept", async () => {
    const { get } = await visited({ "optimizers/": "today" });
    expect(await get("optimizers/?x=1")).toBe("today");
    expect(await get("icons.svg", "no-cors")).toBe("icons");
  });

  it("a file with a hash is fetched once", async () => {
    const { get, asked } = await visited();
    expect(await get("assets/a-1.js", "cors")).toBe("a");
    expect(await get("assets/c-1.woff2", "cors")).toBe("c");
    expect(await get("assets/c-1.woff2", "cors")).toBe("c");
    expect(asked).toEqual(["assets/c-1.woff2"]);
  });

  it("a page that takes too long is shown as it is kept; one that is not kept is waited for", async () => {
    const { get, host, outOfPatience } = await visited({ "optimizers/": "today" });
    let go = () => {};
    host.slow = new Promise((done) => {
      go = done;
    });
    outOfPatience();
    expect(await get("optimizers/")).toBe("page");
    const waited = get("wrong/");
    go();
    expect(await waited).toBe("");
  });

  it("nothing else is its business", async () => {
    const { get } = await visited();
    expect(await get("https://elsewhere.test/n/optimizers/")).toBeNull();
    expect(await get("optimizers/", "navigate", "POST")).toBeNull();
    expect(await get("robots.txt", "cors")).toBeNull();
  });
});

describe("without one", () => {
  it("shows what is kept, whatever its query, with or without the last slash; and else why not, in its language", async () => {
    const { get, host } = await visited();
    host.up = false;
    expect(await get("optimizers/?from=here")).toBe("page");
    expect(await get("optimizers")).toBe("page");
    expect(await get("lab/")).toBe("off");
    expect(await get("zh/lab/")).toBe("离线");
    expect(await get("icons.svg", "no-cors")).toBe("icons");
  });

  it("a file that is not kept fails as it would without a worker", async () => {
    const { get, host } = await visited();
    host.up = false;
    await expect(get("assets/c-1.woff2", "cors")).rejects.toThrow("Failed to fetch");
  });
});
