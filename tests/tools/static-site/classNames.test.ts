import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { shortClassNames } from "../../../tools/static-site/classNames.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "nabla-names-"));
  mkdirSync(join(root, "src/ui"), { recursive: true });
  for (let i = 0; i < 30; i++)
    writeFileSync(join(root, `src/ui/${String(i).padStart(2, "0")}.module.css`), "");
});
afterEach(() => rmSync(root, { recursive: true }));

const css = ".box { gap: 0.5em } .box:hover .lid-2 { animation: turn 1s } @keyframes turn { }";

test("names say the file in capitals and the class in small letters", () => {
  const name = shortClassNames(root);
  expect(name("box", join(root, "src/ui/00.module.css"), css)).toBe("Aa");
  expect(name("lid-2", join(root, "src/ui/01.module.css"), css)).toBe("Bb");
  expect(name("turn", `${join(root, "src/ui/27.module.css")}?used`, css)).toBe("ABc");
});

test("no two classes share a name", () => {
  const name = shortClassNames(root);
  const many = Array.from({ length: 60 }, (_, i) => `c${i}`);
  const text = many.map((c) => `.${c} {}`).join("");
  const names = Array.from(
    { length: 30 },
    (_, i) => `${String(i).padStart(2, "0")}.module.css`,
  ).flatMap((file) => many.map((c) => name(c, join(root, "src/ui", file), text)));
  expect(new Set(names).size).toBe(names.length);
});

test("a class that the file does not have is refused", () => {
  expect(() => shortClassNames(root)("lid", join(root, "src/ui/00.module.css"), ".box {}")).toThrow(
    "shortClassNames: ui/00.module.css has no class lid",
  );
});
