import { expect, it } from "vitest";
import { bytesOf, filesOf, fontsOf, pathIn, standIn } from "../../../src/app/offline/plan.ts";
import { origin, plan } from "./make.ts";

it("knows which addresses are the site's", () => {
  const path = (address: string) => pathIn(plan, address, origin);
  expect(path(`${origin}/n/optimizers/?x=1#y`)).toBe("optimizers/");
  expect(path("/n/")).toBe("");
  expect(path(`${origin}/other/`)).toBeNull();
  expect(path("https://elsewhere.test/n/optimizers/")).toBeNull();
});

it("gives the files of pages once each, and their bytes with every font", () => {
  expect(filesOf(plan, ["optimizers/", "offline/", "nowhere/"])).toEqual([
    "assets/a-1.js",
    "assets/b-1.js",
  ]);
  expect(fontsOf(plan)).toEqual(["assets/c-1.woff2"]);
  expect(bytesOf(plan, ["optimizers/", "offline/"])).toBe(100 + 1 + 10 + 20 + 40);
});

it("explains what is not kept in the language of the address", () => {
  expect(standIn("zh/optimizers/")).toBe("zh/offline/");
  expect(standIn("optimizers/")).toBe("offline/");
  expect(standIn("zhang/")).toBe("offline/");
});
