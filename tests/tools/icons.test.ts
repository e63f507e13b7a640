import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { iconNames } from "../../src/ui/iconNames.ts";
import { iconFile } from "../../tools/icons/file.ts";

it("the file of icons is the one that the names give", async () => {
  expect(readFileSync("public/icons.svg", "utf8")).toBe(await iconFile(iconNames));
});
