import { describe, expect, it } from "vitest";
import { keeperOf, type Progress } from "../../../src/app/offline/keeper.ts";
import { plan, site, surroundings } from "./make.ts";

describe("keeping", () => {
  it("fetches a page after its files, with what it has in use, and says how far it is", async () => {
    const { around, asked, at, keptPaths } = surroundings(site);
    const told: Progress[] = [];
    const seen = [at("assets/c-1.woff2"), "https://elsewhere.test/x.js", at("not-a-file.js")];
    const end = await keeperOf(plan, around).keep(["optimizers/", "gone/"], seen, (p) =>
      told.push(p),
    );
    expect(end).toEqual({ done: 5, of: 5, failed: 0 });
    expect(told.map(({ done }) => done)).toEqual([1, 2, 3, 4, 5]);
    expect(asked.at(-1)).toBe("optimizers/");
    expect(keptPaths()).toEqual([
      "assets/a-1.js",
      "assets/b-1.js",
      "assets/c-1.woff2",
      "icons.svg",
      "optimizers/",
    ]);
  });

  it("asks again only for what may have changed", async () => {
    const { around, asked } = surroundings(site);
    const keeper = keeperOf(plan, around);
    await keeper.keep(["optimizers/"]);
    asked.length = 0;
    await keeper.keep(["optimizers/"]);
    expect(asked.sort()).toEqual(["icons.svg", "optimizers/"]);
  });

  it("counts what cannot be had, and leaves what is kept", async () => {
    const { around, host, held, at } = surroundings(site);
    const keeper = keeperOf(plan, around);
    await keeper.keep(["optimizers/"]);
    host.up = false;
    expect(await keeper.keep(["optimizers/", "offline/"])).toEqual({ done: 5, of: 5, failed: 3 });
    expect(held.get(at("optimizers/"))).toBe("page");
  });
});

describe("a new build", () => {
  const old = async () => {
    const made = surroundings(site);
    const { around, at } = made;
    const shelf = await around.shelf();
    for (const path of ["optimizers/", "gone/", "assets/a-0.js"])
      await shelf.put(at(path), new Response("old"));
    return made;
  };

  it("fetches kept pages anew and drops what the site no longer has", async () => {
    const { around, held, at, keptPaths } = await old();
    await keeperOf(plan, around).refresh();
    expect(held.get(at("optimizers/"))).toBe("page");
    expect(keptPaths()).toEqual([
      "assets/a-1.js",
      "assets/b-1.js",
      "icons.svg",
      "offline/",
      "optimizers/",
      "zh/offline/",
    ]);
  });

  it("drops nothing while a page could not be fetched anew: it still needs its old files", async () => {
    const { around, host, held, at } = await old();
    host.up = false;
    await keeperOf(plan, around).refresh();
    expect(held.get(at("optimizers/"))).toBe("old");
    expect(held.get(at("assets/a-0.js"))).toBe("old");
  });
});
